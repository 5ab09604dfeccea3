"""The chart of a session with its controls, and the same figures as a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.statistics.summary import Summary
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.session.emotion_chart import PAN, ZOOM, EmotionChart
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.metrics_table import FigureTable, emotion_names, slice_rows

HEIGHT = 40 * SPACE


class SessionChart(QWidget):
    """Lines to zoom, pan and toggle; or a table."""

    face_requested = Signal(object)
    """A participant's number, or None for everyone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = EmotionChart()
        self.chart.setMinimumHeight(HEIGHT)
        tip = self.tr("Drag or use the arrow keys to move; Ctrl with the wheel, + and - zoom; 0 shows all")
        self.chart.plot.setToolTip(tip)
        self.table = FigureTable(self.tr("Mean of each emotion over time"))
        self.toggles = {emotion: self._toggle(n, emotion) for n, emotion in enumerate(EMOTIONS, 1)}
        self._make_controls()
        self._lay_out()
        theme.current().changed.connect(self._paint_swatches)
        self._paint_swatches()

    def show_session(self, line: Timeline, summary: Summary) -> None:
        """Show a session's lines, and offer each of its participants."""
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(self.tr("Everyone's mean"), None)
        for one in summary.participants:
            self.who.addItem(self.tr("Participant {0}").format(one.face), one.face)
        self.who.blockSignals(False)
        self.who.setVisible(len(summary.participants) > 1)
        self.show_line(line)

    def show_line(self, line: Timeline) -> None:
        """Show other lines of the same session."""
        self.chart.show_timeline(line)
        self.table.show_rows([self.tr("Time"), *emotion_names()], slice_rows(line))
        self.empty.setVisible(not line.pieces)

    def controls(self) -> list[QWidget]:
        """In the order of the tab key."""
        buttons = [self.as_table, self.nearer, self.farther, self.earlier, self.later, self.whole]
        return [self.who, *buttons, self.chart.plot, *self.toggles.values(), self.only, self.table]

    def _toggle(self, number: int, emotion: Emotion) -> QCheckBox:
        name = emotion_label(emotion)
        made = QCheckBox(name)
        made.setChecked(True)
        made.setShortcut(QKeySequence(f"Alt+{number}"))
        made.setToolTip(self.tr("Show or hide the line of {0} (Alt+{1})").format(name, number))
        made.setAccessibleName(self.tr("Line of {0}").format(name))
        made.toggled.connect(partial(self.chart.set_shown, emotion))
        return made

    def _make_controls(self) -> None:
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whose lines"))
        self.who.setToolTip(self.tr("Whose lines are shown (Alt+W)"))
        QShortcut(QKeySequence("Alt+W"), self, self.who.setFocus)
        self.who.currentIndexChanged.connect(self._who_changed)
        self.as_table = button(self.tr("As &table"), self.tr("Show the same figures as a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._show_table)
        self.nearer = self._button("+", self.tr("Zoom in"), "Ctrl++", partial(self.chart.plot.zoom, ZOOM))
        self.farther = self._button(
            "−", self.tr("Zoom out"), "Ctrl+-", partial(self.chart.plot.zoom, 1 / ZOOM)
        )
        self.earlier = self._button("‹", self.tr("Earlier"), "Alt+,", partial(self.chart.plot.pan, -PAN))
        self.later = self._button("›", self.tr("Later"), "Alt+.", partial(self.chart.plot.pan, PAN))
        self.whole = self._button(self.tr("All"), self.tr("The whole session"), "Ctrl+0", self.chart.plot.fit)
        self.only = button(self.tr("Hide all"), self.tr("Hide all lines, or show all of them"), "Alt+0")
        self.only.clicked.connect(self._all_or_none)
        self.empty = label(self.tr("Nothing was scored in this session."), "muted", wrap=True)

    def _button(self, text: str, tip: str, keys: str, does: object) -> QPushButton:
        made = button(text, tip, keys)
        made.setAccessibleName(tip)
        made.clicked.connect(does)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        self.bar = QWidget()
        flow = FlowLayout(self.bar)
        for each in (
            self.who,
            self.as_table,
            self.nearer,
            self.farther,
            self._sideways(),
            self.whole,
        ):
            flow.addWidget(each)
        self.lines = QWidget()
        flow = FlowLayout(self.lines, gap=2)
        for toggle in self.toggles.values():
            flow.addWidget(toggle)
        flow.addWidget(self.only)
        page = QWidget()
        inner = QVBoxLayout(page)
        set_spacing(inner, 0, 1)
        inner.addWidget(self.chart, 1)
        inner.addWidget(self.lines)
        self.picture = page
        self.pages = QStackedWidget()
        self.pages.addWidget(page)
        self.pages.addWidget(self.table)
        for part in (self.bar, self.empty, self.pages):
            column.addWidget(part)

    def _sideways(self) -> QWidget:
        """The arrows, on the sides to which they move whatever the language."""
        made = QWidget()
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(made)
        set_spacing(row, 0, 1)
        for each in (self.earlier, self.later):
            row.addWidget(each)
        return made

    def _show_table(self, wanted: bool) -> None:
        self.pages.setCurrentWidget(self.table if wanted else self.picture)
        for each in (self.nearer, self.farther, self.earlier, self.later, self.whole):
            each.setVisible(not wanted)

    def _all_or_none(self) -> None:
        show = not self.chart.shown
        for toggle in self.toggles.values():
            toggle.setChecked(show)

    def _who_changed(self, index: int) -> None:
        if index >= 0:
            self.face_requested.emit(self.who.itemData(index))

    def _paint_swatches(self) -> None:
        high = QFontMetrics(theme.current().font(TextSize.BODY)).height() // 2
        size = QSize(2 * high, high)
        for emotion, toggle in self.toggles.items():
            swatch = _swatch(size, theme.colours().emotion(emotion), self.devicePixelRatioF())
            toggle.setIcon(QIcon(swatch))
            toggle.setIconSize(size)


def _swatch(size: QSize, colour: QColor, ratio: float) -> QPixmap:
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(colour)
    painter = QPainter(made)
    painter.setPen(QColor(theme.colours().edge))
    painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
    painter.end()
    return made
