"""Progress of long work and an estimate of the time left."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    """Seconds of the video done and in total (None: unknown), and the estimated seconds left."""

    done_s: float
    total_s: float | None
    eta_s: float | None


ProgressCallback = Callable[[Progress], None]


def no_progress(progress: Progress) -> None:
    """For callers that don't show progress."""


class ProgressMeter:
    """Estimates the time left from the mean speed so far."""

    def __init__(self, on_progress: ProgressCallback, clock: Callable[[], float] = time.monotonic) -> None:
        self._on_progress, self._clock = on_progress, clock
        self._began = clock()

    def update(self, done_s: float, total_s: float | None) -> None:
        """Report that ``done_s`` of the video's ``total_s`` seconds are done."""
        self._on_progress(Progress(done_s, total_s, self._left(done_s, total_s)))

    def _left(self, done_s: float, total_s: float | None) -> float | None:
        if total_s is None or done_s <= 0:
            return None
        return max(0.0, total_s - done_s) * (self._clock() - self._began) / done_s
