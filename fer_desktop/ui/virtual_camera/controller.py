"""The virtual camera of the Live window: what it shows goes to the call, as far as it may.

The emoji art as pixels, sharp at the size of a call's picture, for who lays it into frames.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError, ResourceError, VirtualCameraError
from fer_desktop.emoji import sets
from fer_desktop.emoji.sets import EmojiSet
from fer_desktop.media.face_cover.sticker import Art, art_file, shipped_art
from fer_desktop.media.virtual_camera.compositor import CompositorFrame, VirtualCameraMode
from fer_desktop.media.virtual_camera.device import OutputFormat, PyVirtualCam, VirtualCameraDevice
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.virtual_camera.dialog import VirtualCameraDialog
from fer_desktop.ui.virtual_camera.options import format_of, look_of
from fer_desktop.ui.virtual_camera.setup_help import Computer
from fer_desktop.workers.virtual_camera_worker import VirtualCameraWorker

SIDE = 640
"""Pixels: as large as the emoji alone is in most pictures."""


def emoji_art(name: str) -> Art:
    """(S, S, 4) uint8, BGR and opacity, of the set in force; from any thread. Raises `ResourceError`."""
    return _drawn(sets.active(), str(name))


@lru_cache(maxsize=32)
def _drawn(chosen: EmojiSet, name: str) -> Art:
    try:
        vector = chosen.svg(name)
    except (ResourceError, ValueError):
        return shipped_art(name)
    if vector is None:
        return art_file(chosen.png(name))
    # A renderer of its own: that of the windows belongs to the main thread
    renderer = QSvgRenderer(str(vector))
    if not renderer.isValid():
        return shipped_art(name)
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), "<u4").reshape(SIDE, image.bytesPerLine() // 4)[:, :SIDE]
    # As whole numbers in the order of the lowest byte first, they are blue, green, red, opacity
    return np.ascontiguousarray(rows).view(np.uint8).reshape(SIDE, SIDE, 4).copy()


OUTLET = "camera"


class LiveVirtualCamera(QObject):
    """Owns the device and the dialog. `changed` follows its start and its end.

    What others see when the emoji may not be shared: with a badge the camera's picture without it, covered a
    blank disc over each face, alone the colour. When everything is stopped, when Live pauses and when it has
    no picture, nothing of the camera is seen, whatever was chosen.
    """

    changed = Signal()
    overlay_requested = Signal()

    def __init__(
        self,
        preferences: Preferences,
        sharing: Sharing,
        window: QWidget,
        device: Callable[[], VirtualCameraDevice] = PyVirtualCam,
        computer: Computer | None = None,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._sharing = sharing
        self._window = window
        self._device = device
        self._computer = computer
        self._shown = NO_OUTPUT
        self._name = ""
        self._told = ("", "")
        self._format: OutputFormat | None = None
        self._dialog: VirtualCameraDialog | None = None
        self.worker = VirtualCameraWorker(device, emoji_art, parent=self)
        self.worker.choose(look_of(preferences))
        self.worker.opened.connect(self._on_opened)
        self.worker.previewed.connect(self._on_previewed)
        self.worker.failed.connect(self._on_failed)
        self.worker.stopped.connect(self._on_stopped)
        sharing.changed.connect(self._send)

    @property
    def on(self) -> bool:
        """Whether pictures are sent."""
        return self.worker.running

    @property
    def dialog(self) -> VirtualCameraDialog:
        """The dialog, made when it is first wanted."""
        if self._dialog is None:
            self._dialog = VirtualCameraDialog(self._preferences, self._computer, self._window)
            self._dialog.start_requested.connect(self.start)
            self._dialog.stop_requested.connect(self.stop)
            self._dialog.again_requested.connect(self.again)
            self._dialog.overlay_requested.connect(self._on_overlay_requested)
            self._dialog.choices.changed.connect(self._on_choice)
        return self._dialog

    def open(self) -> None:
        """Show the dialog; where there is no virtual camera, with what to install."""
        if not self.on and self._possible():
            self.dialog.show_off()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def again(self) -> None:
        """Start, now that something was installed perhaps."""
        if self._possible():
            self.start()

    def _possible(self) -> bool:
        try:
            self._device().check()
        except VirtualCameraError as error:
            self.dialog.show_error(error)
            return False
        return True

    # Start and end

    def start(self) -> None:
        """Open the device and send to it what Live shows from now on."""
        self._format = format_of(self._preferences)
        self.dialog.show_opening()
        self._send()
        self.worker.start(self._format)
        self._sharing.register(OUTLET, True)
        self.changed.emit()

    def stop(self) -> None:
        """Close the device."""
        self.worker.stop()

    def end(self) -> None:
        """The Live window closes."""
        self.stop()
        if self._dialog is not None:
            self._dialog.close()

    def shutdown(self) -> None:
        """Close the device and wait for it: the program ends."""
        self.worker.shutdown()

    @Slot(str)
    def _on_opened(self, name: str) -> None:
        self._name, self._told = name, ("", "")
        self._show_on()

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        self._name = ""
        told = error if isinstance(error, VirtualCameraError) else VirtualCameraError(error.sentence)
        self.dialog.show_error(told)
        self.dialog.show()

    @Slot()
    def _on_stopped(self) -> None:
        self._name = ""
        self._sharing.register(OUTLET, False)
        if self._dialog is not None and not self._dialog.helping:
            self._dialog.show_off()
        self.changed.emit()

    # What is sent

    @Slot(object)
    def show_shown(self, shown: LiveOutput) -> None:
        """Send what the Live window shows."""
        self._shown = shown
        self._send()

    def _send(self) -> None:
        scene = None if self._sharing.stopped else _scene(self._shown, self._sharing.allowed)
        self.worker.show(scene)
        if self._name:
            self._show_on()

    def _on_choice(self) -> None:
        self.worker.choose(look_of(self._preferences))
        form = format_of(self._preferences)
        if self.on and form is not self._format:
            self._format = form
            self.worker.start(form)
        if self._name:
            self._show_on()

    @Slot(object)
    def _on_previewed(self, picture: Frame) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.view.show_picture(picture)

    def _show_on(self) -> None:
        told = self._name, self.sees
        if self._dialog is not None and told != self._told:
            self._told = told
            self._dialog.show_on(*told)

    @property
    def sees(self) -> str:
        """What the others see at this moment, in words."""
        if self._sharing.stopped or self._shown.view is None:
            return self.tr("a still picture, nothing of your camera")
        words = {
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
        return words[look_of(self._preferences).picture][not self._sharing.allowed]

    def _on_overlay_requested(self) -> None:
        self.dialog.close()
        self.overlay_requested.emit()


def _scene(shown: LiveOutput, share: bool) -> CompositorFrame | None:
    view = shown.view
    if view is None:
        return None
    chosen = None if shown.reading is None else shown.reading.track
    return CompositorFrame(view.frame, view.t, view.readings or (), shown.emoji, chosen, share)
