"""Help: the user guide, the model's card and the licences, readable without a network."""

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

SIZE = (120 * SPACE, 88 * SPACE)
LEAST = (40 * SPACE, 40 * SPACE)
LIST_CHARACTERS, FEW_CHARACTERS = 24, 14
ROOMY = 100
"""Characters that must fit beside each other for the list of pages to have a place of its own."""


class HelpWindow(QWidget):
    """A list of pages and the one that is read, with the ways back and forward and a search."""

    def __init__(self, page: str = START, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help – FER Desktop"))
        self._pages = contents()
        self._make_controls()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.open_page(page)
        self.browser.setFocus()

    def open_page(self, page: str, place: str = "") -> None:
        """Show a page, from a heading on if one is named."""
        self.browser.open_page(page, place)

    def _make_controls(self) -> None:
        self.back = button(self.tr("‹ &Back"), self.tr("The page read before"), "Alt+Left", role="quiet")
        self.forward = button(
            self.tr("&Forward ›"), self.tr("The page that Back left"), "Alt+Right", role="quiet"
        )
        self.start = button(self.tr("&Contents"), self.tr("The first page"), "Alt+Home", role="quiet")
        self.list, self.choice = QListWidget(), QComboBox()
        for control in (self.list, self.choice):
            control.setAccessibleName(self.tr("Pages of Help"))
            control.setToolTip(self.tr("Choose a page with the arrow keys"))
            control.addItems([title for _, title in self._pages])
        self.browser = HelpBrowser()
        self.browser.setAccessibleName(self.tr("Page of Help"))
        self.browser.setToolTip(self.tr("Tab goes to the next link, Enter follows it"))
        self._make_search()

    def _make_search(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find"))
        self.words.setAccessibleName(self.tr("Words to find in Help"))
        self.words.setToolTip(self.tr("Enter goes to the next place, also on the pages that follow (Ctrl+F)"))
        self.words.setClearButtonEnabled(True)
        self.next = button(self.tr("&Next"), self.tr("The next place"), "F3", role="quiet")
        self.count = label(role="small")
        self.close_button = button(self.tr("C&lose"), self.tr("Close Help (Esc)"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        bar = QWidget()
        flow = FlowLayout(bar)
        flow.addWidget(self.choice)
        # The count last: it comes and goes, and nothing may move under the mouse
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
        self.list.currentRowChanged.connect(self._chosen)
        self.choice.activated.connect(self._chosen)
        self.browser.turned.connect(self._turned)
        self.words.textChanged.connect(self._mark)
        self.words.returnPressed.connect(self.find_next)
        self.next.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close)
        for keys, slot in (("Ctrl+F", self._begin_search), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self, slot)

    # Turning pages

    def _open_start(self) -> None:
        self.open_page(START)

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.open_page(self._pages[row].name)

    def _turned(self) -> None:
        self.back.setEnabled(self.browser.can_go_back())
        self.forward.setEnabled(self.browser.can_go_forward())
        names = [page.name for page in self._pages]
        row = names.index(self.browser.page) if self.browser.page in names else -1
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.choice.setCurrentIndex(row)
        self._mark()

    # Finding

    def _begin_search(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def _mark(self) -> None:
        words = self.words.text().strip()
        found = self.browser.mark_all(words)
        self.next.setEnabled(bool(words))
        self.count.setText(self.tr("{0} on this page").format(found) if words else "")

    def find_next(self) -> None:
        """Go to the next place of the words: on this page, then on those that follow, around the list."""
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
            if _holds(name, words):
                return name
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        roomy = self.width() >= letter * ROOMY
        self.list.setVisible(roomy)
        self.choice.setVisible(not roomy)
        self.list.setFixedWidth(letter * LIST_CHARACTERS + 2 * SPACE)
        # Of one width, with the sign that clears it and without; in a small window the count needs room
        self.words.setFixedWidth(letter * (LIST_CHARACTERS if roomy else FEW_CHARACTERS) + 2 * SPACE)


def _holds(page: str, words: str) -> bool:
    """Whether a reader of the page sees these words: what is only an address of a link does not count."""
    document = QTextDocument()
    try:
        document.setMarkdown(text_of(page))
    except ResourceError:
        return False
    return words.lower() in document.toPlainText().lower()
