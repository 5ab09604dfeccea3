"""The emoji, crisp at any size: pictures of the set in force, never the emoji of a font.

Tells above a window's content which pictures of emoji are missing or damaged.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QImage,
    QImageWriter,
    QMovie,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.core import emotion_colors
from fer_desktop.core.emotions import EMOJI, LEVELS, NO_FACE, art_file
from fer_desktop.core.errors import ResourceError
from fer_desktop.emoji import sets
from fer_desktop.emoji.sets import EmojiSet
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.window_parts import Notice

log = logging.getLogger(__name__)

DISABLED_OPACITY = 0.4


class EmojiArt(QObject):
    """Says when another set of emoji is in force, and which of its pictures can't be drawn."""

    changed = Signal()
    damaged = Signal()
    """One more name is in `names_damaged`. Emitted while a window is painted: connect it queued."""

    def __init__(self) -> None:
        super().__init__()
        self.names_damaged: list[str] = []

    def tell_damaged(self, name: str) -> None:
        """A picture is missing or damaged: another one stands in its place."""
        if name not in self.names_damaged:
            log.warning("the picture of the emoji %s is missing or damaged", name)
            self.names_damaged.append(name)
            self.damaged.emit()

    def use_named(self, name: str) -> None:
        """Take the set of this name in every window at once; empty: the shipped one."""
        sets.activate(name)
        self.changed.emit()


_art: list[EmojiArt] = []


def art() -> EmojiArt:
    """The one of the program."""
    if not _art:
        _art.append(EmojiArt())
    return _art[0]


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def _renderer(path: Path) -> QSvgRenderer:
    return QSvgRenderer(str(path))


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def _image(path: Path) -> QImage:
    return QImage(str(path))


def emoji_pixmap(name: str, side: int, ratio: float = 1.0) -> QPixmap:
    """An emoji as a square picture of ``side`` pixels by the layout, for a screen of this pixel ratio."""
    return _pixmap(sets.active(), str(name), side, ratio)


@lru_cache(maxsize=96)
def _pixmap(chosen: EmojiSet, name: str, side: int, ratio: float) -> QPixmap:
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if not (_paint_vector(painter, chosen, name, pixels) or _paint_still(painter, chosen, name, pixels)):
        _paint_placeholder(painter, pixels)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _paint_vector(painter: QPainter, chosen: EmojiSet, name: str, pixels: int) -> bool:
    """False: the set has no drawing of it, or one that can't be read."""
    try:
        path = chosen.svg(name)
    except ResourceError:
        art().tell_damaged(name)
        return False
    if path is None:
        return False
    renderer = _renderer(path)
    if not renderer.isValid():
        art().tell_damaged(name)
        return False
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    return True


def _paint_still(painter: QPainter, chosen: EmojiSet, name: str, pixels: int) -> bool:
    try:
        image = _image(chosen.png(name))
    except ResourceError:
        return False
    if image.isNull():
        art().tell_damaged(name)
        return False
    mode = Qt.TransformationMode.SmoothTransformation
    kept = Qt.AspectRatioMode.KeepAspectRatio
    painter.drawImage(0, 0, image.scaled(pixels, pixels, kept, mode))
    return True


def _paint_placeholder(painter: QPainter, pixels: int) -> None:
    """A ring with a question mark: the name beside it tells what is meant."""
    width = max(1.0, pixels / 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(*emotion_colors.UNKNOWN_COLOUR), width))
    inset = width / 2 + pixels / 16
    room = QRectF(inset, inset, pixels - 2 * inset, pixels - 2 * inset)
    painter.drawEllipse(room)
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(pixels * 0.55)))
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "?")


def drawn_svg(content: bytes, side: int) -> bytes | None:
    """A checked SVG as a PNG of ``side`` pixels, its shape kept, from any thread; None: it can't be drawn."""
    renderer = QSvgRenderer(QByteArray(content))
    if not renderer.isValid():
        return None
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data()) if written else None


class EmojiView(QWidget):
    """One emoji, ``side`` pixels or as large as its room allows.

    Changes fade, and the pictures of an animated set move, unless motion is off.
    """

    def __init__(self, name: str = NO_FACE, side: int = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._name = name
        self._before = name
        self._movie: QMovie | None = None
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self._repaint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        art().changed.connect(self._art_changed)
        theme.current().changed.connect(self._move)
        self._tell()

    @property
    def name(self) -> str:
        """The name of the art shown."""
        return self._name

    @property
    def moves(self) -> bool:
        """Whether an animated picture is playing."""
        return self._movie is not None

    def set_emoji(self, name: str) -> None:
        """Show the emoji of an emotion, weak, strong or plain, of ``UNKNOWN`` or of ``NO_FACE``."""
        art_file(name)
        if name == self._name:
            return
        self._before, self._name = self._name, name
        self._tell()
        self._start_fade()
        self._move()

    def _start_fade(self) -> None:
        self._fade.stop()
        duration = theme.current().motion_ms()
        if duration and self.isVisible():
            self._fade.setDuration(duration)
            self._fade.start()
        else:
            self._before = self._name
            self.update()

    def _art_changed(self) -> None:
        self._move()
        self.update()

    def _move(self) -> None:
        """Play the animated picture, if there is one, it is seen, and motion is wanted."""
        if self._movie is not None:
            self._movie.stop()
            self._movie.deleteLater()
            self._movie = None
        path = sets.active().animation(self._name)
        if path is None or not self.isVisible() or not theme.current().motion_ms():
            return
        self._movie = QMovie(str(path), QByteArray(), self)
        self._movie.frameChanged.connect(self._repaint)
        self._movie.start()

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Emoji: {0}").format(emotion_label(self._name)))

    def _repaint(self) -> None:
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._move()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._move()

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
            self._paint(painter, emoji_pixmap(self._before, self._room(), self._ratio()), 1.0 - part)
        self._paint(painter, self._moving() or emoji_pixmap(self._name, self._room(), self._ratio()), part)
        painter.end()

    def _room(self) -> int:
        return min(self.width(), self.height())

    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _moving(self) -> QPixmap | None:
        """The picture that the animation has come to."""
        if self._movie is None or self._movie.currentPixmap().isNull():
            return None
        return self._movie.currentPixmap()

    def _paint(self, painter: QPainter, pixmap: QPixmap, opacity: float) -> None:
        side = self._room()
        painter.setOpacity(opacity if self.isEnabled() else opacity * DISABLED_OPACITY)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))


class ArtNotice(QObject):
    """Tells once for each picture, also of those that other windows met before."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self._notice = notice
        art().damaged.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        if art().names_damaged:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if sets.active().folder is None:
            advice = self.tr("Install FER Desktop again.")
        else:
            advice = self.tr("Choose the set again in the settings.")
        names = format_list(art_file(name) for name in art().names_damaged)
        told = self.tr("Pictures of emoji are missing or damaged: {0}. Others stand in for them. {1}")
        self._notice.show_message(told.format(names, advice))
