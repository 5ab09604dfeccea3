"""Probabilities over time -> a steady emotion: decay, hysteresis, and a least time for each emotion.

All of it goes by time, not by frames, so that the frame rate does not matter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.quality import LIMITS, Limits, Reason, prediction_reasons

Probabilities = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Pace:
    """The times, in seconds, and the margin of the smoothing."""

    decay: float = 0.15  # time constant of the mean
    margin: float = 0.12  # by how much an emotion must lead the shown one
    dwell: float = 0.5  # how long what is shown stays, at least
    doubt: float = 0.3  # how long a face must be unreadable before that is shown
    longest_gap: float = 0.7  # after which the past says nothing


PACE = Pace()

State = tuple[Emotion | None, tuple[Reason, ...]]
"""An emotion, or None and why."""


def judge(probabilities: Probabilities, picture: tuple[Reason, ...], limits: Limits = LIMITS) -> State:
    """What one prediction says, without regard to the past; `picture` is what is wrong with its picture."""
    reasons = picture or prediction_reasons(probabilities, limits)
    return (None, reasons) if reasons else (EMOTIONS[int(np.argmax(probabilities))], ())


class Smoother:
    """The steady emotion of one face. Its first answer is that of the first prediction as it is."""

    def __init__(self, pace: Pace = PACE, limits: Limits = LIMITS) -> None:
        self._pace, self._limits = pace, limits
        self._mean: Probabilities | None = None
        self._state: State = (None, ())
        self._t = self._shown_since = 0.0
        self._doubt_since: float | None = None

    def update(
        self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float
    ) -> tuple[Probabilities, State]:
        """The smoothed probabilities, float32 (8,), and what to show at t seconds."""
        if self._mean is None or not 0 <= t - self._t <= self._pace.longest_gap:
            self._begin(probabilities, picture, t)
        else:
            self._go_on(probabilities, picture, t)
        assert self._mean is not None
        return self._mean, self._state

    def _begin(self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float) -> None:
        self._mean = probabilities
        self._state = judge(probabilities, picture, self._limits)
        self._t, self._shown_since, self._doubt_since = t, t, None

    def _go_on(self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float) -> None:
        assert self._mean is not None
        kept = math.exp((self._t - t) / self._pace.decay)
        # An unreadable picture's prediction tells nothing: it leaves the mean as it was.
        if not picture:
            self._mean = (kept * self._mean + (1 - kept) * probabilities).astype(np.float32)
        self._t = t
        wanted = judge(self._mean, picture, self._limits)
        if self._may_show(wanted, t):
            self._shown_since = t if wanted[0] != self._state[0] else self._shown_since
            self._state = wanted

    def _may_show(self, wanted: State, t: float) -> bool:
        doubted = self._doubted_for(wanted, t)
        emotion, shown = wanted[0], self._state[0]
        if emotion == shown:
            return True
        if t - self._shown_since < self._pace.dwell:
            return False
        if emotion is None:
            return doubted >= self._pace.doubt
        return shown is None or self._lead(emotion, shown) >= self._pace.margin

    def _doubted_for(self, wanted: State, t: float) -> float:
        """For how long the face has been unreadable by now."""
        if wanted[0] is not None:
            self._doubt_since = None
            return 0.0
        if self._doubt_since is None:
            self._doubt_since = t
        return t - self._doubt_since

    def _lead(self, emotion: Emotion, shown: Emotion) -> float:
        assert self._mean is not None
        return float(self._mean[EMOTIONS.index(emotion)] - self._mean[EMOTIONS.index(shown)])
