"""The last minute of the followed face: at each moment the shares of the eight emotions."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPoint, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.smoothing import Probabilities
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.colors import PICTURE_EDGE, PICTURE_LINE
from fer_desktop.ui.theme.theme import RADIUS, SPACE
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

SPAN_S = 60.0
STEP_S = 0.25
"""The time that one column stands for. The chart is painted once a column, not once a frame."""
COLUMNS = round(SPAN_S / STEP_S)
MIN_RUN = 8
"""Columns that an emotion must last for its emoji to stand at its beginning."""
ICON = 2 * SPACE
HEIGHT = 9 * SPACE
MAX_NAMED = 3
"""How many emotions the tooltip names."""


class Moment(NamedTuple):
    """One column: the mean probabilities and the last emotion shown, or None while there was no face."""

    probabilities: Probabilities | None
    emotion: Emotion | None
    bookmark: bool = False


class MinuteChart(QWidget):
    """Stacked shares that move to the left; the newest moment is at the right, in every language.

    Bookmarks are lines with a flag. The emoji at the beginning of a stretch says which emotion was shown, so
    the colours alone carry no meaning; a tooltip names the moment under the mouse.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: deque[Moment] = deque(maxlen=COLUMNS)
        self._pending: list[Probabilities] = []
        self._emotion: Emotion | None = None
        self._bookmarked = False
        self._due: float | None = None
        self._bars = QPixmap(COLUMNS, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The last minute"))
        theme.current().changed.connect(self._redraw)

    @property
    def moments(self) -> Sequence[Moment]:
        """The columns, the oldest first."""
        return tuple(self._moments)

    def add(self, t: float, probabilities: Probabilities | None, emotion: Emotion | None) -> None:
        """Add what is shown at ``t`` seconds of the source; without a face both are None."""
        if self._due is None or t < self._due - STEP_S:
            self._due = t + STEP_S
        if probabilities is not None:
            self._pending.append(probabilities)
        self._emotion = emotion
        if t >= self._due:
            self._due = max(self._due + STEP_S, t)
            self._close_column()

    def bookmark(self) -> None:
        """Mark the newest column."""
        self._bookmarked = True
        self.update()

    def interrupt(self) -> None:
        """Leave out the time until the next frame: the user paused."""
        self._due = None
        self._pending.clear()

    def clear(self) -> None:
        """Forget everything: another source follows, or none."""
        self.interrupt()
        self._moments.clear()
        self._bookmarked = False
        self._redraw()

    def _close_column(self) -> None:
        mean = np.mean(self._pending, axis=0) if self._pending else None
        self._moments.append(Moment(mean, self._emotion, self._bookmarked))
        self._pending.clear()
        self._bookmarked = False
        self._scroll()
        self._describe()

    def _describe(self) -> None:
        shares = [each.probabilities for each in self._moments if each.probabilities is not None]
        text = "" if not shares else self._description(np.mean(shares, axis=0))
        self.setAccessibleDescription(text)

    def _description(self, probabilities: Probabilities) -> str:
        likeliest = np.argsort(-probabilities, kind="stable")[:MAX_NAMED]
        named = ((EMOTIONS[i], float(probabilities[i])) for i in likeliest)
        return format_list(f"{emotion_label(emotion)} {percent(share, 0)}" for emotion, share in named)

    # The bars, kept as a picture of one pixel a column, which is moved on by a pixel and painted stretched

    def _scroll(self) -> None:
        self._bars.scroll(-1, 0, self._bars.rect())
        painter = QPainter(self._bars)
        self._paint_column(painter, COLUMNS - 1, self._moments[-1])
        painter.end()
        self.update()

    def _redraw(self) -> None:
        self._bars = QPixmap(COLUMNS, max(1, round(self.height() * self.devicePixelRatioF())))
        self._bars.fill(QColor(theme.colours().inset))
        painter = QPainter(self._bars)
        for place, moment in enumerate(self._moments, COLUMNS - len(self._moments)):
            self._paint_column(painter, place, moment)
        painter.end()
        self.update()

    def _paint_column(self, painter: QPainter, x: int, moment: Moment) -> None:
        height = self._bars.height()
        painter.fillRect(x, 0, 1, height, QColor(theme.colours().inset))
        if moment.probabilities is None:
            return
        colours, foot, summed = theme.colours(), height, 0.0
        for emotion, share in zip(EMOTIONS, moment.probabilities, strict=True):
            summed += float(share)
            top = round(height * (1 - min(summed, 1.0)))
            painter.fillRect(x, top, 1, foot - top, colours.emotion(emotion))
            foot = top

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.drawPixmap(self.rect(), self._bars, self._bars.rect())
        self._paint_icons(painter)
        self._paint_bookmarks(painter)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(theme.colours().line), 1))
        painter.drawPath(shape)
        painter.end()

    def _x(self, index: int) -> float:
        """The left edge of a column, in pixels of the widget."""
        return self.width() * (1 - (len(self._moments) - index) / COLUMNS)

    def _paint_icons(self, painter: QPainter) -> None:
        """Paint the emoji at the beginning of each stretch of one emotion."""
        ratio, free = self.devicePixelRatioF(), float("-inf")
        for start, length, emotion in _runs(self._moments):
            x = max(self._x(start), 0.0) + 2
            if length >= MIN_RUN and x >= free and x + ICON <= self.width():
                painter.drawPixmap(round(x), SPACE // 2, emoji_pixmap(emotion, ICON, ratio))
                free = x + ICON

    def _paint_bookmarks(self, painter: QPainter) -> None:
        marked = [self._x(index) for index, each in enumerate(self._moments) if each.bookmark]
        if self._bookmarked:
            marked.append(self.width() - 2.0)
        for x in marked:
            for colour, width in ((PICTURE_EDGE, 4), (PICTURE_LINE, 2)):
                painter.setPen(QPen(colour, width))
                painter.drawLine(QLineF(x, 0, x, self.height()))

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(event.pos()), self)
            return True
        return super().event(event)

    def text_at(self, point: QPoint) -> str:
        """What the moment under a point of the widget was, in words."""
        from_right = COLUMNS * (1 - point.x() / self.width())
        index = len(self._moments) - 1 - int(from_right)
        ago = self.tr("{0} ago").format(clock(from_right * STEP_S))
        if not 0 <= index < len(self._moments):
            return self.tr("The last minute")
        shares = self._moments[index].probabilities
        return f"{ago}: " + (self.tr("No face") if shares is None else self._description(shares))


def _runs(moments: Sequence[Moment] | deque[Moment]) -> list[tuple[int, int, Emotion]]:
    """The stretches of one emotion: where each begins, how many columns it lasts, and which it is."""
    runs: list[tuple[int, int, Emotion]] = []
    last: Emotion | None = None
    for index, moment in enumerate(moments):
        if moment.emotion is not None and moment.emotion == last:
            start, length, emotion = runs[-1]
            runs[-1] = (start, length + 1, emotion)
        elif moment.emotion is not None:
            runs.append((index, 1, moment.emotion))
        last = moment.emotion
    return runs
