"""Who does jobs away from this process."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass


@dataclass(frozen=True)
class Crew:
    """An executor that begins a job again when its worker dies.

    ``deaths``: what it raises for a job whose workers died again and again, or could not be reached any more.
    """

    executor: Executor
    deaths: tuple[type[BaseException], ...]
