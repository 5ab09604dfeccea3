"""The Help window: the user guide, the model card and the licences, offline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.core.errors import ResourceError
from fer_desktop.ui.help.browser import HelpBrowser
from fer_desktop.ui.help.pages import START, contents, text_of
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.screen_fit import content_of, fit_on_screen

SIZE = (120 * SPACE, 88 * SPACE)
MIN_SIZE = (40 * SPACE, 40 * SPACE)
LIST_CHARACTERS, FEW_CHARACTERS = 24, 14
WIDE_CHARACTERS = 100
"""The width in characters from which on the list of pages is shown beside the page."""


class HelpWindow(QWidget):
    """A list of pages and the one that is read, with the ways back and forward and a search."""

    def __init__(self, page: str = START, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help – FER Desktop"))
        self._pages = contents()
        self._make_controls()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        fit_on_screen(self)
        self.open_page(page)
        self.browser.setFocus()

    def open_page(self, page: str, place: str = "") -> None:
        """Show a page, from a heading on if one is named."""
        self.browser.open_page(page, place)

    def _make_controls(self) -> None:
        self.back = button(self.tr("‹ &Back"), self.tr("Previous page"), "Alt+Left", role="quiet")
        self.forward = button(self.tr("&Forward ›"), self.tr("Next page"), "Alt+Right", role="quiet")
        self.start = button(self.tr("&Contents"), self.tr("Table of contents"), "Alt+Home", role="quiet")
        self.list, self.choice = QListWidget(), QComboBox()
        for control in (self.list, self.choice):
            control.setAccessibleName(self.tr("Pages of Help"))
            control.setToolTip(self.tr("Choose a page with the arrow keys"))
            control.addItems([title for _, title in self._pages])
        self.browser = HelpBrowser()
        self.browser.setAccessibleName(self.tr("Page of Help"))
        self.browser.setToolTip(self.tr("Press Tab for the next link and Enter to follow it"))
        self._make_search()

    def _make_search(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find"))
        self.words.setAccessibleName(self.tr("Search in Help"))
        self.words.setToolTip(self.tr("Enter goes to the next match, also on the following pages (Ctrl+F)"))
        self.words.setClearButtonEnabled(True)
        self.next = button(self.tr("&Next"), self.tr("Next match"), "F3", role="quiet")
        self.count = label(role="small")
        self.close_button = button(self.tr("C&lose"), self.tr("Close Help (Esc)"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(content_of(self))
        set_spacing(column, 2, 2)
        bar = QWidget()
        flow = FlowLayout(bar)
        flow.addWidget(self.choice)
        # The count comes last: it appears and disappears, and must not move anything under the mouse
        for each in (self.back, self.forward, self.start, self.close_button):
            flow.addWidget(each)
        for part in (self.words, self.next, self.count):
            flow.addWidget(part)
        column.addWidget(bar)
        row = QHBoxLayout()
        set_spacing(row, 0, 2)
        row.addWidget(self.list)
        row.addWidget(self.browser, 1)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.browser.go_back)
        self.forward.clicked.connect(self.browser.go_forward)
        self.start.clicked.connect(self._open_start)
        self.list.currentRowChanged.connect(self._open_row)
        self.choice.activated.connect(self._open_row)
        self.browser.page_changed.connect(self._on_page_changed)
        self.words.textChanged.connect(self._highlight)
        self.words.returnPressed.connect(self.find_next)
        self.next.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close)
        for keys, slot in (("Ctrl+F", self._begin_search), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self, slot)

    # Navigation

    def _open_start(self) -> None:
        self.open_page(START)

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.open_page(self._pages[row].name)

    def _on_page_changed(self) -> None:
        self.back.setEnabled(self.browser.can_go_back())
        self.forward.setEnabled(self.browser.can_go_forward())
        names = [page.name for page in self._pages]
        row = names.index(self.browser.page) if self.browser.page in names else -1
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.choice.setCurrentIndex(row)
        self._highlight()

    # Search

    def _begin_search(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def _highlight(self) -> None:
        words = self.words.text().strip()
        count = self.browser.mark_all(words)
        self.next.setEnabled(bool(words))
        self.count.setText(self.tr("{0} on this page").format(count) if words else "")

    def find_next(self) -> None:
        """Go to the next match, on this page or on the following ones, starting over at the end."""
        words = self.words.text().strip()
        if not words or self.browser.find(words):
            return
        page = self._next_page_with(words)
        if page is None:
            self.count.setText(self.tr("Not found in Help"))
            return
        self.open_page(page)
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.browser.find(words)

    def _next_page_with(self, words: str) -> str | None:
        names = [page.name for page in self._pages]
        here = names.index(self.browser.page) if self.browser.page in names else -1
        for name in [*names[here + 1 :], *names[: here + 1]]:
            if _contains(name, words):
                return name
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        is_wide = self.width() >= letter * WIDE_CHARACTERS
        self.list.setVisible(is_wide)
        self.choice.setVisible(not is_wide)
        self.list.setFixedWidth(letter * LIST_CHARACTERS + 2 * SPACE)
        # A fixed width, with and without the clear button; in a small window the count needs the space
        self.words.setFixedWidth(letter * (LIST_CHARACTERS if is_wide else FEW_CHARACTERS) + 2 * SPACE)


def _contains(page: str, words: str) -> bool:
    """Whether the page's visible text contains these words; the targets of links are not visible."""
    document = QTextDocument()
    try:
        document.setMarkdown(text_of(page))
    except ResourceError:
        return False
    return words.lower() in document.toPlainText().lower()
