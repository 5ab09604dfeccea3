"""The name of each line at its highest point in sight: colours alone tell crossing lines apart badly."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize

LEAST = 0.3
"""The share of a peak that is named."""

GAP = SPACE / 2
OVER_LINES = 10
GROUND = 200
"""How opaque the ground of a name is, to 255."""

Values = npt.NDArray[np.float64]


class PeakLabels:
    """Stands over the lines of a plot; the higher of two peaks that are close together is named."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._box = plot.getViewBox()
        self._texts = {emotion: pg.TextItem(anchor=(0.5, 0.5)) for emotion in EMOTIONS}
        for text in self._texts.values():
            text.hide()
            text.setZValue(OVER_LINES)
            plot.addItem(text, ignoreBounds=True)

    @property
    def named(self) -> list[Emotion]:
        """The emotions whose peaks have a name now."""
        return [emotion for emotion, text in self._texts.items() if text.isVisible()]

    def place_of(self, emotion: Emotion) -> QPointF:
        """Where the middle of a name is, in seconds and shares."""
        return QPointF(self._texts[emotion].pos())

    def dress(self) -> None:
        """Take the colours and the letters in force."""
        ground = QColor(theme.colours().surface)
        ground.setAlpha(GROUND)
        for emotion, text in self._texts.items():
            text.setText(emotion_label(emotion), color=theme.colours().text)
            text.setFont(theme.current().font(TextSize.SMALL))
            text.fill = pg.mkBrush(ground)

    def show(self, times: Values, values: Values, shown: Collection[Emotion]) -> None:
        """Name the peaks of these lines; ``times`` is (n,), in seconds, ``values`` (n, 8), shares to 1."""
        taken: list[QRectF] = []
        peaks = self._peaks(times, values, shown)
        for text in self._texts.values():
            text.hide()
        for emotion, peak in sorted(peaks.items(), key=lambda pair: -pair[1].y()):
            room = self._room(emotion, peak)
            if not any(room.intersects(other) for other in taken):
                taken.append(room)
                self._texts[emotion].setPos(self._box.mapSceneToView(room.center()))
                self._texts[emotion].show()

    def _peaks(self, times: Values, values: Values, shown: Collection[Emotion]) -> dict[Emotion, QPointF]:
        (left, right), _ = self._box.viewRange()
        inside = np.flatnonzero((times >= left) & (times <= right))
        if not len(inside):
            return {}
        rows = inside[np.argmax(values[inside], axis=0)]
        found = {
            e: QPointF(times[row], values[row, n])
            for n, (e, row) in enumerate(zip(EMOTIONS, rows, strict=True))
        }
        return {emotion: peak for emotion, peak in found.items() if emotion in shown and peak.y() >= LEAST}

    def _room(self, emotion: Emotion, peak: QPointF) -> QRectF:
        """Above the peak, or under it where the plot ends."""
        metrics = QFontMetricsF(theme.current().font(TextSize.SMALL))
        room = QRectF(
            0, 0, metrics.horizontalAdvance(emotion_label(emotion)) + 2 * GAP, metrics.height() + GAP
        )
        at, plot = self._box.mapViewToScene(peak), self._box.sceneBoundingRect()
        room.moveCenter(QPointF(at.x(), at.y() - room.height() / 2 - GAP))
        room.moveRight(min(room.right(), plot.right()))
        room.moveLeft(max(room.left(), plot.left()))
        if room.top() < plot.top():
            room.moveTop(at.y() + GAP)
        return room
