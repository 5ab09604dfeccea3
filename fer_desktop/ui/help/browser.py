"""Shows a page of Help and follows links to other shipped pages, never to the web."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFontDatabase, QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from fer_desktop.core.errors import ResourceError
from fer_desktop.ui.help.document_style import fit_pictures, style_document
from fer_desktop.ui.help.pages import anchor_of, is_plain, is_there, picture, resolved, text_of
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE

GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


class _Visit(NamedTuple):
    page: str
    scrolled: int


class HelpBrowser(QTextBrowser):
    """Shows one page, with a history of visited pages."""

    page_changed = Signal()
    """Another page is shown, or the history has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ""
        self._back: list[_Visit] = []
        self._forward: list[_Visit] = []
        self._images: dict[str, QImage] = {}
        self._available_width = 0
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the pages are in English
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setDocumentMargin(2 * SPACE)
        self.anchorClicked.connect(self._follow)
        theme.current().changed.connect(self._restyle)

    # Navigation

    def open_page(self, page: str, anchor: str = "") -> None:
        """Show a page of Help, scrolled to a heading if one is given."""
        if page != self.page:
            if self.page:
                self._back.append(self._here())
            self._forward.clear()
            self._show(page)
        if anchor:
            self._go_to(anchor)
        self.page_changed.emit()

    def can_go_back(self) -> bool:
        """Whether there is a previous page."""
        return bool(self._back)

    def can_go_forward(self) -> bool:
        """Whether there is a next page."""
        return bool(self._forward)

    def go_back(self) -> None:
        """Show the previous page, at the position where it was left."""
        self._step(self._back, self._forward)

    def go_forward(self) -> None:
        """Show the next page."""
        self._step(self._forward, self._back)

    def _step(self, source: list[_Visit], target: list[_Visit]) -> None:
        if not source:
            return
        visit = source.pop()
        target.append(self._here())
        self._show(visit.page)
        self.verticalScrollBar().setValue(visit.scrolled)
        self.page_changed.emit()

    def _here(self) -> _Visit:
        return _Visit(self.page, self.verticalScrollBar().value())

    def _follow(self, url: QUrl) -> None:
        page, anchor = resolved(self.page, url.toString())
        if self._is_internal(url.toString()):
            self.open_page(page, anchor)

    def _is_internal(self, link: str) -> bool:
        return ":" not in link and is_there(resolved(self.page, link)[0])

    def _go_to(self, anchor: str) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self._scroll_to(block)
                return
            block = block.next()

    def _scroll_to(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - SPACE)

    # Content

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
        self._available_width = 0
        style_document(self.document(), theme.colours(), self._is_internal)
        self._fit()

    def _restyle(self) -> None:
        if self.page:
            scrolled = self.verticalScrollBar().value()
            self._show(self.page)
            self.verticalScrollBar().setValue(scrolled)

    def _fit(self) -> None:
        available = max(self.viewport().width() - 4 * SPACE - 2, 8 * SPACE)
        if available == self._available_width:
            return
        self._available_width = available
        names = fit_pictures(self.document(), available, lambda name: self._image(name).width())
        for name in names:
            kind = QTextDocument.ResourceType.ImageResource.value
            self.document().addResource(kind, QUrl(name), self._scaled(name))

    def _scaled(self, name: str) -> QImage:
        """The picture scaled to its displayed size, because Qt's own scaling drops lines."""
        image, ratio = self._image(name), self.devicePixelRatioF()
        width = round(min(image.width(), self._available_width) * ratio)
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
        """Load shipped pictures only; nothing else is ever loaded, neither from the disk nor from the web."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._scaled(name.toString() if isinstance(name, QUrl) else name)

    # Search

    def mark_all(self, words: str) -> int:
        """Highlight all matches on the page and return their number."""
        selections, cursor = [], self.document().find(words) if words else QTextCursor()
        while not cursor.isNull():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor  # type: ignore[attr-defined]
            selection.format.setBackground(self.palette().highlight())  # type: ignore[attr-defined]
            selection.format.setForeground(self.palette().highlightedText())  # type: ignore[attr-defined]
            selections.append(selection)
            cursor = self.document().find(words, cursor)
        self.setExtraSelections(selections)
        return len(selections)
