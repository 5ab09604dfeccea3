"""A live session: one thread reads the source, another recognises, the window hears of it in its own.

Between the two threads is a `LatestFrameSlot`: the newest frame wins. Between recogniser and window is one
frame at most: the recogniser waits until the window has painted the last one, so a slow window slows the
readings down instead of queueing them up.
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

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.errors import CameraLost, FerError, ModelError, SourceError
from fer_desktop.core.memory import trim_heap
from fer_desktop.workers.frame_reader import Clock, FrameReader, LatestFrameSlot, ReceivedFrame
from fer_desktop.workers.single_task import SupersedingThread, TaskThread

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import FrameSource, TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.personal_fit import PersonalizedFace
    from fer_desktop.recognition.recognizer import Reading

log = logging.getLogger(__name__)

TAKE_TIMEOUT_S = 0.5
"""How long the recogniser waits for a frame before it checks whether the source still answers."""

STATS_SPAN_S = 2.0
MAX_LATENCIES = 60


class LiveStats(NamedTuple):
    """Frames analysed per second, milliseconds from a frame's arrival to its reading, frames skipped."""

    fps: float
    latency_ms: float
    dropped: int


class LiveStatsMeter:
    """Measures the last two seconds. It has no clock: times are passed in, in seconds."""

    def __init__(self) -> None:
        self._times: deque[float] = deque()
        self._latencies: deque[float] = deque(maxlen=MAX_LATENCIES)

    def count(self, received_at: float, now: float) -> None:
        """Adds a frame that was received earlier and has its reading now."""
        self._times.append(now)
        self._latencies.append(now - received_at)
        while now - self._times[0] > STATS_SPAN_S:
            self._times.popleft()

    def stats(self, dropped: int) -> LiveStats:
        """The figures of the last two seconds, with this number of dropped frames."""
        latency = median(self._latencies) if self._latencies else 0.0
        return LiveStats(self._fps(), 1000 * latency, dropped)

    def _fps(self) -> float:
        if len(self._times) < 2:
            return 0.0
        span = self._times[-1] - self._times[0]
        return (len(self._times) - 1) / span if span > 0 else 0.0


class LiveRecognizer(Protocol):
    """What a live session needs of the recognizer."""

    def read(
        self, frame: Frame, t: float | None = None, personalized_face: PersonalizedFace | None = None
    ) -> list[Reading]: ...

    def reset(self) -> None: ...


@dataclass(frozen=True)
class Timeouts:
    """Seconds that a source may take to open, to deliver a frame, and to close."""

    open_s: float = 30.0
    frame_s: float = 5.0
    stop_s: float = 2.0


@dataclass(frozen=True, eq=False)
class LiveFrame:
    """A frame with its readings; `readings` is None if the frame could not be analysed."""

    frame: Frame
    t: float
    readings: tuple[Reading, ...] | None
    stats: LiveStats


class _LiveThread(TaskThread):
    """Recognises the frames of one source, from its opening to its closing."""

    frame_ready = Signal(int, object)
    recognition_failed = Signal(int, object)
    source_over = Signal(int, object)
    """No more frames: the exception that ended the source, or None. The reader may still be closing it."""

    def __init__(
        self,
        source: FrameSource,
        load: Callable[[], LiveRecognizer],
        timeouts: Timeouts,
        clock: Clock,
        on_frame: Callable[[TimedFrame], None],
    ) -> None:
        super().__init__()
        self.setObjectName("recogniser")
        self.personal: PersonalizedFace | None = None
        """Replaced as a whole from the main thread; read before each frame."""
        self._source_name = source.name
        self._load = load
        self._timeouts = timeouts
        self._clock = clock
        self._slot = LatestFrameSlot()
        self._reader = FrameReader(source, self._slot, clock, on_frame)
        self._meter = LiveStatsMeter()
        self._recognizer: LiveRecognizer | None = None
        self._error_reported = False
        self._dropped_while_loading = 0
        self._acknowledged = threading.Event()
        self._acknowledged.set()

    def work(self) -> None:
        self._reader.start()
        self._prepare()
        reason = self._recognise_all()
        # Before the source is closed, which may take until the timeout: the window learns at once why
        self.source_over.emit(self.number, reason)
        self._reader.stop()
        if not self._reader.join(self._timeouts.stop_s):
            # Blocked in its driver. It is a daemon thread: it neither keeps this one nor the program alive
            log.warning("the source did not answer; its thread was abandoned")
        trim_heap()

    def halt(self) -> None:
        """Asks both threads to end, and wakes them wherever they wait."""
        super().halt()
        self._reader.stop()
        self._acknowledged.set()

    def pause(self, paused: bool) -> None:
        self._reader.pause(paused)

    def acknowledge(self) -> None:
        """The window has painted the last frame: the next one may follow."""
        self._acknowledged.set()

    def _prepare(self) -> None:
        try:
            self._recognizer = self._load()
            self._recognizer.reset()
        except Exception as error:  # noqa: BLE001 - reported, or raised if it is a bug, in the main thread
            self._report_once(error)
        # Frames that came while the model was loading were not dropped because analysis is slow
        self._dropped_while_loading = self._slot.dropped

    def _recognise_all(self) -> Exception | None:
        while not self.stopping.is_set():
            self._acknowledged.wait()
            received = self._slot.take(TAKE_TIMEOUT_S)
            if received is not None:
                self._recognise(received)
            elif self._slot.exhausted:
                return self._slot.reason
            elif self._reader.seconds_since_frame() > self._timeout_s():
                return _silence(self._source_name, self._reader.opened)
        return None

    def _timeout_s(self) -> float:
        return self._timeouts.frame_s if self._reader.opened else self._timeouts.open_s

    def _recognise(self, received: ReceivedFrame) -> None:
        readings = self._readings(received)
        self._meter.count(received.received_at, self._clock())
        if self.stopping.is_set():
            return
        stats = self._meter.stats(self._slot.dropped - self._dropped_while_loading)
        self._acknowledged.clear()
        frame = LiveFrame(received.frame.pixels, received.frame.t, readings, stats)
        self.frame_ready.emit(self.number, frame)
        if self.stopping.is_set():
            # `halt` may have set the event just before it was cleared above
            self._acknowledged.set()

    def _readings(self, received: ReceivedFrame) -> tuple[Reading, ...] | None:
        if self._recognizer is None:
            return None
        try:
            frame = received.frame
            return tuple(self._recognizer.read(frame.pixels, frame.t, self.personal))
        except Exception as error:  # noqa: BLE001 - reported, or raised if it is a bug, in the main thread
            self._report_once(error)
            return None

    def _report_once(self, error: Exception) -> None:
        """A recognizer that fails on one frame may fail on all: only the first error is reported."""
        if not self._error_reported:
            self._error_reported = True
            self.recognition_failed.emit(self.number, error)


