"""How a page of Help looks: Qt's reading of Markdown in the program's own colours, sizes and spaces."""

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
"""Stands for a picture in the text."""
WIDTH = 99
"""Percent: with its border a table of 100 would be too wide."""
CELL = 6
HEADING_SIZES = {1: 1.8, 2: 1.35, 3: 1.1}

Run = tuple[int, int, QTextCharFormat]
"""Start, end and format of a stretch of text of one format."""

KeepLink = Callable[[str], bool]


def style_document(document: QTextDocument, colours: Colours, keep_link: KeepLink) -> None:
    """Give a document its look. A link that is not kept becomes plain text, an address beside its words."""
    for block in _blocks(document):
        _space(block, colours)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, colours)
    for start, end, char in reversed(list(_runs(document))):
        if char.isAnchor() and not char.isImageFormat():
            _dress_link(document, start, end, char, colours, keep_link)


def fit_pictures(document: QTextDocument, width: int, natural: Callable[[str], int]) -> set[str]:
    """Make no picture wider than ``width``; returns the names of all pictures.

    ``natural`` tells how wide one is by itself, 0 if it is missing: its description takes its place.
    """
    found = set()
    for start, end, char in reversed(list(_runs(document))):
        if char.isImageFormat():
            image = QTextImageFormat(char.toImageFormat())
            found.add(image.name())
            own = natural(image.name())
            if own == 0:
                _tell_missing(document, start, end, image)
            elif image.width() != min(own, width):
                image.setWidth(min(own, width))
                _selected(document, start, end).setCharFormat(image)
    return found


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


def _space(block: QTextBlock, colours: Colours) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    if _is_code(block):
        _dress_code(block, colours)
        return
    level = form.headingLevel()
    if cursor.currentTable() is None:
        form.setTopMargin(2 * SPACE if level > 1 else 0)
        form.setBottomMargin(SPACE if block.textList() is None else SPACE / 2)
        if PICTURE not in block.text():  # its line would be as much higher
            form.setLineHeight(LINE_HEIGHT, 1)
        cursor.setBlockFormat(form)
    if level:
        _enlarge(block, level)


def _enlarge(block: QTextBlock, level: int) -> None:
    document = block.document()
    size = document.defaultFont().pointSizeF() * HEADING_SIZES.get(level, 1.0)
    for start, end, char in list(_runs_of(block)):
        char.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would count for more than the size
        char.setFontPointSize(size)
        _selected(document, start, end).setCharFormat(char)


def _is_code(block: QTextBlock) -> bool:
    form, kinds = block.blockFormat(), QTextFormat.Property
    return form.hasProperty(kinds.BlockCodeFence) or form.hasProperty(kinds.BlockCodeLanguage)


def _dress_code(block: QTextBlock, colours: Colours) -> None:
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


def _dress_table(table: QTextTable, colours: Colours) -> None:
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


def _dress_link(
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


def _tell_missing(document: QTextDocument, start: int, end: int, image: QTextImageFormat) -> None:
    told = image.property(QTextFormat.Property.ImageAltText) or image.name()
    _selected(document, start, end).insertText(f"[{told}]", QTextCharFormat())
