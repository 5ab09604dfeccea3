"""A live session: one thread reads the source, one recognises, and the window is told in its own thread.

How fast and how late a live picture is.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fer_desktop.core.errors import CameraLost, FerError, ModelError, SourceError
from fer_desktop.core.memory import trim_heap
from fer_desktop.models.registry import cached_by_model
from fer_desktop.workers.frame_reader import Clock, FrameReader, LatestFrameSlot, ReceivedFrame

if TYPE_CHECKING:
    from fer_desktop.media.sources.looped_video import FrameSource, TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.personal_fit import PersonalizedFace
    from fer_desktop.recognition.recognizer import Reading


SPAN_S = 2.0
LATENCIES = 60


class LiveStats(NamedTuple):
    """Frames a second, milliseconds from a frame's arrival to its reading, frames never read."""

    fps: float
    latency_ms: float
    dropped: int


class LiveStatsMeter:
    """Measures the last two seconds. It has no clock of its own: moments are passed in, in seconds."""

    def __init__(self) -> None:
        self._moments: deque[float] = deque()
        self._latencies: deque[float] = deque(maxlen=LATENCIES)

    def count(self, arrived: float, now: float) -> None:
        """A frame that arrived earlier has its reading now."""
        self._moments.append(now)
        self._latencies.append(now - arrived)
        while now - self._moments[0] > SPAN_S:
            self._moments.popleft()

    def pace(self, dropped: int) -> LiveStats:
        """The figures as they stand."""
        latency = median(self._latencies) if self._latencies else 0.0
        return LiveStats(self._fps(), 1000 * latency, dropped)

    def _fps(self) -> float:
        if len(self._moments) < 2:
            return 0.0
        span = self._moments[-1] - self._moments[0]
        return (len(self._moments) - 1) / span if span > 0 else 0.0


log = logging.getLogger(__name__)

TICK_S = 0.5


class LiveRecognizer(Protocol):
    """What a live session needs of the recognizer."""

    def read(
        self, frame: Frame, t: float | None = None, personalized_face: PersonalizedFace | None = None
    ) -> list[Reading]: ...

    def reset(self) -> None: ...


@dataclass(frozen=True)
class Timeouts:
    """Seconds that a source may take to open, to give a frame, and to let go when it is told to stop."""

    open_s: float = 30.0
    frame_s: float = 5.0
    stop_s: float = 2.0


@dataclass(frozen=True, eq=False)
class LiveFrame:
    """One frame with what was read in it. `readings` is None if the frame could not be analysed at all."""

    frame: Frame
    t: float
    readings: tuple[Reading, ...] | None
    pace: LiveStats


class _LiveThread(QThread):
    """Recognises the frames of one source, from its opening to its closing."""

    frame_ready = Signal(int, object)
    recognition_failed = Signal(int, object)
    finished = Signal(int, object)

    def __init__(
        self,
        number: int,
        source: FrameSource,
        load: Callable[[], LiveRecognizer],
        patience: Timeouts,
        clock: Clock,
        seen: Callable[[TimedFrame], None],
    ) -> None:
        super().__init__()
        self.number = number
        self.source_name = source.name
        self.detached = False
        self._load = load
        self._patience = patience
        self._clock = clock
        self._slot = LatestFrameSlot()
        self._reader = FrameReader(source, self._slot, clock, seen)
        self._meter = LiveStatsMeter()
        self._recognizer: LiveRecognizer | None = None
        self.personal: PersonalizedFace | None = None
        self._error_reported = False
        self._dropped_while_loading = (
            0  # frames that came while the model was being loaded were not dropped for slowness
        )
        self._stopping = threading.Event()
        self._painted = threading.Event()
        self._painted.set()

    def run(self) -> None:
        self._reader.start()
        self._prepare()
        reason = self._recognise_all()
        self.finished.emit(self.number, reason)
        self._reader.stop()
        self.detached = not self._reader.join(self._patience.stop_s)
        trim_heap()

    def halt(self) -> None:
        """Asks both threads to end; returns at once."""
        self._stopping.set()
        self._reader.stop()
        self._painted.set()
        self.quit()

    def pause(self, paused: bool) -> None:
        self._reader.pause(paused)

    def acknowledge(self) -> None:
        """The window has taken the last view: the next may come."""
        self._painted.set()

    @property
    def halted(self) -> bool:
        return self._stopping.is_set()

    def _prepare(self) -> None:
        try:
            self._recognizer = self._load()
            self._recognizer.reset()
        except Exception as error:  # noqa: BLE001 - handed to the window, and raised there if it is a bug
            self._tell_once(error)
        self._dropped_while_loading = self._slot.dropped

    def _recognise_all(self) -> Exception | None:
        while not self._stopping.is_set():
            self._painted.wait()
            arrival = self._slot.take(TICK_S)
            if arrival is not None:
                self._recognise(arrival)
            elif self._slot.exhausted:
                return self._slot.reason
            elif self._reader.seconds_since_frame() > self._allowance():
                return _silence(self.source_name, self._reader.opened)
        return None

    def _allowance(self) -> float:
        return self._patience.frame_s if self._reader.opened else self._patience.open_s

    def _recognise(self, arrival: ReceivedFrame) -> None:
        readings = self._readings(arrival)
        self._meter.count(arrival.received_at, self._clock())
        if self._stopping.is_set():
            return
        pace = self._meter.pace(self._slot.dropped - self._dropped_while_loading)
        self._painted.clear()
        self.frame_ready.emit(self.number, LiveFrame(arrival.frame.pixels, arrival.frame.t, readings, pace))
        if self._stopping.is_set():
            self._painted.set()

    def _readings(self, arrival: ReceivedFrame) -> tuple[Reading, ...] | None:
        if self._recognizer is None:
            return None
        try:
            frame = arrival.frame
            return tuple(self._recognizer.read(frame.pixels, frame.t, self.personal))
        except Exception as error:  # noqa: BLE001 - handed to the window, and raised there if it is a bug
            self._tell_once(error)
            return None

    def _tell_once(self, error: Exception) -> None:
        """A recogniser that fails on one frame may fail on each: the window hears of the first."""
        if not self._error_reported:
            self._error_reported = True
            self.recognition_failed.emit(self.number, error)


