"""Bookmarks: the user marks a moment of the recording, with a word if they like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from fer_desktop.ui.live.minute_chart import MinuteChart
from fer_desktop.ui.live.recording import RecordingController
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import set_spacing

KEY, KEY_WITH_WORD = "B", "Shift+B"
MAX_CHARACTERS = 80
WIDTH = 32 * SPACE


class WordPopup(QFrame):
    """A field for the word of a bookmark; Enter or a click elsewhere saves it, Esc drops the word."""

    closed = Signal(str)
    """The word, perhaps empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "card")
        self.word = QLineEdit()
        self.word.setMaxLength(MAX_CHARACTERS)
        self.word.setPlaceholderText(self.tr("A word for this moment"))
        self.word.setAccessibleName(self.tr("A word for this moment"))
        self.word.setToolTip(self.tr("Enter saves it; leave it empty for a bookmark without a word"))
        self.word.returnPressed.connect(self.hide)
        row = QHBoxLayout(self)
        set_spacing(row, 1, 0)
        row.addWidget(self.word)
        self.setMinimumWidth(WIDTH)

    def ask(self, above: QWidget) -> None:
        """Open above a button, or in the middle of its window while the button is hidden."""
        self.word.clear()
        self.adjustSize()
        if above.isVisible():
            place = above.mapToGlobal(QPoint(0, -self.height() - SPACE // 2))
        else:
            window = above.window()
            place = window.mapToGlobal(window.rect().center()) - self.rect().center()
        self.move(place)
        self.show()
        self.word.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.word.clear()
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit(self.word.text().strip())


class BookmarkController(QObject):
    """Sets bookmarks with the button or with keys; what the history keeps is the time and the word."""

    message = Signal(str)

    def __init__(
        self, record: RecordingController, chart: MinuteChart, above: QWidget, window: QWidget
    ) -> None:
        """``above`` is the button at which the word is asked for."""
        super().__init__(window)
        self._record, self._chart, self._above = record, chart, above
        self._marked: float | None = None
        self.popup = WordPopup(window)
        self.popup.closed.connect(self._add_word)
        QShortcut(QKeySequence(KEY), window, self.mark)
        QShortcut(QKeySequence(KEY_WITH_WORD), window, partial(self.mark, asks=True))

    def mark(self, asks: bool = False) -> None:
        """Mark this moment, and ask for a word if wanted."""
        marked = self._record.worker.bookmark()
        if marked is None:
            self.message.emit(self.tr("A bookmark belongs to a recording: press Record first (Ctrl+R)."))
            return
        self._chart.bookmark()
        self.message.emit(self.tr("Bookmark at {0}").format(clock(marked)))
        if asks:
            self._marked = marked
            self.popup.ask(self._above)

    def mark_with_word(self) -> None:
        """Mark this moment and ask for a word."""
        self.mark(asks=True)

    def _add_word(self, word: str) -> None:
        marked, self._marked = self._marked, None
        if word and self._record.worker.bookmark(marked, word) is not None:
            self.message.emit(self.tr("Bookmark “{0}”").format(word))
