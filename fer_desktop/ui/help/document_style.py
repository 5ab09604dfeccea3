"""Styles Qt's rendering of Markdown with the theme's colours, sizes and spacing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontDatabase,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from fer_desktop.ui.theme.colors import Colours
from fer_desktop.ui.theme.theme import SPACE

LINE_HEIGHT = 130
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The character that represents a picture in the text."""
WIDTH = 99
"""In percent; with its border, a table of 100 % would be too wide."""
CELL = 6
HEADING_SIZES = {1: 1.8, 2: 1.35, 3: 1.1}

Run = tuple[int, int, QTextCharFormat]
"""Start, end and format of a run of text with the same format."""

KeepLink = Callable[[str], bool]


def style_document(document: QTextDocument, colours: Colours, keep_link: KeepLink) -> None:
    """Style a document. Links that are not kept become plain text, followed by their web address."""
    for block in _blocks(document):
        _style_block(block, colours)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame, colours)
    for start, end, char in reversed(list(_runs(document))):
        if char.isAnchor() and not char.isImageFormat():
            _style_link(document, start, end, char, colours, keep_link)


def fit_pictures(document: QTextDocument, width: int, natural: Callable[[str], int]) -> set[str]:
    """Limit the width of all pictures and return their names.

    natural: returns a picture's own width, or 0 if it is missing; its alternative text then replaces it.
    """
    names = set()
    for start, end, char in reversed(list(_runs(document))):
        if char.isImageFormat():
            image = QTextImageFormat(char.toImageFormat())
            names.add(image.name())
            natural_width = natural(image.name())
            if natural_width == 0:
                _insert_alt_text(document, start, end, image)
            elif image.width() != min(natural_width, width):
                image.setWidth(min(natural_width, width))
                _selected(document, start, end).setCharFormat(image)
    return names


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(document: QTextDocument) -> Iterator[Run]:
    for block in _blocks(document):
        yield from _runs_of(block)


def _runs_of(block: QTextBlock) -> Iterator[Run]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()
        part += 1


def _selected(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _style_block(block: QTextBlock, colours: Colours) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    if _is_code(block):
        _style_code(block, colours)
        return
    level = form.headingLevel()
    if cursor.currentTable() is None:
        form.setTopMargin(2 * SPACE if level > 1 else 0)
        form.setBottomMargin(SPACE if block.textList() is None else SPACE / 2)
        if PICTURE not in block.text():  # the line height would also enlarge the picture's line
            form.setLineHeight(LINE_HEIGHT, 1)
        cursor.setBlockFormat(form)
    if level:
        _enlarge(block, level)


def _enlarge(block: QTextBlock, level: int) -> None:
    document = block.document()
    size = document.defaultFont().pointSizeF() * HEADING_SIZES.get(level, 1.0)
    for start, end, char in list(_runs_of(block)):
        char.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would override the size
        char.setFontPointSize(size)
        _selected(document, start, end).setCharFormat(char)


def _is_code(block: QTextBlock) -> bool:
    form, kinds = block.blockFormat(), QTextFormat.Property
    return form.hasProperty(kinds.BlockCodeFence) or form.hasProperty(kinds.BlockCodeLanguage)


def _style_code(block: QTextBlock, colours: Colours) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    form.setBackground(QColor(colours.inset))
    form.setLeftMargin(SPACE)
    form.setRightMargin(SPACE)
    form.setNonBreakableLines(False)
    form.setBottomMargin(0 if _is_code(block.next()) else SPACE)
    cursor.setBlockFormat(form)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    char = QTextCharFormat()
    char.setFontFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    cursor.mergeCharFormat(char)


def _style_table(table: QTextTable, colours: Colours) -> None:
    form = table.format()
    form.setCellPadding(CELL)
    form.setCellSpacing(0)
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderBrush(QBrush(QColor(colours.line)))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setTopMargin(SPACE)
    form.setBottomMargin(2 * SPACE)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, WIDTH))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(QColor(colours.inset))
        cell.setFormat(head)


def _style_link(
    document: QTextDocument, start: int, end: int, char: QTextCharFormat, colours: Colours, keep: KeepLink
) -> None:
    address = char.anchorHref()
    cursor = _selected(document, start, end)
    if keep(address):
        char.setForeground(QColor(colours.accent))
        cursor.setCharFormat(char)
        return
    words = cursor.selectedText()
    plain = QTextCharFormat()
    plain.setFont(char.font())
    plain.setFontUnderline(False)
    beside = f" ({address})" if "://" in address and address != words else ""
    cursor.insertText(words + beside, plain)


def _insert_alt_text(document: QTextDocument, start: int, end: int, image: QTextImageFormat) -> None:
    alt_text = image.property(QTextFormat.Property.ImageAltText) or image.name()
    _selected(document, start, end).insertText(f"[{alt_text}]", QTextCharFormat())
