"""The virtual camera of the Live window: sends what Live shows to the call, as far as it may be shared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError, ResourceError, VirtualCameraError
from fer_desktop.emoji.sets import EmojiSet
from fer_desktop.media.face_cover.sticker import Art, art_file, shipped_art
from fer_desktop.media.virtual_camera.compositor import CompositorFrame, VirtualCameraMode
from fer_desktop.media.virtual_camera.device import NoDevice, PyVirtualCam, VirtualCameraDevice
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.virtual_camera.dialog import VirtualCameraDialog
from fer_desktop.ui.virtual_camera.options import format_of, style_of
from fer_desktop.ui.virtual_camera.setup_steps import Computer
from fer_desktop.ui.widgets.emoji_view import art
from fer_desktop.workers.virtual_camera_worker import VirtualCameraWorker

ART_SIDE = 640
"""In pixels: about as large as the emoji alone is in most pictures."""


def emoji_art(name: str) -> Art:
    """Return an emoji of the active set: (S, S, 4) uint8, BGR and opacity; from any thread.

    Raises `ResourceError`.
    """
    return _render(art().active, str(name))


@lru_cache(maxsize=32)
def _render(emoji_set: EmojiSet, name: str) -> Art:
    try:
        svg = emoji_set.svg(name)
    except (ResourceError, ValueError):
        return shipped_art(name)
    if svg is None:
        return art_file(emoji_set.png(name))
    # A renderer of its own: the windows' renderers belong to the main thread
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        return shipped_art(name)
    image = QImage(ART_SIDE, ART_SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), "<u4").reshape(ART_SIDE, image.bytesPerLine() // 4)[:, :ART_SIDE]
    # The bytes of a little-endian ARGB32 pixel are blue, green, red, opacity
    return np.ascontiguousarray(rows).view(np.uint8).reshape(ART_SIDE, ART_SIDE, 4).copy()


OUTPUT = "camera"
"""Its name in `Sharing`."""


class LiveVirtualCamera(QObject):
    """Owns the device and the dialog.

    While the emoji may not be shared, others see the camera's picture without a badge, a blank disc over each
    face, or the plain colour, depending on the mode. While everything is stopped, while Live is paused and
    while it has no picture, they see nothing of the camera in any mode; nor after the device was closed.
    """

    changed = Signal()
    """It was started, or has stopped."""
    overlay_requested = Signal()

    def __init__(
        self,
        preferences: Preferences,
        sharing: Sharing,
        window: QWidget,
        device: Callable[[], VirtualCameraDevice] | None = None,
        computer: Computer | None = None,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._sharing = sharing
        self._window = window
        self._device = device or self._own_device
        self._computer = computer
        self._output = NO_OUTPUT
        self._name = ""
        self._described = ("", "")
        self._dialog: VirtualCameraDialog | None = None
        self.worker = VirtualCameraWorker(self._device, emoji_art, parent=self)
        self.previewer = VirtualCameraWorker(NoDevice, emoji_art, parent=self)
        """Shows in the dialog what a call would see, while nothing is sent."""
        for each in (self.worker, self.previewer):
            each.set_style(style_of(preferences))
        self.previewer.previewed.connect(self._on_previewed)
        self.worker.opened.connect(self._on_opened)
        self.worker.previewed.connect(self._on_previewed)
        self.worker.failed.connect(self._on_failed)
        self.worker.stopped.connect(self._on_stopped)
        sharing.changed.connect(self._send)

    def _own_device(self) -> VirtualCameraDevice:
        return PyVirtualCam(chosen=self._preferences.settings.virtual_camera.device)

    @property
    def on(self) -> bool:
        """Whether pictures are sent."""
        return self.worker.running

    @property
    def dialog(self) -> VirtualCameraDialog:
        """The dialog, created when it is first used."""
        if self._dialog is None:
            self._dialog = VirtualCameraDialog(self._preferences, self._computer, self._window)
            self._dialog.start_requested.connect(self.start)
            self._dialog.stop_requested.connect(self.stop)
            self._dialog.retry_requested.connect(self.retry)
            self._dialog.page_shown.connect(self._update_preview)
            self._dialog.device_chosen.connect(self._on_device_chosen)
            self._dialog.overlay_requested.connect(self._on_overlay_requested)
            self._dialog.options.changed.connect(self._on_options_changed)
        return self._dialog

    def open(self) -> None:
        """Show the dialog; where there is no virtual camera, with what to install."""
        if not self.on and self._is_available():
            self.dialog.show_off()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def retry(self) -> None:
        """Start, if what was missing is installed now."""
        if self._is_available():
            self.start()

    @Slot(str)
    def _on_device_chosen(self, name: str) -> None:
        settings = self._preferences.settings
        virtual_camera = replace(settings.virtual_camera, device=name)
        self._preferences.update(replace(settings, virtual_camera=virtual_camera))
        self.retry()

    def _is_available(self) -> bool:
        try:
            self._device().check()
        except VirtualCameraError as error:
            self.dialog.show_error(error)
            return False
        return True

    # Start and end

    def start(self) -> None:
        """Open the device and send it what Live shows from now on."""
        self.dialog.show_opening()
        self._send()
        self.worker.start(format_of(self._preferences))
        self._update_preview()
        self._sharing.register(OUTPUT, True)
        self.changed.emit()

    def stop(self) -> None:
        """Close the device."""
        self.worker.stop()

    def end(self) -> None:
        """End with the Live window."""
        self.stop()
        if self._dialog is not None:
            self._dialog.close()

    def shutdown(self) -> None:
        """Close the device and wait for it: the program ends."""
        self.worker.shutdown()
        self.previewer.shutdown()  # last: it begins when the device is closed

    @Slot(str)
    def _on_opened(self, name: str) -> None:
        self._name, self._described = name, ("", "")
        self._show_on()

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        self._name = ""
        shown = error if isinstance(error, VirtualCameraError) else VirtualCameraError(error.message)
        self.dialog.show_error(shown)
        self.dialog.show()

    @Slot()
    def _on_stopped(self) -> None:
        self._name = ""
        self._sharing.register(OUTPUT, False)
        if self._dialog is not None and not self._dialog.shows_help:
            self._dialog.show_off()
        self.changed.emit()

    # What is sent

    @Slot(object)
    def show_output(self, output: LiveOutput) -> None:
        """Send what the Live window shows."""
        self._output = output
        self._send()

    @Slot(str)
    def react(self, emoji: str) -> None:
        """Let an emoji rise through the pictures that are sent."""
        self.worker.react(emoji)

    def _send(self) -> None:
        scene = None if self._sharing.stopped else _scene(self._output, self._sharing.allowed)
        self.worker.show(scene)
        self.previewer.show(scene)
        if self._name:
            self._show_on()

    def _on_options_changed(self) -> None:
        for each in (self.worker, self.previewer):
            each.set_style(style_of(self._preferences))
        if self._name:
            self._show_on()

    @Slot(object)
    def _on_previewed(self, picture: Frame) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.view.show_picture(picture)

    def _update_preview(self) -> None:
        shown = self._dialog is not None and self._dialog.isVisible() and not self._dialog.shows_help
        if shown and not self.on:
            if not self.previewer.running:
                self.previewer.start(format_of(self._preferences))
        elif self.previewer.running:
            self.previewer.stop()

    def _show_on(self) -> None:
        description = self._name, self.visible_text
        if self._dialog is not None and description != self._described:
            self._described = description
            self._dialog.show_on(*description)

    @property
    def visible_text(self) -> str:
        """What others see now, in words."""
        if self._sharing.stopped or self._output.view is None:
            return self.tr("a still picture, nothing of your camera")
        texts = {
            VirtualCameraMode.BADGE: (
                self.tr("your picture with the emoji"),
                self.tr("your picture without the emoji"),
            ),
            VirtualCameraMode.COVERED: (
                self.tr("your face covered by its emoji"),
                self.tr("your face covered, without the emoji"),
            ),
            VirtualCameraMode.EMOJI: (self.tr("the emoji alone"), self.tr("a plain colour")),
        }
        return texts[style_of(self._preferences).picture][not self._sharing.allowed]

    def _on_overlay_requested(self) -> None:
        self.dialog.close()
        self.overlay_requested.emit()


def _scene(output: LiveOutput, share: bool) -> CompositorFrame | None:
    frame = output.view
    if frame is None:
        return None
    selected = None if output.reading is None else output.reading.track
    return CompositorFrame(frame.frame, frame.t, frame.readings or (), output.emoji, selected, share)
