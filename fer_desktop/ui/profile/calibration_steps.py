"""The order and the times of the guide *Show me these faces*, and the shots it takes. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.personal_fit import Shots

Prediction = npt.NDArray[np.float32]

MAX_FRAME_S = 0.25
"""A frame stands for no more than this: what the camera left out was not shown."""
SHOT_EVERY_S = 0.08
"""Frames closer together than this say the same."""


@dataclass(frozen=True)
class CalibrationStep:
    """One emotion: seconds to put the face on, then seconds in which it is looked at."""

    emotion: Emotion
    ready_s: float
    hold_s: float

    @property
    def whole_s(self) -> float:
        """Both together."""
        return self.ready_s + self.hold_s


STEPS = (
    CalibrationStep(EMOTIONS[0], 1.4, 1.8),
    *(CalibrationStep(emotion, 0.9, 1.5) for emotion in EMOTIONS[1:]),
)
"""20 seconds in all, the face at rest first."""


class CalibrationSequence:
    """Goes through the steps by the time of the frames; it stands still while there is nothing to learn."""

    def __init__(self, steps: Sequence[CalibrationStep] = STEPS) -> None:
        self._steps = tuple(steps)
        self._at = 0
        self._passed = 0.0
        self._t: float | None = None
        self._shot_t = float("-inf")
        self._shots: dict[Emotion, list[Prediction]] = {}

    @property
    def step(self) -> CalibrationStep | None:
        """The emotion that is to be shown now; None at the end."""
        return self._steps[self._at] if self._at < len(self._steps) else None

    @property
    def next(self) -> CalibrationStep | None:
        """The one after it."""
        return self._steps[self._at + 1] if self._at + 1 < len(self._steps) else None

    @property
    def number(self) -> int:
        """Which step it is, from 1."""
        return self._at + 1

    @property
    def holding(self) -> bool:
        """Whether the face is looked at; before that the user puts it on."""
        return self.step is not None and self._passed >= self.step.ready_s

    @property
    def left_s(self) -> float:
        """Seconds left of this step's part: to get ready, or to hold."""
        if self.step is None:
            return 0.0
        return (self.step.whole_s if self.holding else self.step.ready_s) - self._passed

    @property
    def progress(self) -> float:
        """0 to 1, of all steps together."""
        done = sum(step.whole_s for step in self._steps[: self._at]) + self._passed
        return min(1.0, done / sum(step.whole_s for step in self._steps))

    @property
    def samples(self) -> Shots:
        """What was seen: predictions, float32 (N, 8), of each emotion that was not skipped."""
        return {emotion: np.stack(rows) for emotion, rows in self._shots.items()}

    def advance(self, t: float, prediction: Prediction | None) -> None:
        """A frame at t seconds of its source; without a prediction the time stands still."""
        gap = 0.0 if self._t is None else min(max(t - self._t, 0.0), MAX_FRAME_S)
        self._t = t
        step = self.step
        if step is None or prediction is None:
            return
        if self.holding and t - self._shot_t >= SHOT_EVERY_S:
            self._shots.setdefault(step.emotion, []).append(prediction)
            self._shot_t = t
        self._passed += gap
        if self._passed >= step.whole_s:
            self._go_on()

    def skip(self) -> None:
        """Leave this emotion out, and what was seen of it."""
        if self.step is not None:
            self._shots.pop(self.step.emotion, None)
            self._go_on()

    def _go_on(self) -> None:
        self._at, self._passed = self._at + 1, 0.0
