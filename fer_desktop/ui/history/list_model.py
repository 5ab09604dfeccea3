"""The list of sessions: its model and its view; `row_painter` paints the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from fer_desktop.sessions.model import Session, SessionState
from fer_desktop.sessions.statistics.sketch import Sketch
from fer_desktop.ui.history.row_painter import Index, RowPainter
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.formats import facts_of
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import art

MIN_ROWS = 2.5
"""Half a row shows that there are more."""


class SessionModel(QAbstractListModel):
    """The sessions in the list."""

    def __init__(self) -> None:
        super().__init__()
        self.sessions: list[Session] = []
        self.sketches: dict[int, Sketch] = {}
        """By the number of the session; those that were asked for so far."""

    def show_sessions(self, sessions: Sequence[Session]) -> bool:
        """Replace the sessions; more of the same are added at the end. Returns whether they were replaced."""
        running = {each.id for each in self.sessions if each.state is SessionState.RUNNING}
        for number in running:
            self.sketches.pop(number, None)
        count = len(self.sessions)
        if count and self.sessions == list(sessions[:count]):
            if len(sessions) > count:
                self.beginInsertRows(QModelIndex(), count, len(sessions) - 1)
                self.sessions += sessions[count:]
                self.endInsertRows()
            return False
        self.beginResetModel()
        self.sessions = list(sessions)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        session = self.sessions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._description(session)
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape_tooltip(self._description(session))
        return None

    def _description(self, session: Session) -> str:
        text = f"{session.title}\n{facts_of(session)}"
        sketch = self.sketches.get(session.id)
        if sketch is None or sketch.emotion is None:
            return text
        return f"{text}\n" + self.tr("Most frequent: {0}").format(emotion_label(sketch.emotion))


class SessionListView(QListView):
    """A list from which one or several sessions can be selected."""

    opened = Signal(object)
    selection_changed = Signal()
    delete_requested = Signal()
    sketches_requested = Signal(list)
    """Sessions whose rows are visible and have no sketch yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SessionModel()
        self.setModel(self.rows)
        theme.set_role(self, "bare")
        self.setItemDelegate(RowPainter(self))
        self._asked: set[int] = set()
        self._asking = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Sessions"))
        self.setToolTip(self.tr("Press Enter to open a session; hold Ctrl or Shift to select several"))
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)
        art().changed.connect(self._repaint)

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Show other sessions; the selected ones stay selected, or else the first is."""
        selected = {session.id for session in self.selected()}
        self._asked.clear()
        if not self.rows.show_sessions(sessions):
            self._repaint()
            return
        rows = [row for row, session in enumerate(sessions) if session.id in selected] or [0][: len(sessions)]
        flags = self.selectionModel().SelectionFlag
        for row in rows:
            self.selectionModel().select(self.rows.index(row), flags.Select)
        if rows:
            self.selectionModel().setCurrentIndex(self.rows.index(rows[0]), flags.NoUpdate)
        self.selection_changed.emit()

    def show_sketches(self, found: Mapping[int, Sketch]) -> None:
        """Show the sketches that were asked for; without them, rows stay without."""
        self.rows.sketches.update(found)
        self._asking = False
        self._repaint()

    def selected(self) -> list[Session]:
        """The selected sessions, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.rows.sessions[row] for row in rows]

    def select(self, *rows: int) -> None:
        """Select sessions by their rows."""
        self.clearSelection()
        for row in rows:
            self.selectionModel().select(self.rows.index(row), self.selectionModel().SelectionFlag.Select)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        row = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex())
        return QSize(row.width(), round(MIN_ROWS * row.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._ask_for_sketches()

    def _ask_for_sketches(self) -> None:
        """Ask for those of the visible rows, one request at a time, and for each only once."""
        sessions, height = self.rows.sessions, max(1, self.sizeHintForRow(0))
        first = self.verticalScrollBar().value() // height
        visible = sessions[first : first + self.viewport().height() // height + 2]
        missing = [
            each for each in visible if each.id not in self.rows.sketches and each.id not in self._asked
        ]
        if missing and not self._asking:
            self._asking = True
            self._asked.update(each.id for each in missing)
            self.sketches_requested.emit(missing)

    def _repaint(self) -> None:
        self.viewport().update()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self.rows.sessions[index.row()])

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()
