"""Records live readings: a thread writes them into the history as they come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.errors import FerError, StoreError
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.workers.single_task import TaskThread

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

Clock = Callable[[], float]

MIN_STEP_S = 0.001
"""Between two frames: with the same time they would become one in the history."""

SLEEP_S = 60.0
"""After so long without a frame the computer was asleep: a silent source is given up much sooner."""


class _Frame(NamedTuple):
    t_s: float
    readings: tuple[Reading, ...]


class _Mark(NamedTuple):
    t_s: float
    word: str


class _End(NamedTuple):
    duration_s: float
    incomplete: str


class SessionClock:
    """The session's own time: starts with the first frame, stands still while nothing is analysed."""

    def __init__(self) -> None:
        self._offset: float | None = None
        self._now = -MIN_STEP_S

    @property
    def now(self) -> float:
        """The session's time of the last frame."""
        return max(0.0, self._now)

    def at(self, t: float) -> float:
        """The session's time of a frame at ``t`` seconds of its source."""
        if self._offset is None or t - self._offset <= self._now:
            self._offset = t - self._now - MIN_STEP_S
        self._now = max(0.0, t - self._offset)
        return self._now

    def interrupt(self) -> None:
        """Leaves out the time until the next frame."""
        self._offset = None


class _Writer(TaskThread):
    """Writes one session from its beginning to its end."""

    def __init__(self, begin: Callable[[], Recorder]) -> None:
        super().__init__()
        self.setObjectName("recording")
        self.session_id = 0
        self._begin = begin
        self._queue: SimpleQueue[_Frame | _Mark | _End] = SimpleQueue()

    def put(self, item: _Frame | _Mark | _End) -> None:
        self._queue.put(item)

    def work(self) -> None:
        recorder = self._begin()
        try:
            while not isinstance(item := self._queue.get(), _End):
                if isinstance(item, _Frame):
                    recorder.add(item.t_s, item.readings)
                else:
                    recorder.bookmark(item.t_s, item.word)
        except BaseException:
            recorder.abandon()
            raise
        recorder.finish(item.duration_s, item.incomplete)
        self.session_id = recorder.session_id


class RecordingWorker(QObject):
    """Records one session at a time. Lives in the main thread and emits every signal there.

    A session that was stopped may still be written while the next one is recorded, each by its own thread.
    """

    saved = Signal(int)
    """The number of a session that has ended and is written."""
    failed = Signal(object)
    """The `StoreError` that ended the recording early; what was written before stays. An exception that
    nobody expected is raised in the main thread afterwards, like every other bug."""

    def __init__(self, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._writer: _Writer | None = None
        self._running: dict[int, _Writer] = {}
        self._session = SessionClock()
        self._earlier_s = 0.0
        self._since: float | None = None
        self._last_frame_at = 0.0

    @property
    def recording(self) -> bool:
        """Whether readings are recorded."""
        return self._writer is not None

    @property
    def active_s(self) -> float:
        """How long the source was analysed, without pauses."""
        return self._earlier_s + (0.0 if self._since is None else self._clock() - self._since)

    def start(self, begin: Callable[[], Recorder]) -> None:
        """Begins a session; ``begin`` is called in the writing thread."""
        self.stop()
        self._session, self._earlier_s, self._since = SessionClock(), 0.0, self._clock()
        self._last_frame_at = self._since
        self._writer = writer = _Writer(begin)
        self._running[writer.number] = writer
        writer.ended.connect(self._on_ended)
        writer.start()

    def add(self, t: float, readings: Sequence[Reading]) -> None:
        """Adds the readings of the frame at ``t`` seconds of its source, if a session is recorded."""
        if self._writer is not None:
            self._skip_sleep()
            if self._since is None:
                self._since = self._clock()
            self._last_frame_at = self._clock()
            self._writer.put(_Frame(self._session.at(t), tuple(readings)))

    def _skip_sleep(self) -> None:
        """Leaves out the time since the last frame if the computer slept meanwhile."""
        if self._since is not None and self._clock() - self._last_frame_at > SLEEP_S:
            self._earlier_s, self._since = self._earlier_s + self._last_frame_at - self._since, None
            self._session.interrupt()

    def bookmark(self, t_s: float | None = None, word: str = "") -> float | None:
        """Marks a moment of the session, by default the last frame's, and returns it in seconds.

        A second word for the same moment replaces the first. Returns None if nothing is recorded.
        """
        if self._writer is None:
            return None
        marked = self._session.now if t_s is None else t_s
        self._writer.put(_Mark(marked, word))
        return marked

    def interrupt(self) -> None:
        """Stops the session's time until the next frame: nothing is analysed."""
        self._earlier_s, self._since = self.active_s, None
        self._session.interrupt()

    def stop(self, incomplete: str = "") -> None:
        """Ends the session and returns at once; ``incomplete`` is a sentence why its end is missing."""
        if self._writer is not None:
            self._writer.put(_End(self.active_s, incomplete))
            self._writer = None

    def shutdown(self) -> None:
        """Ends the session and waits until everything is written."""
        self.stop()
        for number in list(self._running):
            self._on_ended(number)

    @Slot(int)
    def _on_ended(self, number: int) -> None:
        writer = self._running.pop(number, None)
        if writer is None:
            return
        writer.wait()
        if writer is self._writer:
            self._writer = None
        writer.deleteLater()
        if writer.error is None:
            self.saved.emit(writer.session_id)
        elif isinstance(writer.error, FerError):
            self.failed.emit(writer.error)
        else:
            self.failed.emit(StoreError("The recording stopped because of an error in the program."))
            raise writer.error
