"""The chart of a session with its controls, and the same values as a table."""

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
from fer_desktop.ui.session.chart_plot import PAN, ZOOM
from fer_desktop.ui.session.emotion_chart import EmotionChart
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.metrics_table import MetricsTable, emotion_names, slice_rows

HEIGHT = 40 * SPACE


class SessionChart(QWidget):
    """A chart to zoom and pan, whose lines can be hidden; or a table."""

    face_requested = Signal(object)
    """A participant's number, or None for everyone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = EmotionChart()
        self.chart.setMinimumHeight(HEIGHT)
        tip = self.tr(
            "Drag or press ← and → to move; hold Ctrl and scroll, or press + and −, to zoom; 0 shows all"
        )
        self.chart.plot.setToolTip(tip)
        self.table = MetricsTable(self.tr("Mean of each emotion over time"))
        self.toggles = {emotion: self._toggle(n, emotion) for n, emotion in enumerate(EMOTIONS, 1)}
        self._make_controls()
        self._lay_out()
        theme.current().changed.connect(self._paint_swatches)
        self._paint_swatches()

    def show_session(self, line: Timeline, summary: Summary) -> None:
        """Show a session's lines, with a choice of its participants."""
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(self.tr("Everyone's mean"), None)
        for each in summary.participants:
            self.who.addItem(self.tr("Participant {0}").format(each.face), each.face)
        self.who.blockSignals(False)
        self.who.setVisible(len(summary.participants) > 1)
        self.show_line(line)

    def show_line(self, line: Timeline) -> None:
        """Show other lines of the same session."""
        self.chart.show_timeline(line)
        self.table.show_rows([self.tr("Time"), *emotion_names()], slice_rows(line))
        self.empty.setVisible(not line.pieces)

    def controls(self) -> list[QWidget]:
        """In Tab order."""
        buttons = [self.as_table, self.zoom_in, self.zoom_out, self.earlier, self.later, self.whole]
        return [self.who, *buttons, self.chart.plot, *self.toggles.values(), self.toggle_all, self.table]

    def _toggle(self, number: int, emotion: Emotion) -> QCheckBox:
        name = emotion_label(emotion)
        toggle = QCheckBox(name)
        toggle.setChecked(True)
        toggle.setShortcut(QKeySequence(f"Alt+{number}"))
        toggle.setToolTip(self.tr("Show or hide the line of {0} (Alt+{1})").format(name, number))
        toggle.setAccessibleName(self.tr("Line of {0}").format(name))
        toggle.toggled.connect(partial(self.chart.set_line_visible, emotion))
        return toggle

    def _make_controls(self) -> None:
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Participant"))
        self.who.setToolTip(self.tr("Choose whose lines are shown (Alt+W)"))
        QShortcut(QKeySequence("Alt+W"), self, self.who.setFocus)
        self.who.currentIndexChanged.connect(self._who_changed)
        self.as_table = button(self.tr("As &table"), self.tr("Show the same values as a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._show_table)
        self.zoom_in = self._button("+", self.tr("Zoom in"), "Ctrl++", partial(self.chart.plot.zoom, ZOOM))
        self.zoom_out = self._button(
            "−", self.tr("Zoom out"), "Ctrl+-", partial(self.chart.plot.zoom, 1 / ZOOM)
        )
        self.earlier = self._button("‹", self.tr("Earlier"), "Alt+,", partial(self.chart.plot.pan, -PAN))
        self.later = self._button("›", self.tr("Later"), "Alt+.", partial(self.chart.plot.pan, PAN))
        self.whole = self._button(self.tr("All"), self.tr("The whole session"), "Ctrl+0", self.chart.plot.fit)
        self.toggle_all = button(self.tr("Hide all"), self.tr("Hide all lines, or show them all"), "Alt+0")
        self.toggle_all.clicked.connect(self._toggle_all_lines)
        self.empty = label(self.tr("Nothing was scored in this session."), "muted", wrap=True)

    def _button(self, text: str, tip: str, keys: str, slot: object) -> QPushButton:
        push_button = button(text, tip, keys)
        push_button.setAccessibleName(tip)
        push_button.clicked.connect(slot)
        return push_button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        self.bar = QWidget()
        flow = FlowLayout(self.bar)
        for each in (
            self.who,
            self.as_table,
            self.zoom_in,
            self.zoom_out,
            self._arrows(),
            self.whole,
        ):
            flow.addWidget(each)
        self.lines = QWidget()
        flow = FlowLayout(self.lines, gap=2)
        for toggle in self.toggles.values():
            flow.addWidget(toggle)
        flow.addWidget(self.toggle_all)
        page = QWidget()
        inner = QVBoxLayout(page)
        set_spacing(inner, 0, 1)
        inner.addWidget(self.chart, 1)
        inner.addWidget(self.lines)
        self.chart_page = page
        self.pages = QStackedWidget()
        self.pages.addWidget(page)
        self.pages.addWidget(self.table)
        for part in (self.bar, self.empty, self.pages):
            column.addWidget(part)

    def _arrows(self) -> QWidget:
        """The arrow buttons, whose order is that of time, from left to right in every language."""
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(holder)
        set_spacing(row, 0, 1)
        for each in (self.earlier, self.later):
            row.addWidget(each)
        return holder

    def _show_table(self, checked: bool) -> None:
        self.pages.setCurrentWidget(self.table if checked else self.chart_page)
        for each in (self.zoom_in, self.zoom_out, self.earlier, self.later, self.whole):
            each.setVisible(not checked)

    def _toggle_all_lines(self) -> None:
        show = not self.chart.visible_emotions
        for toggle in self.toggles.values():
            toggle.setChecked(show)

    def _who_changed(self, index: int) -> None:
        if index >= 0:
            self.face_requested.emit(self.who.itemData(index))

    def _paint_swatches(self) -> None:
        height = QFontMetrics(theme.current().font(TextSize.BODY)).height() // 2
        size = QSize(2 * height, height)
        for emotion, toggle in self.toggles.items():
            swatch = _swatch(size, theme.colours().emotion(emotion), self.devicePixelRatioF())
            toggle.setIcon(QIcon(swatch))
            toggle.setIconSize(size)


def _swatch(size: QSize, colour: QColor, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(colour)
    painter = QPainter(pixmap)
    painter.setPen(QColor(theme.colours().edge))
    painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
    painter.end()
    return pixmap
