"""Composes frames and sends them to a virtual camera at an even rate, in a thread of its own.

What a call shows must not depend on how fast faces are recognised: the thread sends the newest state it has,
30 times a second, and the main thread only replaces that state.
"""

from __future__ import annotations

import functools
import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.errors import FerError, VirtualCameraError
from fer_desktop.media.face_cover.sticker import ArtOf, shipped_art
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
from fer_desktop.media.virtual_camera.reactions import RISE_S
from fer_desktop.workers.single_task import SupersedingThread, TaskThread

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.workers.frame_reader import Clock

log = logging.getLogger(__name__)

MAX_DELAY_STEPS = 0.5
"""A frame that is later than this part of a step waits for the next step."""

CLOSING_FRAMES = 45
"""How often the still picture is sent before the device is closed.

Browsers keep showing the last frame of a camera that has gone. A single still picture got lost in their
buffers; half a second of them arrived in a call in Chromium, but not always on a machine that was busy.
"""


class StreamState(NamedTuple):
    """What to compose. ``source`` grows when the scene comes from another source than before."""

    scene: CompositorFrame | None
    style: VirtualCameraStyle
    source: int


class Reaction(NamedTuple):
    """The emoji that rises through the picture, and when it began by the stream's clock, in seconds."""

    emoji: str
    began_at: float


