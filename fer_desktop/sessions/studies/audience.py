"""What an audience showed: means with bands, shares, shared moments and groups, on the study's grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.studies.layers import Floats, Layer, step_of
from fer_desktop.sessions.studies.study_store import Study

RESAMPLES, SEED = 400, 1
MIN_FOR_BAND = 5
"""Fewer viewers give no band: resampling them says too little."""

WINDOW_S = 2.0
MIN_CHANGE = 0.25
"""A viewer is moved at a moment if their mean prediction of the `WINDOW_S` seconds after it differs from that
of the `WINDOW_S` seconds before it by at least this much, in total variation distance (0 to 1)."""

MIN_MOVED, MIN_MOVED_SHARE = 2, 0.2
"""A moment counts if at least so many viewers, and this part of those scored on both sides, were moved."""

MOMENT_GAP_S, MAX_MOMENTS = 5.0, 10

_Z = 1.959964
_CHUNK = 4096
"""Columns that are resampled at once, which bounds the memory to about 10 MB."""


class MovingMoment(NamedTuple):
    """A moment at ``t_s`` seconds that moved ``moved`` of the ``n`` viewers scored before and after it.

    ``change`` is how much the mean of each emotion rose among those n viewers, in the order of ``EMOTIONS``.
    """

    t_s: float
    moved: int
    n: int
    change: tuple[float, ...]


class Audience(NamedTuple):
    """The figures of a group of viewers.

    ``t_s``: (bins,) the middle of each bin in seconds. ``n``: (bins,) how many ``viewers`` were scored.
    ``mean``, ``low``, ``high``: (bins, 8) means with their 95 % band; NaN where nobody was scored, and no
    band for fewer than `MIN_FOR_BAND`. ``shown``: (bins, 8) the share of the scored viewers who showed each
    emotion. ``ever``: (8,) how many viewers showed each emotion at least once.
    """

    viewers: int
    t_s: NDArray[np.float64]
    n: NDArray[np.int64]
    mean: Floats
    low: Floats
    high: Floats
    shown: Floats
    ever: NDArray[np.int64]

    @property
    def not_scored_share(self) -> float:
        """The part of the time of all viewers together that could not be scored."""
        return 1.0 - float(self.n.sum()) / max(1, self.viewers * len(self.n))


def audience_of(layers: Sequence[Layer], duration_s: float, seed: int = SEED) -> Audience:
    """Returns the figures of at least one viewer. The same ``seed`` gives the same bands."""
    values = np.stack([layer.probabilities for layer in layers])
    shown = np.stack([layer.shown for layer in layers])
    is_scored = ~np.isnan(values[:, :, 0])
    n = is_scored.sum(axis=0)
    filled = np.where(is_scored[:, :, None], values, np.float32(0))
    mean = _ratio(filled.sum(axis=0), n[:, None])
    low, high = _bands(filled, is_scored, mean, seed)
    counts = np.stack([(shown == number).sum(axis=0) for number in range(len(EMOTIONS))], axis=1)
    ever = np.array([(shown == number).any(axis=1).sum() for number in range(len(EMOTIONS))])
    step = step_of(duration_s)
    middles = np.minimum((np.arange(len(n)) + 0.5) * step, duration_s)
    return Audience(len(layers), middles, n, mean, low, high, _ratio(counts, n[:, None]), ever)


def _ratio(above: NDArray[np.number], below: NDArray[np.number]) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        return (above / np.where(below > 0, below, np.nan)).astype(np.float32)


def _bands(filled: Floats, is_scored: NDArray[np.bool_], mean: Floats, seed: int) -> tuple[Floats, Floats]:
    """The bootstrap over viewers: whole viewers are drawn, so that each one's moments stay together.

    Percentiles are widened about the mean as Hesterberg (2015) advises for few viewers: plain ones are too
    narrow, since resampling divides by n instead of n - 1 and knows no t distribution.
    """
    viewers, bins, eight = filled.shape
    picks = np.random.default_rng(seed).multinomial(viewers, np.full(viewers, 1 / viewers), size=RESAMPLES)
    weights = picks.astype(np.float32)
    low, high = np.full_like(mean, np.nan), np.full_like(mean, np.nan)
    for begin in range(0, bins, _CHUNK // eight):
        part = slice(begin, begin + _CHUNK // eight)
        sums = (weights @ filled[:, part].reshape(viewers, -1)).reshape(RESAMPLES, -1, eight)
        counts = weights @ is_scored[:, part].astype(np.float32)
        means = np.where(counts[:, :, None] > 0, sums / np.maximum(counts, 1)[:, :, None], mean[part])
        low[part], high[part] = _percentiles(means)
    n = is_scored.sum(axis=0)[:, None]
    factor = np.where(n >= MIN_FOR_BAND, _widening(n), np.nan).astype(np.float32)
    return _widened(mean, low, factor), _widened(mean, high, factor)


def _widened(mean: Floats, bound: Floats, factor: Floats) -> Floats:
    moved: Floats = np.clip(mean + (bound - mean) * factor, np.float32(0), np.float32(1))
    return moved


def _percentiles(means: Floats) -> tuple[Floats, Floats]:
    """The 2.5 and 97.5 % points over the resamples: as many values lie outside on either side."""
    cut = round(RESAMPLES * 0.025)
    columns = np.ascontiguousarray(means.reshape(RESAMPLES, -1).T)
    columns.partition((cut - 1, cut, RESAMPLES - cut - 1, RESAMPLES - cut), axis=1)
    bins, eight = means.shape[1:]
    low: Floats = columns[:, cut - 1 : cut + 1].mean(axis=1)
    high: Floats = columns[:, RESAMPLES - cut - 1 : RESAMPLES - cut + 1].mean(axis=1)
    return low.reshape(bins, eight), high.reshape(bins, eight)


def _widening(n: NDArray[np.int64]) -> NDArray[np.float64]:
    """t / z * sqrt(n / (n - 1)); t is the Cornish-Fisher expansion, good to 0.3 % from four degrees on."""
    free = np.maximum(n - 1, 1).astype(float)
    z = _Z
    t = z + (z**3 + z) / (4 * free) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * free**2)
    t += (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * free**3)
    widened: NDArray[np.float64] = t / z * np.sqrt((free + 1) / free)
    return widened


def moving_moments(layers: Sequence[Layer], duration_s: float) -> list[MovingMoment]:
    """Returns the moments that moved most viewers at once, the strongest first.

    Moments lie at least `MOMENT_GAP_S` apart. See `MIN_CHANGE` and `MIN_MOVED` for the rule.
    """
    step = step_of(duration_s)
    width = max(1, round(WINDOW_S / step))
    distances, rises = _changes(np.stack([layer.probabilities for layer in layers]), width)
    known = ~np.isnan(distances)
    n, moved = known.sum(axis=0), (np.nan_to_num(distances) >= MIN_CHANGE - 1e-6).sum(axis=0)
    strength = np.nan_to_num(distances).sum(axis=0)
    found: list[MovingMoment] = []
    for number in np.lexsort((-strength, -moved / np.maximum(n, 1))):
        if moved[number] < MIN_MOVED or moved[number] < MIN_MOVED_SHARE * n[number]:
            continue
        t_s = float((number + width) * step)
        if all(abs(t_s - other.t_s) >= MOMENT_GAP_S for other in found):
            change = tuple(float(rise) for rise in rises[number])
            found.append(MovingMoment(t_s, int(moved[number]), int(n[number]), change))
        if len(found) == MAX_MOMENTS:
            break
    return found


def _changes(values: Floats, width: int) -> tuple[Floats, Floats]:
    """Returns each viewer's distance at each edge, (viewers, edges), and the mean rises, (edges, 8).

    A side counts if at least half of its bins were scored; otherwise the distance is NaN.
    """
    viewers, bins, eight = values.shape
    edges = bins - 2 * width + 1
    if edges < 1:
        return np.full((viewers, 0), np.nan, np.float32), np.zeros((0, eight), np.float32)
    distances = np.empty((viewers, edges), np.float32)
    rises, counts = np.zeros((edges, eight)), np.zeros((edges, 1))
    for number, one in enumerate(values):
        means = _window_means(one, width)
        rise = means[width:] - means[:-width]
        distances[number] = np.abs(rise).sum(axis=1) / 2
        known = ~np.isnan(rise[:, :1])
        rises += np.where(known, rise, 0)
        counts += known
    return distances, (rises / np.maximum(counts, 1)).astype(np.float32)


def _window_means(one: Floats, width: int) -> NDArray[np.float64]:
    """The means of each run of ``width`` bins, (bins - width + 1, 8); NaN if too few were scored."""
    is_scored = ~np.isnan(one[:, 0])
    columns = np.column_stack([is_scored, np.nan_to_num(one)]).astype(float)
    sums = np.vstack([np.zeros(columns.shape[1]), np.cumsum(columns, axis=0)])
    windows = sums[width:] - sums[:-width]
    counts = np.where(2 * windows[:, :1] >= width, windows[:, :1], np.nan)
    means: NDArray[np.float64] = windows[:, 1:] / counts
    return means


def groups_by(study: Study, question_id: str) -> dict[str, list[int]]:
    """Returns the places of the viewers in ``study.viewers`` who gave each answer, in order of the answers.

    A viewer with several choices is in several groups; those who did not answer are in none.
    """
    groups: dict[str, list[int]] = {}
    for place, viewer in enumerate(study.viewers):
        answer = viewer.answers.get(question_id, ())
        for one in answer if isinstance(answer, tuple) else (answer,):
            groups.setdefault(str(one), []).append(place)
    question = next(question for question in study.questions if question.id == question_id)
    order = [*map(str, range(question.first, question.last + 1)), *question.choices]
    ranks: Mapping[str, int] = {answer: rank for rank, answer in enumerate(order)}
    return dict(sorted(groups.items(), key=lambda group: (ranks.get(group[0], len(order)), group[0])))


class ViewerMeans(NamedTuple):
    """One viewer's mean of each emotion over a part of the video, and the share of it that was scored."""

    mean: tuple[float, ...]
    scored_share: float


