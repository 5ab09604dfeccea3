"""A picture with a labelled box on each face, which a click or the arrow keys choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.core.profiling import profiled
from fer_desktop.core.stages import stage
from fer_desktop.ui.text.bidi import leading_alignment
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

BOX_WIDTH = 2.0
CHOSEN_WIDTH = 4.0
CORNER = RADIUS / 2


class FaceBox(NamedTuple):
    """A face to outline: its box in frame pixels (x, y, w, h), its track, and what its label shows."""

    face: tuple[int, int, int, int]
    track: int
    emoji: str
    text: str
    colour: QColor
    chosen: bool
    roll: float = 0.0
    """Degrees with the clock by which the box is painted turned about its middle."""


def image_of(frame: npt.NDArray[np.uint8]) -> QImage:
    """View a frame (H, W, 3), uint8, BGR, C-contiguous, as an image that shares its memory.

    Never write to the frame again.
    """
    height, width = frame.shape[:2]
    return QImage(frame.data, width, height, frame.strides[0], QImage.Format.Format_BGR888)


class FacePictureView(QWidget):
    """Paints a picture as large as it fits, with a box on each face; labels are never mirrored."""

    face_clicked = Signal(int)
    """The track of the face."""
    step_requested = Signal(int)
    """-1 for the previous face in the frame, 1 for the next."""

    def __init__(self, mirrored: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mirrored = mirrored
        self._image = QImage()
        self._frame_size = QSize()
        self._boxes: tuple[FaceBox, ...] = ()
        self._hovered: int | None = None
        self._focused_by_key = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def boxes(self) -> tuple[FaceBox, ...]:
        """The boxes on the picture."""
        return self._boxes

    def show_picture(self, image: QImage, boxes: Sequence[FaceBox], frame_size: QSize | None = None) -> None:
        """Show a picture; ``frame_size`` is the size of the frame whose pixels the boxes are in."""
        self._image, self._frame_size = image, frame_size or image.size()
        self.set_boxes(boxes)

    def set_boxes(self, boxes: Sequence[FaceBox]) -> None:
        """Show other boxes on the same picture."""
        self._boxes = tuple(boxes)
        self.describe()
        self.update()

    def clear(self) -> None:
        """Show no picture."""
        self.show_picture(QImage(), ())

    def describe(self) -> None:
        """Describe the picture to assistive technology."""

    # Geometry, in pixels of the widget

    def picture_rect(self) -> QRectF:
        """The area of the picture."""
        if self._image.isNull():
            return QRectF()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(round(left), round(top), size.width(), size.height())

    def visible_rect(self) -> QRectF:
        """The part of the picture's area that lies within the widget."""
        return self.picture_rect() & QRectF(self.rect())

    def box_rect(self, face: tuple[int, int, int, int]) -> QRectF:
        """The area of a face's box (x, y, w, h) in frame pixels."""
        picture, (x, y, w, h) = self.picture_rect(), face[:4]
        across = picture.width() / self._frame_size.width()
        down = picture.height() / self._frame_size.height()
        from_left = self._frame_size.width() - x - w if self.mirrored else x
        return QRectF(picture.left() + from_left * across, picture.top() + y * down, w * across, h * down)

    def label_rect(self, box: FaceBox, text: str) -> QRectF:
        """The area of a box's label with this text: above the box, or inside it at the picture's top."""
        rect, size = self.box_rect(box.face), self.label_size(box, text)
        label = QRectF(QPointF(rect.left(), rect.top() - size.height() - SPACE / 2), size)
        limits = self.visible_rect().adjusted(SPACE / 2, SPACE / 2, -SPACE / 2, -SPACE / 2)
        if label.top() < limits.top():
            label.moveTop(max(limits.top(), rect.top() + SPACE / 2))
        label.moveLeft(max(limits.left(), min(label.left(), limits.right() - label.width())))
        return label

    def label_size(self, box: FaceBox, text: str) -> QSizeF:
        """The size of a box's label with this text."""
        metrics = QFontMetricsF(_label_font(box))
        height = metrics.height() + SPACE / 2
        icon = height if box.emoji else 0.0
        return QSizeF(icon + metrics.horizontalAdvance(text) + 1.5 * SPACE, height)

    def label(self, box: FaceBox) -> tuple[QRectF, str]:
        """The area and the text of a box's label."""
        return self.label_rect(box, box.text), box.text

    def track_at(self, point: QPointF) -> int | None:
        """The track of the smallest box under a point, so that a face in front of another can be clicked."""
        hit = [box for box in self._boxes if self.box_rect(box.face).contains(point)]
        smallest = min(hit, key=lambda box: box.face[2] * box.face[3], default=None)
        return None if smallest is None else smallest.track

    def sizeHint(self) -> QSize:
        return QSize(64 * SPACE, 50 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, 12 * SPACE)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        track = self.track_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and track is not None:
            self.face_clicked.emit(track)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.track_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, track: int | None) -> None:
        clickable = track is not None and len(self._boxes) > 1
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        if track != self._hovered:
            self._hovered = track
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            # In a mirror, to the right on the screen is to the left in the frame
            self.step_requested.emit(-step if self.mirrored else step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # After a click, or when the window sets the focus, no ring has to show where it is
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._focused_by_key = event.reason() in by_key
        super().focusInEvent(event)

    # Painting

    @profiled
    @stage("paint")
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.paint(painter)
        if self._focused_by_key and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            area = QRectF(self.rect()) if self._image.isNull() else self.visible_rect()
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint all but the focus ring."""
        self.paint_image(painter)
        self.paint_boxes(painter)

    def paint_image(self, painter: QPainter) -> None:
        """Paint the picture alone."""
        picture = self.picture_rect()
        painter.save()
        if self.mirrored:
            painter.translate(picture.right() + picture.left(), 0)
            painter.scale(-1, 1)
        painter.drawImage(picture, self._image)
        painter.restore()

    def paint_boxes(self, painter: QPainter) -> None:
        """Paint the boxes with their labels, the chosen one on top."""
        for box in sorted(self._boxes, key=lambda each: each.chosen):
            self._paint_box(painter, box)
            self._paint_label(painter, box)

    def _paint_box(self, painter: QPainter, box: FaceBox) -> None:
        rect = self.box_rect(box.face)
        width = CHOSEN_WIDTH if box.chosen else BOX_WIDTH
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Dark, then light: every colour stands out on a dark picture and on a light one
        outlines = ((colors.PICTURE_HALO, width + 4), (colors.PICTURE_LINE, width + 2), (box.colour, width))
        painter.save()
        painter.translate(rect.center())
        painter.rotate(-box.roll if self.mirrored else box.roll)
        for colour, pen_width in outlines:
            painter.setPen(QPen(colour, pen_width))
            painter.drawRoundedRect(rect.translated(-rect.center()), CORNER, CORNER)
        painter.restore()

    def _paint_label(self, painter: QPainter, box: FaceBox) -> None:
        rect, text = self.label(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(box.colour)
        painter.drawRoundedRect(rect, CORNER, CORNER)
        text_rect = rect.adjusted(0.75 * SPACE, 0, -0.75 * SPACE, 0)
        if box.emoji:
            side = rect.height() - SPACE / 2
            icon = self._visual(QRectF(rect.left() + SPACE / 2, rect.top() + SPACE / 4, side, side), rect)
            painter.drawPixmap(icon.topLeft(), emoji_pixmap(box.emoji, round(side), self.devicePixelRatioF()))
            text_rect = self._visual(text_rect.adjusted(rect.height(), 0, 0, 0), rect)
        painter.setPen(colors.text_on(box.colour))
        painter.setFont(_label_font(box))
        painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter | leading_alignment()), text)

    def _visual(self, rect: QRectF, within: QRectF) -> QRectF:
        """Move an area to the other side of its surroundings where lines start at the right."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(within.left() + within.right() - rect.right())
        return rect


def _label_font(box: FaceBox) -> QFont:
    return theme.current().font(TextSize.SMALL, bold=box.chosen)
