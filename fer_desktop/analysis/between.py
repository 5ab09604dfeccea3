"""Readings in the frames between two that were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.recognizer import Reading

_SAME = 0.0005
"""Seconds by which two time stamps of one frame may differ."""

_LONGEST_S = 3.0
"""Over a longer time nothing is known between two readings."""


class Moment(NamedTuple):
    """The readings of the frame at ``t`` seconds."""

    t: float
    readings: tuple[Reading, ...]


class Between:
    """Goes along a film's readings, given in the order of time; two of its moments are in memory."""

    def __init__(self, moments: Iterator[Moment]) -> None:
        self._moments = moments
        self._before: Moment | None = None
        self._after: Moment | None = next(moments, None)

    def at(self, t: float) -> list[Reading]:
        """The readings at ``t`` seconds, never falling from call to call.

        The boxes of a face that was read before and after lie between its two boxes; one that comes or goes
        is there for half of the time. What is said of a face is what was last read.
        """
        self._go_to(t)
        before, after = self._before, self._after
        if before is None or t - before.t <= _SAME:
            return list(before.readings) if before else []
        if after is None or after.t - before.t > _LONGEST_S:
            return list(before.readings) if t - before.t <= _LONGEST_S / 2 else []
        return _mixed(before, after, (t - before.t) / (after.t - before.t))

    def exactly(self, t: float) -> Sequence[Face]:
        """The faces that were read in the frame at ``t`` seconds itself."""
        self._go_to(t)
        there = self._before is not None and t - self._before.t <= _SAME
        return [reading.face for reading in self._before.readings] if there and self._before else []

    def _go_to(self, t: float) -> None:
        while self._after is not None and self._after.t <= t + _SAME:
            self._before, self._after = self._after, next(self._moments, None)


def _mixed(before: Moment, after: Moment, share: float) -> list[Reading]:
    later = {reading.track: reading for reading in after.readings}
    mixed = [
        replace(reading, face=_mean(reading.face, later[reading.track].face, share))
        for reading in before.readings
        if reading.track in later
    ]
    lone, there = (before, after) if share < 0.5 else (after, before)
    numbers = {reading.track for reading in there.readings}
    return mixed + [reading for reading in lone.readings if reading.track not in numbers]


def _mean(a: Face, b: Face, share: float) -> Face:
    return Face(*(round(old + share * (new - old)) for old, new in zip(a, b, strict=True)))
