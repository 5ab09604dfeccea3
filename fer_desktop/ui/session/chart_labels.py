"""Names at the peaks of a chart's lines, because colour alone hardly tells crossing lines apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize

MIN_PEAK = 0.3
"""The lowest peak that gets a name, as a share of 1."""

GAP = SPACE / 2
LINE = 2.0
"""How far a line reaches beyond its middle, in pixels."""

ABOVE_LINES = 10

Values = npt.NDArray[np.float64]


class PeakLabels:
    """Writes names beside the peaks of a plot's lines, where they cover neither a line nor another name.

    Of two peaks close together, the higher one gets its name. A peak without room has none: the names at the
    ends of the lines, and the values under the mouse, say whose it is.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._box = plot.getViewBox()
        self._texts = {emotion: pg.TextItem(anchor=(0.5, 0.5)) for emotion in EMOTIONS}
        for text in self._texts.values():
            text.hide()
            text.setZValue(ABOVE_LINES)
            plot.addItem(text, ignoreBounds=True)

    @property
    def named(self) -> list[Emotion]:
        """The emotions whose peaks have a name."""
        return [emotion for emotion, text in self._texts.items() if text.isVisible()]

    def position_of(self, emotion: Emotion) -> QPointF:
        """The centre of a name, in seconds and shares."""
        return QPointF(self._texts[emotion].pos())

    def apply_theme(self) -> None:
        """Use the current colours and fonts."""
        for emotion, text in self._texts.items():
            text.setText(emotion_label(emotion), color=theme.colours().text)
            text.setFont(theme.current().font(TextSize.SMALL))

    def show(self, times: Values, values: Values, visible: Collection[Emotion]) -> None:
        """Name the peaks of lines; ``times`` is (n,) in seconds, ``values`` (n, 8) in shares to 1."""
        peaks = self._peaks(times, values, visible)
        for text in self._texts.values():
            text.hide()
        shown = values[:, [index for index, emotion in enumerate(EMOTIONS) if emotion in visible]]
        taken: list[QRectF] = []
        for emotion, peak in sorted(peaks.items(), key=lambda pair: -pair[1].y()):
            for rect in self._places(emotion, peak):
                if not any(rect.intersects(other) for other in taken) and not self._covers(
                    rect, times, shown
                ):
                    taken.append(rect)
                    self._texts[emotion].setPos(self._box.mapSceneToView(rect.center()))
                    # Not show(): while it was hidden, it missed the changes of the view
                    self._texts[emotion].setVisible(True)
                    break

    def _peaks(self, times: Values, values: Values, visible: Collection[Emotion]) -> dict[Emotion, QPointF]:
        (left, right), _ = self._box.viewRange()
        inside = np.flatnonzero((times >= left) & (times <= right))
        if not len(inside):
            return {}
        rows = inside[np.argmax(values[inside], axis=0)]
        peaks = {
            e: QPointF(times[row], values[row, n])
            for n, (e, row) in enumerate(zip(EMOTIONS, rows, strict=True))
        }
        return {
            emotion: peak for emotion, peak in peaks.items() if emotion in visible and peak.y() >= MIN_PEAK
        }

    def _places(self, emotion: Emotion, peak: QPointF) -> Iterator[QRectF]:
        """Yields places of a name within the plot, in scene pixels, the best first.

        Above the peak or below it; centred, or to the right or the left of it.
        """
        metrics = QFontMetricsF(theme.current().font(TextSize.SMALL))
        width = metrics.horizontalAdvance(emotion_label(emotion)) + 2 * GAP
        height = metrics.height() + GAP
        point, plot = self._box.mapViewToScene(peak), self._box.sceneBoundingRect()
        for top in (point.y() - height - GAP, point.y() + GAP):
            for left in (point.x() - width / 2, point.x() - GAP, point.x() + GAP - width):
                rect = QRectF(max(plot.left(), min(left, plot.right() - width)), top, width, height)
                if rect.top() >= plot.top() and rect.bottom() <= plot.bottom():
                    yield rect

    def _covers(self, rect: QRectF, times: Values, values: Values) -> bool:
        """Whether a line runs through an area in scene pixels; ``values`` is (n, lines)."""
        area = self._box.mapSceneToView(rect.adjusted(-LINE, -LINE, LINE, LINE)).boundingRect()
        return crosses(times, values, area)


def crosses(times: Values, values: Values, area: QRectF) -> bool:
    """Whether one of the lines runs through an area of seconds and shares.

    ``times`` is (n,), ``values`` (n, lines); NaN is a gap.
    """
    start, end = times[:-1], times[1:]
    # A comparison with NaN is false, so no segment crosses a gap
    near = np.flatnonzero((end >= area.left()) & (start <= area.right()))
    if not len(near):
        return False
    length = np.maximum(end[near] - start[near], 1e-12)
    rise = values[near + 1] - values[near]
    heights = [
        values[near] + ((np.clip(edge, start[near], end[near]) - start[near]) / length)[:, None] * rise
        for edge in (area.left(), area.right())
    ]
    low, high = np.minimum(*heights), np.maximum(*heights)
    return bool(np.any((low <= area.bottom()) & (high >= area.top())))
