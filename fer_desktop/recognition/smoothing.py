"""Probabilities over time -> a steady emotion: decay, hysteresis, and a least time for each emotion.

All of it goes by time, not by frames, so that the frame rate does not matter. A change has to gather
evidence, as in Page's cumulative sums ("Continuous inspection schemes", Biometrika 1954): a clear one is
shown at once, a doubtful one later or never.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.stages import stage
from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Reason, Thresholds, prediction_reasons

Probabilities = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Responsiveness:
    """How quickly what is shown follows the face, in seconds and shares; see docs/recognition.md."""

    decay: float = 0.05  # time constant of the mean
    margin: float = 0.15  # by how much an emotion must lead the shown one, to gather evidence
    evidence: float = 0.03  # lead beyond the margin times seconds, for a change
    slack: float = 0.08  # by how much less likely than the limit the shown emotion may become
    least: float = 0.2  # how long what is shown stays, at least
    dwell: float = 0.5  # how long before what was shown before comes back
    doubt: float = 0.3  # how long a picture must be unreadable before that is shown
    unsure: float = 1.0  # how long a prediction must name no emotion before that is shown
    longest_gap: float = 0.7  # after which the past says nothing


NORMAL = Responsiveness()
CALM = Responsiveness(decay=0.2, margin=0.2, evidence=0.08, least=0.5, dwell=1.0, doubt=0.6, unsure=2.0)
FAST = Responsiveness(decay=0.04, margin=0.1, evidence=0.015, least=0.1, doubt=0.2, unsure=0.7)

LONE = 0.2
"""Seconds between two readings from which on one suffices for a change."""

State = tuple[Emotion | None, tuple[Reason, ...]]
"""An emotion, or None and why."""


@stage("judge")
def decide(
    probabilities: Probabilities, picture: tuple[Reason, ...], limits: Thresholds = DEFAULT_THRESHOLDS
) -> State:
    """What one prediction says, without regard to the past; `picture` is what is wrong with its picture."""
    reasons = picture or prediction_reasons(probabilities, limits)
    return (None, reasons) if reasons else (EMOTIONS[int(np.argmax(probabilities))], ())


class Smoother:
    """The steady emotion of one face. Its first answer is that of the first prediction as it is."""

    def __init__(self, pace: Responsiveness = NORMAL, limits: Thresholds = DEFAULT_THRESHOLDS) -> None:
        self.pace, self.limits = pace, limits
        self._mean: Probabilities | None = None
        self._evidence: Probabilities = np.zeros(len(EMOTIONS), np.float32)
        self._state: State = (None, ())
        self._before: Emotion | None = None
        self._t = 0.0
        self._shown_since = -math.inf
        self._doubt_since: float | None = None
        self._named: Emotion | None = None

    @stage("smooth")
    def update(
        self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float
    ) -> tuple[Probabilities, State]:
        """The smoothed probabilities, float32 (8,), and what to show at t seconds."""
        if self._mean is None or not 0 <= t - self._t <= self.pace.longest_gap:
            self._begin(probabilities, picture, t)
        else:
            self._go_on(self._mean, probabilities, picture, t)
        assert self._mean is not None
        return self._mean, self._state

    def _begin(self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float) -> None:
        self._mean = probabilities
        self._state = decide(probabilities, picture, self.limits)
        self._evidence[:] = 0
        self._before = self._state[0]
        self._t, self._shown_since, self._doubt_since = t, -math.inf, None
        self._named = self._state[0]

    def _go_on(
        self, mean: Probabilities, probabilities: Probabilities, picture: tuple[Reason, ...], t: float
    ) -> None:
        step, self._t = t - self._t, t
        # An unreadable picture's prediction tells nothing: it leaves the mean as it was.
        if not picture:
            kept = math.exp(-step / self.pace.decay)
            mean = self._mean = (kept * mean + (1 - kept) * probabilities).astype(np.float32)
            self._gather(probabilities, step)
        wanted = self._wanted(mean, picture)
        doubted = self._doubted_for(wanted, t)
        # One reading alone may be a slip, except where they lie so far apart that it is all there is
        confirmed = wanted[0] == self._named or step >= LONE
        self._named = wanted[0]
        if wanted[0] == self._state[0]:
            self._state = wanted
        elif confirmed and self._may_show(wanted, doubted, t):
            self._show(wanted, t)

    def _gather(self, probabilities: Probabilities, step: float) -> None:
        """Add to each emotion's evidence against what is shown."""
        shown = self._state[0]
        level = self.limits.min_probability
        if shown is not None:
            level = float(probabilities[EMOTIONS.index(shown)]) + self.pace.margin
        self._evidence = np.maximum(0, self._evidence + (probabilities - level) * step).astype(np.float32)

    def _wanted(self, mean: Probabilities, picture: tuple[Reason, ...]) -> State:
        """What the mean says; the limit is lower for the shown emotion, and higher while none is shown."""
        shown = self._state[0]
        slack = -self.pace.slack / 2 if shown is None else 0.0
        if shown is not None and shown == EMOTIONS[int(np.argmax(mean))]:
            slack = self.pace.slack
        eased = replace(self.limits, min_probability=self.limits.min_probability - slack)
        return decide(mean, picture, eased)

    def _may_show(self, wanted: State, doubted: float, t: float) -> bool:
        emotion, reasons = wanted
        going_back = emotion == self._before
        if t - self._shown_since < (self.pace.dwell if going_back or emotion is None else self.pace.least):
            return False
        if emotion is None:
            return doubted >= (self.pace.unsure if _of_prediction(reasons) else self.pace.doubt)
        return bool(self._evidence[EMOTIONS.index(emotion)] >= self.pace.evidence)

    def _show(self, wanted: State, t: float) -> None:
        self._before, self._state = self._state[0], wanted
        self._shown_since = t
        self._evidence[:] = 0

    def _doubted_for(self, wanted: State, t: float) -> float:
        """For how long the face has been unreadable by now."""
        if wanted[0] is not None:
            self._doubt_since = None
            return 0.0
        if self._doubt_since is None:
            self._doubt_since = t
        return t - self._doubt_since


def _of_prediction(reasons: tuple[Reason, ...]) -> bool:
    return bool({Reason.TIED, Reason.UNSURE}.intersection(reasons))
