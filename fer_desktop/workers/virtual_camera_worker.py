"""Sends pictures to a virtual camera at an even pace, in a thread of its own.

Composes pictures and sends them to a virtual camera at even steps in time. Knows nothing of Qt.
"""

from __future__ import annotations

import functools
import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fer_desktop.core.errors import FerError, VirtualCameraError
from fer_desktop.media.face_cover.sticker import ArtOf, art_of
from fer_desktop.media.scaling import downscale
from fer_desktop.media.virtual_camera.compositor import (
    Composer,
    CompositorFrame,
    VirtualCameraMode,
    VirtualCameraStyle,
)
from fer_desktop.media.virtual_camera.device import (
    FRAMES_PER_SECOND,
    OutputFormat,
    PyVirtualCam,
    VirtualCameraDevice,
)

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.workers.frame_reader import Clock


LATE = 0.5
"""A picture that is late by more than this part of the step between two waits for the next step."""


class StreamState(NamedTuple):
    """What is to be composed. ``source`` grows when the scenes are of another source than before."""

    scene: CompositorFrame | None
    look: VirtualCameraStyle
    source: int


class FramePacer:
    """Even steps in time, counted from the first: an error in one does not move the next."""

    def __init__(self, rate: int, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._rate = rate
        self._clock = clock
        self._sleep = sleep
        self._start: float | None = None
        self._step = 0
        self.missed = 0

    def wait(self) -> None:
        """Returns at the next step; steps that have passed for long are left out and counted."""
        now = self._clock()
        if self._start is None:
            self._start = now
        passed = (now - self._start) * self._rate
        if passed > self._step + LATE:
            following = math.ceil(passed)
            self.missed += following - self._step
            self._step = following
        ahead = self._start + self._step / self._rate - now
        if ahead > 0:
            self._sleep(ahead)
        self._step += 1


class VirtualCameraStream:
    """Composes and sends until it is stopped."""

    def __init__(
        self,
        device: VirtualCameraDevice,
        form: OutputFormat,
        outlook: StreamState,
        art: ArtOf = art_of,
        clock: Clock = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._device = device
        self._form = form
        self._art = art
        self.beat = FramePacer(FRAMES_PER_SECOND, clock, sleep)
        self.outlook = outlook
        """Replaced as a whole, from any thread."""
        self.stopping = threading.Event()
        self.raw: Frame | None = None
        """The newest frame of the source, read or not; also replaced from any thread."""
        self._composed: tuple[StreamState, Frame | None, Frame] | None = None

    def run(self, opened: Callable[[str], None], sent: Callable[[Frame], None]) -> None:
        """Opens the device, sends to it, and closes it. Raises `FerError` as the device does."""
        composer = Composer(self._form.size, self._art)
        composer.prepare()
        try:
            self._device.open(self._form.size, FRAMES_PER_SECOND)
            opened(self._device.device)
            while not self.stopping.is_set():
                picture = self._picture(composer)
                self.beat.wait()
                self._device.send(picture)
                sent(picture)
        finally:
            self._device.close()

    def _picture(self, composer: Composer) -> Frame:
        """Composed before its time comes, and only if there is something new to be seen."""
        outlook = self.outlook
        raw = self._raw_requested(outlook)
        before = self._composed
        if before is not None and before[0] is outlook and before[1] is raw:
            return before[2]
        if before is None or before[0].source != outlook.source:
            composer.forget()
        scene = outlook.scene
        if scene is not None and raw is not None:
            scene = replace(scene, frame=raw)
        picture = composer.compose(scene, outlook.look)
        self._composed = outlook, raw, picture
        return picture

    def _raw_requested(self, outlook: StreamState) -> Frame | None:
        """With a badge the picture of the camera need not wait until it was read; a cover must."""
        return (
            self.raw
            if outlook.scene is not None and outlook.look.picture is VirtualCameraMode.BADGE
            else None
        )


PREVIEW_SIDE = 640
"""Pixels of the longer side of the pictures for the window."""
PREVIEW_EVERY = 3
"""So many pictures are sent for one that the window shows."""


class _OutletThread(QThread):
    """Runs one outlet."""

    opened = Signal(int, str)
    previewed = Signal(int, object)
    over = Signal(int, object)

    def __init__(self, number: int, outlet: VirtualCameraStream) -> None:
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
            self.previewed.emit(self.number, downscale(picture, PREVIEW_SIDE))


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
        device: Callable[[], VirtualCameraDevice] = PyVirtualCam,
        art: ArtOf = art_of,
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._art = art
        self._clock = clock
        self._thread: _OutletThread | None = None
        self._next: OutputFormat | None = None
        self._count = 0
        self._outlook = StreamState(None, VirtualCameraStyle(), 0)

    @property
    def running(self) -> bool:
        """Whether pictures are sent, or the device is being opened or closed."""
        return self._thread is not None

    @property
    def missed(self) -> int:
        """Steps at which no picture was ready, since the device was opened."""
        return 0 if self._thread is None else self._thread.outlet.beat.missed

    def start(self, form: OutputFormat) -> None:
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

    def show(self, scene: CompositorFrame | None) -> None:
        """What Live shows now; None: nothing may be shown."""
        if scene is None and self._thread is not None:
            self._thread.outlet.raw = None
        source = self._outlook.source + (scene is None)
        self._tell(StreamState(scene, self._outlook.look, source))

    def offer(self, frame: Frame) -> None:
        """A frame of the source that was not read yet, from any thread: for the picture with a badge."""
        thread = self._thread
        if thread is not None:
            thread.outlet.raw = frame

    def choose(self, look: VirtualCameraStyle) -> None:
        """What the call is to see from now on."""
        self._tell(self._outlook._replace(look=look))

    def _tell(self, outlook: StreamState) -> None:
        self._outlook = outlook
        if self._thread is not None:
            self._thread.outlet.outlook = outlook

    def _begin(self, form: OutputFormat) -> None:
        self._count += 1
        outlet = VirtualCameraStream(self._device(), form, self._outlook, self._art, self._clock)
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
