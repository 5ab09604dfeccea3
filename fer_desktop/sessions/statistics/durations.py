"""Time weighting: how long each frame stands for, and how much an expression moves.

Summaries weight by time instead of by number of rows, so that they don't depend on the frame rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Row

MAX_HOLD_S = 2.0
"""The longest time in seconds that a frame stands for, unless the sampling interval is longer."""

HOLD_STEPS = 2.0
"""The longest time that a frame stands for, in sampling intervals, if that is more than `MAX_HOLD_S`."""

LONE_HOLD_S = 1.0
"""Seconds that a single frame stands for if neither the duration nor the interval is known."""

STEP_S = 2.0
"""Predictions are averaged over intervals of this many seconds, to suppress noise between frames."""


class TimedReadings(NamedTuple):
    """The rows of the frame at ``t_s`` seconds, which stands for the next ``hold_s`` seconds."""

    t_s: float
    hold_s: float
    rows: tuple[Row, ...]


def max_hold_s(every_s: float | None) -> float:
    """Returns the longest time in seconds that a frame stands for.

    ``every_s`` is the sampling interval in seconds, None if every frame was analysed.
    """
    return max(MAX_HOLD_S, HOLD_STEPS * (every_s or 0.0))


def moments(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Iterator[TimedReadings]:
    """Yields the frames of a session, each with the time that it stands for.

    ``rows`` are in order of time and are streamed. A frame stands for the time until the next frame, limited
    by `max_hold_s`; time before the first frame or in a gap belongs to no frame.
    """
    limit = max_hold_s(every_s)
    held: tuple[float, tuple[Row, ...]] | None = None
    alone = True
    for t_s, group in groupby(rows, key=lambda row: row.t_s):
        frame = tuple(group)
        if held is not None:
            yield TimedReadings(held[0], min(t_s - held[0], limit), held[1])
            alone = False
        held = (t_s, frame)
    if held is not None:
        rest = min(max(duration_s - held[0], 0.0), limit)
        yield TimedReadings(held[0], rest or (every_s or LONE_HOLD_S if alone else 0.0), held[1])


def step_length(every_s: float | None) -> float:
    """Returns the averaging interval in seconds: `STEP_S`, or the sampling interval if that is longer."""
    return max(STEP_S, every_s or 0.0)


class Movement:
    """Accumulates how much a face's expression changes from one interval to the next.

    A change is the total variation distance of two mean predictions, half the sum of the absolute
    differences: 0 for no change, 1 for an entirely different expression. Changes across an interval without a
    scored reading are left out.
    """

    def __init__(self, step_s: float) -> None:
        self._step_s = step_s
        self._interval: int | None = None
        self._sums = [0.0] * len(EMOTIONS)
        self._weight = 0.0
        self._previous: tuple[int, list[float]] | None = None
        self.changes = 0
        self.total = 0.0

    def add(self, t_s: float, hold_s: float, probabilities: Sequence[float]) -> None:
        """Adds a scored reading. Readings must be added in order of time."""
        interval = int(t_s / self._step_s + 1e-9)
        if interval != self._interval:
            self.close()
            self._interval = interval
        weight = max(hold_s, 1e-9)
        self._weight += weight
        self._sums = [total + weight * p for total, p in zip(self._sums, probabilities, strict=True)]

    def close(self) -> None:
        """Ends the current interval. Must also be called after the last reading."""
        if self._interval is None or not self._weight:
            return
        mean = [total / self._weight for total in self._sums]
        if self._previous is not None and self._interval - self._previous[0] == 1:
            self.changes += 1
            self.total += sum(abs(a - b) for a, b in zip(mean, self._previous[1], strict=True)) / 2
        self._previous = (self._interval, mean)
        self._sums, self._weight = [0.0] * len(EMOTIONS), 0.0
