"""The line chart's data: eight emotions over time, thinned with the highest and lowest values kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Row, Status
from fer_desktop.sessions.statistics.durations import max_hold_s, moments

BUCKETS = 500
"""With mean, lowest and highest this makes at most 1,500 values a line, however long the session is."""

Eight = tuple[float, ...]


class Point(NamedTuple):
    """A stretch of time around ``t_s``: mean, lowest and highest probability of the eight emotions in it."""

    t_s: float
    mean: Eight
    low: Eight
    high: Eight


class Timeline(NamedTuple):
    """Unbroken pieces of a line; between two of them nothing was scored."""

    duration_s: float
    pieces: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> list[Point]:
        """The points of all pieces."""
        return [point for piece in self.pieces for point in piece]


def timeline(
    rows: Iterable[Row],
    duration_s: float,
    every_s: float | None = None,
    face: int | None = None,
    buckets: int = BUCKETS,
) -> Timeline:
    """The emotions over time of one participant, or the mean of all (``face`` None).

    Rows in the order of time are streamed; the result has at most ``buckets`` points, each a value of its
    own where a bucket holds one frame.
    """
    line = _Line(max(duration_s, 1e-9) / buckets, buckets, max_hold_s(every_s))
    end_s = duration_s
    for moment in moments(rows, duration_s, every_s):
        end_s = max(end_s, moment.t_s)
        line.add(moment.t_s, _mean_of(moment.rows, face))
    return Timeline(end_s, line.closed())


def _mean_of(rows: Sequence[Row], face: int | None) -> Eight | None:
    scored = [row.probabilities for row in rows if row.status is Status.SCORED and face in (None, row.face)]
    return tuple(sum(values) / len(scored) for values in zip(*scored, strict=True)) if scored else None


class _Bucket:
    """Mean, lowest and highest of the values that fall into one stretch of time."""

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


class _Line:
    """Gathers buckets into pieces; a bucket in which nothing was scored ends a piece, as a gap does."""

    def __init__(self, width_s: float, buckets: int, gap_s: float) -> None:
        self._width_s, self._buckets, self._gap_s = width_s, buckets, gap_s
        self._pieces: list[list[Point]] = [[]]
        self._bucket = _Bucket(-1)
        self._last_s: float | None = None

    def add(self, t_s: float, values: Eight | None) -> None:
        number = min(int(t_s / self._width_s), self._buckets - 1)
        gap = self._last_s is not None and t_s - self._last_s > self._gap_s
        self._last_s = t_s
        if number != self._bucket.number:
            self._flush()
            self._bucket = _Bucket(number)
            if gap:
                self._break()
        if values is not None:
            self._bucket.add(t_s, values)

    def closed(self) -> tuple[tuple[Point, ...], ...]:
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
    """A row of the table behind the chart: the mean from ``start_s`` to ``end_s``; None: nothing scored."""

    start_s: float
    end_s: float
    mean: Eight | None


def slices(line: Timeline, count: int) -> list[Slice]:
    """The same data as a table of ``count`` rows, for people who don't see charts."""
    width = line.duration_s / count or 1.0
    within: list[list[Eight]] = [[] for _ in range(count)]
    for point in line.points:
        within[min(int(point.t_s / width), count - 1)].append(point.mean)
    return [Slice(n * width, (n + 1) * width, _mean(values)) for n, values in enumerate(within)]


def _mean(values: Sequence[Eight]) -> Eight | None:
    return tuple(sum(column) / len(values) for column in zip(*values, strict=True)) if values else None
