"""Emoji, crisp at any size: images of the active set, never the glyphs of a font."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEasingCurve,
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
from fer_desktop.emoji.sets import SHIPPED, EmojiSet, find
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.window_parts import Banner

log = logging.getLogger(__name__)

DISABLED_OPACITY = 0.4
POP_FROM = 0.82
"""The size with which a new emoji appears, as a part of its whole size."""


class EmojiArt(QObject):
    """The emoji set that the windows draw, and which of its pictures can't be drawn."""

    changed = Signal()
    damaged = Signal()
    """Another name is in `damaged_names`. Emitted while a window is painted: connect it queued."""

    def __init__(self) -> None:
        super().__init__()
        self.active = SHIPPED
        """The set in use. May be read from any thread."""
        self.damaged_names: list[str] = []

    def report_damaged(self, name: str) -> None:
        """Note once that an image is missing or damaged."""
        if name not in self.damaged_names:
            log.warning("the image of the emoji %s is missing or damaged", name)
            self.damaged_names.append(name)
            self.damaged.emit()

    def activate(self, name: str) -> None:
        """Draw the set of this name in every window; an empty name stands for the shipped set."""
        self.active = find(name)
        self.changed.emit()


_art: EmojiArt | None = None


def install_art(emoji_art: EmojiArt) -> None:
    """Let all widgets draw from this art, as they take their style from the application."""
    global _art
    _art = emoji_art


def art() -> EmojiArt:
    """The art installed last; without one, the shipped set."""
    if _art is None:
        install_art(EmojiArt())
    assert _art is not None
    return _art


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def _renderer(path: Path) -> QSvgRenderer:
    return QSvgRenderer(str(path))


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def _image(path: Path) -> QImage:
    return QImage(str(path))


def emoji_pixmap(name: str, side: int, ratio: float = 1.0, emoji_set: EmojiSet | None = None) -> QPixmap:
    """An emoji as a square pixmap of ``side`` logical pixels, for a screen with this pixel ratio.

    It is drawn from the active set unless another is given.
    """
    return _pixmap(emoji_set or art().active, str(name), side, ratio)


@lru_cache(maxsize=96)
def _pixmap(emoji_set: EmojiSet, name: str, side: int, ratio: float) -> QPixmap:
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if not (_paint_svg(painter, emoji_set, name, pixels) or _paint_png(painter, emoji_set, name, pixels)):
        _paint_placeholder(painter, pixels)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _paint_svg(painter: QPainter, emoji_set: EmojiSet, name: str, pixels: int) -> bool:
    """Returns False if the set has no SVG of the emoji, or a damaged one."""
    try:
        path = emoji_set.svg(name)
    except ResourceError:
        art().report_damaged(name)
        return False
    if path is None:
        return False
    renderer = _renderer(path)
    if not renderer.isValid():
        art().report_damaged(name)
        return False
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    return True


def _paint_png(painter: QPainter, emoji_set: EmojiSet, name: str, pixels: int) -> bool:
    try:
        image = _image(emoji_set.png(name))
    except ResourceError:
        return False
    if image.isNull():
        art().report_damaged(name)
        return False
    aspect, mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    painter.drawImage(0, 0, image.scaled(pixels, pixels, aspect, mode))
    return True


def _paint_placeholder(painter: QPainter, pixels: int) -> None:
    """Paint a ring with a question mark; the name beside it says which emoji is meant."""
    width = max(1.0, pixels / 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(*emotion_colors.UNKNOWN_COLOUR), width))
    inset = width / 2 + pixels / 16
    ring = QRectF(inset, inset, pixels - 2 * inset, pixels - 2 * inset)
    painter.drawEllipse(ring)
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(pixels * 0.55)))
    painter.setFont(font)
    painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "?")


def drawn_svg(content: bytes, side: int) -> bytes | None:
    """Render a checked SVG to a PNG of ``side`` pixels, in any thread; None if it can't be drawn."""
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
    """One emoji, by default ``side`` pixels, and as large as its layout allows.

    A new emoji takes the place of the last one at once, with a quick pop, and the images of an animated set
    move, unless motion is off.
    """

    def __init__(self, name: str = NO_FACE, side: int = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._name = name
        self._movie: QMovie | None = None
        self._pop = QVariantAnimation(self, startValue=POP_FROM, endValue=1.0)
        self._pop.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._pop.valueChanged.connect(self._repaint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        art().changed.connect(self._art_changed)
        theme.current().changed.connect(self._update_movie)
        self._describe()

    @property
    def name(self) -> str:
        """The name of the emoji shown."""
        return self._name

    @property
    def is_animated(self) -> bool:
        """Whether an animation is playing."""
        return self._movie is not None

    def set_emoji(self, name: str) -> None:
        """Show an emoji: of an emotion (weak, plain or strong), ``UNKNOWN`` or ``NO_FACE``."""
        art_file(name)
        if name == self._name:
            return
        self._name = name
        self._describe()
        self._start_pop()
        self._update_movie()
        self.update()

    def _start_pop(self) -> None:
        self._pop.stop()
        duration = theme.current().motion_ms()
        if duration and self.isVisible():
            self._pop.setDuration(duration)
            self._pop.start()

    def _art_changed(self) -> None:
        self._update_movie()
        self.update()

    def _update_movie(self) -> None:
        """Play the animation if there is one, it is visible, and motion is on."""
        if self._movie is not None:
            self._movie.stop()
            self._movie.deleteLater()
            self._movie = None
        path = art().active.animation(self._name)
        if path is None or not self.isVisible() or not theme.current().motion_ms():
            return
        self._movie = QMovie(str(path), QByteArray(), self)
        self._movie.frameChanged.connect(self._repaint)
        self._movie.start()

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Emoji: {0}").format(emotion_label(self._name)))

    def _repaint(self) -> None:
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._update_movie()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._update_movie()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        side = min(self._side, 48)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._fitting_side()
        pixmap = self._movie_pixmap() or emoji_pixmap(self._name, side, self.devicePixelRatioF())
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._target(side), pixmap, QRectF(pixmap.rect()))
        painter.end()

    def _target(self, side: int) -> QRectF:
        """The square of the emoji, smaller while it pops up."""
        running = self._pop.state() == QVariantAnimation.State.Running
        shown = side * float(self._pop.currentValue()) if running else float(side)
        square = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        inset = (side - shown) / 2
        return square.adjusted(inset, inset, -inset, -inset)

    def _fitting_side(self) -> int:
        return min(self.width(), self.height())

    def _movie_pixmap(self) -> QPixmap | None:
        """The current frame of the animation."""
        if self._movie is None or self._movie.currentPixmap().isNull():
            return None
        return self._movie.currentPixmap()


class ArtWarnings(QObject):
    """Reports each damaged image once, including those that other windows found before."""

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        art().damaged.connect(self._show, Qt.ConnectionType.QueuedConnection)
        if art().damaged_names:
            QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        if art().active.folder is None:
            advice = self.tr("Install FER Desktop again.")
        else:
            advice = self.tr("Choose the set again in the settings.")
        names = format_list(art_file(name) for name in art().damaged_names)
        message = self.tr("Some emoji images are missing or damaged: {0}. Others are shown instead. {1}")
        self._banner.show_message(message.format(names, advice))
