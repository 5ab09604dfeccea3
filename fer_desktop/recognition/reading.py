"""A reading: what the program shows for a face."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, UNKNOWN, Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.intensity import Intensity
from fer_desktop.recognition.quality import Reason


@dataclass(frozen=True, eq=False)
class Reading:
    """A face's box, number, smoothed probabilities (float32 (8,), sum 1) and emotion, or why it has none.

    ``prediction`` is the model's output for this frame alone, before smoothing and a personal fit; None for
    readings from the history, which does not store it.
    """

    face: Face
    track: int
    probabilities: npt.NDArray[np.float32]
    emotion: Emotion | None
    reasons: tuple[Reason, ...]
    prediction: npt.NDArray[np.float32] | None = None
    intensity: Intensity | None = None

    @property
    def best(self) -> Emotion:
        """The likeliest emotion. While a face changes, it may differ from the emotion shown."""
        return EMOTIONS[int(np.argmax(self.probabilities))]

    @property
    def confidence(self) -> float:
        """The probability of the emotion shown, or of the likeliest if none is shown."""
        return float(self.probabilities[EMOTIONS.index(self.emotion or self.best)])

    @property
    def emoji(self) -> str:
        """The name of the emoji: the emotion, or ``UNKNOWN``."""
        return self.emotion or UNKNOWN

    @property
    def emoji_image_name(self) -> str:
        """The name of the emoji's picture: its weak or strong form if there is one."""
        name = f"{self.emoji}_{self.intensity}"
        return name if name in LEVELS else self.emoji

    def as_json(self) -> dict[str, object]:
        """The reading as the command line and the exports write it."""
        pairs = zip(EMOTIONS, self.probabilities, strict=True)
        return {
            "box": list(self.face.box),
            "roll": round(self.face.roll, 1),
            "emotion": str(self.emoji),
            "confidence": round(self.confidence, 6),
            "emoji": EMOJI[self.emoji],
            "probabilities": {str(emotion): round(float(p), 6) for emotion, p in pairs},
            "reasons": [str(reason) for reason in self.reasons],
        }
