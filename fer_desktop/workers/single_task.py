"""Threads that run one task each, and an owner that runs one of them at a time.

A signal that a thread emits is queued until the main thread gets to it, and by then another task may have
taken the thread's place. So every signal of a thread carries the thread's number, and its receiver asks
`SupersedingThread.current` whether that task still is the one that matters.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

_numbers = itertools.count(1)


class TaskThread(QThread):
    """Runs `work` once. An exception in it is stored in `error`, to be read after `ended`."""

    ended = Signal(int)
    """The last signal of this thread, with its number. `QThread.finished` would not say whose it is."""

    def __init__(self) -> None:
        super().__init__()
        self.number = next(_numbers)
        self.error: Exception | None = None
        self.stopping = threading.Event()

    def work(self) -> None:
        """What the thread does; returns soon after `stopping` was set."""
        raise NotImplementedError

    def run(self) -> None:
        try:
            self.work()
        except Exception as error:  # noqa: BLE001 - reported, or raised if it is a bug, in the main thread
            self.error = error
        self.ended.emit(self.number)

    def halt(self) -> None:
        """Asks the thread to end; returns at once. Subclasses wake whatever `work` waits for."""
        self.stopping.set()


Task = TypeVar("Task", bound=TaskThread)


class SupersedingThread(QObject, Generic[Task]):
    """Runs one task at a time; starting another one stops it first. Lives in the main thread."""

    ended = Signal(object)
    """The `TaskThread` that is over. The one that waits starts when the receivers have returned."""
    idle = Signal()
    """The last task is over and no other one waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.task: Task | None = None
        self._next: Callable[[], Task] | None = None

    def current(self, number: int) -> Task | None:
        """The task that runs, if it has this number and was not asked to end."""
        task = self.task
        return task if task is not None and task.number == number and not task.stopping.is_set() else None

    def start(self, make: Callable[[], Task]) -> None:
        """Makes a task and runs it, as soon as the one before has ended. Only the newest one waits."""
        self._next = make
        if self.task is None:
            self._begin_next()
        else:
            self.task.halt()

    def stop(self) -> None:
        """Asks the task to end and returns at once; `ended` and `idle` follow if there was one."""
        self._next = None
        if self.task is not None:
            self.task.halt()

    def shutdown(self) -> None:
        """Stops the task and waits for it when the program ends. `ended` is not emitted."""
        self.stop()
        if self.task is not None:
            self._remove(self.task)
            self.idle.emit()

    def _begin_next(self) -> None:
        make, self._next = self._next, None
        if make is None:
            self.idle.emit()
            return
        self.task = task = make()
        task.ended.connect(self._on_ended)
        task.start()

    @Slot(int)
    def _on_ended(self, number: int) -> None:
        task = self.task
        if task is None or task.number != number:
            return
        self._remove(task)
        self.ended.emit(task)
        if self.task is None:  # no receiver of `ended` started another one
            self._begin_next()

    def _remove(self, task: Task) -> None:
        task.wait()  # `ended` is emitted from within `run`: the thread itself takes a moment longer
        self.task = None
        task.deleteLater()
