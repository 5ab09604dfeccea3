"""What the program says of one face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.emotions import EMOJI, EMOTIONS, UNKNOWN, Emotion
from fer_desktop.recognition.faces import Face
from fer_desktop.recognition.quality import Reason


@dataclass(frozen=True)
class Reading:
    """One tracked face.

    face: box in frame pixels. track: the face's number, from 1. probabilities: float32 (8,), in the
    order of `EMOTIONS`, summing to 1. emotion: None is *unknown*, and `reasons` then say why.
    """

    face: Face
    track: int
    probabilities: npt.NDArray[np.float32]
    emotion: Emotion | None
    reasons: tuple[Reason, ...]

    @property
    def best(self) -> Emotion:
        """The most probable emotion, whether it is shown or not."""
        return EMOTIONS[int(self.probabilities.argmax())]

    @property
    def confidence(self) -> float:
        """The largest probability."""
        return float(self.probabilities.max())

    @property
    def emoji(self) -> str:
        """The name of its art: an emotion or `UNKNOWN`."""
        return self.emotion or UNKNOWN

    def as_json(self) -> dict[str, Any]:
        """The form of the command line and of exports."""
        return {
            "box": list(self.face),
            "emotion": str(self.emoji),
            "confidence": round(self.confidence, 4),
            "emoji": EMOJI[self.emoji],
            "probabilities": {
                str(e): round(float(p), 4) for e, p in zip(EMOTIONS, self.probabilities, strict=True)
            },
            "reasons": [str(reason) for reason in self.reasons],
        }
