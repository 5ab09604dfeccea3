"""The list of sessions: its model, its rows and its view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fer_desktop.sessions.model import Session
from fer_desktop.ui.text.bidi import bidi_isolate, escape_tooltip
from fer_desktop.ui.text.formats import facts_of
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize

MIN_ROWS = 2.5
"""Half a row shows that there are more."""

Index = QModelIndex | QPersistentModelIndex


class SessionModel(QAbstractListModel):
    """The sessions in the list."""

    def __init__(self) -> None:
        super().__init__()
        self.sessions: list[Session] = []

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Replace the sessions."""
        self.beginResetModel()
        self.sessions = list(sessions)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        session = self.sessions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{session.title}\n{facts_of(session)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape_tooltip(f"{session.title}\n{facts_of(session)}")
        return None


class _RowPainter(QStyledItemDelegate):
    """Paints a title in bold with the facts under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, facts = self._heights()
        return QSize(24 * SPACE, round(title + facts + 2.5 * SPACE))

    def _heights(self) -> tuple[float, float]:
        current = theme.current()
        return (
            QFontMetricsF(current.font(TextSize.BODY, bold=True)).height(),
            QFontMetricsF(current.font(TextSize.SMALL)).height(),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        session = index.model().sessions[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(4, 2, -4, -2)  # type: ignore[attr-defined]
        self._paint_background(painter, rect, option.state)  # type: ignore[attr-defined]
        text = rect.adjusted(1.5 * SPACE, SPACE / 2, -SPACE, -SPACE / 2)
        title, facts = self._heights()
        colours, current = theme.colours(), theme.current()
        line = QRectF(text.left(), text.top() + 2, text.width(), title)
        _draw_text(painter, line, session.title, current.font(TextSize.BODY, bold=True), colours.text)
        line = QRectF(text.left(), line.bottom(), text.width(), facts)
        _draw_text(painter, line, facts_of(session), current.font(TextSize.SMALL), colours.muted)
        painter.restore()

    def _paint_background(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = theme.colours()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover if selected else colours.inset))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if selected:
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 6, 4, rect.height() - 12), 2, 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)


class SessionListView(QListView):
    """A list from which one or several sessions can be selected."""

    opened = Signal(object)
    selection_changed = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SessionModel()
        self.setModel(self.rows)
        theme.set_role(self, "bare")
        self.setItemDelegate(_RowPainter(self))
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

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Show other sessions; the selected ones stay selected, or else the first is."""
        selected = {session.id for session in self.selected()}
        self.rows.show_sessions(sessions)
        rows = [row for row, session in enumerate(sessions) if session.id in selected] or [0][: len(sessions)]
        flags = self.selectionModel().SelectionFlag
        for row in rows:
            self.selectionModel().select(self.rows.index(row), flags.Select)
        if rows:
            self.selectionModel().setCurrentIndex(self.rows.index(rows[0]), flags.NoUpdate)
        self.selection_changed.emit()

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

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self.rows.sessions[index.row()])

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()


def _draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, bidi_isolate(elided))
