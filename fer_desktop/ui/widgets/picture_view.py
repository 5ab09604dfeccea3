"""A picture with a numbered box on each face; a click or the arrow keys choose one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.colors import text_on
from fer_desktop.ui.theme.theme import SPACE, TextSize


class FaceMark(NamedTuple):
    """A box to paint. ``box`` is in shares of the picture's width and height, ``name`` the emotion's name.

    ``roll``: degrees with the clock by which it is painted turned about its middle.
    """

    box: QRectF
    name: str
    colour: QColor
    roll: float = 0.0


def image_of(frame: npt.NDArray[np.uint8]) -> QImage:
    """The picture of a C-contiguous BGR frame, whose memory it shares: never write to the frame again."""
    height, width = frame.shape[:2]
    return QImage(frame.data, width, height, frame.strides[0], QImage.Format.Format_BGR888)


class PictureView(QWidget):
    """Paints a picture as large as its room allows and the boxes over it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QPixmap()
        self._marks: list[FaceMark] = []
        self._current = -1
        self._hovered = -1
        self._by_keyboard = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(self.tr("Click a box, or press Left and Right, to choose a face"))
        self._tell()

    def show_picture(self, image: QImage, marks: list[FaceMark]) -> None:
        """Show a picture; the first box, if any, is the chosen one."""
        self._image, self._scaled = image, QPixmap()
        self._marks = list(marks)
        self._hovered = -1
        self._current = 0 if marks else -1
        self._tell()

    def set_marks(self, marks: list[FaceMark]) -> None:
        """Paint the same boxes in other colours."""
        self._marks = list(marks)
        self.update()

    def choose(self, index: int) -> None:
        """Mark a box as the chosen one; does not emit ``chosen``."""
        self._current = index
        self._tell()

    @property
    def marks(self) -> list[FaceMark]:
        """The boxes shown."""
        return list(self._marks)

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        if self._image.isNull():
            return QRectF()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(round(left), round(top), size.width(), size.height())

    def box_rect(self, index: int) -> QRectF:
        """Where a box lies in the widget."""
        picture, box = self.picture_rect(), self._marks[index].box
        return QRectF(
            picture.left() + box.left() * picture.width(),
            picture.top() + box.top() * picture.height(),
            box.width() * picture.width(),
            box.height() * picture.height(),
        )

    def _tell(self) -> None:
        text = self.tr("Picture, faces found: {0}").format(len(self._marks))
        if 0 <= self._current < len(self._marks):
            name = self._marks[self._current].name
            text += self.tr("; chosen: face {0}, {1}").format(self._current + 1, name)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * SPACE, 48 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, 12 * SPACE)

    def _at(self, point: QPointF) -> int:
        """The smallest box under a point, or -1: a small face before a large one stays within reach."""
        under = [i for i in range(len(self._marks)) if self.box_rect(i).contains(point)]
        return min(under, key=lambda i: self.box_rect(i).width(), default=-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by = event.reason()
        self._by_keyboard = by in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def _hover(self, index: int) -> None:
        if index == self._hovered:
            return
        self._hovered = index
        self.setCursor(Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(self.picture_rect().topLeft(), self._fitted())
        for index in range(len(self._marks)):
            if index != self._current:
                self._paint_mark(painter, index)
        if 0 <= self._current < len(self._marks):
            self._paint_mark(painter, self._current)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.picture_rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _fitted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = self.picture_rect().size().toSize() * ratio
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            fit = self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = QPixmap.fromImage(fit)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _paint_mark(self, painter: QPainter, index: int) -> None:
        chosen = index == self._current
        box, mark = self.box_rect(index), self._marks[index]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 4 if chosen else 2
        pens = [QPen(colors.PICTURE_HALO, width + 3)]
        pens.append(QPen(colors.PICTURE_LINE if chosen else mark.colour, width))
        pens += [QPen(mark.colour, 2)] if chosen else []
        painter.save()
        painter.translate(box.center())
        painter.rotate(mark.roll)
        for pen in pens:
            painter.setPen(pen)
            painter.drawRoundedRect(box.translated(-box.center()), 4, 4)
        painter.restore()
        self._paint_badge(painter, index)

    def badge(self, index: int) -> tuple[QRectF, str]:
        """Where a box has its number, and the name as well where it hides nothing of the other faces."""
        number, full = str(index + 1), f"{index + 1}  {self._marks[index].name}"
        room = self._badge_rect(index, full)
        parts = self.picture_rect().width() / room.width()
        if index in (self._current, self._hovered):
            named = parts > 2
        else:
            named = parts > 5 and not any(room.intersects(other) for other in self._others(index))
        return (room, full) if named else (self._badge_rect(index, number), number)

    def _others(self, index: int) -> list[QRectF]:
        """The boxes of the other faces with their names."""
        places = [self.box_rect(other) for other in range(len(self._marks)) if other != index]
        names = [
            self._badge_rect(other, f"{other + 1}  {mark.name}")
            for other, mark in enumerate(self._marks)
            if other != index
        ]
        return places + names

    def _badge_rect(self, index: int, text: str) -> QRectF:
        box, metrics = self.box_rect(index), QFontMetricsF(_badge_font())
        width = max(metrics.horizontalAdvance(text) + SPACE * 1.5, metrics.height() + 4)
        badge = QRectF(box.left() - 2, box.top() - metrics.height() - 6, width, metrics.height() + 4)
        if badge.top() < self.picture_rect().top():
            badge.moveTop(box.top() + 4)
        badge.moveRight(min(badge.right(), self.picture_rect().right()))
        badge.moveLeft(max(badge.left(), self.picture_rect().left()))
        return badge

    def _paint_badge(self, painter: QPainter, index: int) -> None:
        badge, text = self.badge(index)
        colour = self._marks[index].colour
        painter.setPen(QPen(colors.PICTURE_HALO, 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(text_on(colour))
        painter.setFont(_badge_font())
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _badge_font() -> QFont:
    return theme.current().font(TextSize.SMALL, bold=True)
