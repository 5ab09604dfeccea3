"""Who does jobs away from this process."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

from fer_desktop.core.messages import Message


@dataclass(frozen=True)
class WorkerPool:
    """An executor that begins a job again when its worker dies.

    ``losses``: what it raises for a job that nobody brought to its end, with the words for it.
    """

    executor: Executor
    worker_errors: Mapping[type[BaseException], Message]

    def loss_message(self, error: BaseException) -> Message:
        """The words for one of the losses."""
        return next(words for kind, words in self.worker_errors.items() if isinstance(error, kind))


WORKER_DIED = Message("each process that tried ended in the middle")
