"""How long each frame stands for: time, not the number of rows, is what a summary weighs.

How much an expression moved, whatever the number of frames a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Row

MAX_HOLD_S = 2.0
"""A frame stands for the time up to the next one, but never for longer than this..."""

HOLD_STEPS = 2.0
"""...or than this many of the session's steps, if its frames were meant to lie further apart."""

LONE_HOLD_S = 1.0
"""For how long the only frame of a session without a length stands, where no step is known."""


class TimedReadings(NamedTuple):
    """The rows of one frame at ``t_s``, standing for ``hold_s`` seconds from there on."""

    t_s: float
    hold_s: float
    rows: tuple[Row, ...]


def max_hold_s(every_s: float | None) -> float:
    """For how many seconds a frame stands at most, if frames were read ``every_s`` (None: all)."""
    return max(MAX_HOLD_S, HOLD_STEPS * (every_s or 0.0))


def moments(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Iterator[TimedReadings]:
    """The frames of a session with the time that each stands for; rows in the order of time, streamed.

    Time that no frame stands for (before the first, or in a gap) appears in no moment.
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


STEP_S = 2.0
"""The expression is averaged over stretches of this length, so that noise between frames doesn't count..."""


def step_length(every_s: float | None) -> float:
    """...or over single frames, where they lie further apart than that."""
    return max(STEP_S, every_s or 0.0)


class Movement:
    """The change from each stretch of a face to the next one, from 0 (none) to 1 (another emotion each time).

    A change is the total variation distance of two mean predictions: half the sum of the absolute
    differences. Stretches without a scored reading between two others break the chain.
    """

    def __init__(self, step_s: float) -> None:
        self._step_s = step_s
        self._stretch: int | None = None
        self._sums = [0.0] * len(EMOTIONS)
        self._weight = 0.0
        self._before: tuple[int, list[float]] | None = None
        self.changes = 0
        self.total = 0.0

    def add(self, t_s: float, hold_s: float, probabilities: Sequence[float]) -> None:
        """One scored reading; in the order of time."""
        stretch = int(t_s / self._step_s + 1e-9)
        if stretch != self._stretch:
            self.close()
            self._stretch = stretch
        weight = max(hold_s, 1e-9)
        self._weight += weight
        self._sums = [total + weight * p for total, p in zip(self._sums, probabilities, strict=True)]

    def close(self) -> None:
        """Counts the stretch that is open; called once more after the last reading."""
        if self._stretch is None or not self._weight:
            return
        mean = [total / self._weight for total in self._sums]
        if self._before is not None and self._stretch - self._before[0] == 1:
            self.changes += 1
            self.total += sum(abs(a - b) for a, b in zip(mean, self._before[1], strict=True)) / 2
        self._before = (self._stretch, mean)
        self._sums, self._weight = [0.0] * len(EMOTIONS), 0.0
