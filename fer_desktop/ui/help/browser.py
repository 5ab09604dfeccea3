"""Shows a page of Help and follows its links: inside the shipped pages only, never into the web."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFontDatabase, QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from fer_desktop.core.errors import ResourceError
from fer_desktop.ui.help.document_style import fit_pictures, style_document
from fer_desktop.ui.help.pages import is_plain, is_there, picture, place_of, resolved, text_of
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE

GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


class _Visit(NamedTuple):
    page: str
    scrolled: int


class HelpBrowser(QTextBrowser):
    """One page at a time, with the way back and forward."""

    turned = Signal()
    """Another page is shown, or there is another way back or forward."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ""
        self._before: list[_Visit] = []
        self._after: list[_Visit] = []
        self._images: dict[str, QImage] = {}
        self._room = 0
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the pages are in English
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setDocumentMargin(2 * SPACE)
        self.anchorClicked.connect(self._follow)
        theme.current().changed.connect(self._dress_anew)

    # Where to

    def open_page(self, page: str, place: str = "") -> None:
        """Show a page of Help, from a heading on if one is named."""
        if page != self.page:
            if self.page:
                self._before.append(self._here())
            self._after.clear()
            self._show(page)
        if place:
            self._go_to(place)
        self.turned.emit()

    def can_go_back(self) -> bool:
        """Whether a page was read before this one."""
        return bool(self._before)

    def can_go_forward(self) -> bool:
        """Whether the user came back from a page."""
        return bool(self._after)

    def go_back(self) -> None:
        """To the page read before, where it was left."""
        self._step(self._before, self._after)

    def go_forward(self) -> None:
        """To the page that *back* left."""
        self._step(self._after, self._before)

    def _step(self, source: list[_Visit], kept: list[_Visit]) -> None:
        if not source:
            return
        visit = source.pop()
        kept.append(self._here())
        self._show(visit.page)
        self.verticalScrollBar().setValue(visit.scrolled)
        self.turned.emit()

    def _here(self) -> _Visit:
        return _Visit(self.page, self.verticalScrollBar().value())

    def _follow(self, url: QUrl) -> None:
        page, place = resolved(self.page, url.toString())
        if self._leads_somewhere(url.toString()):
            self.open_page(page, place)

    def _leads_somewhere(self, link: str) -> bool:
        return ":" not in link and is_there(resolved(self.page, link)[0])

    def _go_to(self, place: str) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and place_of(block.text()) == place:
                self._scroll_to(block)
                return
            block = block.next()

    def _scroll_to(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - SPACE)

    # What is shown

    def _show(self, page: str) -> None:
        self.page = page
        try:
            text = text_of(page)
        except ResourceError as error:
            self.setPlainText(translate_message(error))
            return
        if is_plain(page):
            self._show_plain(text)
        else:
            self._show_markdown(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _show_plain(self, text: str) -> None:
        self.document().setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setPlainText(text)

    def _show_markdown(self, text: str) -> None:
        self.document().setDefaultFont(theme.current().font(theme.TextSize.BODY))
        self.document().setMarkdown(text, GITHUB | NO_HTML)
        self._images.clear()
        self._room = 0
        style_document(self.document(), theme.colours(), self._leads_somewhere)
        self._fit()

    def _dress_anew(self) -> None:
        if self.page:
            scrolled = self.verticalScrollBar().value()
            self._show(self.page)
            self.verticalScrollBar().setValue(scrolled)

    def _fit(self) -> None:
        room = max(self.viewport().width() - 4 * SPACE - 2, 8 * SPACE)
        if room == self._room:
            return
        self._room = room
        names = fit_pictures(self.document(), room, lambda name: self._image(name).width())
        for name in names:
            kind = QTextDocument.ResourceType.ImageResource.value
            self.document().addResource(kind, QUrl(name), self._drawn(name))

    def _drawn(self, name: str) -> QImage:
        """The picture in the size it is shown in: Qt would leave out lines of it."""
        image, ratio = self._image(name), self.devicePixelRatioF()
        width = round(min(image.width(), self._room) * ratio)
        if image.isNull() or width >= image.width():
            return image
        return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def _image(self, name: str) -> QImage:
        if name not in self._images:
            try:
                self._images[name] = QImage(str(picture(name)))
            except ResourceError:
                self._images[name] = QImage()
        return self._images[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.page and not is_plain(self.page):
            self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures from the shipped files; nothing else is ever loaded, from the disk or from the net."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._drawn(name.toString() if isinstance(name, QUrl) else name)

    # Finding

    def mark_all(self, words: str) -> int:
        """Mark each place of these words on the page; returns how many there are."""
        marks, cursor = [], self.document().find(words) if words else QTextCursor()
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor  # type: ignore[attr-defined]
            mark.format.setBackground(self.palette().highlight())  # type: ignore[attr-defined]
            mark.format.setForeground(self.palette().highlightedText())  # type: ignore[attr-defined]
            marks.append(mark)
            cursor = self.document().find(words, cursor)
        self.setExtraSelections(marks)
        return len(marks)
