"""Tables of figures that are as high as their rows, read-only, and spoken cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fer_desktop.recognition.emotions import EMOTIONS
from fer_desktop.sessions.chart_svg import clock
from fer_desktop.sessions.timeline import Timeline, slices
from fer_desktop.ui import theme
from fer_desktop.ui.history_words import share
from fer_desktop.ui.theme import SPACE
from fer_desktop.ui.words import name_of

SLICES = 24


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
        theme.current().changed.connect(self._fit)

    def show_rows(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fill the table."""
        self.clear()
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        for column, text in enumerate(head):
            self.setHorizontalHeaderItem(column, _cell(text, column))
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
        bar = self.horizontalScrollBar().sizeHint().height()
        head = max(self.horizontalHeader().sizeHint().height(), height)
        self.setFixedHeight(head + height * self.rowCount() + bar + 2 * self.frameWidth())
        self._spread()

    def _spread(self) -> None:
        """Equal columns where each has room for its texts, else columns as wide as their texts."""
        head, columns = self.horizontalHeader(), range(self.columnCount())
        widest = max((max(self.sizeHintForColumn(n), head.sectionSizeHint(n)) for n in columns), default=0)
        fits = widest * len(columns) <= self.viewport().width()
        modes = QHeaderView.ResizeMode
        head.setSectionResizeMode(modes.Stretch if fits else modes.ResizeToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

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
    return [name_of(emotion) for emotion in EMOTIONS]
