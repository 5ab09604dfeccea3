"""The tools above a photo: what is drawn on it, how large it is seen, and its faces."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.media.photo_looks import PhotoLook
from fer_desktop.ui.photo.picture import PhotoPicture
from fer_desktop.ui.text.emotion_labels import percent
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
        tools = (
            ("−", self.tr("Zoom out"), QKeySequence(keys.ZoomOut), picture.zoom_out),
            ("+", self.tr("Zoom in"), QKeySequence(keys.ZoomIn), picture.zoom_in),
            (
                self.tr("1:1"),
                self.tr("Show the photo's own pixels"),
                Command.PHOTO_PIXELS,
                picture.zoom_to_pixels,
            ),
            (self.tr("Fit"), self.tr("Show the whole photo"), Command.PHOTO_FIT, picture.zoom_to_fit),
        )
        self._zoom = [_tool(text, tip, key) for text, tip, key, _ in tools]
        for each, (_, tip, _, zoom) in zip(self._zoom, tools, strict=True):
            each.setAccessibleName(tip)
            each.clicked.connect(partial(_call, zoom))
        self.zoom_out, self.zoom_in, self.pixels, self.fit = self._zoom
        self.scale = label(role="small")
        self.scale.setAccessibleName(self.tr("Zoom"))
        self.scale.setMinimumWidth(6 * SPACE)

    def _make_faces(self) -> None:
        self.draw = _tool(
            self.tr("Add face"), self.tr("Draw a box around a face that was missed"), Command.ADD_FACE
        )
        self.remove = _tool(
            self.tr("Remove face"), self.tr("Remove the chosen face, if it is none"), Command.REMOVE_FACE
        )
        self.why = _tool(
            self.tr("Why?"),
            self.tr("Shade the parts of the face that speak for and against the emotion"),
            Command.WHY,
        )
        self.all_faces = _tool(
            self.tr("All faces"), self.tr("Show all faces in one table"), Command.ALL_FACES
        )
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


def _tool(text: str, tip: str, keys: Command | QKeySequence) -> QPushButton:
    return button(text, tip, keys, "quiet")


def _call(zoom: object, checked: bool) -> None:
    assert callable(zoom)
    zoom()
