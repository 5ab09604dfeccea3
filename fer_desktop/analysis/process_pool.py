"""Processes on this computer that analyse videos, each on its own core."""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from fer_desktop.analysis.executor import WORKER_DIED, WorkerPool

log = logging.getLogger(__name__)

ATTEMPTS = 2
"""How often a job is tried when its process dies."""

_STOP = "stop"

Answer = TypeVar("Answer")


def cores() -> int:
    """The number of cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def process_pool(count: int, unfinished: Sequence[Path] = ()) -> Iterator[WorkerPool]:
    """Start a pool of ``count`` processes and stop whatever still runs when the block ends.

    ``unfinished``: folders that the processes remove if this process is killed and can't do so itself.
    """
    with tempfile.TemporaryDirectory(prefix="fer-desktop-", ignore_cleanup_errors=True) as folder:
        executor = VideoProcessPool(count, Path(folder), unfinished)
        try:
            yield WorkerPool(executor, {BrokenExecutor: WORKER_DIED})
        finally:
            executor.stop()
            executor.shutdown(cancel_futures=True)


class VideoProcessPool(Executor):
    """An executor that restarts a job when its process dies, as a cluster does.

    Each process is a pool of its own: in a shared pool one crash breaks all running jobs, and which job
    caused it is unknown. A job whose process died `ATTEMPTS` times ends with `BrokenExecutor`.
    """

    def __init__(self, count: int, folder: Path, unfinished: Sequence[Path] = ()) -> None:
        """``folder`` holds the jobs' temporary files; it must exist until the shutdown."""
        self._folder, self._unfinished = folder, tuple(unfinished)
        self._lanes = ThreadPoolExecutor(count, "video lane", initializer=_keep_ctrl_c_for_the_parent)
        self._idle: SimpleQueue[ProcessPoolExecutor] = SimpleQueue()
        for _ in range(count):
            self._idle.put(self._pool())

    def submit(self, fn: Callable[..., Answer], /, *args: Any, **kwargs: Any) -> Future[Answer]:
        """Schedule ``fn(*args, **kwargs)``, all of which must be picklable."""
        return self._lanes.submit(self._run, fn, *args, **kwargs)

    def stop(self) -> None:
        """Ask running jobs to end soon; they check `is_cancelled`."""
        (self._folder / _STOP).touch()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes when their jobs have ended."""
        self._lanes.shutdown(wait, cancel_futures=cancel_futures)
        while not self._idle.empty():
            self._idle.get().shutdown(wait)

    def _run(self, fn: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        pool = self._idle.get()
        try:
            for _ in range(ATTEMPTS):
                try:
                    return pool.submit(fn, *args, **kwargs).result()
                except BrokenProcessPool as error:
                    log.info("a process that read a video died", exc_info=error)
                    died = error
                    pool.shutdown()
                    pool = self._pool()
            raise died
        finally:
            self._idle.put(pool)

    def _pool(self) -> ProcessPoolExecutor:
        spawned = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(1, spawned, _begin_process, (self._folder, self._unfinished))


_folder: Path | None = None


def is_cancelled() -> bool:
    """Whether the job in this process should end. A file says so, since a lock could die with its holder."""
    return _folder is not None and (_folder / _STOP).exists()


def _begin_process(folder: Path, unfinished: Sequence[Path]) -> None:
    global _folder
    _folder = folder
    tempfile.tempdir = str(folder)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=((folder, *unfinished),), daemon=True).start()


def _end_with_parent(left: Sequence[Path]) -> None:
    """End this process when its parent is killed; it would otherwise wait for work forever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        for folder in left:
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)


def _keep_ctrl_c_for_the_parent() -> None:
    """Block SIGINT for new processes, which inherit it: they would print a traceback before ignoring it."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
