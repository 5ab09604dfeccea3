"""Names at the peaks of a chart's lines, because colour alone hardly tells crossing lines apart."""

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

MIN_PEAK = 0.3
"""The lowest peak that gets a name, as a share of 1."""

GAP = SPACE / 2
ABOVE_LINES = 10
BACKGROUND_ALPHA = 200
"""Opacity of a name's background, to 255."""

Values = npt.NDArray[np.float64]


class PeakLabels:
    """Writes names above the lines of a plot; of two peaks close together, the higher one gets its name."""

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
        background = QColor(theme.colours().surface)
        background.setAlpha(BACKGROUND_ALPHA)
        for emotion, text in self._texts.items():
            text.setText(emotion_label(emotion), color=theme.colours().text)
            text.setFont(theme.current().font(TextSize.SMALL))
            text.fill = pg.mkBrush(background)

    def show(self, times: Values, values: Values, visible: Collection[Emotion]) -> None:
        """Name the peaks of lines; ``times`` is (n,) in seconds, ``values`` (n, 8) in shares to 1."""
        taken: list[QRectF] = []
        peaks = self._peaks(times, values, visible)
        for text in self._texts.values():
            text.hide()
        for emotion, peak in sorted(peaks.items(), key=lambda pair: -pair[1].y()):
            rect = self._label_rect(emotion, peak)
            if not any(rect.intersects(other) for other in taken):
                taken.append(rect)
                self._texts[emotion].setPos(self._box.mapSceneToView(rect.center()))
                self._texts[emotion].show()

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

    def _label_rect(self, emotion: Emotion, peak: QPointF) -> QRectF:
        """The area of a name, in scene pixels: above the peak, or below it at the top of the plot."""
        metrics = QFontMetricsF(theme.current().font(TextSize.SMALL))
        rect = QRectF(
            0, 0, metrics.horizontalAdvance(emotion_label(emotion)) + 2 * GAP, metrics.height() + GAP
        )
        point, plot = self._box.mapViewToScene(peak), self._box.sceneBoundingRect()
        rect.moveCenter(QPointF(point.x(), point.y() - rect.height() / 2 - GAP))
        rect.moveRight(min(rect.right(), plot.right()))
        rect.moveLeft(max(rect.left(), plot.left()))
        if rect.top() < plot.top():
            rect.moveTop(point.y() + GAP)
        return rect
