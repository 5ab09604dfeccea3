"""Many videos at once: a job for each, done by processes of this computer or by a cluster.

A job keeps its readings in a history of its own in a temporary folder and hands that over when it is done;
only the process that started the jobs writes the user's history. So a worker may run on another computer
(SQLite must not be shared over a network), no process waits for another's writing, a video whose worker died
leaves nothing behind, and a session is there whole or not at all.
"""

from __future__ import annotations

import logging
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from fer_desktop.analysis.executor import WorkerPool
from fer_desktop.analysis.process_pool import is_cancelled
from fer_desktop.analysis.render import RenderStyle, render_video
from fer_desktop.analysis.video import analyze_video
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.core.file_io import display_name
from fer_desktop.models import registry
from fer_desktop.models.loading import load_detector, load_recognizer
from fer_desktop.sessions.storage.store import Store
from fer_desktop.sessions.storage.store_import import import_session

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer

log = logging.getLogger(__name__)

_TICK_S = 0.2
"""So often a wait can be broken off; on Windows Ctrl-C can't break one off by itself."""


@dataclass(frozen=True)
class VideoJob:
    """A video to read, ``every_s`` as for `record_video`, and where to draw copies; paths are absolute.

    ``model`` is the key of the user's own that is to answer, which must be there where the job is done.
    """

    path: Path
    every_s: float | None
    drawn: tuple[tuple[RenderStyle, Path], ...] = ()
    model: str = ""


@dataclass(frozen=True)
class VideoJobResult:
    """What a job came to.

    ``history``: the bytes of a database with the video's one session, compressed by zlib; ``incomplete``: why
    the video's end is missing, or empty; ``undrawn``: a sentence for each copy that could not be written.
    """

    history: bytes
    incomplete: str
    undrawn: tuple[tuple[RenderStyle, str], ...]


def iter_results(
    crew: WorkerPool, jobs: Iterable[VideoJob], tick: Callable[[], None] = lambda: None
) -> Iterator[tuple[VideoJob, VideoJobResult | FerError]]:
    """Each job once, as soon as it is done, with what it came to or why it failed.

    ``tick`` is called now and then while nothing is finished.
    """
    finished: SimpleQueue[Future[VideoJobResult]] = SimpleQueue()
    waiting = {crew.executor.submit(run_job, job): job for job in jobs}
    for future in waiting:
        future.add_done_callback(finished.put)
    while waiting:
        tick()
        try:
            future = finished.get(timeout=_TICK_S)
        except Empty:
            continue
        job = waiting.pop(future)
        yield job, _outcome(job, future, crew)


def _outcome(job: VideoJob, future: Future[VideoJobResult], crew: WorkerPool) -> VideoJobResult | FerError:
    name = display_name(job.path)
    try:
        return future.result()
    except FerError as error:
        return error
    except tuple(crew.worker_errors) as error:
        log.info("a video was lost", exc_info=error)
        return VideoError("{name} can't be analysed: {reason}.", name=name, reason=crew.loss_message(error))
    except Exception as error:  # a bug, which must not cost the other videos
        log.error("unexpected error with a video", exc_info=error)
        return VideoError("{name} can't be analysed: an error in the program.", name=name)


def run_job(job: VideoJob) -> VideoJobResult:
    """Does a job, in whatever process it came to. Raises `FerError`."""
    recognizer = _recognizer(job.model)
    model = recognizer.classifier.display_name
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as folder:
        history = Path(folder) / "history.db"
        result = analyze_video(job.path, history, recognizer, job.every_s, model, cancelled=is_cancelled)
        undrawn = [] if result.cancelled else list(_draw(job, history, result.session_id))
        return VideoJobResult(zlib.compress(history.read_bytes()), result.incomplete, tuple(undrawn))


def _draw(job: VideoJob, history: Path, session_id: int) -> Iterator[tuple[RenderStyle, str]]:
    for look, target in job.drawn:
        try:
            with Store(history) as store:
                render_video(store.recording(session_id), target, look, load_detector, cancelled=is_cancelled)
        except FerError as error:
            yield look, str(error)


_own = threading.local()


def _recognizer(model: str) -> Recognizer:
    """One for each thread: a worker of a cluster may have several, and serve others in between."""
    if getattr(_own, "model", None) != model:
        _own.recognizer = load_recognizer(threads=1, model=registry.model_of(model))
        _own.model = model
    found: Recognizer = _own.recognizer
    return found


def store_result(done: VideoJobResult, history: Path, more: Mapping[str, Any]) -> int:
    """Takes a video's session into the history, ``more`` into its settings; returns its id there.

    Raises `StoreError`.
    """
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as folder:
        other = Path(folder) / "history.db"
        other.write_bytes(zlib.decompress(done.history))
        return import_session(history, other, more)
