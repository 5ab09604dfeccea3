"""Who does jobs away from this process."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

from fer_desktop.core.messages import Sentence


@dataclass(frozen=True)
class Crew:
    """An executor that begins a job again when its worker dies.

    ``losses``: what it raises for a job that nobody brought to its end, with the words for it.
    """

    executor: Executor
    losses: Mapping[type[BaseException], Sentence]

    def why_lost(self, error: BaseException) -> Sentence:
        """The words for one of the losses."""
        return next(words for kind, words in self.losses.items() if isinstance(error, kind))


DIED = Sentence("each process that tried ended in the middle")
