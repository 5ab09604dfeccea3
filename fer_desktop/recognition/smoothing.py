"""Smooths a face's probabilities over time and decides which emotion to show.

The probabilities get an exponential mean. Another emotion is shown only once the evidence for it suffices,
summed as in Page's CUSUM test ("Continuous Inspection Schemes", Biometrika 41, 1954): a clear change shows
at once, a doubtful one later or never. Hysteresis and minimum durations prevent flicker. Everything is
measured in seconds, so that the frame rate does not matter.
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
    """How quickly the shown emotion follows the face; docs/recognition.md explains the values."""

    decay_s: float = 0.05
    """Time constant of the exponential mean."""
    margin: float = 0.15
    """An emotion gathers evidence while its probability exceeds the shown emotion's by more than this."""
    evidence: float = 0.03
    """The lead beyond the margin, integrated over seconds, at which the emotion changes."""
    slack: float = 0.08
    """How far the threshold is lowered for the shown emotion; half of it is added while none is shown."""
    min_duration_s: float = 0.2
    """The shortest time before another emotion replaces what is shown."""
    dwell_s: float = 0.5
    """The shortest time before the previous emotion returns, or before *unknown* is shown."""
    doubt_s: float = 0.3
    """How long the picture must be unusable before *unknown* is shown."""
    unsure_s: float = 1.0
    """How long the prediction must be unclear before *unknown* is shown."""
    max_gap_s: float = 0.7
    """After a longer gap between two predictions, smoothing starts anew."""


NORMAL = Responsiveness()
CALM = Responsiveness(
    decay_s=0.2, margin=0.2, evidence=0.08, min_duration_s=0.5, dwell_s=1.0, doubt_s=0.6, unsure_s=2.0
)
FAST = Responsiveness(decay_s=0.04, margin=0.1, evidence=0.015, min_duration_s=0.1, doubt_s=0.2, unsure_s=0.7)

SPARSE_INTERVAL_S = 0.2
"""If predictions are at least this far apart, a single one can change the emotion."""

State = tuple[Emotion | None, tuple[Reason, ...]]
"""An emotion and no reasons, or None and the reasons why there is no emotion."""


@stage("judge")
def decide(
    probabilities: Probabilities, picture: tuple[Reason, ...], limits: Thresholds = DEFAULT_THRESHOLDS
) -> State:
    """Return the state for a single prediction, without smoothing.

    probabilities: float32 (8,), in the order of `EMOTIONS`. picture: what is wrong with the face's picture.
    """
    reasons = picture or prediction_reasons(probabilities, limits)
    return (None, reasons) if reasons else (EMOTIONS[int(np.argmax(probabilities))], ())


class Smoother:
    """Smooths the predictions of one tracked face. The first prediction is returned as it is."""

    def __init__(self, pace: Responsiveness = NORMAL, limits: Thresholds = DEFAULT_THRESHOLDS) -> None:
        self.pace, self.limits = pace, limits
        self._mean: Probabilities | None = None
        self._evidence: Probabilities = np.zeros(len(EMOTIONS), np.float32)
        self._state: State = (None, ())
        self._before: Emotion | None = None
        self._t = 0.0
        self._shown_since = -math.inf
        self._unknown_since: float | None = None
        self._last_target: Emotion | None = None

    @stage("smooth")
    def update(
        self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float
    ) -> tuple[Probabilities, State]:
        """Add a prediction at t seconds; return the smoothed probabilities and the state to show.

        probabilities: float32 (8,), like the smoothed ones. picture: what is wrong with the face's picture.
        Smoothing starts anew if t goes back or jumps ahead by more than `max_gap_s`.
        """
        if self._mean is None or not 0 <= t - self._t <= self.pace.max_gap_s:
            self._begin(probabilities, picture, t)
        else:
            self._continue(self._mean, probabilities, picture, t)
        assert self._mean is not None
        return self._mean, self._state

    def _begin(self, probabilities: Probabilities, picture: tuple[Reason, ...], t: float) -> None:
        self._mean = probabilities
        self._state = decide(probabilities, picture, self.limits)
        self._evidence[:] = 0
        self._before = self._state[0]
        self._t, self._shown_since, self._unknown_since = t, -math.inf, None
        self._last_target = self._state[0]

    def _continue(
        self, mean: Probabilities, probabilities: Probabilities, picture: tuple[Reason, ...], t: float
    ) -> None:
        step, self._t = t - self._t, t
        # The prediction from an unusable picture is noise, so it leaves the mean unchanged
        if not picture:
            retained = math.exp(-step / self.pace.decay_s)
            mean = self._mean = (retained * mean + (1 - retained) * probabilities).astype(np.float32)
            self._add_evidence(probabilities, step)
        target = self._target_state(mean, picture)
        unknown_s = self._unknown_duration(target, t)
        # A single prediction may be an outlier, unless predictions are so sparse that there is no other
        confirmed = target[0] == self._last_target or step >= SPARSE_INTERVAL_S
        self._last_target = target[0]
        if target[0] == self._state[0]:
            self._state = target
        elif confirmed and self._can_show(target, unknown_s, t):
            self._show(target, t)

    def _add_evidence(self, probabilities: Probabilities, step: float) -> None:
        """Add each emotion's lead beyond the margin, times `step` seconds, to its evidence; never below 0.

        While no emotion is shown, the lead is over the threshold.
        """
        shown = self._state[0]
        level = self.limits.min_probability
        if shown is not None:
            level = float(probabilities[EMOTIONS.index(shown)]) + self.pace.margin
        self._evidence = np.maximum(0, self._evidence + (probabilities - level) * step).astype(np.float32)

    def _target_state(self, mean: Probabilities, picture: tuple[Reason, ...]) -> State:
        """Return the state for the mean, with hysteresis.

        The threshold is lower for the shown emotion, and higher while none is shown.
        """
        shown = self._state[0]
        slack = -self.pace.slack / 2 if shown is None else 0.0
        if shown is not None and shown == EMOTIONS[int(np.argmax(mean))]:
            slack = self.pace.slack
        eased = replace(self.limits, min_probability=self.limits.min_probability - slack)
        return decide(mean, picture, eased)

    def _can_show(self, target: State, unknown_s: float, t: float) -> bool:
        """Return whether the target has enough evidence, and what is shown has lasted long enough."""
        emotion, reasons = target
        returning = emotion == self._before
        min_shown_s = self.pace.dwell_s if returning or emotion is None else self.pace.min_duration_s
        if t - self._shown_since < min_shown_s:
            return False
        if emotion is None:
            return unknown_s >= (self.pace.unsure_s if _is_unclear_prediction(reasons) else self.pace.doubt_s)
        return bool(self._evidence[EMOTIONS.index(emotion)] >= self.pace.evidence)

    def _show(self, target: State, t: float) -> None:
        self._before, self._state = self._state[0], target
        self._shown_since = t
        self._evidence[:] = 0

    def _unknown_duration(self, target: State, t: float) -> float:
        """Return for how many seconds in a row the target has been *unknown*."""
        if target[0] is not None:
            self._unknown_since = None
            return 0.0
        if self._unknown_since is None:
            self._unknown_since = t
        return t - self._unknown_since


def _is_unclear_prediction(reasons: tuple[Reason, ...]) -> bool:
    return bool({Reason.TIED, Reason.UNSURE}.intersection(reasons))
