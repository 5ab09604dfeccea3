"""The chart of the eight emotions over time: named lines to zoom, pan, show and hide."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import clock
from fer_desktop.sessions.export.svg_chart import spread
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.session.chart_labels import PeakLabels
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.theme import SPACE, TextSize

LINE_WIDTH = 2.0
HALO_WIDTH = 3.5
FAINT = 2.2
"""A line with less contrast to the background is drawn on a darker one, so that it stays visible."""

TIME_STEPS = (
    0.1,
    0.2,
    0.5,
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    300,
    600,
    900,
    1800,
    3600,
    7200,
    14400,
    43200,
    86400,
)
ZOOM = 1.6
PAN = 0.2
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Only a focus that came by a key is shown; after a click the user knows where it is."""

NARROW = 56 * SPACE

Values = npt.NDArray[np.float64]


class _TimeAxis(pg.AxisItem):
    """Puts ticks at round times, no closer together than their texts."""

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        max_ticks = max(
            1.0, size / (QFontMetricsF(theme.current().font(TextSize.SMALL)).horizontalAdvance("0:00:00") * 2)
        )
        step = next((s for s in TIME_STEPS if (high - low) / s <= max_ticks), max(high - low, 1.0))
        return [(step, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [clock(value, spacing) for value in values]

    def boundingRect(self) -> QRectF:
        # Without it the first text, which starts left of the lines, would be clipped
        half = QFontMetricsF(theme.current().font(TextSize.SMALL)).horizontalAdvance("0:00:00") / 2
        return super().boundingRect().adjusted(-half, 0, 0, 0)


class _ShareAxis(pg.AxisItem):
    """Puts a tick at each quarter."""

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        return [(0.25, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [percent(value, 0) for value in values]


class Plot(pg.PlotWidget):
    """The lines. Dragging pans; Ctrl with the wheel zooms, because the wheel alone scrolls the page."""

    view_changed = Signal()

    def __init__(self) -> None:
        axes = {"bottom": _TimeAxis("bottom"), "left": _ShareAxis("left")}
        super().__init__(axisItems=axes)
        self.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenuEnabled(False)
        self.hideButtons()
        for name in axes:
            # Below the lines
            self.getPlotItem().getAxis(name).setZValue(-200)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = self.getPlotItem().getViewBox()
        self.box.setMouseEnabled(x=True, y=False)
        for signal in (self.box.sigRangeChanged, self.box.sigResized, self.box.sigTransformChanged):
            signal.connect(self._on_view_changed)
        self._duration_s = 1.0

    def _on_view_changed(self, *_: Any) -> None:
        self.view_changed.emit()

    def set_duration(self, duration_s: float) -> None:
        """Show a whole session, given its duration in seconds."""
        self._duration_s = max(duration_s, 0.1)
        min_span = min(self._duration_s, max(self._duration_s / 400, 0.5))
        self.box.setLimits(xMin=0, xMax=self._duration_s, minXRange=min_span, yMin=-0.03, yMax=1.03)
        self.fit()

    def fit(self) -> None:
        """Show the whole session."""
        self.box.setRange(xRange=(0, self._duration_s), yRange=(-0.03, 1.03), padding=0)

    @property
    def span(self) -> tuple[float, float]:
        """The visible period: from and to, in seconds."""
        (left, right), _ = self.box.viewRange()
        return float(left), float(right)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom in by a factor around ``at`` seconds, by default around the middle."""
        left, right = self.span
        centre = (left + right) / 2 if at is None else at
        self.box.setXRange(centre - (centre - left) / factor, centre + (right - centre) / factor, padding=0)

    def pan(self, share: float) -> None:
        """Move by a share of the visible period; to the right if positive."""
        left, right = self.span
        step = share * (right - left)
        step = min(max(step, -left), self._duration_s - right)
        self.box.setXRange(left + step, right + step, padding=0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        at = self.box.mapSceneToView(self.mapToScene(event.position().toPoint())).x()
        self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM, at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        moves: dict[int, float] = {keys.Key_Left: -PAN, keys.Key_Right: PAN}
        zooms: dict[int, float] = {keys.Key_Plus: ZOOM, keys.Key_Equal: ZOOM, keys.Key_Minus: 1 / ZOOM}
        if event.key() in moves:
            self.pan(moves[event.key()])
        elif event.key() in zooms:
            self.zoom(zooms[event.key()])
        elif event.key() in (keys.Key_0, keys.Key_Home):
            self.fit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            width = 2 * self.devicePixelRatioF()
            self.box.setBorder(pg.mkPen(theme.colours().accent, width=width))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.box.setBorder(None)

    def apply_theme(self) -> None:
        """Use the current colours and fonts."""
        colours = theme.colours()
        self.setBackground(colours.surface)
        for name in ("bottom", "left"):
            axis = self.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(colours.line))
            axis.setTextPen(pg.mkPen(colours.muted))
            axis.setStyle(tickFont=theme.current().font(TextSize.SMALL))
        metrics = QFontMetricsF(theme.current().font(TextSize.SMALL))
        self.getPlotItem().getAxis("left").setWidth(metrics.horizontalAdvance(percent(1.0, 0)) + 2 * SPACE)
        self.getPlotItem().getAxis("bottom").setHeight(metrics.height() + 1.5 * SPACE)
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.9 if colours.dark else 0.5)


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
