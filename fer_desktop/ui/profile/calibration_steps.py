"""The order and the timing of *Teach it my face*, and the samples it takes. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.personal_fit import Samples

Prediction = npt.NDArray[np.float32]

MAX_FRAME_S = 0.25
"""The longest time that a frame stands for: nobody knows what the user did while frames were missing."""
SAMPLE_INTERVAL_S = 0.08
"""Frames closer together than this are near copies of each other."""


@dataclass(frozen=True)
class CalibrationStep:
    """One emotion: seconds to get ready, then seconds in which samples are taken."""

    emotion: Emotion
    ready_s: float
    hold_s: float

    @property
    def whole_s(self) -> float:
        """The whole step, in seconds."""
        return self.ready_s + self.hold_s


STEPS = (
    CalibrationStep(EMOTIONS[0], 1.4, 1.8),
    *(CalibrationStep(emotion, 0.9, 1.5) for emotion in EMOTIONS[1:]),
)
"""20 seconds in all, the resting face first."""


class CalibrationSequence:
    """Steps through the emotions by the frames' time stamps; it waits while there is no prediction."""

    def __init__(self, steps: Sequence[CalibrationStep] = STEPS) -> None:
        self._steps = tuple(steps)
        self._index = 0
        self._elapsed_s = 0.0
        self._t: float | None = None
        self._sample_t = float("-inf")
        self._samples: dict[Emotion, list[Prediction]] = {}

    @property
    def step(self) -> CalibrationStep | None:
        """The current step; None at the end."""
        return self._steps[self._index] if self._index < len(self._steps) else None

    @property
    def next(self) -> CalibrationStep | None:
        """The next step, if any."""
        return self._steps[self._index + 1] if self._index + 1 < len(self._steps) else None

    @property
    def number(self) -> int:
        """The number of the current step, from 1."""
        return self._index + 1

    @property
    def holding(self) -> bool:
        """Whether the user holds the expression, after getting ready."""
        return self.step is not None and self._elapsed_s >= self.step.ready_s

    @property
    def left_s(self) -> float:
        """Seconds left to get ready, or to hold."""
        if self.step is None:
            return 0.0
        return (self.step.whole_s if self.holding else self.step.ready_s) - self._elapsed_s

    @property
    def progress(self) -> float:
        """0 to 1, over all steps."""
        done = sum(step.whole_s for step in self._steps[: self._index]) + self._elapsed_s
        return min(1.0, done / sum(step.whole_s for step in self._steps))

    @property
    def samples(self) -> Samples:
        """Predictions, float32 (N, 8), of each emotion that was not skipped."""
        return {emotion: np.stack(rows) for emotion, rows in self._samples.items()}

    def advance(self, t: float, prediction: Prediction | None) -> None:
        """Take a frame at t seconds of its source; without a prediction the sequence waits."""
        gap = 0.0 if self._t is None else min(max(t - self._t, 0.0), MAX_FRAME_S)
        self._t = t
        step = self.step
        if step is None or prediction is None:
            return
        if self.holding and t - self._sample_t >= SAMPLE_INTERVAL_S:
            self._samples.setdefault(step.emotion, []).append(prediction)
            self._sample_t = t
        self._elapsed_s += gap
        if self._elapsed_s >= step.whole_s:
            self._next_step()

    def skip(self) -> None:
        """Skip this emotion and drop its samples."""
        if self.step is not None:
            self._samples.pop(self.step.emotion, None)
            self._next_step()

    def _next_step(self) -> None:
        self._index, self._elapsed_s = self._index + 1, 0.0
