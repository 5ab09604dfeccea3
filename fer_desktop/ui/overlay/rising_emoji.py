"""Emoji that rise through the overlay or the mini window when a strong expression begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fer_desktop.media.virtual_camera.reactions import RISE_S, rising
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

LARGER = 1.6
"""The overlay is much smaller than a camera's picture, so its rising emoji are larger in proportion."""


class RisingEmojiLayer(QWidget):
    """Covers its parent, lets every click through, and is hidden while nothing rises."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._emoji = ""
        self._age = QVariantAnimation(self, startValue=0.0, endValue=RISE_S, duration=round(1000 * RISE_S))
        self._age.valueChanged.connect(self._repaint)
        self._age.finished.connect(self.hide)
        self.hide()

    def react(self, emoji: str) -> None:
        """Let this emoji rise, unless motion is reduced."""
        if theme.current().motion_ms() == 0:
            return
        self._emoji = emoji
        self.raise_()
        self.show()
        self._age.stop()
        self._age.start()

    def _repaint(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        height, ratio = self.height(), self.devicePixelRatioF()
        pixmap = emoji_pixmap(self._emoji, max(1, round(LARGER * 0.2 * height)), ratio)
        for x, y, side in rising(float(self._age.currentValue())):
            shown = LARGER * side * height
            rect = QRectF(0, 0, shown, shown)
            rect.moveCenter(QPointF(x * self.width(), y * height))
            painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))
        painter.end()
