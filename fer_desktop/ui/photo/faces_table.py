"""All faces of a photo in one table: a row for each face, a column for each emotion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import to_percent
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.text.formats import number
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize, set_role
from fer_desktop.ui.widgets.emoji_view import art, emoji_pixmap

ICON = 3 * SPACE
PADDING = SPACE + 2
"""On both sides of a cell's text, as the style sheet has it, and a little room."""
TINT = 0.35
"""How much of an emotion's colour a cell has at a probability of 1."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class FacesModel(QAbstractTableModel):
    """The readings of a photo: the face's number with its emoji, then eight probabilities."""

    def __init__(self) -> None:
        super().__init__()
        self.readings: tuple[Reading, ...] = ()
        theme.current().changed.connect(self._repaint)
        art().changed.connect(self._repaint)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.readings = tuple(readings)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.readings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(EMOTIONS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        reading = self.readings[index.row()]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if index.column() == 0:
            return self._face(reading, index.row() + 1, role)
        return self._probability(reading, index.column() - 1, role)

    def _face(self, reading: Reading, number: int, role: int) -> Any:
        name = emotion_label(reading.emoji)
        return {
            Role.DisplayRole: str(number),
            Role.DecorationRole: emoji_pixmap(reading.emoji_image_name, ICON),
            Role.ToolTipRole: name,
            Role.AccessibleTextRole: self.tr("Face {0}: {1}").format(number, name),
        }.get(Role(role))

    def _probability(self, reading: Reading, emotion: int, role: int) -> Any:
        share = float(reading.probabilities[emotion])
        if role == Role.DisplayRole:
            return number(to_percent(share, 0))
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return f"{emotion_label(EMOTIONS[emotion])}: {percent(share)}"
        if role == Role.FontRole:
            likeliest = EMOTIONS[emotion] == reading.best
            return theme.current().font(TextSize.SMALL, bold=likeliest)
        if role == Role.BackgroundRole:
            colour = QColor(theme.colours().emotion(EMOTIONS[emotion]))
            colour.setAlphaF(TINT * share)
            return QBrush(colour)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section == 0:
            return "%" if role == Role.DisplayRole else None
        emotion = EMOTIONS[section - 1]
        if role == Role.DecorationRole:
            return emoji_pixmap(emotion, ICON)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return emotion_label(emotion)
        return None

    def _repaint(self) -> None:
        self.beginResetModel()
        self.endResetModel()


class FacesTable(QTableView):
    """Chooses a face by a click or with the arrow keys."""

    face_chosen = Signal(int)
    """The index of a face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = FacesModel()
        self.setModel(self.faces)
        self.setAccessibleName(self.tr("All faces"))
        self.setToolTip(self.tr("The probability of each emotion for each face; choose a face here"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(ICON, ICON))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ICON + 2 * SPACE)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setIconSize(QSize(ICON, ICON))
        self.horizontalHeader().setFixedHeight(ICON + 2 * SPACE)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        set_role(self, "bare")

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show the faces of a photo."""
        self.faces.show_readings(readings)
        self._spread()

    def choose(self, index: int) -> None:
        """Mark a face as the chosen one, without emitting a signal."""
        if index != self.currentIndex().row() and 0 <= index < len(self.faces.readings):
            self.blockSignals(True)
            self.selectRow(index)
            self.blockSignals(False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.face_chosen.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Share the width among the columns, which scroll if it is too narrow for them."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        needed = metrics.horizontalAdvance(number(100)) + 2 * PADDING
        first = ICON + metrics.horizontalAdvance("88") + 2 * PADDING + SPACE
        spare = max(0, self.viewport().width() - first - needed * len(EMOTIONS))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, first)
        for column in range(1, 1 + len(EMOTIONS)):
            header.resizeSection(column, needed + spare // len(EMOTIONS))