def means_in(layer: Layer, duration_s: float, start_s: float = 0.0, end_s: float = np.inf) -> ViewerMeans:
    """Returns a viewer's means over the bins whose middle lies between the times; NaN if unscored."""
    middles = (np.arange(len(layer.shown)) + 0.5) * step_of(duration_s)
    values = layer.probabilities[(middles >= start_s) & (middles < end_s)]
    scored = values[~np.isnan(values[:, 0])]
    mean = scored.mean(axis=0, dtype=float) if len(scored) else np.full(len(EMOTIONS), np.nan)
    return ViewerMeans(tuple(float(one) for one in mean), len(scored) / max(1, len(values)))


class GroupMeans(NamedTuple):
    """The mean of each emotion over the ``n`` of a group's viewers who were scored at all; NaN if n is 0.

    Each viewer's own mean counts once, however long they were scored.
    """

    viewers: int
    n: int
    mean: tuple[float, ...]
    not_scored_share: float


def group_of(layers: Sequence[Layer], duration_s: float) -> GroupMeans:
    """Returns the means of a group of at least one viewer over the whole video."""
    each = [means_in(layer, duration_s) for layer in layers]
    scored = [one.mean for one in each if one.scored_share > 0]
    mean = np.mean(scored, axis=0) if scored else np.full(len(EMOTIONS), np.nan)
    share = sum(one.scored_share for one in each) / len(each)
    return GroupMeans(len(each), len(scored), tuple(map(float, mean)), 1 - share)
