"""Probabilities over time -> an emotion that does not flicker.

Three means, all in seconds, so that the camera's pace does not matter: the probabilities decay
exponentially; a new emotion must lead clearly for a moment (hysteresis); and what was just left
is not gone back to at once (dwell).
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.emotions import EMOTIONS, Emotion

DECAY_S = 0.12
LEAD = 0.08
"""By how much a new emotion must exceed the shown one."""
PERSIST_S = 0.1
DWELL_S = 0.5
GAP_S = 1.5
"""After a longer pause, or a step back in time, everything begins anew."""

Probabilities = npt.NDArray[np.float32]


class Smoother:
    """Follows one face."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._mean = np.zeros(len(EMOTIONS), np.float32)

    def update(self, probabilities: Probabilities, t: float) -> Probabilities:
        """The decayed mean of the probabilities (8,) so far; the first one comes back as it is."""
        if self._last is None or not 0 <= t - self._last <= GAP_S:
            self._mean = probabilities
        else:
            kept = math.exp(-(t - self._last) / DECAY_S)
            self._mean = np.asarray(kept * self._mean + (1 - kept) * probabilities, np.float32)
        self._last = t
        return self._mean


class Steady:
    """Decides which emotion is shown; None is *unknown*."""

    def __init__(self) -> None:
        self._shown: Emotion | None = None
        self._left: Emotion | None = None
        self._changed_at = self._wanted_since = -math.inf
        self._wanted: Emotion | None = None
        self._last: float | None = None

    def update(self, mean: Probabilities, wanted: Emotion | None, t: float) -> Emotion | None:
        """mean: smoothed probabilities (8,); wanted: what they alone would show."""
        if self._last is None or not 0 <= t - self._last <= GAP_S:
            self._shown, self._left, self._wanted, self._changed_at = wanted, None, wanted, -math.inf
        elif wanted != self._wanted:
            self._wanted, self._wanted_since = wanted, t
        self._last = t
        if self._may_change(mean, t):
            self._shown, self._left, self._changed_at = self._wanted, self._shown, t
        return self._shown

    def _may_change(self, mean: Probabilities, t: float) -> bool:
        if self._wanted == self._shown or t - self._wanted_since < PERSIST_S:
            return False
        if self._wanted == self._left and t - self._changed_at < DWELL_S:
            return False
        return self._leads(mean)

    def _leads(self, mean: Probabilities) -> bool:
        if self._wanted is None or self._shown is None:
            return True
        return bool(mean[EMOTIONS.index(self._wanted)] - mean[EMOTIONS.index(self._shown)] >= LEAD)
