"""The chart of the eight emotions over time: named lines to zoom, pan, show and hide."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.export.svg_chart import spread
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.session.chart_hover import HoverReadout, index_at
from fer_desktop.ui.session.chart_labels import PeakLabels
from fer_desktop.ui.session.chart_plot import Plot
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.theme import SPACE, TextSize

LINE_WIDTH = 2.0
HALO_WIDTH = 3.5
FAINT = 2.2
"""A line with less contrast to the background is drawn on a darker one, so that it stays visible."""

NARROW = 56 * SPACE

Values = npt.NDArray[np.float64]


class LineNames(QWidget):
    """The names at the right ends of the lines, spread apart where lines end close together."""

    def __init__(self) -> None:
        super().__init__()
        self.ends: dict[Emotion, float] = {}
        """The height of each line's end, in pixels from the top."""
        self._leader = 3 * SPACE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_ends(self, ends: Mapping[Emotion, float]) -> None:
        """Write a name for each line."""
        self.ends = dict(ends)
        self.update()

    def shorten(self, short: bool) -> None:
        """Use shorter leaders between the lines and their names, to leave the lines more space."""
        leader = SPACE if short else 3 * SPACE
        if leader != self._leader:
            self._leader = leader
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        widest = max(self._metrics().horizontalAdvance(emotion_label(emotion)) for emotion in EMOTIONS)
        return QSize(math.ceil(widest) + self._leader + 3 * SPACE, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(theme.current().font(TextSize.SMALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.current().font(TextSize.SMALL))
        line = self._metrics().height()
        positions = spread(list(self.ends.values()), line, line / 2, self.height() - line / 2)
        for (emotion, end), y in zip(self.ends.items(), positions, strict=True):
            self._paint_name(painter, emotion, end, y)
        painter.end()

    def _paint_name(self, painter: QPainter, emotion: Emotion, end: float, y: float) -> None:
        leader, sample = self._leader, self._leader + 2 * SPACE
        painter.setPen(QPen(QColor(theme.colours().edge), 1))
        painter.drawLine(QPointF(0, end), QPointF(leader, y))
        if is_faint(emotion):
            painter.setPen(QPen(QColor(theme.colours().edge), HALO_WIDTH + 1))
            painter.drawLine(QPointF(leader, y), QPointF(sample, y))
        painter.setPen(QPen(theme.colours().emotion(emotion), HALO_WIDTH))
        painter.drawLine(QPointF(leader, y), QPointF(sample, y))
        painter.setPen(QColor(theme.colours().text))
        metrics = self._metrics()
        baseline = y + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(sample + SPACE / 2, baseline), emotion_label(emotion))


class EmotionChart(QWidget):
    """A session's lines with their names; `SessionChart` has the same values as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Time runs from left to right in every language, and the names stand at the ends of the lines
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plot = Plot()
        self.names = LineNames()
        self.peaks = PeakLabels(self.plot.getPlotItem())
        self.readout = HoverReadout(self.plot)
        self._times: Values = np.zeros(0)
        self._values: Values = np.zeros((0, len(EMOTIONS)))
        self._lines: dict[Emotion, Any] = {}
        self._hidden: set[Emotion] = set()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.plot, 1)
        row.addWidget(self.names)
        self._make_lines()
        self.plot.view_changed.connect(self._place_names)
        self.plot.view_changed.connect(self.readout.clear)
        self.plot.hovered.connect(self._on_hovered)
        theme.current().changed.connect(self._apply_theme)
        self._apply_theme()
        self.plot.setAccessibleName(self.tr("Emotions over time"))

    def show_timeline(self, line: Timeline) -> None:
        """Show the lines of a whole session."""
        self._times, self._values = arrays_of(line)
        for index, emotion in enumerate(EMOTIONS):
            self._lines[emotion].setData(self._times, self._values[:, index], connect="finite")
        self.plot.set_duration(line.duration_s)
        self._place_names()
        self._describe()

    @Slot(object)
    def _on_hovered(self, position: QPoint | None) -> None:
        if position is None or not self.points():
            self.readout.clear()
            return
        t_s = self.plot.time_at(position)
        index = index_at(self._times, t_s)
        values = None if index is None else self._values[index]
        if index is not None:
            t_s = float(self._times[index])
        left, right = self.plot.span
        step_s = (right - left) / max(1, self.plot.width())
        self.readout.show_values(position, t_s, step_s, values, self.visible_emotions)

    @property
    def visible_emotions(self) -> list[Emotion]:
        """The emotions whose lines are shown."""
        return [emotion for emotion in EMOTIONS if emotion not in self._hidden]

    def set_line_visible(self, emotion: Emotion, visible: bool) -> None:
        """Show or hide a line."""
        (self._hidden.discard if visible else self._hidden.add)(emotion)
        self._lines[emotion].setVisible(visible)
        self._place_names()

    def points(self) -> int:
        """The number of values of each line."""
        return int(np.isfinite(self._times).sum())

    def _make_lines(self) -> None:
        for emotion in EMOTIONS:
            line = pg.PlotDataItem(connect="finite", antialias=True)
            # As a single path, a thick line of 1,500 points takes Qt more than a second to draw
            line.curve.setSegmentedLineMode("on")
            self.plot.addItem(line)
            self._lines[emotion] = line

    def _apply_theme(self) -> None:
        self.plot.apply_theme()
        ratio = self.devicePixelRatioF()  # the width of a cosmetic pen is in device pixels
        for emotion, line in self._lines.items():
            line.setPen(_pen(theme.colours().emotion(emotion), LINE_WIDTH * ratio))
            halo = _pen(QColor(theme.colours().edge), HALO_WIDTH * ratio) if is_faint(emotion) else None
            line.setShadowPen(halo)
        self.names.updateGeometry()
        self.peaks.apply_theme()
        self._place_names()

    def _place_names(self) -> None:
        self.names.show_ends(self._ends())
        self.peaks.show(self._times, self._values, self.visible_emotions)

    def _ends(self) -> dict[Emotion, float]:
        left, right = self.plot.span
        inside = np.flatnonzero((self._times >= left) & (self._times <= right))
        if not len(inside):
            return {}
        last = self._values[inside[-1]]
        return {e: self._height_of(last[index]) for index, e in enumerate(EMOTIONS) if e not in self._hidden}

    def _height_of(self, share: float) -> float:
        scene = self.plot.box.mapViewToScene(QPointF(0, share))
        return float(self.plot.mapFromScene(scene).y())

    def _describe(self) -> None:
        """Describe the lines to assistive technology."""
        if not self.points():
            self.plot.setAccessibleDescription(self.tr("Nothing was scored."))
            return
        means = np.nanmean(self._values, axis=0)
        text = ", ".join(
            f"{emotion_label(e)} {percent(float(m))}" for e, m in zip(EMOTIONS, means, strict=True)
        )
        self.plot.setAccessibleDescription(self.tr("On average: {0}. The table has all values.").format(text))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._apply_theme()
        return super().event(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.names.shorten(self.width() < NARROW)
        self._place_names()


def arrays_of(line: Timeline) -> tuple[Values, Values]:
    """The times (n,) and shares (n, 8) of a timeline, NaN at gaps; a lone point becomes a short dash."""
    times: list[float] = []
    values: list[tuple[float, ...]] = []
    dash = line.duration_s / 400
    for piece in line.pieces:
        points = [(point.t_s, point.mean) for point in piece]
        if len(points) == 1:
            points.append((min(points[0][0] + dash, line.duration_s), points[0][1]))
        times += [t_s for t_s, _ in points] + [math.nan]
        values += [mean for _, mean in points] + [(math.nan,) * len(EMOTIONS)]
    return np.array(times, float), np.array(values, float).reshape(-1, len(EMOTIONS))


def is_faint(emotion: Emotion) -> bool:
    """Whether an emotion's colour is hard to see on the current background."""
    return colors.contrast(theme.colours().emotion(emotion), theme.colours().surface) < FAINT


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
