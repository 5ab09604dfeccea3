"""The tools above a photo: what is drawn on it, how large it is seen, and its faces."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.media.photo_looks import PhotoLook
from fer_desktop.ui.photo.picture import PhotoPicture
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.shortcuts import add_shortcut


class PhotoToolbar(QWidget):
    """Tools in a row that wraps in a narrow window."""

    look_chosen = Signal(object)
    """A `PhotoLook`."""
    remove_requested = Signal()
    why_toggled = Signal(bool)
    all_faces_toggled = Signal(bool)

    def __init__(self, picture: PhotoPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._make_look()
        self._make_zoom()
        self._make_faces()
        self.flow = FlowLayout(self)
        for each in (self.look, *self._zoom, self.scale, *self._faces):
            self.flow.addWidget(each)
        picture.zoom_changed.connect(self._show_scale)
        picture.drawing.changed.connect(self.draw.setChecked)
        self._show_scale()

    def controls(self) -> list[QWidget]:
        """In Tab order."""
        return [self.look, *self._zoom, *self._faces]

    def _make_look(self) -> None:
        self.look = QComboBox()
        for look, text in (
            (PhotoLook.BOXES, self.tr("Boxes")),
            (PhotoLook.BESIDE, self.tr("Emoji beside the faces")),
            (PhotoLook.OVER, self.tr("Emoji over the faces")),
        ):
            self.look.addItem(text, look)
        self.look.setAccessibleName(self.tr("What is drawn on the photo"))
        self.look.currentIndexChanged.connect(self._on_look)
        tip = self.tr("What is drawn on the photo, also when you save, copy or drag it")
        add_shortcut(Command.PHOTO_LOOK, self.look, self._next_look, tip)

    def _make_zoom(self) -> None:
        picture, keys = self._picture, QKeySequence.StandardKey
        self.zoom_out = _zoom(
            self.tr("Zoom out"), QKeySequence(keys.ZoomOut), Icon.ZOOM_OUT, picture.zoom_out
        )
        self.zoom_in = _zoom(self.tr("Zoom in"), QKeySequence(keys.ZoomIn), Icon.ZOOM_IN, picture.zoom_in)
        self.fit = _zoom(
            self.tr("Show the whole photo"), Command.PHOTO_FIT, Icon.ZOOM_FIT, picture.zoom_to_fit
        )
        self.pixels = button(
            self.tr("1:1"), self.tr("Show the photo's own pixels"), Command.PHOTO_PIXELS, "quiet"
        )
        self.pixels.clicked.connect(picture.zoom_to_pixels)
        self._zoom = [self.zoom_out, self.zoom_in, self.fit, self.pixels]
        self.scale = label(role="small")
        self.scale.setAccessibleName(self.tr("Zoom"))
        self.scale.setMinimumWidth(7 * SPACE)

    def _make_faces(self) -> None:
        tip = self.tr("Draw a box around a face that was missed")
        self.draw = button(self.tr("Add face"), tip, Command.ADD_FACE, "quiet", Icon.ADD_FACE)
        tip = self.tr("Remove the chosen face, if it is none; Ctrl+Z brings it back")
        self.remove = button(self.tr("Remove face"), tip, Command.REMOVE_FACE, "quiet", Icon.REMOVE_FACE)
        tip = self.tr("Shade the parts of the face that speak for and against the emotion")
        self.why = button(self.tr("Why?"), tip, Command.WHY, "quiet", Icon.WHY)
        tip = self.tr("Show all faces in one table")
        self.all_faces = button(self.tr("All faces"), tip, Command.ALL_FACES, "quiet", Icon.FACES)
        for each in (self.draw, self.why, self.all_faces):
            each.setCheckable(True)
        self._faces = [self.draw, self.remove, self.why, self.all_faces]
        self.draw.toggled.connect(self._picture.drawing.set_on)
        self.remove.clicked.connect(self.remove_requested)
        self.why.toggled.connect(self.why_toggled)
        self.all_faces.toggled.connect(self.all_faces_toggled)

    def allow(self, faces: bool) -> None:
        """Enable what needs a face."""
        for each in (self.remove, self.why, self.all_faces):
            each.setEnabled(faces)
        if not faces:
            self.why.setChecked(False)
            self.all_faces.setChecked(False)

    def _on_look(self) -> None:
        look = PhotoLook(self.look.currentData())
        self._picture.set_look(look)
        self.look_chosen.emit(look)

    def _next_look(self) -> None:
        self.look.setCurrentIndex((self.look.currentIndex() + 1) % self.look.count())

    def _show_scale(self) -> None:
        shown = self._picture.viewport.actual_scale * self._picture.devicePixelRatioF()
        self.scale.setText(percent(shown, 0))
        self.zoom_out.setEnabled(self._picture.is_zoomed)
        self.fit.setEnabled(self._picture.is_zoomed)


def _zoom(tip: str, keys: Command | QKeySequence, icon: Icon, zoom: Callable[[], None]) -> QPushButton:
    tool = button("", tip, keys, "quiet", icon)
    tool.setAccessibleName(tip)
    tool.clicked.connect(zoom)
    return tool
