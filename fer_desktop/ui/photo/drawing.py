"""Draws a box around a face that was missed, with the mouse or with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.theme import SPACE

if TYPE_CHECKING:
    from fer_desktop.ui.photo.picture import PhotoPicture

MIN_SIDE = 12.0
"""A smaller box, in pixels of the view, was only a click."""
KEY_STEP = SPACE


class FaceDrawing(QObject):
    """The box being drawn on a photo, in pixels of the view; the view passes on its mouse and keys."""

    drawn = Signal(QRectF)
    """The finished box in pixels of the photo."""
    changed = Signal(bool)
    """Whether the user is drawing now."""

    def __init__(self, picture: PhotoPicture) -> None:
        super().__init__(picture)
        self._picture = picture
        self._start: QPointF | None = None
        self.box: QRectF | None = None
        self.is_on = False

    def set_on(self, on: bool) -> None:
        """Begin or stop drawing; a box in the middle waits for the arrow keys."""
        if on == self.is_on:
            return
        self.is_on, self._start = on, None
        self.box = self._first_box() if on else None
        self._picture.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self._picture.update()
        self.changed.emit(on)

    def _first_box(self) -> QRectF:
        seen = self._picture.visible_rect()
        side = min(seen.width(), seen.height()) / 4
        return QRectF(seen.center().x() - side / 2, seen.center().y() - side / 2, side, side)

    def press(self, point: QPointF) -> None:
        """The user presses the mouse at the box's first corner."""
        self._start, self.box = point, None

    def move(self, point: QPointF) -> None:
        """The user drags the box's second corner."""
        if self._start is not None:
            self.box = QRectF(self._start, point).normalized() & self._picture.visible_rect()
            self._picture.update()

    def release(self, point: QPointF) -> None:
        """The user lets the mouse go: the box is finished if it is large enough."""
        if self._start is None:
            return
        self.move(point)
        self._start = None
        self._finish()

    def key(self, event: QKeyEvent) -> bool:
        """Move the box with arrow keys, size it with Shift, finish it with Enter; True if the key was one."""
        if self.box is None:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            return True
        x, y = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }.get(key, (0, 0))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.box = self.box.adjusted(0, 0, x * KEY_STEP, y * KEY_STEP)
        else:
            self.box = self.box.translated(x * KEY_STEP, y * KEY_STEP)
        self._picture.update()
        return (x, y) != (0, 0)

    def _finish(self) -> None:
        box = self.box
        if box is None or min(box.width(), box.height()) < MIN_SIDE:
            self.box = None
            self._picture.update()
            return
        viewport = self._picture.viewport
        corners = viewport.to_photo(box.topLeft()), viewport.to_photo(box.bottomRight())
        self.set_on(False)
        self.drawn.emit(QRectF(*corners))

    def paint(self, painter: QPainter) -> None:
        """Paint the box over the photo."""
        if self.box is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colors.PICTURE_HALO, 5.0), (QColor(theme.colours().accent), 2.0)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.DashLine))
            painter.drawRect(self.box)
