"""The picture of a live source, mirrored for a camera, with a box on each face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize
from fer_desktop.ui.widgets.picture_view import FaceBox, FacePictureView, image_of

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

DIMMED = 0.35


class LivePicture(FacePictureView):
    """Paints the newest frame; while the source pauses, the last one, dimmed, with the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pause_text = ""
        self.show_kind(SourceKind.CAMERA, True)
        self.setToolTip(self.tr("Click a box to follow that face (←, →)"))

    def show_frame(self, frame: Frame, boxes: Sequence[FaceBox]) -> None:
        """Show a frame (H, W, 3), uint8, BGR, C-contiguous, that is never written to again, and its boxes."""
        self.show_picture(image_of(frame), boxes)

    def show_kind(self, kind: SourceKind, mirrored: bool) -> None:
        """Say what the picture is of; only a camera's may be ``mirrored``, the others may show text."""
        self.mirrored = mirrored and kind is SourceKind.CAMERA
        camera = self.tr("Picture of the camera, mirrored") if mirrored else self.tr("Picture of the camera")
        names = {
            SourceKind.CAMERA: camera,
            SourceKind.VIDEO: self.tr("Picture of the video"),
            SourceKind.SCREEN: self.tr("Picture of the screen"),
        }
        self.setAccessibleName(names[kind])
        self.update()

    def stand_still(self, text: str) -> None:
        """Dim the picture and say why it stands still; an empty text shows it as live again."""
        self._pause_text = text
        self.update()

    def describe(self) -> None:
        self.setAccessibleDescription("; ".join(box.text for box in self.boxes))

    def sizeHint(self) -> QSize:
        return QSize(70 * SPACE, 52 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, 18 * SPACE)

    def paint(self, painter: QPainter) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(corners)
        painter.fillRect(self.rect(), QColor(theme.colours().inset))
        if not self._pause_text:
            super().paint(painter)
        elif not self.picture_rect().isEmpty():
            painter.setOpacity(DIMMED)
            self.paint_image(painter)
            painter.setOpacity(1.0)
            self._paint_pause_text(painter)
        painter.setClipping(False)

    def _paint_pause_text(self, painter: QPainter) -> None:
        font = theme.current().font(TextSize.TITLE, bold=True)
        plate = QFontMetricsF(font).boundingRect(self._pause_text)
        plate.adjust(-2 * SPACE, -SPACE, 2 * SPACE, SPACE)
        plate.moveCenter(self.picture_rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().surface))
        painter.drawRoundedRect(plate, RADIUS, RADIUS)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(font)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._pause_text)
