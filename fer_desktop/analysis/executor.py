"""The interface of what runs jobs outside this process."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

from fer_desktop.core.messages import Message


@dataclass(frozen=True)
class WorkerPool:
    """An executor that restarts a job when its worker dies.

    ``worker_errors``: the exceptions it raises when it gives up a job, with the words that explain them.
    """

    executor: Executor
    worker_errors: Mapping[type[BaseException], Message]

    def loss_message(self, error: BaseException) -> Message:
        """The words that explain one of the worker errors."""
        return next(words for kind, words in self.worker_errors.items() if isinstance(error, kind))


WORKER_DIED = Message("each process that tried it crashed")
