"""Records live readings: a thread of its own writes each of them into the history as it comes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fer_desktop.core.errors import FerError, StoreError
from fer_desktop.sessions.storage.recorder import Recorder

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

Clock = Callable[[], float]

AFTER_A_PAUSE_S = 0.001
"""Two frames never have the same time, or they would count as one."""

SLEPT_S = 60.0
"""After so long without a frame the computer slept: a source that gives none is given up much sooner."""


class _Frame(NamedTuple):
    t_s: float
    readings: tuple[Reading, ...]


class _End(NamedTuple):
    duration_s: float
    incomplete: str


class SessionClock:
    """The session's own time: it begins with the first frame and stands still while nothing is analysed."""

    def __init__(self) -> None:
        self._offset: float | None = None
        self._now = -AFTER_A_PAUSE_S

    def at(self, t: float) -> float:
        """The session's time of a frame at ``t`` seconds of its source."""
        if self._offset is None or t - self._offset <= self._now:
            self._offset = t - self._now - AFTER_A_PAUSE_S
        self._now = max(0.0, t - self._offset)
        return self._now

    def interrupt(self) -> None:
        """The time until the next frame doesn't count."""
        self._offset = None


class _Writer(QThread):
    """Writes one session from its beginning to its end."""

    def __init__(self, begin: Callable[[], Recorder]) -> None:
        super().__init__()
        self.setObjectName("recording")
        self.session_id = 0
        self.error: Exception | None = None
        self._begin = begin
        self._queue: SimpleQueue[_Frame | _End] = SimpleQueue()

    def put(self, item: _Frame | _End) -> None:
        self._queue.put(item)

    def run(self) -> None:
        try:
            self.session_id = self._record()
        except Exception as error:  # noqa: BLE001 - handed to the window, and raised there if it is a bug
            self.error = error

    def _record(self) -> int:
        recorder = self._begin()
        try:
            while isinstance(item := self._queue.get(), _Frame):
                recorder.add(item.t_s, item.readings)
        except BaseException:
            recorder.abandon()
            raise
        recorder.finish(item.duration_s, item.incomplete)
        return recorder.session_id


class RecordingWorker(QObject):
    """Records one session at a time. Lives in the main thread; every signal is sent there.

    `saved` carries the number of a session that was ended and written; `failed` the `StoreError` that ended
    the recording early (what was written before is kept). An error that nobody expected is raised in the main
    thread after `failed`, like every other bug.
    """

    saved = Signal(int)
    failed = Signal(object)

    def __init__(self, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._writer: _Writer | None = None
        self._ending: list[_Writer] = []
        self._session = SessionClock()
        self._watched_s = 0.0
        self._since: float | None = None
        self._heard = 0.0

    @property
    def recording(self) -> bool:
        """Whether readings are being kept."""
        return self._writer is not None

    @property
    def active_s(self) -> float:
        """For how long the source was watched, without pauses."""
        return self._watched_s + (0.0 if self._since is None else self._clock() - self._since)

    def start(self, begin: Callable[[], Recorder]) -> None:
        """Begin a session; ``begin`` is called in the writing thread."""
        self.stop()
        self._session, self._watched_s, self._since = SessionClock(), 0.0, self._clock()
        self._heard = self._since
        self._writer = _Writer(begin)
        self._writer.finished.connect(self._on_finished)
        self._writer.start()

    def add(self, t: float, readings: Sequence[Reading]) -> None:
        """Keep the readings of the frame at ``t`` seconds of its source; without a recording, nothing."""
        if self._writer is not None:
            self._skip_sleep()
            if self._since is None:
                self._since = self._clock()
            self._heard = self._clock()
            self._writer.put(_Frame(self._session.at(t), tuple(readings)))

    def _skip_sleep(self) -> None:
        """The computer may have slept since the last frame: nobody was watched meanwhile."""
        if self._since is not None and self._clock() - self._heard > SLEPT_S:
            self._watched_s, self._since = self._watched_s + self._heard - self._since, None
            self._session.interrupt()

    def interrupt(self) -> None:
        """Nothing is analysed until the next frame: the session's time stands still."""
        self._watched_s, self._since = self.active_s, None
        self._session.interrupt()

    def stop(self, incomplete: str = "") -> None:
        """End the session and return at once; ``incomplete`` says in a sentence why its end is missing."""
        if self._writer is not None:
            self._writer.put(_End(self.active_s, incomplete))
            self._ending.append(self._writer)
            self._writer = None

    def shutdown(self) -> None:
        """End the session and wait until it is written."""
        self.stop()
        for writer in list(self._ending):
            writer.wait()
            self._finish(writer)

    @Slot()
    def _on_finished(self) -> None:
        writer = self.sender()
        if isinstance(writer, _Writer) and (writer is self._writer or writer in self._ending):
            writer.wait()
            self._finish(writer)

    def _finish(self, writer: _Writer) -> None:
        if writer is self._writer:
            self._writer = None
        else:
            self._ending.remove(writer)
        writer.deleteLater()
        if writer.error is None:
            self.saved.emit(writer.session_id)
        elif isinstance(writer.error, FerError):
            self.failed.emit(writer.error)
        else:
            self.failed.emit(StoreError("The recording stopped: an error in the program."))
            raise writer.error
