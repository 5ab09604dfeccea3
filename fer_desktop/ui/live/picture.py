"""The picture of a live source, a camera's as a mirror shows it, with a box on each face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.ui.text.bidi import leading_alignment
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame

BOX_WIDTH = 2.0
CHOSEN_WIDTH = 4.0
HALO = "#B0FFFFFF"
"""Around each box: a black one would not be seen on a dark picture."""

DIMMED = 0.35


class Box(NamedTuple):
    """A face in frame pixels, and what is written at it."""

    face: Face
    track: int
    emoji: str
    text: str
    colour: QColor
    chosen: bool


class LivePicture(QWidget):
    """Paints the newest frame, as large as it fits. Text at the boxes of a mirrored one is not mirrored."""

    face_clicked = Signal(int)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._boxes: tuple[Box, ...] = ()
        self._still = ""
        self._ringed = False
        self._mirrored = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.mirror(True)
        self.setToolTip(self.tr("Click a box to follow that face (←, →)"))

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes shown."""
        return self._boxes

    def show_frame(self, frame: Frame, boxes: Sequence[Box]) -> None:
        """Show a frame (H, W, 3), uint8, BGR, C-contiguous, that nobody changes any more, and its boxes."""
        height, width, _ = frame.shape
        # Shares the frame's memory: no copy of each picture
        self._image = QImage(frame.data, width, height, frame.strides[0], QImage.Format.Format_BGR888)
        self._boxes = tuple(boxes)
        self.setAccessibleDescription("; ".join(box.text for box in boxes))
        self.update()

    def mirror(self, mirrored: bool) -> None:
        """Paint as a mirror does: right for a camera, wrong for what has letters on it."""
        self._mirrored = mirrored
        name = self.tr("Picture of the camera, mirrored") if mirrored else self.tr("Picture of the screen")
        self.setAccessibleName(name)

    def stand_still(self, words: str) -> None:
        """Show that this picture is an old one, and say why; no words: it is live."""
        self._still = words
        self.update()

    def clear(self) -> None:
        """Forget the last frame."""
        self._image = QImage()
        self._boxes = ()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(70 * SPACE, 52 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, 18 * SPACE)

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        if self._image.isNull():
            return QRectF(self.rect())
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def box_rect(self, face: Face) -> QRectF:
        """Where a face's box lies in the widget."""
        place = self.picture_rect()
        scale = place.width() / self._image.width()
        from_left = self._image.width() - face.x - face.w if self._mirrored else face.x
        left = place.left() + from_left * scale
        return QRectF(left, place.top() + face.y * scale, face.w * scale, face.h * scale)

    def _track_at(self, point: QPointF) -> int | None:
        hit = [box for box in self._boxes if self.box_rect(box.face).contains(point)]
        smallest = min(hit, key=lambda box: box.face.w * box.face.h, default=None)
        return None if smallest is None else smallest.track

    def mousePressEvent(self, event: QMouseEvent) -> None:
        track = self._track_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and track is not None:
            self.face_clicked.emit(track)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = len(self._boxes) > 1 and self._track_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            # In a mirror, to the right on the screen is to the left in the frame
            self.stepped.emit(-step if self._mirrored else step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A ring shows where the keyboard is; a click or the window's own choice needs none
        self._ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._clip(painter)
        painter.fillRect(self.rect(), QColor(theme.colours().inset))
        if not self._image.isNull():
            self._paint_picture(painter)
        painter.setClipping(False)
        if self._ringed and self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _clip(self, painter: QPainter) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(corners)

    def _paint_picture(self, painter: QPainter) -> None:
        place = self.picture_rect()
        painter.save()
        painter.setOpacity(DIMMED if self._still else 1.0)
        if self._mirrored:
            painter.translate(place.right() + place.left(), 0)
            painter.scale(-1, 1)
        painter.drawImage(place, self._image)
        painter.restore()
        if self._still:
            self._paint_words(painter, place)
        else:
            for box in sorted(self._boxes, key=lambda each: each.chosen):
                self._paint_box(painter, box)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        font = theme.current().font(TextSize.TITLE, bold=True)
        pill = QFontMetricsF(font).boundingRect(self._still).adjusted(-2 * SPACE, -SPACE, 2 * SPACE, SPACE)
        pill.moveCenter(place.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().surface))
        painter.drawRoundedRect(pill, RADIUS, RADIUS)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._still)

    def _paint_box(self, painter: QPainter, box: Box) -> None:
        rect = self.box_rect(box.face)
        width = CHOSEN_WIDTH if box.chosen else BOX_WIDTH
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(HALO), width + 2), QPen(box.colour, width)):
            painter.setPen(pen)
            painter.drawRoundedRect(rect, RADIUS / 2, RADIUS / 2)
        self._paint_label(painter, box, rect)

    def _paint_label(self, painter: QPainter, box: Box, rect: QRectF) -> None:
        font = theme.current().font(TextSize.SMALL, bold=box.chosen)
        metrics = QFontMetricsF(font)
        icon = metrics.height()
        height = icon + SPACE / 2
        width = icon + metrics.horizontalAdvance(box.text) + 2.5 * SPACE
        pill = self._inside(QRectF(rect.left(), rect.top() - height - SPACE / 2, width, height), rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(box.colour)
        painter.drawRoundedRect(pill, RADIUS / 2, RADIUS / 2)
        self._paint_pill(painter, box, pill, font)

    def _paint_pill(self, painter: QPainter, box: Box, pill: QRectF, font: QFont) -> None:
        """The emoji where the line starts, then its name."""
        icon = pill.height() - SPACE / 2
        art = self._from_start(QRectF(pill.left() + SPACE / 2, pill.top() + SPACE / 4, icon, icon), pill)
        painter.drawPixmap(art.topLeft(), emoji_pixmap(box.emoji, round(icon), self.devicePixelRatioF()))
        painter.setPen(colors.text_on(box.colour))
        painter.setFont(font)
        words = self._from_start(pill.adjusted(icon + SPACE, 0, 0, 0), pill)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | leading_alignment()), box.text)

    def _from_start(self, place: QRectF, pill: QRectF) -> QRectF:
        """The place, counted from the side where lines start."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(pill.left() + pill.right() - place.right())
        return place

    def _inside(self, pill: QRectF, box: QRectF) -> QRectF:
        """The label above its box, or in it where the picture ends."""
        place = self.picture_rect().adjusted(SPACE / 2, SPACE / 2, -SPACE / 2, -SPACE / 2)
        if pill.top() < place.top():
            pill.moveTop(max(place.top(), box.top() + SPACE / 2))
        pill.moveLeft(max(place.left(), min(pill.left(), place.right() - pill.width())))
        return pill

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
