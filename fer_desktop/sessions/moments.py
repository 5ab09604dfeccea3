"""How long each frame stands for: time, not the number of rows, is what a summary weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from fer_desktop.sessions.rows import Row

LONGEST_HOLD_S = 2.0
"""A frame stands for the time up to the next one, but never for longer than this..."""

HOLD_STEPS = 2.0
"""...or than this many of the session's steps, if its frames were meant to lie further apart."""

LONE_HOLD_S = 1.0
"""For how long the only frame of a session without a length stands, where no step is known."""


class Moment(NamedTuple):
    """The rows of one frame at ``t_s``, standing for ``hold_s`` seconds from there on."""

    t_s: float
    hold_s: float
    rows: tuple[Row, ...]


def longest_hold(every_s: float | None) -> float:
    """For how many seconds a frame stands at most, if frames were read ``every_s`` (None: all)."""
    return max(LONGEST_HOLD_S, HOLD_STEPS * (every_s or 0.0))


def moments(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Iterator[Moment]:
    """The frames of a session with the time that each stands for; rows in the order of time, streamed.

    Time that no frame stands for (before the first, or in a gap) appears in no moment.
    """
    limit = longest_hold(every_s)
    held: tuple[float, tuple[Row, ...]] | None = None
    alone = True
    for t_s, group in groupby(rows, key=lambda row: row.t_s):
        frame = tuple(group)
        if held is not None:
            yield Moment(held[0], min(t_s - held[0], limit), held[1])
            alone = False
        held = (t_s, frame)
    if held is not None:
        rest = min(max(duration_s - held[0], 0.0), limit)
        yield Moment(held[0], rest or (every_s or LONE_HOLD_S if alone else 0.0), held[1])
