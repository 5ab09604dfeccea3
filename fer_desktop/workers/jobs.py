"""One-off jobs, one at a time in a thread of their own: a photo, an export, a query."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from types import MethodType
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from fer_desktop.core.errors import FerError

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ok(Generic[T]):
    """A job's value."""

    value: T


@dataclass(frozen=True)
class Err:
    """Why a job has no value. A `FerError` is shown to the user; anything else is a bug."""

    error: Exception

    @property
    def expected(self) -> bool:
        """Whether the error's text is a sentence for the user."""
        return isinstance(self.error, FerError)


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]

    @property
    def receiver_alive(self) -> bool:
        """False when the window that asked was destroyed in the meantime."""
        return isValid(self.done.__self__)  # type: ignore[attr-defined]


class _Worker(QObject):
    finished = Signal(object, object)

    @Slot(object)
    def do(self, job: _Job) -> None:
        if not QThread.currentThread().isInterruptionRequested() and job.receiver_alive:
            self.finished.emit(job, _result_of(job.work))


def _result_of(work: Callable[[], T]) -> Ok[T] | Err:
    try:
        return Ok(work())
    except Exception as error:  # noqa: BLE001 - reported, or raised if it is a bug, in the main thread
        return Err(error)


class JobRunner(QObject):
    """Runs jobs one at a time in a thread of its own and delivers their results in the main thread.

    The thread gets the jobs as queued signals, in their order; so does the main thread the results.
    """

    _requested = Signal(object)
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = 0
        self._closed = False
        self._thread = QThread(self)
        self._thread.setObjectName("jobs")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.do, Qt.ConnectionType.QueuedConnection)
        self._worker.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def run(self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None]) -> None:
        """Calls ``work`` in the runner's thread, then ``done`` in the main thread with Ok or Err.

        ``done`` is a method of a QObject in the main thread; if that was destroyed, the result is dropped.
        """
        if not isinstance(done, MethodType) or not isinstance(done.__self__, QObject):
            raise TypeError("the receiver of a job's result must be a method of a QObject")
        if self._closed:
            raise RuntimeError("the job runner was shut down")
        self._pending += 1
        if self._pending == 1:
            self.busy.emit(True)
        self._requested.emit(_Job(work, done))

    @Slot(object, object)
    def _deliver(self, job: _Job, result: Ok[Any] | Err) -> None:
        self._pending -= 1
        if self._pending == 0:
            self.busy.emit(False)
        if self._closed:
            return
        if job.receiver_alive:
            job.done(result)
        if isinstance(result, Err) and not result.expected:
            # In the main thread: there it is logged with its traceback and shown, like every other bug
            raise result.error

    def shutdown(self) -> None:
        """Finishes the current job, skips those that wait, and ends the thread."""
        if self._closed:
            return
        self._closed = True
        self._thread.requestInterruption()
        self._thread.quit()
        self._thread.wait()
        log.info("jobs ended")
