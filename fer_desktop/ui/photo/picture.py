"""The photo with a numbered box on each face."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.widgets.picture_view import FaceBox, FacePictureView

MIN_SHARE_OF_CHOSEN = 2
MIN_SHARE = 5
"""How many times as wide as its label the photo must be for a face's name to stand beside its number."""


class PhotoPicture(FacePictureView):
    """Paints a photo whose faces are numbered; their tracks are 0, 1, 2..."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._scaled = QPixmap()
        self.setToolTip(self.tr("Click a box, or press Left and Right, to choose a face"))
        self.describe()

    def show_picture(self, image: QImage, boxes: Sequence[FaceBox], frame_size: QSize | None = None) -> None:
        self._scaled, self._hovered = QPixmap(), None
        super().show_picture(image, boxes, frame_size)

    def choose(self, track: int) -> None:
        """Show a face as the chosen one, without emitting a signal."""
        self.set_boxes([box._replace(chosen=box.track == track) for box in self.boxes])

    def describe(self) -> None:
        text = self.tr("Photo, faces found: {0}").format(len(self.boxes))
        for box in self.boxes:
            if box.chosen:
                text += self.tr("; chosen: face {0}, {1}").format(box.track + 1, box.text)
        self.setAccessibleName(text)

    def label(self, box: FaceBox) -> tuple[QRectF, str]:
        """The number of a face, with its name where that hides nothing of the other faces."""
        number, full = str(box.track + 1), _numbered(box)
        rect = self.label_rect(box, full)
        share = self.picture_rect().width() / rect.width()
        if box.chosen or box.track == self._hovered:
            named = share > MIN_SHARE_OF_CHOSEN
        else:
            named = share > MIN_SHARE and not any(rect.intersects(other) for other in self._others(box))
        return (rect, full) if named else (self.label_rect(box, number), number)

    def _others(self, box: FaceBox) -> list[QRectF]:
        """The boxes of the other faces, and their labels with names."""
        others = [other for other in self.boxes if other.track != box.track]
        labels = [self.label_rect(other, _numbered(other)) for other in others]
        return [self.box_rect(other.face) for other in others] + labels

    def paint_image(self, painter: QPainter) -> None:
        if not self._image.isNull():
            painter.drawPixmap(self.picture_rect().topLeft(), self._fitted())

    def _fitted(self) -> QPixmap:
        """The photo in the size painted: better than the painter scales it, and done once a size."""
        ratio = self.devicePixelRatioF()
        size = self.picture_rect().size().toSize() * ratio
        if self._scaled.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            fitted = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = QPixmap.fromImage(fitted)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled


def _numbered(box: FaceBox) -> str:
    return f"{box.track + 1}  {box.text}"
