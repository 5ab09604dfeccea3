"""How fast and how late a live picture is."""

from __future__ import annotations

from collections import deque
from statistics import median
from typing import NamedTuple

SPAN_S = 2.0
LATENCIES = 60


class Pace(NamedTuple):
    """Frames a second, milliseconds from a frame's arrival to its reading, frames never read."""

    fps: float
    latency_ms: float
    dropped: int


class LiveMeter:
    """Measures the last two seconds. It has no clock of its own: moments are passed in, in seconds."""

    def __init__(self) -> None:
        self._moments: deque[float] = deque()
        self._latencies: deque[float] = deque(maxlen=LATENCIES)

    def count(self, arrived: float, now: float) -> None:
        """A frame that arrived earlier has its reading now."""
        self._moments.append(now)
        self._latencies.append(now - arrived)
        while now - self._moments[0] > SPAN_S:
            self._moments.popleft()

    def pace(self, dropped: int) -> Pace:
        """The figures as they stand."""
        latency = median(self._latencies) if self._latencies else 0.0
        return Pace(self._fps(), 1000 * latency, dropped)

    def _fps(self) -> float:
        if len(self._moments) < 2:
            return 0.0
        span = self._moments[-1] - self._moments[0]
        return (len(self._moments) - 1) / span if span > 0 else 0.0
