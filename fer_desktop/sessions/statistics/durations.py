"""Time weighting: how long each frame stands for, and how much an expression moves.

Summaries weight by time instead of by number of rows, so that they don't depend on the frame rate.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Row

MAX_HOLD_S = 2.0
"""The longest time in seconds that a frame stands for, unless the sampling interval is longer."""

HOLD_STEPS = 2.0
"""The longest time that a frame stands for, in sampling intervals, if that is more than `MAX_HOLD_S`. Where
the video's own frames lie further apart than was asked for, those intervals count."""

LONE_HOLD_S = 1.0
"""Seconds that a single frame stands for if neither the duration nor the interval is known."""

STEP_S = 2.0
"""Predictions are averaged over intervals of this many seconds, to suppress noise between frames."""


class TimedReadings(NamedTuple):
    """The rows of the frame at ``t_s`` seconds, which stands for the next ``hold_s`` seconds."""

    t_s: float
    hold_s: float
    rows: tuple[Row, ...]


def moments(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Iterator[TimedReadings]:
    """Yields the frames of a session, each with the time that it stands for.

    ``rows`` are in order of time and are streamed; ``every_s`` is the sampling interval in seconds, None if
    every frame was analysed. A frame stands for the time until the next frame, but no longer than
    `MAX_HOLD_S` or `HOLD_STEPS` intervals: the asked one, or the shorter of those before and after it. Time
    before the first frame or in a gap belongs to no frame.
    """
    limit = max(MAX_HOLD_S, HOLD_STEPS * (every_s or 0.0))
    frames = ((t_s, tuple(group)) for t_s, group in groupby(rows, key=lambda row: row.t_s))
    earlier = before = math.inf
    for (t_s, frame), gap, after in _with_gaps(frames, duration_s):
        hold = min(gap, max(limit, HOLD_STEPS * _real_interval(earlier, before, after)))
        alone = math.isinf(before) and math.isinf(after)
        yield TimedReadings(t_s, hold or (every_s or LONE_HOLD_S if alone else 0.0), frame)
        earlier, before = before, gap


def _real_interval(earlier: float, before: float, after: float) -> float:
    """The shorter of two intervals around a frame; infinite ones are not known. One alone may be a gap: 0."""
    if math.isfinite(after):
        return min(before, after)
    return min(before, earlier) if math.isfinite(earlier) else 0.0


_Frame = tuple[float, tuple[Row, ...]]


def _with_gaps(frames: Iterator[_Frame], duration_s: float) -> Iterator[tuple[_Frame, float, float]]:
    """Yields each frame with the seconds to the next one, and from that to the one after it.

    The end of the session stands for the frame after the last one; beyond it lies infinity.
    """
    held: tuple[_Frame, float] | None = None
    last: _Frame | None = None
    for frame in frames:
        if last is not None:
            gap = frame[0] - last[0]
            if held is not None:
                yield (*held, gap)
            held = last, gap
        last = frame
    if last is None:
        return
    rest = max(duration_s - last[0], 0.0)
    if held is not None:
        yield (*held, math.inf)
    yield last, rest, math.inf


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
