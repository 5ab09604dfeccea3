"""The emoji, crisp at any size: art through QtSvg, never the emoji of a font."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop import resources
from fer_desktop.errors import ResourceError
from fer_desktop.recognition.emotions import EMOJI, NO_FACE, art_file
from fer_desktop.ui import theme
from fer_desktop.ui.words import name_of

DISABLED_OPACITY = 0.4


@lru_cache(maxsize=len(EMOJI))
def _renderer(name: str) -> QSvgRenderer | None:
    try:
        return QSvgRenderer(str(resources.emoji_art(art_file(name))))
    except ResourceError:  # the name beside the emoji still tells it; self-test reports the missing file
        return None


@lru_cache(maxsize=64)
def emoji_pixmap(name: str, side: int, ratio: float = 1.0) -> QPixmap:
    """An emoji as a square picture of ``side`` pixels by the layout, for a screen of this pixel ratio."""
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = _renderer(name)
    if renderer is not None:
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class EmojiView(QWidget):
    """One emoji, ``side`` pixels or as large as its room allows; changes fade unless motion is off."""

    def __init__(self, name: str = NO_FACE, side: int = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._name = name
        self._before = name
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self._repaint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._tell()

    @property
    def name(self) -> str:
        """The emotion shown, or ``UNKNOWN`` or ``NO_FACE``."""
        return self._name

    def set_emoji(self, name: str) -> None:
        """Show the emoji of an emotion, of ``UNKNOWN`` or of ``NO_FACE``."""
        art_file(name)
        if name == self._name:
            return
        self._before, self._name = self._name, name
        self._tell()
        self._start_fade()

    def _start_fade(self) -> None:
        self._fade.stop()
        duration = theme.current().motion_ms()
        if duration and self.isVisible():
            self._fade.setDuration(duration)
            self._fade.start()
        else:
            self._before = self._name
            self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Emoji: {0}").format(name_of(self._name)))

    def _repaint(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        least = min(self._side, 48)
        return QSize(least, least)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        running = self._fade.state() == QVariantAnimation.State.Running
        part = float(self._fade.currentValue()) if running else 1.0
        if part < 1.0:
            self._paint(painter, self._before, 1.0 - part)
        self._paint(painter, self._name, part)
        painter.end()

    def _paint(self, painter: QPainter, name: str, opacity: float) -> None:
        side = min(self.width(), self.height())
        pixmap = emoji_pixmap(name, side, self.devicePixelRatioF())
        painter.setOpacity(opacity if self.isEnabled() else opacity * DISABLED_OPACITY)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
