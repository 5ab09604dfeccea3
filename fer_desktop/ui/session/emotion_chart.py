"""The eight emotions over time as lines with their names; zoomed, panned, shown or hidden."""

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
"""A line whose contrast with the ground is lower is drawn on a darker line, so that it can be seen."""

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
"""Who comes by the mouse knows where they are; who comes by a key is shown it."""

NARROW = 56 * SPACE

Values = npt.NDArray[np.float64]


class _TimeAxis(pg.AxisItem):
    """Marks at round times, no closer than their texts."""

    def tickSpacing(self, least: float, most: float, size: float) -> list[tuple[float, float]]:
        room = max(
            1.0, size / (QFontMetricsF(theme.current().font(TextSize.SMALL)).horizontalAdvance("0:00:00") * 2)
        )
        step = next((s for s in TIME_STEPS if (most - least) / s <= room), max(most - least, 1.0))
        return [(step, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [clock(value, spacing) for value in values]

    def boundingRect(self) -> QRectF:
        # What reaches beyond it is not written: the first mark reaches to the left of the lines
        half = QFontMetricsF(theme.current().font(TextSize.SMALL)).horizontalAdvance("0:00:00") / 2
        return super().boundingRect().adjusted(-half, 0, 0, 0)


class _ShareAxis(pg.AxisItem):
    """A mark each quarter."""

    def tickSpacing(self, least: float, most: float, size: float) -> list[tuple[float, float]]:
        return [(0.25, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [percent(value, 0) for value in values]


class Plot(pg.PlotWidget):
    """The lines. Dragging pans; Ctrl with the wheel zooms, as the wheel alone scrolls the page around it."""

    moved = Signal()

    def __init__(self) -> None:
        axes = {"bottom": _TimeAxis("bottom"), "left": _ShareAxis("left")}
        super().__init__(axisItems=axes)
        self.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenuEnabled(False)
        self.hideButtons()
        for name in axes:
            # Under the lines, not over them
            self.getPlotItem().getAxis(name).setZValue(-200)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = self.getPlotItem().getViewBox()
        self.box.setMouseEnabled(x=True, y=False)
        for signal in (self.box.sigRangeChanged, self.box.sigResized, self.box.sigTransformChanged):
            signal.connect(self._moved)
        self._duration_s = 1.0

    def _moved(self, *_: Any) -> None:
        self.moved.emit()

    def set_duration(self, duration_s: float) -> None:
        """Show all of a session of so many seconds."""
        self._duration_s = max(duration_s, 0.1)
        least = min(self._duration_s, max(self._duration_s / 400, 0.5))
        self.box.setLimits(xMin=0, xMax=self._duration_s, minXRange=least, yMin=-0.03, yMax=1.03)
        self.fit()

    def fit(self) -> None:
        """Show the whole session."""
        self.box.setRange(xRange=(0, self._duration_s), yRange=(-0.03, 1.03), padding=0)

    @property
    def span(self) -> tuple[float, float]:
        """The seconds in sight."""
        (left, right), _ = self.box.viewRange()
        return float(left), float(right)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show a stretch shorter by ``factor``, around ``at`` seconds or the middle."""
        left, right = self.span
        centre = (left + right) / 2 if at is None else at
        self.box.setXRange(centre - (centre - left) / factor, centre + (right - centre) / factor, padding=0)

    def pan(self, share: float) -> None:
        """Move by a share of what is in sight; to the right if positive."""
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

    def dress(self) -> None:
        """Take the colours and the letters in force."""
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
    """The names at the right ends of the lines, moved apart where lines end close together."""

    def __init__(self) -> None:
        super().__init__()
        self.ends: dict[Emotion, float] = {}
        """Where each line ends, in pixels from the top."""
        self._leader = 3 * SPACE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_ends(self, ends: Mapping[Emotion, float]) -> None:
        """Write a name for each line."""
        self.ends = dict(ends)
        self.update()

    def shorten(self, short: bool) -> None:
        """Leave more room for the lines, with short leaders from them to their names."""
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
        height = self._metrics().height()
        places = spread(list(self.ends.values()), height, height / 2, self.height() - height / 2)
        for (emotion, end), place in zip(self.ends.items(), places, strict=True):
            self._paint_name(painter, emotion, end, place)
        painter.end()

    def _paint_name(self, painter: QPainter, emotion: Emotion, end: float, place: float) -> None:
        leader, mark = self._leader, self._leader + 2 * SPACE
        painter.setPen(QPen(QColor(theme.colours().edge), 1))
        painter.drawLine(QPointF(0, end), QPointF(leader, place))
        if is_faint(emotion):
            painter.setPen(QPen(QColor(theme.colours().edge), HALO_WIDTH + 1))
            painter.drawLine(QPointF(leader, place), QPointF(mark, place))
        painter.setPen(QPen(theme.colours().emotion(emotion), HALO_WIDTH))
        painter.drawLine(QPointF(leader, place), QPointF(mark, place))
        painter.setPen(QColor(theme.colours().text))
        metrics = self._metrics()
        baseline = place + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(mark + SPACE / 2, baseline), emotion_label(emotion))


class EmotionChart(QWidget):
    """A session's lines with their names. Meant for the eye: `SessionChart` holds the same as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Time goes from left to right in every language, and the names stand where the lines end
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
        self.plot.moved.connect(self._place_names)
        theme.current().changed.connect(self._dress)
        self._dress()
        self.plot.setAccessibleName(self.tr("Emotions over time"))

    def show_timeline(self, line: Timeline) -> None:
        """Show a session's lines, all of its time."""
        self._times, self._values = arrays_of(line)
        for index, emotion in enumerate(EMOTIONS):
            self._lines[emotion].setData(self._times, self._values[:, index], connect="finite")
        self.plot.set_duration(line.duration_s)
        self._place_names()
        self._tell()

    @property
    def shown(self) -> list[Emotion]:
        """The emotions whose lines are shown."""
        return [emotion for emotion in EMOTIONS if emotion not in self._hidden]

    def set_shown(self, emotion: Emotion, shown: bool) -> None:
        """Show or hide a line."""
        (self._hidden.discard if shown else self._hidden.add)(emotion)
        self._lines[emotion].setVisible(shown)
        self._place_names()

    def points(self) -> int:
        """How many values each line has."""
        return int(np.isfinite(self._times).sum())

    def _make_lines(self) -> None:
        for emotion in EMOTIONS:
            line = pg.PlotDataItem(connect="finite", antialias=True)
            # As one path, thick lines with 1,500 corners take Qt more than a second to draw
            line.curve.setSegmentedLineMode("on")
            self.plot.addItem(line)
            self._lines[emotion] = line

    def _dress(self) -> None:
        self.plot.dress()
        ratio = self.devicePixelRatioF()  # the width of a cosmetic pen is in pixels of the screen
        for emotion, line in self._lines.items():
            line.setPen(_pen(theme.colours().emotion(emotion), LINE_WIDTH * ratio))
            halo = _pen(QColor(theme.colours().edge), HALO_WIDTH * ratio) if is_faint(emotion) else None
            line.setShadowPen(halo)
        self.names.updateGeometry()
        self.peaks.dress()
        self._place_names()

    def _place_names(self) -> None:
        self.names.show_ends(self._ends())
        self.peaks.show(self._times, self._values, self.shown)

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

    def _tell(self) -> None:
        """What the lines are about, for those who don't see them."""
        if not self.points():
            self.plot.setAccessibleDescription(self.tr("Nothing was scored."))
            return
        means = np.nanmean(self._values, axis=0)
        told = ", ".join(
            f"{emotion_label(e)} {percent(float(m))}" for e, m in zip(EMOTIONS, means, strict=True)
        )
        self.plot.setAccessibleDescription(
            self.tr("On average: {0}. The table has the figures.").format(told)
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()
        return super().event(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.names.shorten(self.width() < NARROW)
        self._place_names()


def arrays_of(line: Timeline) -> tuple[Values, Values]:
    """Times (n,) and shares (n, 8), with NaN where a line breaks. A lone point becomes a short dash."""
    times: list[float] = []
    values: list[tuple[float, ...]] = []
    dash = line.duration_s / 400
    for piece in line.pieces:
        kept = [(point.t_s, point.mean) for point in piece]
        if len(kept) == 1:
            kept.append((min(kept[0][0] + dash, line.duration_s), kept[0][1]))
        times += [t_s for t_s, _ in kept] + [math.nan]
        values += [mean for _, mean in kept] + [(math.nan,) * len(EMOTIONS)]
    return np.array(times, float), np.array(values, float).reshape(-1, len(EMOTIONS))


def is_faint(emotion: Emotion) -> bool:
    """Whether an emotion's colour is hard to see on the ground in force."""
    return colors.contrast(theme.colours().emotion(emotion), theme.colours().surface) < FAINT


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
