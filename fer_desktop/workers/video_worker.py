"""Analyses a video, or renders one anew, in a thread of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.analysis.progress import Progress, ProgressCallback
from fer_desktop.analysis.render import RenderStyle, render_video
from fer_desktop.analysis.video import EVERY_S, VideoResult, analyze_video
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.media.face_cover.sticker import ArtOf, shipped_art
from fer_desktop.media.sources.video_streams import StreamInfo, VideoChoice, video_streams
from fer_desktop.models.loading import load_classifier, load_detector
from fer_desktop.models.registry import ModelSelection
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.sessions.storage.store import Store
from fer_desktop.workers.single_task import SupersedingThread, TaskThread

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.detector import FaceDetector
    from fer_desktop.recognition.recognizer import Reading


PROGRESS_INTERVAL_S = 0.1
"""Progress is reported to the window at most this often."""


class VideoStreams(NamedTuple):
    """The video streams of a file."""

    path: Path
    streams: list[StreamInfo]


def list_streams(path: Path) -> VideoStreams:
    """The job that looks for a file's video streams. Raises `VideoError`."""
    return VideoStreams(path, video_streams(path))


class VideoTask(Protocol):
    """What the thread does: reports its progress, asks whether to stop, and returns its result."""

    def __call__(self, on_progress: ProgressCallback, cancelled: Callable[[], bool]) -> object: ...


class PauseGate:
    """Makes threads wait where they ask whether to stop. Its clock stands still meanwhile."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._real_clock = clock
        self._open = threading.Event()
        self._open.set()
        self._paused_at: float | None = None
        self._paused_s = 0.0

    @property
    def on(self) -> bool:
        """Whether threads wait."""
        return self._paused_at is not None

    def set(self, on: bool) -> None:
        """Begins or ends the pause."""
        if on and self._paused_at is None:
            self._paused_at = self._real_clock()
            self._open.clear()
        elif not on and self._paused_at is not None:
            self._paused_s += self._real_clock() - self._paused_at
            self._paused_at = None
            self._open.set()

    def wait(self) -> None:
        """Returns at once, or when the pause ends."""
        self._open.wait()

    def clock(self) -> float:
        """Seconds without the pauses."""
        paused_at = self._paused_at
        return (self._real_clock() if paused_at is None else paused_at) - self._paused_s


class _VideoThread(TaskThread):
    progress = Signal(int, float, float, float)

    def __init__(self, task: VideoTask, pause: PauseGate) -> None:
        super().__init__()
        self.setObjectName("video")
        self.result: object = None
        self._pause = pause
        self._task = task
        self._reported_at = float("-inf")

    def work(self) -> None:
        self.result = self._task(self._report, self._cancelled)

    def halt(self) -> None:
        super().halt()
        self._pause.set(False)  # a paused thread could not see that it is to stop

    def _cancelled(self) -> bool:
        self._pause.wait()
        return self.stopping.is_set()

    def _report(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._reported_at < PROGRESS_INTERVAL_S and progress.done_s != progress.total_s:
            return
        self._reported_at = now
        seconds = (progress.done_s, _or_unknown(progress.total_s), _or_unknown(progress.eta_s))
        self.progress.emit(self.number, *seconds)


def _or_unknown(seconds: float | None) -> float:
    return -1.0 if seconds is None else seconds


def recognizer_loader(models: ModelSelection | None = None) -> Callable[[], Recognizer]:
    """A function that loads a recognizer, and returns the same one until another model is selected.

    With the default options: what a video's session says must not depend on how Live is set. For one thread
    at a time; raises `ResourceError`.
    """
    selection = models or ModelSelection()
    return selection.cached(lambda: Recognizer(load_detector(), load_classifier(selection)))


class VideoWorker(QObject):
    """Runs one task at a time. Lives in the main thread and emits every signal there.

    Each task ends with `finished` or `failed`. An exception that nobody expected is raised in the main thread
    after `failed`, where it is logged and shown like every other bug.
    """

    progress = Signal(float, float, float)
    """Seconds of the video that are done, its length, seconds still to wait; -1 where unknown."""
    finished = Signal(object)
    """The task's result."""
    failed = Signal(object)
    """The `FerError` that ended the task."""

    def __init__(self, load: Callable[[], Recognizer], history: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._history = load, history
        self._pause = PauseGate()
        self._threads = SupersedingThread[_VideoThread](self)
        self._threads.ended.connect(self._on_ended)
        self.latest: tuple[Reading, ...] | None = None
        """The readings of the newest frame of `read`; None before the first. Replaced by the thread."""

    @property
    def running(self) -> bool:
        """Whether a task runs or is paused."""
        return self._threads.task is not None

    @property
    def paused(self) -> bool:
        """Whether tasks wait, including the next one to be started."""
        return self._pause.on

    def pause(self, paused: bool) -> None:
        """Makes the task wait where it is, or continue."""
        self._pause.set(paused)

    def read(self, path: Path, every_s: float | None = EVERY_S, choice: VideoChoice | None = None) -> None:
        """Analyses a video into the history; None: every frame. `finished` carries a `VideoResult`."""
        self.latest = None

        def task(on_progress: ProgressCallback, cancelled: Callable[[], bool]) -> VideoResult:
            recognizer = self._load()
            return analyze_video(
                path,
                self._history,
                recognizer,
                every_s,
                recognizer.classifier.display_name,
                on_progress,
                cancelled,
                self._pause.clock,
                self._on_readings,
                choice,
            )

        self.start(task)

    def save(
        self,
        session_id: int,
        out: Path,
        style: RenderStyle,
        detector: Callable[[], FaceDetector],
        art: ArtOf = shipped_art,
    ) -> None:
        """Renders the video of a session, annotated or with covered faces.

        `finished` carries True, or False if it was cancelled.
        """

        def task(on_progress: ProgressCallback, cancelled: Callable[[], bool]) -> bool:
            with Store(self._history) as store:
                recording = store.recording(session_id)
                return render_video(recording, out, style, detector, on_progress, cancelled, art)

        self.start(task)

    def start(self, task: VideoTask) -> None:
        """Runs any such task in the thread. Raises `RuntimeError` while another one runs."""
        if self.running:
            raise RuntimeError("a video is being worked on already")
        self._threads.start(lambda: self._thread_for(task))

    def cancel(self) -> None:
        """Asks the task to end, also out of a pause; `finished` then carries what was done until then."""
        self._threads.stop()
        self._pause.set(False)

    def shutdown(self) -> None:
        """Stops the task and waits when the program ends; emits nothing more."""
        self._threads.shutdown()

    def _on_readings(self, readings: Sequence[Reading]) -> None:
        self.latest = tuple(readings)

    def _thread_for(self, task: VideoTask) -> _VideoThread:
        thread = _VideoThread(task, self._pause)
        thread.progress.connect(self._on_progress)
        return thread

    @Slot(int, float, float, float)
    def _on_progress(self, number: int, done_s: float, total_s: float, eta_s: float) -> None:
        thread = self._threads.task
        if thread is not None and thread.number == number:
            self.progress.emit(done_s, total_s, eta_s)

    @Slot(object)
    def _on_ended(self, thread: _VideoThread) -> None:
        if thread.error is None:
            self.finished.emit(thread.result)
        elif isinstance(thread.error, FerError):
            self.failed.emit(thread.error)
        else:
            self.failed.emit(VideoError("The video can't be analysed because of an error in the program."))
            raise thread.error
