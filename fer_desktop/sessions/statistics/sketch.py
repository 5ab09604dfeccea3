"""A session in miniature, for a list of sessions: its most frequent emotion and a small chart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import Row, Status
from fer_desktop.sessions.statistics.durations import TimedReadings, moments

COLUMNS = 48
"""The columns of the small chart, however long the session is."""

FULL = 255

_INDEX = {emotion: index for index, emotion in enumerate(EMOTIONS)}


class Sketch(NamedTuple):
    """A session in miniature.

    ``emotion`` is the one with the largest share of the scored time, as in the summary; None if nothing was
    scored. ``shares`` has one byte for each of the `EMOTIONS` in each of the `COLUMNS`, column by column: the
    part of the column's time in which faces showed the emotion; `FULL` is all of it. What is missing to
    `FULL` could not be scored.
    """

    emotion: Emotion | None
    shares: bytes


def sketch(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Sketch:
    """Draws rows in order of time, which are streamed; only their time, face and emotion are needed.

    ``duration_s`` is the session's duration, ``every_s`` its sampling interval in seconds, None if every
    frame was analysed. Several faces in a frame share its time.
    """
    drawing = _Drawing(max(duration_s, 1e-9) / COLUMNS)
    for moment in moments(rows, duration_s, every_s):
        drawing.add(moment)
    return drawing.finish()


class _Drawing:
    """Seconds by column and emotion."""

    def __init__(self, width_s: float) -> None:
        self._width_s = width_s
        self._seconds = [[0.0] * len(EMOTIONS) for _ in range(COLUMNS)]
        self._totals = [0.0] * len(EMOTIONS)

    def add(self, moment: TimedReadings) -> None:
        faces = sum(row.face is not None for row in moment.rows)
        for row in moment.rows:
            if row.status is Status.SCORED and row.emotion is not None:
                index = _INDEX[row.emotion]
                self._totals[index] += moment.hold_s
                self._spread(index, moment.t_s, moment.t_s + moment.hold_s, 1 / faces)

    def _spread(self, index: int, start_s: float, end_s: float, weight: float) -> None:
        """Adds a time to the columns that it touches."""
        column = max(0, min(int(start_s / self._width_s), COLUMNS - 1))
        while column < COLUMNS:
            edge_s = (column + 1) * self._width_s
            self._seconds[column][index] += weight * max(0.0, min(end_s, edge_s) - start_s)
            if end_s <= edge_s:
                return
            start_s, column = edge_s, column + 1

    def finish(self) -> Sketch:
        most = max(EMOTIONS, key=lambda emotion: self._totals[_INDEX[emotion]])
        shares = bytes(
            min(FULL, round(FULL * seconds / self._width_s)) for column in self._seconds for seconds in column
        )
        return Sketch(most if any(self._totals) else None, shares)
