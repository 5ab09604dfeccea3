"""The list of films in the Video window, each with what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from fer_desktop.ui.text.bidi import isolated, plain_tip
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.video_queue import Film, State

ROWS = 6


class FilmList(QListWidget):
    """Names of films with their state. Delete takes the chosen one out where that makes sense."""

    removed = Signal(int)
    """The place in the list of the film that the user doesn't want."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Videos to analyse"))
        self.setToolTip(self.tr("Videos to analyse, one after the other (Alt+V); Del takes one out"))
        self.setSpacing(SPACE // 4)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_films(self, films: Sequence[Film]) -> None:
        """Show these films."""
        at = self.currentRow()
        self.clear()
        for film in films:
            item = QListWidgetItem(self._line(film))
            item.setToolTip(plain_tip(str(film.path)))
            self.addItem(item)
        self.setCurrentRow(min(max(at, 0), len(films) - 1))
        self.updateGeometry()

    def _line(self, film: Film) -> str:
        words = {
            State.RUNNING: self.tr("being analysed"),
            State.DONE: self.tr("done"),
            State.STOPPED: self.tr("stopped"),
            State.FAILED: self.tr("not read"),
        }
        return f"{isolated(film.name)} – {words[film.state]}" if film.state in words else film.name

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), ROWS)
        height = self.sizeHintForRow(0) + 2 * self.spacing() if self.count() else 0
        return QSize(40 * SPACE, rows * height + 2 * self.frameWidth() + SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)
