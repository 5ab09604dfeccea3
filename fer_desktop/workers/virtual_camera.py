"""Sends pictures to a virtual camera at an even pace, in a thread of its own."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fer_desktop.core.errors import FerError, VirtualCameraError
from fer_desktop.media.face_cover.sticker import ArtOf, art_of
from fer_desktop.media.scaling import reduced
from fer_desktop.media.virtual_camera.compositor import Look, Scene
from fer_desktop.media.virtual_camera.device import Format, PyVirtualCam, VirtualCamera
from fer_desktop.workers.call_outlet import Outlet, Outlook

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.workers.frame_reader import Clock

PREVIEW_SIDE = 640
"""Pixels of the longer side of the pictures for the window."""
PREVIEW_EVERY = 3
"""So many pictures are sent for one that the window shows."""


class _OutletThread(QThread):
    """Runs one outlet."""

    opened = Signal(int, str)
    previewed = Signal(int, object)
    over = Signal(int, object)

    def __init__(self, number: int, outlet: Outlet) -> None:
        super().__init__()
        self.number = number
        self.outlet = outlet
        self._sent = 0
        self._shown = threading.Event()
        self._shown.set()

    def run(self) -> None:
        reason: Exception | None = None
        try:
            self.outlet.run(functools.partial(self.opened.emit, self.number), self._preview)
        except Exception as error:  # noqa: BLE001 - handed to the window, and raised there if it is a bug
            reason = error
        self.over.emit(self.number, reason)

    def shown(self) -> None:
        """The window has taken the last preview: the next may come."""
        self._shown.set()

    def _preview(self, picture: Frame) -> None:
        self._sent += 1
        if self._sent % PREVIEW_EVERY == 1 and self._shown.is_set():
            self._shown.clear()
            self.previewed.emit(self.number, reduced(picture, PREVIEW_SIDE))


class VirtualCameraWorker(QObject):
    """Runs one virtual camera at a time. Lives in the main thread; every signal is sent there.

    `opened` carries the device's name. `previewed` carries a small copy of some of the pictures sent, at most
    one at a time. `failed` carries the `FerError` that ended it. `stopped` comes last, when the thread is
    gone and nothing else was started.
    """

    opened = Signal(str)
    previewed = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        device: Callable[[], VirtualCamera] = PyVirtualCam,
        art: ArtOf = art_of,
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._art = art
        self._clock = clock
        self._thread: _OutletThread | None = None
        self._next: Format | None = None
        self._count = 0
        self._outlook = Outlook(None, Look(), 0)

    @property
    def running(self) -> bool:
        """Whether pictures are sent, or the device is being opened or closed."""
        return self._thread is not None

    @property
    def missed(self) -> int:
        """Steps at which no picture was ready, since the device was opened."""
        return 0 if self._thread is None else self._thread.outlet.beat.missed

    def start(self, form: Format) -> None:
        """Opens the device for pictures of this format; the one before is closed first."""
        if self._thread is None:
            self._begin(form)
            return
        self._next = form
        self._thread.outlet.stopping.set()

    def stop(self) -> None:
        """Asks for the end and returns at once; `stopped` follows if there was anything to end."""
        self._next = None
        if self._thread is not None:
            self._thread.outlet.stopping.set()

    def shutdown(self) -> None:
        """Stops and waits, at the end of the program."""
        self.stop()
        if self._thread is not None:
            thread = self._thread
            thread.wait()
            self._finish(thread)

    def show(self, scene: Scene | None) -> None:
        """What Live shows now; None: nothing may be shown."""
        if scene is None and self._thread is not None:
            self._thread.outlet.raw = None
        source = self._outlook.source + (scene is None)
        self._tell(Outlook(scene, self._outlook.look, source))

    def offer(self, frame: Frame) -> None:
        """A frame of the source that was not read yet, from any thread: for the picture with a badge."""
        thread = self._thread
        if thread is not None:
            thread.outlet.raw = frame

    def choose(self, look: Look) -> None:
        """What the call is to see from now on."""
        self._tell(self._outlook._replace(look=look))

    def _tell(self, outlook: Outlook) -> None:
        self._outlook = outlook
        if self._thread is not None:
            self._thread.outlet.outlook = outlook

    def _begin(self, form: Format) -> None:
        self._count += 1
        outlet = Outlet(self._device(), form, self._outlook, self._art, self._clock)
        thread = _OutletThread(self._count, outlet)
        thread.opened.connect(self._on_opened)
        thread.previewed.connect(self._on_previewed)
        thread.over.connect(self._on_over)
        thread.finished.connect(self._on_finished)
        self._thread = thread
        thread.start()

    def _current(self, number: int) -> bool:
        thread = self._thread
        return thread is not None and thread.number == number and not thread.outlet.stopping.is_set()

    @Slot(int, str)
    def _on_opened(self, number: int, name: str) -> None:
        if self._current(number):
            self.opened.emit(name)

    @Slot(int, object)
    def _on_previewed(self, number: int, picture: Frame) -> None:
        if not self._current(number) or self._thread is None:
            return
        self.previewed.emit(picture)
        self._thread.shown()

    @Slot(int, object)
    def _on_over(self, number: int, reason: Exception | None) -> None:
        if reason is None:
            return
        if isinstance(reason, FerError):
            self.failed.emit(reason)
            return
        self.failed.emit(
            VirtualCameraError("The virtual camera stopped: an error in the program. Try again.")
        )
        raise reason

    @Slot()
    def _on_finished(self) -> None:
        thread = self._thread
        if thread is not None and self.sender() is thread:
            thread.wait()
            self._finish(thread)

    def _finish(self, thread: _OutletThread) -> None:
        self._thread = None
        thread.deleteLater()
        following, self._next = self._next, None
        if following is None:
            self.stopped.emit()
        else:
            self._begin(following)
