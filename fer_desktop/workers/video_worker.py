"""A video read, or written anew, away from the interface.

A recognizer that lets the window see what it read last, while another thread works with it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fer_desktop.analysis.progress import Progress, ProgressCallback
from fer_desktop.analysis.render import RenderStyle, render_video
from fer_desktop.analysis.video import EVERY_S, VideoResult, analyze_video
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.models.loading import load_classifier, load_detector
from fer_desktop.models.registry import cached_by_model
from fer_desktop.recognition.recognizer import DetectedFrame, Reading, Recognizer
from fer_desktop.sessions.storage.store import Store

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.detector import FaceDetector
    from fer_desktop.recognition.personal_fit import PersonalizedFace
    from fer_desktop.recognition.recognizer import Recognizer


TELL_EVERY_S = 0.1
"""The window hears of progress at most this often."""


class VideoTask(Protocol):
    """What the thread does: it tells how far it is, asks whether to stop, and returns its result."""

    def __call__(self, told: ProgressCallback, cancelled: Callable[[], bool]) -> object: ...


class PauseGate:
    """Lets threads wait where they ask whether to go on. Its clock stands still meanwhile."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._real_clock = clock
        self._going = threading.Event()
        self._going.set()
        self._since: float | None = None
        self._paused_s = 0.0

    @property
    def on(self) -> bool:
        """Whether threads wait."""
        return self._since is not None

    def set(self, on: bool) -> None:
        """Begins or ends the pause."""
        if on and self._since is None:
            self._since = self._real_clock()
            self._going.clear()
        elif not on and self._since is not None:
            self._paused_s += self._real_clock() - self._since
            self._since = None
            self._going.set()

    def wait(self) -> None:
        """Returns at once, or when the pause ends."""
        self._going.wait()

    def clock(self) -> float:
        """Seconds without the pauses."""
        since = self._since
        return (self._real_clock() if since is None else since) - self._paused_s


class _VideoThread(QThread):
    told = Signal(float, float, float)

    def __init__(self, work: VideoTask, pause: PauseGate) -> None:
        super().__init__()
        self.setObjectName("video")
        self.stopping = threading.Event()
        self._pause = pause
        self.result: object = None
        self.error: Exception | None = None
        self._work = work
        self._told_at = float("-inf")

    def run(self) -> None:
        try:
            self.result = self._work(self._tell, self._stopped)
        except Exception as error:  # noqa: BLE001 - handed to the window, and raised there if it is a bug
            self.error = error

    def _stopped(self) -> bool:
        self._pause.wait()
        return self.stopping.is_set()

    def _tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told_at < TELL_EVERY_S and progress.done_s != progress.total_s:
            return
        self._told_at = now
        self.told.emit(progress.done_s, _or_unknown(progress.total_s), _or_unknown(progress.eta_s))


def _or_unknown(seconds: float | None) -> float:
    return -1.0 if seconds is None else seconds


class VideoWorker(QObject):
    """Does one piece of work at a time. Lives in the main thread; every signal is sent there.

    `progress` carries the seconds of the video that are done, the video's length, and the seconds still to
    wait; -1 where it isn't known. Then comes one of the two: `finished` with a `VideoResult` (from `read`) or
    with True, or False if cancelled (from `save`); or `failed` with the `FerError`. An exception that nobody
    expected is raised in the main thread after `failed`, where it is logged and shown like every other bug.
    """

    progress = Signal(float, float, float)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, load: Callable[[], Recognizer], history: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._history = load, history
        self._thread: _VideoThread | None = None
        self._pause = PauseGate()

    @property
    def running(self) -> bool:
        """Whether work is going on, or would if it did not pause."""
        return self._thread is not None

    @property
    def paused(self) -> bool:
        """Whether the work waits, and what would be begun next as well."""
        return self._pause.on

    def pause(self, paused: bool) -> None:
        """Lets the work wait where it is, or go on."""
        self._pause.set(paused)

    def read(self, path: Path, every_s: float | None = EVERY_S) -> None:
        """Reads a video into the history; None for every frame. `finished` then carries a `VideoResult`."""

        def work(told: ProgressCallback, cancelled: Callable[[], bool]) -> VideoResult:
            recognizer = self._load()
            model = recognizer.classifier.display_name
            return analyze_video(
                path, self._history, recognizer, every_s, model, told, cancelled, self._pause.clock
            )

        self.start(work)

    def save(
        self, session_id: int, out: Path, look: RenderStyle, detector: Callable[[], FaceDetector]
    ) -> None:
        """Writes the annotated or the faceless video of a session. `finished` then carries True or False."""

        def work(told: ProgressCallback, cancelled: Callable[[], bool]) -> bool:
            with Store(self._history) as store:
                return render_video(store.recording(session_id), out, look, detector, told, cancelled)

        self.start(work)

    def start(self, work: VideoTask) -> None:
        """Begins any such work in the thread. Raises `RuntimeError` while other work goes on."""
        if self._thread is not None:
            raise RuntimeError("a video is being worked on already")
        self._thread = thread = _VideoThread(work, self._pause)
        thread.told.connect(self._on_told)
        thread.finished.connect(self._on_finished)
        thread.start()

    def cancel(self) -> None:
        """Asks for the end, also of a pause, and returns at once; `finished` tells what was read and kept."""
        if self._thread is not None:
            self._thread.stopping.set()
        self._pause.set(False)

    def shutdown(self) -> None:
        """Stops and waits, at the end of the program; no signal is sent any more."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.stopping.set()
            self._pause.set(False)
            thread.wait()
            thread.deleteLater()

    @Slot(float, float, float)
    def _on_told(self, done_s: float, total_s: float, eta_s: float) -> None:
        if self.sender() is self._thread:
            self.progress.emit(done_s, total_s, eta_s)

    @Slot()
    def _on_finished(self) -> None:
        thread = self._thread
        if thread is None or self.sender() is not thread:
            return
        thread.wait()
        self._thread = None
        error: Any = thread.error
        result = thread.result
        thread.deleteLater()
        self._tell(error, result)

    def _tell(self, error: Exception | None, result: object) -> None:
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, FerError):
            self.failed.emit(error)
        else:
            self.failed.emit(VideoError("The video can't be analysed: an error in the program."))
            raise error


class _Watched(Recognizer):
    latest: tuple[Reading, ...] | None = None

    def classify(
        self, detected: DetectedFrame, personalized_face: PersonalizedFace | None = None
    ) -> list[Reading]:
        readings = super().classify(detected, personalized_face)
        self.latest = tuple(readings)
        return readings


class Watch:
    """Loads a recognizer when it is first needed and keeps it until another model is chosen."""

    def __init__(self) -> None:
        self._recognizer: _Watched | None = None
        self._load = cached_by_model(lambda: _Watched(load_detector(), load_classifier()))

    def load(self) -> Recognizer:
        """The recognizer, for one thread at a time. Raises `ResourceError`."""
        self._recognizer = self._load()
        return self._recognizer

    @property
    def latest(self) -> tuple[Reading, ...] | None:
        """The readings of the newest frame; None before the first. May be asked from any thread."""
        return None if self._recognizer is None else self._recognizer.latest

    def forget(self) -> None:
        """Nothing was read yet: another video begins."""
        if self._recognizer is not None:
            self._recognizer.latest = None
