"""Tables of figures that are as high as their rows, read-only, and spoken cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import clock
from fer_desktop.sessions.statistics.timeline import Timeline, slices
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.formats import share
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE

SLICES = 24
MAX_HEADING = 24
"""Characters of a heading that are shown where room is short; its tooltip has all of it."""


class FigureTable(QTableWidget):
    """Rows of texts under headings; the first column names the row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "bare")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        theme.current().changed.connect(self._fit)

    def show_rows(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fill the table."""
        self.clear()
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        for column, text in enumerate(head):
            heading = _cell(text, column)
            heading.setToolTip(escape_tooltip(text))
            self.setHorizontalHeaderItem(column, heading)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(number, column, _cell(text, column))
        self._fit()

    def texts(self) -> list[list[str]]:
        """What the rows say."""
        return [
            [item.text() for column in range(self.columnCount()) if (item := self.item(row, column))]
            for row in range(self.rowCount())
        ]

    def _fit(self) -> None:
        height = self.fontMetrics().height() + SPACE
        for row in range(self.rowCount()):
            self.setRowHeight(row, height)
        self._spread()

    def _spread(self) -> None:
        """Equal columns where each has room for its texts, else columns as wide as their texts or wider."""
        head, room = self.horizontalHeader(), self.viewport().width()
        asked = self._asked(None)
        if sum(asked) > room:
            asked = self._asked(self.fontMetrics().averageCharWidth() * MAX_HEADING)
        over = room - sum(asked)
        if asked and max(asked) * len(asked) <= room:
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        else:
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            for column, width in enumerate(asked):
                head.resizeSection(column, width + max(0, over) // len(asked))
        self._take_height(over < 0)

    def _asked(self, longest: int | None) -> list[int]:
        """The width of each column; ``longest``: where room is short a heading has no more than so much."""
        head = self.horizontalHeader()
        headings = [head.sectionSizeHint(column) for column in range(self.columnCount())]
        if longest is not None:
            headings = [min(width, longest) for width in headings]
        return [max(self.sizeHintForColumn(column), width) for column, width in enumerate(headings)]

    def _take_height(self, scrolls: bool) -> None:
        height = self.fontMetrics().height() + SPACE
        head = max(self.horizontalHeader().sizeHint().height(), height)
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(head + height * self.rowCount() + bar + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentCell(0, 0)  # else nothing would show where the keyboard is

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, super().minimumSizeHint().height())


def _cell(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def slice_rows(line: Timeline, count: int = SLICES) -> list[list[str]]:
    """The chart as rows: a stretch of time and the mean of each emotion in it."""
    step = line.duration_s / count
    return [
        [
            f"{clock(one.start_s, step)} – {clock(one.end_s, step)}",
            *(share(one.mean[index] if one.mean else None) for index in range(len(EMOTIONS))),
        ]
        for one in slices(line, count)
    ]


def emotion_names() -> list[str]:
    """The emotions as headings."""
    return [emotion_label(emotion) for emotion in EMOTIONS]
