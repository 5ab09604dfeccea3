"""How far a long piece of work is, and how long it will still take."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    """Seconds of the video that are done, of how many (None: unknown), and until when it will be done."""

    done_s: float
    total_s: float | None
    eta_s: float | None


ProgressCallback = Callable[[Progress], None]


def no_progress(progress: Progress) -> None:
    """For who does not want to hear."""


class ProgressMeter:
    """Estimates the time that is left from the mean speed so far."""

    def __init__(self, told: ProgressCallback, clock: Callable[[], float] = time.monotonic) -> None:
        self._told, self._clock = told, clock
        self._began = clock()

    def update(self, done_s: float, total_s: float | None) -> None:
        """Passes on that ``done_s`` seconds of the video's ``total_s`` are done."""
        self._told(Progress(done_s, total_s, self._left(done_s, total_s)))

    def _left(self, done_s: float, total_s: float | None) -> float | None:
        if total_s is None or done_s <= 0:
            return None
        return max(0.0, total_s - done_s) * (self._clock() - self._began) / done_s
