"""Emoji beside or over the faces of a photo, where a saved photo has them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fer_desktop.media.face_cover.cover import disc_radius
from fer_desktop.media.face_cover.sticker import ROUND
from fer_desktop.media.photo_looks import PhotoLook, emoji_places
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap
from fer_desktop.ui.widgets.picture_view import FaceBox

if TYPE_CHECKING:
    from fer_desktop.ui.photo.picture import PhotoPicture

RING = 3.0


def paint_looks(painter: QPainter, picture: PhotoPicture, look: PhotoLook) -> None:
    """Paint an emoji beside or over each face, and a ring around that of the chosen face."""
    faces = [Face(*box.face, box.roll) for box in picture.boxes]
    if look is PhotoLook.OVER:
        areas = [_disc(face) for face in faces]
    else:
        size = picture.viewport.photo.toSize()
        places = emoji_places(faces, size.width(), size.height())
        areas = [QRectF(QPointF(a.left, a.top), QPointF(a.right, a.bottom)) for a in places]
    for box, area in zip(picture.boxes, areas, strict=True):
        _paint_emoji(painter, box, picture.on_view(area), look is PhotoLook.OVER)


def _disc(face: Face) -> QRectF:
    radius, x, y = disc_radius(face), face.x + face.w // 2, face.y + face.h // 2
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)


def _paint_emoji(painter: QPainter, box: FaceBox, area: QRectF, over: bool) -> None:
    side = area.width() / ROUND if over else area.width()
    pixmap = emoji_pixmap(box.emoji, max(1, round(side)), painter.device().devicePixelRatio())
    painter.save()
    painter.translate(area.center())
    if over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mean_colour(box.emoji))
        painter.drawEllipse(QPointF(), area.width() / 2, area.height() / 2)
        painter.rotate(box.roll)
    painter.drawPixmap(QPointF(-side / 2, -side / 2), pixmap)
    if box.chosen:
        painter.setPen(QPen(QColor(theme.colours().accent), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(), area.width() / 2 + RING, area.height() / 2 + RING)
    painter.restore()


def mean_colour(emoji: str) -> QColor:
    """The colour of the disc behind an emoji, about that of the emoji."""
    image = emoji_pixmap(emoji, 32).toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    colour = image.pixelColor(0, 0)
    colour.setAlpha(255)
    return colour
