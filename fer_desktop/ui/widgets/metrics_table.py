"""Read-only tables of metrics, as high as their rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.statistics.timeline import Timeline, slices
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.formats import share
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE

SLICES = 24
MAX_HEADING = 24
"""Characters of a heading shown in a narrow table; its tooltip shows all of it."""


class MetricsTable(QTableWidget):
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

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fill the table with a heading row and rows of texts."""
        self.clear()
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for column, text in enumerate(headings):
            heading = _cell(text, column)
            heading.setToolTip(escape_tooltip(text))
            self.setHorizontalHeaderItem(column, heading)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(number, column, _cell(text, column))
        self._fit()

    def texts(self) -> list[list[str]]:
        """The texts of the rows."""
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
        """Make the columns equally wide if their texts fit, else as wide as their texts need."""
        header, available = self.horizontalHeader(), self.viewport().width()
        widths = self._column_widths(None)
        if sum(widths) > available:
            widths = self._column_widths(self.fontMetrics().averageCharWidth() * MAX_HEADING)
        spare = available - sum(widths)
        if widths and max(widths) * len(widths) <= available:
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            for column, width in enumerate(widths):
                header.resizeSection(column, width + max(0, spare) // len(widths))
        self._fix_height(spare < 0)

    def _column_widths(self, max_heading: int | None) -> list[int]:
        """The width that each column needs, in pixels; ``max_heading`` limits that of its heading."""
        header = self.horizontalHeader()
        headings = [header.sectionSizeHint(column) for column in range(self.columnCount())]
        if max_heading is not None:
            headings = [min(width, max_heading) for width in headings]
        return [max(self.sizeHintForColumn(column), width) for column, width in enumerate(headings)]

    def _fix_height(self, scrolls: bool) -> None:
        height = self.fontMetrics().height() + SPACE
        header = max(self.horizontalHeader().sizeHint().height(), height)
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(header + height * self.rowCount() + bar + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentCell(0, 0)  # so that the focus is visible

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, super().minimumSizeHint().height())


def _cell(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def slice_rows(line: Timeline, count: int = SLICES) -> list[list[str]]:
    """The chart as rows: a time span and the mean of each emotion in it."""
    return [
        [
            each.span,
            *(share(each.mean[index] if each.mean else None) for index in range(len(EMOTIONS))),
        ]
        for each in slices(line, count)
    ]


def emotion_names() -> list[str]:
    """The names of the emotions, as headings."""
    return [emotion_label(emotion) for emotion in EMOTIONS]
