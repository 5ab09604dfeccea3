"""How strongly an emotion shows: weak or strong, steady over time.

Strength is the logarithm of the odds of the shown emotion, ln(p / (1 - p)), p its smoothed probability. It
counts as strong from the middle of the emotion's faces on, as ``python -m training intensity`` measures it.
It is how clearly the model sees the emotion, which people's votes agree with; it is no measure of a feeling.
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
"""The strength from which on each emotion is strong. A neutral face has none.

Happiness counts from a little below its middle (5.6), where the probability hardly grows any more; of disgust
and contempt there were too few faces to measure.
"""

LARGEST = 7.0
"""Beyond this, 0.999 of certainty, rounding decides."""
AT_FIRST = 0.2
"""How far above the border the strength must be to become strong, while the emotion is new,"""
LATER = 1.4
"""and later; to become weak again, it must be as far below the border."""
NEW_S = 1.0
DECAY_S = 0.3
RISE_S = 0.2
"""How long it must be there to become strong,"""
FALL_S = 0.6
"""or weak again, and how long any change of intensity stays at least."""


def strength(probabilities: npt.NDArray[np.float32], emotion: Emotion) -> float:
    """The log-odds of an emotion in float32 (8,), within ±`LARGEST`."""
    share = float(probabilities[EMOTIONS.index(emotion)])
    if not 0 < share < 1:
        return math.copysign(LARGEST, share - 0.5)
    return max(-LARGEST, min(LARGEST, math.log(share / (1 - share))))


def intensity_of(probabilities: npt.NDArray[np.float32], emotion: Emotion | None) -> Intensity | None:
    """The intensity in a picture by itself; None for *unknown* and *neutral*."""
    border = STRONG_FROM.get(emotion) if emotion is not None else None
    if emotion is None or border is None:
        return None
    return Intensity.STRONG if strength(probabilities, emotion) >= border else Intensity.WEAK


class IntensityFilter:
    """The intensity of one followed face."""

    def __init__(self) -> None:
        self._emotion: Emotion | None = None
        self._value: Intensity | None = None
        self._strength = 0.0
        self._t = self._began = self._since = 0.0
        self._differs_since: float | None = None

    def update(
        self, probabilities: npt.NDArray[np.float32], emotion: Emotion | None, t: float
    ) -> Intensity | None:
        """The intensity to show with the shown emotion at t seconds; `probabilities` are the smoothed
        ones."""
        border = STRONG_FROM.get(emotion) if emotion is not None else None
        if emotion is None or border is None or emotion != self._emotion:
            self._begin(probabilities, emotion, t)
        else:
            self._go_on(strength(probabilities, emotion), border, t)
        return self._value

    def _begin(self, probabilities: npt.NDArray[np.float32], emotion: Emotion | None, t: float) -> None:
        self._emotion, self._value = emotion, intensity_of(probabilities, emotion)
        self._strength = 0.0 if emotion is None else strength(probabilities, emotion)
        self._t, self._began, self._since, self._differs_since = t, t, -math.inf, None

    def _go_on(self, now: float, border: float, t: float) -> None:
        kept = math.exp((self._t - t) / DECAY_S) if t >= self._t else 0.0
        self._strength = kept * self._strength + (1 - kept) * now
        self._t = t
        wanted = self._wanted(border, t)
        if wanted == self._value:
            self._differs_since = None
            return
        self._differs_since = t if self._differs_since is None else self._differs_since
        needed = RISE_S if wanted is Intensity.STRONG else FALL_S
        if t - self._differs_since >= needed and t - self._since >= FALL_S:
            self._value, self._since, self._differs_since = wanted, t, None

    def _wanted(self, border: float, t: float) -> Intensity:
        if self._value is Intensity.STRONG:
            needed = border - LATER
        else:
            needed = border + (AT_FIRST if t - self._began < NEW_S else LATER)
        return Intensity.STRONG if self._strength >= needed else Intensity.WEAK