def _silence(name: str, opened: bool) -> CameraLost:
    if opened:
        return CameraLost(
            "{source} stopped sending frames. Unplug it, plug it in again, then press Retry.", source=name
        )
    return CameraLost(
        "{source} does not answer. Close other programs that use it or choose another, then press Retry.",
        source=name,
    )


class LiveWorker(QObject):
    """Runs one source at a time. Lives in the main thread and emits every signal there.

    An exception that is no `FerError` is raised in the main thread, once per source, after `failed` or
    `recognition_failed`: there it is logged and shown like every other bug.
    """

    frame_ready = Signal(object)
    """A `LiveFrame`, one at a time: the next one follows when the connected slots have returned."""
    failed = Signal(object)
    """The `FerError` that ended the source."""
    source_ended = Signal()
    """The source has no more frames."""
    recognition_failed = Signal(object)
    """The `FerError` that keeps frames from being analysed; they are still shown."""
    stopped = Signal()
    """Both threads have ended (or the reader, blocked by its driver, was abandoned) and no source waits."""

    def __init__(
        self,
        load: Callable[[], LiveRecognizer],
        timeouts: Timeouts | None = None,
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._timeouts = timeouts or Timeouts()
        self._clock = clock
        self._paused = False
        self._threads = SupersedingThread[_LiveThread](self)
        self._threads.idle.connect(self.stopped)
        self._threads.ended.connect(self._on_ended)
        self.on_raw_frame: Callable[[Frame], None] | None = None
        """Called in the reader's thread with each frame, before it is analysed; not while paused."""

    @property
    def running(self) -> bool:
        """Whether a thread exists, even if it was asked to end."""
        return self._threads.task is not None

    @property
    def paused(self) -> bool:
        return self._paused

    def start(self, source: FrameSource) -> None:
        """Opens a source in the reader's thread, after the previous one was closed."""
        self._paused = False
        self._threads.start(lambda: self._thread_for(source))

    def stop(self) -> None:
        """Asks the source to end and returns at once; `stopped` follows."""
        if self.running:
            self._threads.stop()
        else:
            self.stopped.emit()

    def shutdown(self) -> None:
        """Stops and waits when the program ends; no longer than `Timeouts.stop_s`."""
        self._threads.shutdown()

    def pause(self, paused: bool) -> None:
        """Analyses and shows nothing while paused. The source stays open, its frames are discarded."""
        self._paused = paused
        thread = self._threads.task
        if thread is not None:
            thread.pause(paused)

    def personalise(self, own: PersonalizedFace | None) -> None:
        """Analyses this face with a personal fit from the next frame to the next source; None: no face."""
        thread = self._threads.task
        if thread is not None:
            thread.personal = own

    def _thread_for(self, source: FrameSource) -> _LiveThread:
        thread = _LiveThread(source, self._load, self._timeouts, self._clock, self._on_received)
        thread.frame_ready.connect(self._on_frame)
        thread.recognition_failed.connect(self._on_recognition_failed)
        thread.source_over.connect(self._on_source_over)
        thread.pause(self._paused)
        return thread

    def _on_received(self, frame: TimedFrame) -> None:
        on_raw_frame = self.on_raw_frame  # read once: the main thread may replace it meanwhile
        if on_raw_frame is not None:
            on_raw_frame(frame.pixels)

    @Slot(int, object)
    def _on_frame(self, number: int, frame: LiveFrame) -> None:
        thread = self._threads.current(number)
        if thread is None:
            return
        try:
            if not self._paused:
                self.frame_ready.emit(frame)
        finally:
            thread.acknowledge()

    @Slot(int, object)
    def _on_recognition_failed(self, number: int, error: Exception) -> None:
        if self._threads.current(number) is None:
            return
        if isinstance(error, FerError):
            self.recognition_failed.emit(error)
            return
        self.recognition_failed.emit(
            ModelError("Frames can't be analysed because of an error in the program.")
        )
        raise error

    @Slot(int, object)
    def _on_source_over(self, number: int, reason: Exception | None) -> None:
        if self._threads.current(number) is None:
            return
        if reason is None:
            self.source_ended.emit()
        elif isinstance(reason, FerError):
            self.failed.emit(reason)
        else:
            self.failed.emit(SourceError("Analysis stopped because of an error in the program. Press Retry."))
            raise reason

    @Slot(object)
    def _on_ended(self, thread: TaskThread) -> None:
        if thread.error is not None:
            raise thread.error