def _silence(name: str, opened: bool) -> CameraLost:
    if opened:
        return CameraLost(
            "{source} gives no more pictures. Unplug it, plug it in again, then press Retry.", source=name
        )
    return CameraLost(
        "{source} does not answer. Close other programs that use it or choose another, then press Retry.",
        source=name,
    )


class LiveWorker(QObject):
    """Runs one source at a time. Lives in the main thread; every signal is sent there.

    `reading` carries a `LiveView`, at most one at a time: the next is made when the slots connected to the
    last have returned. `failed` carries the `FerError` that ended the source, `ended` says that it ended by
    itself. `blinded` carries the `FerError` that keeps the recogniser from working while the pictures go on.
    `stopped` comes last, when both threads are gone (or the reader, blocked by its driver, was given up) and
    nothing else was started. An exception that nobody expected is raised in the main thread, once a source,
    after `failed` or `blinded`: it is logged and shown there like every other bug.
    """

    frame_ready = Signal(object)
    failed = Signal(object)
    source_ended = Signal()
    recognition_failed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        load: Callable[[], LiveRecognizer],
        patience: Timeouts | None = None,
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = cached_by_model(load)
        self._patience = patience or Timeouts()
        self._clock = clock
        self._thread: _LiveThread | None = None
        self._next: FrameSource | None = None
        self._count = 0
        self._paused = False
        self.on_raw_frame: Callable[[Frame], None] | None = None
        """Hears of each frame when it comes in, before it is read and in the reader's thread; not while
        paused."""

    @property
    def running(self) -> bool:
        """Whether a thread is still there, be it on its way out."""
        return self._thread is not None

    @property
    def paused(self) -> bool:
        return self._paused

    def start(self, source: FrameSource) -> None:
        """Opens a source in the reader's thread; the one before is closed first."""
        self._paused = False
        if self._thread is None:
            self._begin(source)
            return
        self._next = source
        self._thread.halt()

    def stop(self) -> None:
        """Asks for the end and returns at once; `stopped` follows."""
        self._next = None
        if self._thread is None:
            self.stopped.emit()
        else:
            self._thread.halt()

    def shutdown(self) -> None:
        """Stops and waits, at the end of the program. No longer than the patience for a stop."""
        self._next = None
        if self._thread is not None:
            thread = self._thread
            thread.halt()
            thread.wait()
            self._finish(thread)

    def pause(self, paused: bool) -> None:
        """No frame is analysed or shown while paused. The source stays open, its frames are thrown away."""
        self._paused = paused
        if self._thread is not None:
            self._thread.pause(paused)

    def personalise(self, own: PersonalizedFace | None) -> None:
        """From the next frame on, read this face with a personal fit; None: nobody. Until another source."""
        if self._thread is not None:
            self._thread.personal = own

    def _begin(self, source: FrameSource) -> None:
        self._count += 1
        thread = _LiveThread(self._count, source, self._load, self._patience, self._clock, self._seen)
        thread.frame_ready.connect(self._on_viewed)
        thread.recognition_failed.connect(self._on_troubled)
        thread.finished.connect(self._on_over)
        thread.finished.connect(self._on_finished)
        thread.pause(self._paused)
        self._thread = thread
        thread.start()

    def _seen(self, frame: TimedFrame) -> None:
        tap = self.on_raw_frame
        if tap is not None:
            tap(frame.pixels)

    def _current(self, number: int) -> bool:
        """Views already on their way when another source was chosen are not shown any more."""
        return self._thread is not None and self._thread.number == number and not self._thread.halted

    @Slot(int, object)
    def _on_viewed(self, number: int, view: LiveFrame) -> None:
        if not self._current(number):
            return
        thread = self._thread
        try:
            if not self._paused:
                self.frame_ready.emit(view)
        finally:
            if thread is not None:
                thread.acknowledge()

    @Slot(int, object)
    def _on_troubled(self, number: int, error: Exception) -> None:
        if not self._current(number):
            return
        if isinstance(error, FerError):
            self.recognition_failed.emit(error)
            return
        self.recognition_failed.emit(ModelError("The pictures can't be analysed: an error in the program."))
        raise error

    @Slot(int, object)
    def _on_over(self, number: int, reason: Exception | None) -> None:
        if not self._current(number):
            return
        if reason is None:
            self.source_ended.emit()
        elif isinstance(reason, FerError):
            self.failed.emit(reason)
        else:
            self.failed.emit(SourceError("The pictures stopped: an error in the program. Press Retry."))
            raise reason

    @Slot()
    def _on_finished(self) -> None:
        thread = self._thread
        if thread is not None and self.sender() is thread:
            thread.wait()
            self._finish(thread)

    def _finish(self, thread: _LiveThread) -> None:
        if thread.detached:
            log.warning("the source did not answer and its thread was given up")
        self._thread = None
        thread.deleteLater()
        following, self._next = self._next, None
        if following is None:
            self.stopped.emit()
        else:
            self._begin(following)
