"""The photo with its faces: zoomed, moved, with boxes or emoji, and with boxes drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.media.label_layout import Area, Size, place_labels
from fer_desktop.media.photo_looks import PhotoLook
from fer_desktop.ui.photo.drawing import FaceDrawing
from fer_desktop.ui.photo.emoji_painting import paint_looks
from fer_desktop.ui.photo.relevance import paint_relevance
from fer_desktop.ui.photo.viewport import STEP, Viewport
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import wheel_steps
from fer_desktop.ui.widgets.picture_view import FaceBox, FacePictureView, image_of
from fer_desktop.workers.photo_jobs import PhotoResult

MIN_SHARE_OF_CHOSEN = 2
MIN_SHARE = 5
"""How many times as wide as its label the photo must be for a face's name to stand beside its number."""
PAN_STEP = 8 * SPACE
MIN_HEIGHT = 18 * SPACE

Relevance = tuple[QImage, QRectF, float]
"""A shading, the square that it covers in pixels of the photo, and the square's turn in degrees."""
Labels = dict[int, tuple[QRectF, str]]


class PhotoPicture(FacePictureView):
    """Paints a photo whose faces are numbered; their tracks are 0, 1, 2..."""

    zoom_changed = Signal()
    drag_requested = Signal()
    """The user drags the photo out of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.viewport = Viewport(QSizeF(self.size()), QSizeF())
        self.look = PhotoLook.BOXES
        self._relevance: Relevance | None = None
        self._full = QImage()
        self._scaled = QPixmap()
        self._labels: tuple[object, Labels] = (None, {})
        self._pressed: QPointF | None = None
        self._moved = False
        self.drawing = FaceDrawing(self)
        self.setToolTip(
            self.tr(
                "Click a face or press ← and → to choose it; scroll or pinch to zoom; drag to move the "
                "zoomed photo, or to take the whole one to another program"
            )
        )
        self.describe()

    def show_result(self, result: PhotoResult, boxes: Sequence[FaceBox]) -> None:
        """Show a photo, whole, with boxes."""
        height, width = result.frame.shape[:2]
        self.show_picture(image_of(result.preview), boxes, QSize(width, height))
        self._full = image_of(result.frame)

    def show_picture(self, image: QImage, boxes: Sequence[FaceBox], frame_size: QSize | None = None) -> None:
        self._full, self._scaled, self._hovered = image, QPixmap(), None
        self.viewport = Viewport(QSizeF(self.size()), QSizeF(frame_size or image.size()))
        super().show_picture(image, boxes, frame_size)
        self.zoom_changed.emit()

    def set_boxes(self, boxes: Sequence[FaceBox]) -> None:
        self._relevance = None
        super().set_boxes(boxes)

    def shade(self, relevance: Relevance | None) -> None:
        """Shade a face; None: shade none. Other boxes end the shading too."""
        self._relevance = relevance
        self.update()

    @property
    def is_shaded(self) -> bool:
        """Whether a face is shaded."""
        return self._relevance is not None

    def choose(self, track: int) -> None:
        """Show a face as the chosen one, without emitting a signal."""
        self.set_boxes([box._replace(chosen=box.track == track) for box in self.boxes])

    def set_look(self, look: PhotoLook) -> None:
        """Show boxes, or emoji beside or over the faces."""
        self.look = look
        self.update()

    def describe(self) -> None:
        text = self.tr("Photo, faces found: {0}").format(len(self.boxes))
        for box in self.boxes:
            if box.chosen:
                text += self.tr("; chosen: face {0}, {1}").format(box.track + 1, box.text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        # A page asks for the height that its parts prefer: with more, a low window would have to scroll
        return QSize(64 * SPACE, MIN_HEIGHT)

    # Zoom

    def picture_rect(self) -> QRectF:
        return QRectF() if self._image.isNull() else self.viewport.rect

    @property
    def is_zoomed(self) -> bool:
        """Whether only a part of the photo may be in view."""
        return self.viewport.scale is not None

    def zoom_in(self) -> None:
        """Show the photo one step larger."""
        self._view(self.viewport.zoomed(self.viewport.actual_scale * STEP))

    def zoom_out(self) -> None:
        """Show the photo one step smaller, down to the whole photo."""
        self._view(self.viewport.zoomed(self.viewport.actual_scale / STEP))

    def zoom_to_pixels(self) -> None:
        """Show each pixel of the photo as one of the screen."""
        self._view(self.viewport.zoomed(1 / self.devicePixelRatioF()))

    def zoom_to_fit(self) -> None:
        """Show the whole photo."""
        self._view(self.viewport.fitted())

    def _view(self, viewport: Viewport) -> None:
        self.viewport = viewport
        self.update()
        self.zoom_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view(replace(self.viewport, view=QSizeF(event.size())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = wheel_steps(event)
        if self._image.isNull() or not notches:
            super().wheelEvent(event)
            return
        self._view(self.viewport.zoomed(self.viewport.actual_scale * STEP**notches, event.position()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            scale = self.viewport.actual_scale * (1 + event.value())
            self._view(self.viewport.zoomed(scale, event.position()))
            return True
        return super().event(event)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._image.isNull():
            super().mousePressEvent(event)
        elif self.drawing.is_on:
            self.drawing.press(event.position())
        else:
            self._pressed, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.drawing.is_on:
            self.drawing.move(event.position())
        elif self._pressed is None:
            super().mouseMoveEvent(event)
        else:
            self._drag(event.position())

    def _drag(self, position: QPointF) -> None:
        assert self._pressed is not None
        by = position - self._pressed
        if not self._moved and by.manhattanLength() < QApplication.startDragDistance():
            return
        if self.is_zoomed:
            self._moved, self._pressed = True, position
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view(self.viewport.moved(by))
        else:
            self._pressed = None
            self.drag_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.drawing.is_on:
            self.drawing.release(event.position())
        elif self._pressed is not None:
            clicked, self._pressed = not self._moved, None
            self.unsetCursor()
            track = self.track_at(event.position()) if clicked else None
            if track is not None:
                self.face_clicked.emit(track)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.drawing.is_on or self._image.isNull() or self.track_at(event.position()) is not None:
            return
        if self.is_zoomed:
            self.zoom_to_fit()
        else:
            self._view(self.viewport.zoomed(1 / self.devicePixelRatioF(), event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.drawing.is_on and self.drawing.key(event):
            return
        move = MOVES.get(Qt.Key(event.key()))
        if move and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view(self.viewport.moved(QPointF(*move) * -PAN_STEP))
        else:
            super().keyPressEvent(event)

    # Labels

    def label(self, box: FaceBox) -> tuple[QRectF, str]:
        """The number of a face, with its name where that hides nothing of the other faces."""
        return self._placed()[box.track]

    def _placed(self) -> Labels:
        """Where all labels stand: computed once for each size of the photo, and moved with it."""
        rect = self.picture_rect()
        key = (rect.size(), self.boxes, self._hovered, self.font().key())
        if self._labels[0] != key:
            self._labels = (key, self._place(QRectF(QPointF(), rect.size())))
        corner = rect.topLeft()
        return {track: (area.translated(corner), text) for track, (area, text) in self._labels[1].items()}

    def _place(self, bounds: QRectF) -> Labels:
        ordered = sorted(self.boxes, key=lambda box: (not box.chosen, box.track != self._hovered))
        offset = -self.picture_rect().topLeft()
        texts = [self._texts(box, bounds.width()) for box in ordered]
        sizes = [
            [_size(self.label_size(box, text)) for text in each]
            for box, each in zip(ordered, texts, strict=True)
        ]
        faces = [_area(self.box_rect(box.face).translated(offset)) for box in ordered]
        inner = _area(bounds.adjusted(SPACE / 2, SPACE / 2, -SPACE / 2, -SPACE / 2))
        labels = place_labels(faces, sizes, inner, SPACE / 2)
        return {
            box.track: (_rect(label.area), text[label.choice])
            for box, label, text in zip(ordered, labels, texts, strict=True)
        }

    def _texts(self, box: FaceBox, width: float) -> list[str]:
        """What a face's label may say, the best first."""
        number, full = str(box.track + 1), f"{box.track + 1}  {box.text}"
        prominent = box.chosen or box.track == self._hovered
        share = width / self.label_size(box, full).width()
        named = share > (MIN_SHARE_OF_CHOSEN if prominent else MIN_SHARE)
        if prominent and named:
            return [full]  # the user has pointed at it: it may cover a neighbour for as long
        return [full, number] if named else [number]

    # Painting

    def paint(self, painter: QPainter) -> None:
        painter.setClipRect(self.visible_rect())
        self.paint_image(painter)
        if self._relevance is not None:
            image, square, roll = self._relevance
            paint_relevance(painter, image, self.on_view(square), roll)
        if self.look is PhotoLook.BOXES:
            self.paint_boxes(painter)
        else:
            paint_looks(painter, self, self.look)
        painter.setClipping(False)
        self.drawing.paint(painter)

    def on_view(self, square: QRectF) -> QRectF:
        """An area of the photo in pixels of the view."""
        scale = self.viewport.actual_scale
        return QRectF(self.picture_rect().topLeft() + square.topLeft() * scale, square.size() * scale)

    def paint_image(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        if not self.is_zoomed:
            painter.drawPixmap(self.picture_rect().topLeft(), self._fitted())
            return
        rect, seen = self.picture_rect(), self.visible_rect()
        width_px = rect.width() * self.devicePixelRatioF()
        image = self._image if width_px <= self._image.width() else self._full
        scale = image.width() / rect.width()
        source = QRectF((seen.topLeft() - rect.topLeft()) * scale, seen.size() * scale)
        if scale * self.devicePixelRatioF() < 0.5:  # pixels that large are meant to be seen
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(seen, image, source)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def _fitted(self) -> QPixmap:
        """The photo in the size painted: better than the painter scales it, and done once a size."""
        ratio = self.devicePixelRatioF()
        size = (self.picture_rect().size() * ratio).toSize()
        if self._scaled.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            fitted = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = QPixmap.fromImage(fitted)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled


MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _area(rect: QRectF) -> Area:
    return Area(rect.left(), rect.top(), rect.right(), rect.bottom())


def _rect(area: Area) -> QRectF:
    return QRectF(QPointF(area.left, area.top), QPointF(area.right, area.bottom))


def _size(size: QSizeF) -> Size:
    return Size(size.width(), size.height())
