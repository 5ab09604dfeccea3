"""Decides whether an emotion looks weak or strong, without flicker over time.

The strength is the log-odds ln(p / (1 - p)) of the shown emotion's smoothed probability p. Above about the
median of the emotion's faces, which ``python -m training intensity`` measures, it is strong. It says how
clearly the model sees the emotion, which agrees with people's votes. It does not measure a feeling.
"""

from __future__ import annotations

import math
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion


class Intensity(StrEnum):
    """How strongly an emotion shows."""

    WEAK = "weak"
    STRONG = "strong"


STRONG_FROM: dict[Emotion, float] = {
    Emotion.HAPPINESS: 4.0,
    Emotion.SURPRISE: 2.9,
    Emotion.SADNESS: 1.6,
    Emotion.ANGER: 2.4,
    Emotion.DISGUST: 1.5,
    Emotion.FEAR: 1.8,
    Emotion.CONTEMPT: 1.5,
}
"""The log-odds from which each emotion is strong; *neutral* has no intensity.

Happiness becomes strong below its median, because its probability hardly grows beyond this value. Disgust and
contempt had too few faces to measure.
"""

MAX_STRENGTH = 7.0
"""Log-odds are clipped here, at a probability of 0.999: beyond it they are mostly rounding error."""
ONSET_MARGIN = 0.2
"""How far above the threshold the strength must be to become strong while the emotion is new."""
MARGIN = 1.4
"""How far above the threshold it must be later, or below it to become weak again."""
ONSET_S = 1.0
"""How long an emotion is new."""
DECAY_S = 0.3
"""Time constant of the exponential mean of the strength."""
RISE_S = 0.2
"""How long the strength must be high enough to become strong."""
FALL_S = 0.6
"""How long it must be low enough to become weak, and the shortest time between two changes."""


def strength(probabilities: npt.NDArray[np.float32], emotion: Emotion) -> float:
    """Return an emotion's log-odds, clipped to ±`MAX_STRENGTH`.

    probabilities: float32 (8,), in the order of `EMOTIONS`.
    """
    probability = float(probabilities[EMOTIONS.index(emotion)])
    if not 0 < probability < 1:
        return math.copysign(MAX_STRENGTH, probability - 0.5)
    return max(-MAX_STRENGTH, min(MAX_STRENGTH, math.log(probability / (1 - probability))))


def intensity_of(probabilities: npt.NDArray[np.float32], emotion: Emotion | None) -> Intensity | None:
    """Return the intensity in a single picture; None for *unknown* and *neutral*.

    probabilities: float32 (8,).
    """
    threshold = STRONG_FROM.get(emotion) if emotion is not None else None
    if emotion is None or threshold is None:
        return None
    return Intensity.STRONG if strength(probabilities, emotion) >= threshold else Intensity.WEAK


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
        """Return the intensity to show at t seconds; None for *unknown* and *neutral*.

        probabilities: float32 (8,), smoothed. emotion: the one shown, None for *unknown*.
        """
        threshold = STRONG_FROM.get(emotion) if emotion is not None else None
        if emotion is None or threshold is None or emotion != self._emotion:
            self._begin(probabilities, emotion, t)
        else:
            self._continue(strength(probabilities, emotion), threshold, t)
        return self._value

    def _begin(self, probabilities: npt.NDArray[np.float32], emotion: Emotion | None, t: float) -> None:
        self._emotion, self._value = emotion, intensity_of(probabilities, emotion)
        self._strength = 0.0 if emotion is None else strength(probabilities, emotion)
        self._t, self._began_at, self._changed_at, self._target_since = t, t, -math.inf, None

    def _continue(self, current: float, threshold: float, t: float) -> None:
        retained = math.exp((self._t - t) / DECAY_S) if t >= self._t else 0.0
        self._strength = retained * self._strength + (1 - retained) * current
        self._t = t
        target = self._target(threshold, t)
        if target == self._value:
            self._target_since = None
            return
        self._target_since = t if self._target_since is None else self._target_since
        required_s = RISE_S if target is Intensity.STRONG else FALL_S
        if t - self._target_since >= required_s and t - self._changed_at >= FALL_S:
            self._value, self._changed_at, self._target_since = target, t, None

    def _target(self, threshold: float, t: float) -> Intensity:
        """Return the intensity for the smoothed strength, with hysteresis around the threshold."""
        if self._value is Intensity.STRONG:
            limit = threshold - MARGIN
        else:
            limit = threshold + (ONSET_MARGIN if t - self._began_at < ONSET_S else MARGIN)
        return Intensity.STRONG if self._strength >= limit else Intensity.WEAK
