"""Data for the line chart: the eight emotions over time, reduced to means with lowest and highest values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import clock
from fer_desktop.sessions.model import Row, Status
from fer_desktop.sessions.statistics.durations import TimedReadings, moments

BUCKETS = 500
"""With mean, lowest and highest, a line has at most 1,500 values, however long the session is."""

_ROUNDING_S = 1e-6
"""Sums of seconds are not exact."""

Eight = tuple[float, ...]


class Point(NamedTuple):
    """Mean, lowest and highest probabilities of the eight emotions in a bucket around ``t_s`` seconds."""

    t_s: float
    mean: Eight
    low: Eight
    high: Eight


class Timeline(NamedTuple):
    """The continuous pieces of a line; nothing was scored between two pieces.

    ``step_s`` is the time from one analysed frame to the next, in seconds; 0 if unknown.
    """

    duration_s: float
    pieces: tuple[tuple[Point, ...], ...]
    step_s: float = 0.0

    @property
    def points(self) -> list[Point]:
        """All points, of all pieces."""
        return [point for piece in self.pieces for point in piece]


def timeline(
    rows: Iterable[Row],
    duration_s: float,
    every_s: float | None = None,
    face: int | None = None,
    buckets: int = BUCKETS,
) -> Timeline:
    """Returns the emotions over time for one participant, or the mean of all if ``face`` is None.

    ``rows`` are in order of time and are streamed; the result has at most ``buckets`` points.
    """
    line = _TimelineBuilder(max(duration_s, 1e-9) / buckets, buckets)
    end_s, count = duration_s, 0
    for moment in moments(rows, duration_s, every_s):
        end_s, count = max(end_s, moment.t_s), count + 1
        line.add(moment, _mean_of(moment.rows, face))
    return Timeline(end_s, line.finish(), every_s or (end_s / count if count else 0.0))


def _mean_of(rows: Sequence[Row], face: int | None) -> Eight | None:
    scored = [row.probabilities for row in rows if row.status is Status.SCORED and face in (None, row.face)]
    return tuple(sum(values) / len(scored) for values in zip(*scored, strict=True)) if scored else None


class _Bucket:
    """Accumulates the mean, lowest and highest values of one interval."""

    def __init__(self, number: int) -> None:
        self.number, self.count, self.time = number, 0, 0.0
        self.total, self.low = [0.0] * len(EMOTIONS), [1.0] * len(EMOTIONS)
        self.high = [0.0] * len(EMOTIONS)

    def add(self, t_s: float, values: Eight) -> None:
        self.count += 1
        self.time += t_s
        self.total = [a + b for a, b in zip(self.total, values, strict=True)]
        self.low = [min(a, b) for a, b in zip(self.low, values, strict=True)]
        self.high = [max(a, b) for a, b in zip(self.high, values, strict=True)]

    def point(self) -> Point:
        mean = tuple(total / self.count for total in self.total)
        return Point(self.time / self.count, mean, tuple(self.low), tuple(self.high))


class _TimelineBuilder:
    """Groups buckets into pieces. A gap, or a bucket in which nothing was scored, ends a piece."""

    def __init__(self, width_s: float, buckets: int) -> None:
        self._width_s, self._buckets = width_s, buckets
        self._pieces: list[list[Point]] = [[]]
        self._bucket = _Bucket(-1)
        self._until_s = float("inf")

    def add(self, moment: TimedReadings, values: Eight | None) -> None:
        t_s = moment.t_s
        number = min(int(t_s / self._width_s), self._buckets - 1)
        gap = t_s > self._until_s + _ROUNDING_S
        self._until_s = t_s + moment.hold_s
        if number != self._bucket.number:
            self._flush()
            self._bucket = _Bucket(number)
            if gap:
                self._break()
        if values is not None:
            self._bucket.add(t_s, values)

    def finish(self) -> tuple[tuple[Point, ...], ...]:
        self._flush()
        return tuple(tuple(piece) for piece in self._pieces if piece)

    def _flush(self) -> None:
        if self._bucket.count:
            self._pieces[-1].append(self._bucket.point())
        else:
            self._break()

    def _break(self) -> None:
        if self._pieces[-1]:
            self._pieces.append([])


class Slice(NamedTuple):
    """The mean from ``start_s`` to ``end_s`` seconds; None if nothing was scored."""

    start_s: float
    end_s: float
    mean: Eight | None

    @property
    def span(self) -> str:
        """From when to when, with a tenth of a second where the slice is shorter than a second."""
        width_s = self.end_s - self.start_s
        return f"{clock(self.start_s, width_s)} – {clock(self.end_s, width_s)}"


def slices(line: Timeline, count: int) -> list[Slice]:
    """Returns the chart's data as a table of ``count`` rows, for people who can't see the chart.

    There are fewer rows where they would be shorter than the time between two frames. A row between two
    frames of a piece has the values of the earlier one.
    """
    if line.step_s:
        count = max(1, min(count, int(line.duration_s / line.step_s + 1e-6)))
    width = line.duration_s / count or 1.0
    within: list[list[Eight]] = [[] for _ in range(count)]
    for piece in line.pieces:
        last = -1
        for point in piece:
            number = min(int(point.t_s / width + 1e-9), count - 1)
            for skipped in range(last + 1, number) if last >= 0 else ():
                within[skipped] = [within[last][-1]]
            within[number].append(point.mean)
            last = number
    return [Slice(n * width, (n + 1) * width, _mean(values)) for n, values in enumerate(within)]


def _mean(values: Sequence[Eight]) -> Eight | None:
    return tuple(sum(column) / len(values) for column in zip(*values, strict=True)) if values else None
