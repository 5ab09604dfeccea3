"""The plot under a chart's lines: its axes, and how it is zoomed, panned and asked for values."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent

from fer_desktop.core.formatting import clock
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize

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
    hovered = Signal(object)
    """The place of the mouse over the lines, or None where it is elsewhere."""

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
        self.setMouseTracking(True)

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

    def time_at(self, position: QPoint) -> float:
        """The time in seconds at a place in the widget."""
        return float(self.box.mapSceneToView(self.mapToScene(position)).x())

    def _is_over_lines(self, position: QPoint) -> bool:
        return bool(self.box.sceneBoundingRect().contains(self.mapToScene(position)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        self.hovered.emit(place if self._is_over_lines(place) else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def viewportEvent(self, event: QEvent) -> bool:
        # Over the lines, the values under the mouse are shown; the tooltip would cover them
        if isinstance(event, QHelpEvent) and self._is_over_lines(event.pos()):
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        at = self.time_at(event.position().toPoint())
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