class FramePacer:
    """Even steps in time, counted from the first one: a delay in one step does not move the next."""

    def __init__(self, rate: int, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._rate = rate
        self._clock = clock
        self._sleep = sleep
        self._start: float | None = None
        self._step = 0
        self.missed = 0

    def wait(self) -> None:
        """Returns at the next step. Steps that are long past are skipped and added to ``missed``."""
        now = self._clock()
        if self._start is None:
            self._start = now
        steps = (now - self._start) * self._rate
        if steps > self._step + MAX_DELAY_STEPS:
            following = math.ceil(steps)
            self.missed += following - self._step
            self._step = following
        ahead = self._start + self._step / self._rate - now
        if ahead > 0:
            self._sleep(ahead)
        self._step += 1


class VirtualCameraStream:
    """Composes and sends frames until it is stopped. Knows nothing of Qt."""

    def __init__(
        self,
        device: VirtualCameraDevice,
        output_format: OutputFormat,
        state: StreamState,
        art: ArtOf = shipped_art,
        clock: Clock = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._device = device
        self._format = output_format
        self._art = art
        self.pacer = FramePacer(FRAMES_PER_SECOND, clock, sleep)
        self.state = state
        """Replaced as a whole, from any thread."""
        self.stopping = threading.Event()
        self.raw: Frame | None = None
        """The newest frame of the source, analysed or not; replaced from any thread as well."""
        self.reaction: Reaction | None = None
        """What rises through the picture; replaced from any thread as well."""
        self._clock = clock
        self._composed: tuple[StreamState, Frame | None, Frame] | None = None

    def run(self, on_opened: Callable[[str], None], on_sent: Callable[[Frame], None]) -> None:
        """Opens the device, sends to it, and closes it. Raises `FerError` as the device does."""
        composer = Composer(self._format.size, self._art)
        preparations = composer.preparations()
        still = composer.compose(None, self.state.style)
        try:
            self._device.open(self._format.size, FRAMES_PER_SECOND)
            on_opened(self._device.device)
            while not self.stopping.is_set():
                picture = self._with_reaction(composer, self._picture(composer))
                next(preparations, None)  # one a frame, since loading all at once stalled Live
                self.pacer.wait()
                self._device.send(picture)
                on_sent(picture)
        finally:
            self._close(still)

    def _close(self, still: Frame) -> None:
        """Replaces the user's picture by the still one, then closes the device.

        The one place where a device is closed, whatever ended the stream: stopping, leaving Live, quitting,
        or an exception. If the device is gone, nothing can be sent, and nobody sees anything of it.
        """
        try:
            for _ in range(CLOSING_FRAMES if self._device.device else 0):
                self.pacer.wait()
                self._device.send(still)
        except Exception:
            # Only logged: what ended the stream is the error to report
            log.warning("the virtual camera took no closing frames", exc_info=True)
        finally:
            self._device.close()

    def _picture(self, composer: Composer) -> Frame:
        """The next picture, composed before its time comes, and only if something has changed."""
        state = self.state
        raw = self._raw_frame(state)
        last = self._composed
        if last is not None and last[0] is state and last[1] is raw:
            return last[2]
        if last is None or last[0].source != state.source:
            composer.forget()
        scene = state.scene
        if scene is not None and raw is not None:
            scene = replace(scene, frame=raw)
        picture = composer.compose(scene, state.style)
        self._composed = state, raw, picture
        return picture

    def _with_reaction(self, composer: Composer, picture: Frame) -> Frame:
        """The picture with what rises through it, as long as the emoji may be shared."""
        reaction, scene = self.reaction, self.state.scene
        if reaction is None or scene is None or not scene.share:
            return picture
        age_s = self._clock() - reaction.began_at
        return composer.react(picture, reaction.emoji, age_s) if age_s < RISE_S else picture

    def _raw_frame(self, state: StreamState) -> Frame | None:
        """With a badge the camera's picture need not wait for its reading; a cover must."""
        badge = state.scene is not None and state.style.picture is VirtualCameraMode.BADGE
        return self.raw if badge else None


PREVIEW_SIDE = 640
"""Pixels of the longer side of the window's preview."""
PREVIEW_INTERVAL = 3
"""The window shows every third picture at most."""


class _StreamThread(TaskThread):
    """Runs one stream."""

    opened = Signal(int, str)
    previewed = Signal(int, object)

    def __init__(self, stream: VirtualCameraStream) -> None:
        super().__init__()
        self.setObjectName("virtual camera")
        self.stream = stream
        stream.stopping = self.stopping
        self._sent = 0
        self._acknowledged = threading.Event()
        self._acknowledged.set()

    def work(self) -> None:
        self.stream.run(functools.partial(self.opened.emit, self.number), self._preview)

    def acknowledge(self) -> None:
        """The window has taken the last preview: the next one may follow."""
        self._acknowledged.set()

    def _preview(self, picture: Frame) -> None:
        self._sent += 1
        if self._sent % PREVIEW_INTERVAL == 1 and self._acknowledged.is_set():
            self._acknowledged.clear()
            self.previewed.emit(self.number, downscale(picture, PREVIEW_SIDE))


class VirtualCameraWorker(QObject):
    """Runs one virtual camera at a time. Lives in the main thread and emits every signal there."""

    opened = Signal(str)
    """The device's name."""
    previewed = Signal(object)
    """A small copy of a picture that was sent, one at a time."""
    failed = Signal(object)
    """The `FerError` that ended it. Any other exception is raised in the main thread afterwards."""
    stopped = Signal()
    """The thread has ended, the device is closed, and no other format waits."""

    def __init__(
        self,
        device: Callable[[], VirtualCameraDevice] = PyVirtualCam,
        art: ArtOf = shipped_art,
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._art = art
        self._clock = clock
        self._state = StreamState(None, VirtualCameraStyle(), 0)
        self._threads = SupersedingThread[_StreamThread](self)
        self._threads.ended.connect(self._on_ended)
        self._threads.idle.connect(self.stopped)

    @property
    def running(self) -> bool:
        """Whether pictures are sent, or the device is being opened or closed."""
        return self._threads.task is not None

    @property
    def missed(self) -> int:
        """Steps without a picture since the device was opened."""
        thread = self._threads.task
        return 0 if thread is None else thread.stream.pacer.missed

    def start(self, output_format: OutputFormat) -> None:
        """Opens the device for pictures of this format, after the previous one was closed."""
        self._threads.start(lambda: self._thread_for(output_format))

    def stop(self) -> None:
        """Asks for the end and returns at once; `stopped` follows if the device was open."""
        self._threads.stop()

    def shutdown(self) -> None:
        """Stops and waits when the program ends: the closing frames take one and a half."""
        self._threads.shutdown()

    def show(self, scene: CompositorFrame | None) -> None:
        """Sends what Live shows now; None: nothing may be shown."""
        thread = self._threads.task
        if scene is None and thread is not None:
            thread.stream.raw = None
        source = self._state.source + (scene is None)
        self._set_state(StreamState(scene, self._state.style, source))

    def offer(self, frame: Frame) -> None:
        """Takes a frame that was not analysed yet, from any thread: for the picture with a badge."""
        thread = self._threads.task
        if thread is not None:
            thread.stream.raw = frame

    def react(self, emoji: str) -> None:
        """Lets an emoji rise through the pictures of the next seconds."""
        thread = self._threads.task
        if thread is not None:
            thread.stream.reaction = Reaction(emoji, self._clock())

    def set_style(self, style: VirtualCameraStyle) -> None:
        """Sends pictures of this style from now on."""
        self._set_state(self._state._replace(style=style))

    def _set_state(self, state: StreamState) -> None:
        self._state = state
        thread = self._threads.task
        if thread is not None:
            thread.stream.state = state

    def _thread_for(self, output_format: OutputFormat) -> _StreamThread:
        stream = VirtualCameraStream(self._device(), output_format, self._state, self._art, self._clock)
        thread = _StreamThread(stream)
        thread.opened.connect(self._on_opened)
        thread.previewed.connect(self._on_previewed)
        return thread

    @Slot(int, str)
    def _on_opened(self, number: int, name: str) -> None:
        if self._threads.current(number) is not None:
            self.opened.emit(name)

    @Slot(int, object)
    def _on_previewed(self, number: int, picture: Frame) -> None:
        thread = self._threads.current(number)
        if thread is not None:
            self.previewed.emit(picture)
            thread.acknowledge()

    @Slot(object)
    def _on_ended(self, thread: _StreamThread) -> None:
        error = thread.error
        if error is None:
            return
        if isinstance(error, FerError):
            self.failed.emit(error)
            return
        self.failed.emit(
            VirtualCameraError("The virtual camera stopped because of an error in the program. Try again.")
        )
        raise error
