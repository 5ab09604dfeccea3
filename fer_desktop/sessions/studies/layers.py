"""A viewer's readings on the video's own time, reduced to a common grid that opens quickly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Row, Status
from fer_desktop.sessions.statistics.durations import moments

Floats = NDArray[np.float32]

MAX_BINS = 7200
"""A two-hour video has a bin per second; 200 viewers of it take 26 MB."""

STEPS_S = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
"""Lengths of a bin in seconds. The shortest that needs no more than `MAX_BINS` is taken."""

MIN_SCORED = 0.5
"""A bin counts as scored if readings with a clear expression stand for at least this part of it."""

NOT_SHOWN = -1
_EIGHT = len(EMOTIONS)


class Layer(NamedTuple):
    """One viewer on the grid.

    ``probabilities``: (bins, 8) float32, the mean over each bin in the order of ``EMOTIONS``, NaN where the
    viewer was not scored. ``shown``: (bins,) int8, the number of the emotion shown for most of the bin, or
    `NOT_SHOWN`.
    """

    probabilities: Floats
    shown: NDArray[np.int8]

    def to_bytes(self) -> bytes:
        """The layer as it is stored: half-precision probabilities, then the emotions shown."""
        return self.probabilities.astype("<f2").tobytes() + self.shown.tobytes()


def layer_from(data: bytes, bins: int) -> Layer | None:
    """Returns a stored layer, or None if it belongs to another grid."""
    size = bins * _EIGHT * 2
    if len(data) != size + bins:
        return None
    probabilities = np.frombuffer(data[:size], "<f2").reshape(bins, _EIGHT).astype(np.float32)
    return Layer(probabilities, np.frombuffer(data[size:], np.int8))


def step_of(duration_s: float) -> float:
    """Returns the length of a bin in seconds for a video of this length."""
    return next((step for step in STEPS_S if duration_s / step <= MAX_BINS), duration_s / MAX_BINS)


def bins_of(duration_s: float) -> int:
    """Returns the number of bins for a video of this length."""
    return max(1, int(np.ceil(duration_s / step_of(duration_s) - 1e-6)))


def viewer_row(rows: Iterable[Row]) -> Row:
    """Returns the viewer's row of a frame: the largest face, since others sit further from the camera."""
    return max(rows, key=lambda row: row.box[2] * row.box[3] if row.box else 0)


def layer_of(
    rows: Iterable[Row], recorded_s: float, every_s: float | None, offset_s: float, duration_s: float
) -> Layer:
    """Returns a viewer's layer from the rows of a recording in which the video begins at ``offset_s``.

    ``recorded_s`` is the recording's length, ``duration_s`` the video's. A reading stands for the time until
    the next one, as in the summaries (see `moments`).
    """
    spans, values, shown = [], [], []
    for moment in moments(rows, recorded_s, every_s):
        row = viewer_row(moment.rows)
        if row.status is Status.SCORED and row.emotion is not None and moment.hold_s > 0:
            spans.append((moment.t_s - offset_s, moment.t_s - offset_s + moment.hold_s))
            values.append(row.probabilities)
            shown.append(EMOTIONS.index(row.emotion))
    step, bins = step_of(duration_s), bins_of(duration_s)
    if not spans:
        return Layer(np.full((bins, _EIGHT), np.nan, np.float32), np.full(bins, NOT_SHOWN, np.int8))
    edges = np.minimum(np.arange(bins + 1) * step, max(duration_s, step / 100))
    times, weights = np.array(spans), np.column_stack([np.array(values), np.eye(_EIGHT)[shown]])
    return _binned(_integrals(times, weights, edges), np.diff(edges))


def _integrals(
    times: NDArray[np.float64], values: NDArray[np.float64], edges: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Integrates steps with these values over each bin: sums grow linearly between the ends of spans."""
    lengths = times[:, 1] - times[:, 0]
    sums = np.cumsum(lengths[:, None] * values, axis=0)
    before = np.vstack([np.zeros(values.shape[1]), sums[:-1]])
    points = np.stack([before, sums], axis=1).reshape(-1, values.shape[1])
    at_edges = [np.interp(edges, np.maximum.accumulate(times.ravel()), column) for column in points.T]
    return np.diff(np.column_stack(at_edges), axis=0)


def _binned(integrals: NDArray[np.float64], lengths: NDArray[np.float64]) -> Layer:
    shown_s = integrals[:, _EIGHT:]
    scored_s = shown_s.sum(axis=1)
    is_scored = scored_s >= MIN_SCORED * lengths - 1e-9
    means = integrals[:, :_EIGHT] / np.where(is_scored, scored_s, np.nan)[:, None]
    shown = np.where(is_scored, shown_s.argmax(axis=1), NOT_SHOWN)
    return Layer(means.astype(np.float32), shown.astype(np.int8))
