"""Analyses many videos at once: a job for each, run by processes on this computer or by a cluster.

A job writes its readings to a temporary history and returns that; only the process that started the jobs
writes the user's history. So workers can run on other computers (SQLite must not be shared over a network),
no process waits for another to write, and a session is stored completely or not at all, even if a worker
dies.
"""

from __future__ import annotations

import logging
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from fer_desktop.analysis.executor import WorkerPool
from fer_desktop.analysis.process_pool import is_cancelled
from fer_desktop.analysis.render import RenderStyle, render_video
from fer_desktop.analysis.video import analyze_video
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.core.file_io import display_name
from fer_desktop.core.messages import Message
from fer_desktop.media.sources.video_streams import VideoChoice
from fer_desktop.models import registry
from fer_desktop.models.loading import load_detector, load_recognizer_with
from fer_desktop.sessions.storage.store import Store
from fer_desktop.sessions.storage.store_import import import_session

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer

log = logging.getLogger(__name__)

_TICK_S = 0.2
"""The longest wait without a break: on Windows Ctrl-C does not interrupt a wait."""


@dataclass(frozen=True)
class VideoJob:
    """A video to analyse, ``every_s`` as in `analyze_video`, and the copies to render; paths are absolute.

    ``model`` is the key of an imported model, which must be installed where the job runs; empty: the shipped
    one.
    """

    path: Path
    every_s: float | None
    drawn: tuple[tuple[RenderStyle, Path], ...] = ()
    model: str = ""
    choice: VideoChoice = field(default_factory=VideoChoice)


@dataclass(frozen=True)
class VideoJobResult:
    """The result of a job.

    ``history``: a database with the video's session, compressed by zlib. ``incomplete``: why the video's end
    is missing, or empty. ``undrawn``: a sentence for each copy that could not be written. ``notes``: how the
    video was read.
    """

    history: bytes
    incomplete: str
    undrawn: tuple[tuple[RenderStyle, str], ...]
    notes: tuple[Message, ...] = ()


def iter_results(
    pool: WorkerPool, jobs: Iterable[VideoJob], tick: Callable[[], None] = lambda: None
) -> Iterator[tuple[VideoJob, VideoJobResult | FerError]]:
    """Yield each job as soon as it is done, with its result or the error that ended it.

    ``tick`` is called regularly while waiting.
    """
    finished: SimpleQueue[Future[VideoJobResult]] = SimpleQueue()
    waiting = {pool.executor.submit(run_job, job): job for job in jobs}
    for future in waiting:
        future.add_done_callback(finished.put)
    while waiting:
        tick()
        try:
            future = finished.get(timeout=_TICK_S)
        except Empty:
            continue
        job = waiting.pop(future)
        yield job, _outcome(job, future, pool)


def _outcome(job: VideoJob, future: Future[VideoJobResult], pool: WorkerPool) -> VideoJobResult | FerError:
    name = display_name(job.path)
    try:
        return future.result()
    except FerError as error:
        return error
    except tuple(pool.worker_errors) as error:
        log.info("a video was lost", exc_info=error)
        return VideoError("{name} can't be analysed: {reason}.", name=name, reason=pool.loss_message(error))
    except Exception as error:  # a bug, which must not cost the other videos
        log.error("unexpected error with a video", exc_info=error)
        return VideoError("{name} can't be analysed because of an error in the program.", name=name)


def run_job(job: VideoJob) -> VideoJobResult:
    """Run a job in this process. Raises `FerError`."""
    recognizer = _recognizer(job.model)
    model = recognizer.classifier.display_name
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as folder:
        history = Path(folder) / "history.db"
        result = analyze_video(
            job.path, history, recognizer, job.every_s, model, cancelled=is_cancelled, choice=job.choice
        )
        undrawn = [] if result.cancelled else list(_draw(job, history, result.session_id))
        return VideoJobResult(
            zlib.compress(history.read_bytes()), result.incomplete, tuple(undrawn), result.notes
        )


def _draw(job: VideoJob, history: Path, session_id: int) -> Iterator[tuple[RenderStyle, str]]:
    for look, target in job.drawn:
        try:
            with Store(history) as store:
                render_video(store.recording(session_id), target, look, load_detector, cancelled=is_cancelled)
        except FerError as error:
            yield look, str(error)


_own = threading.local()


def _recognizer(model: str) -> Recognizer:
    """This thread's recognizer: a cluster's worker may have several threads and other work in between."""
    if getattr(_own, "model", None) != model:
        _own.recognizer = load_recognizer_with(registry.model_of(model), threads=1)
        _own.model = model
    recognizer: Recognizer = _own.recognizer
    return recognizer


def store_result(done: VideoJobResult, history: Path, more: Mapping[str, Any]) -> int:
    """Add a job's session to the history, with ``more`` in its settings, and return its id there.

    Raises `StoreError`.
    """
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as folder:
        other = Path(folder) / "history.db"
        other.write_bytes(zlib.decompress(done.history))
        return import_session(history, other, more)
