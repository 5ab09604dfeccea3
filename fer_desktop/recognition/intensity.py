"""Decides whether an emotion looks weak or strong, without flicker over time.

The strength is ln(p_surprise / p_neutral), of smoothed probabilities, whatever emotion is shown: a mouth wide
open and wide eyes leave a trace of surprise beside it, a mild expression leaves a trace of neutral. How sure
the model is of the emotion says little: it is as sure of a closed-lip smile as of a laugh. The borders come
from ``python -m training intensity``, on faces that were sorted by looking at them; docs/recognition.md has
the figures. It does not measure a feeling.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion


class Intensity(StrEnum):
    """How strongly an emotion shows, if that is clear. None stands for neither, and for the plain emoji."""

    WEAK = "weak"
    STRONG = "strong"


class Borders(NamedTuple):
    """Below one strength an emotion is weak, from another on it is strong."""

    weak_below: float
    strong_from: float


BORDERS: dict[Emotion, Borders] = {
    Emotion.HAPPINESS: Borders(-3.5, 0.4),
    Emotion.SURPRISE: Borders(5.1, 6.7),
    Emotion.SADNESS: Borders(-5.5, -3.9),
    Emotion.ANGER: Borders(-2.8, -1.4),
    Emotion.FEAR: Borders(3.0, 4.9),
}
"""The borders of each emotion. *Neutral* has none; of disgust and contempt there are too few faces."""

MIN_PROBABILITY = 1e-6
"""Smaller probabilities count as this: they are mostly rounding error."""
ONSET_MARGIN = 0.2
"""How far beyond a border the strength must be to grow while the emotion is new."""
MARGIN = 1.4
"""How far beyond a border it must be to grow later, or to shrink."""
ONSET_S = 1.0
"""How long an emotion is new."""
DECAY_S = 0.3
"""Time constant of the exponential mean of the strength."""
RISE_S = 0.2
"""How long the strength must be high enough to grow."""
FALL_S = 0.6
"""How long it must be low enough to shrink, and the shortest time between two changes."""

_NEUTRAL, _SURPRISE = EMOTIONS.index(Emotion.NEUTRAL), EMOTIONS.index(Emotion.SURPRISE)
_RANKS = {Intensity.WEAK: 0, None: 1, Intensity.STRONG: 2}


def strength(probabilities: npt.NDArray[np.float32]) -> float:
    """Return ln(p_surprise / p_neutral).

    probabilities: float32 (8,), in the order of `EMOTIONS`.
    """
    surprise, neutral = float(probabilities[_SURPRISE]), float(probabilities[_NEUTRAL])
    return math.log(max(MIN_PROBABILITY, surprise) / max(MIN_PROBABILITY, neutral))


def intensity_of(probabilities: npt.NDArray[np.float32], emotion: Emotion | None) -> Intensity | None:
    """Return the intensity in a single picture; None if it is between both, or if the emotion has none.

    probabilities: float32 (8,). emotion: the one shown, None for *unknown*.
    """
    borders = BORDERS.get(emotion) if emotion is not None else None
    return None if borders is None else _level(strength(probabilities), borders)


def _level(value: float, borders: Borders) -> Intensity | None:
    if value >= borders.strong_from:
        return Intensity.STRONG
    return Intensity.WEAK if value < borders.weak_below else None


class IntensityFilter:
    """Steadies the intensity of one tracked face by smoothing and hysteresis."""

    def __init__(self) -> None:
        self._emotion: Emotion | None = None
        self._value: Intensity | None = None
        self._strength = 0.0
        self._t = self._began_at = self._changed_at = 0.0
        self._target_since: float | None = None

    def update(
        self, probabilities: npt.NDArray[np.float32], emotion: Emotion | None, t: float
    ) -> Intensity | None:
        """Return the intensity to show at t seconds; None if it is between both, or if the emotion has none.

        probabilities: float32 (8,), smoothed. emotion: the one shown, None for *unknown*.
        """
        borders = BORDERS.get(emotion) if emotion is not None else None
        if borders is None or emotion != self._emotion:
            self._begin(probabilities, emotion, t)
        else:
            self._continue(strength(probabilities), borders, t)
        return self._value

    def _begin(self, probabilities: npt.NDArray[np.float32], emotion: Emotion | None, t: float) -> None:
        self._emotion, self._value = emotion, intensity_of(probabilities, emotion)
        self._strength = strength(probabilities)
        self._t, self._began_at, self._changed_at, self._target_since = t, t, -math.inf, None

    def _continue(self, current: float, borders: Borders, t: float) -> None:
        retained = math.exp((self._t - t) / DECAY_S) if t >= self._t else 0.0
        self._strength = retained * self._strength + (1 - retained) * current
        self._t = t
        target = self._target(borders, t)
        if target == self._value:
            self._target_since = None
            return
        self._target_since = t if self._target_since is None else self._target_since
        required_s = RISE_S if _RANKS[target] > _RANKS[self._value] else FALL_S
        if t - self._target_since >= required_s and t - self._changed_at >= FALL_S:
            self._value, self._changed_at, self._target_since = target, t, None

    def _target(self, borders: Borders, t: float) -> Intensity | None:
        """Return the intensity for the smoothed strength, with hysteresis around both borders."""
        growth = ONSET_MARGIN if t - self._began_at < ONSET_S else MARGIN
        margins = [-MARGIN if _RANKS[self._value] > rank else growth for rank in (0, 1)]
        return _level(
            self._strength, Borders(borders.weak_below + margins[0], borders.strong_from + margins[1])
        )
