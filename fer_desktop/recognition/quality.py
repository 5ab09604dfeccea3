"""Why a face can't be read: what is said instead of an emotion.

How the thresholds were chosen: docs/recognition.md.
"""

from __future__ import annotations

from enum import StrEnum

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.faces import Face, Grey

SMALLEST_SIDE = 20
"""Pixels of the frame."""
DARKEST_MEAN = 22.0
"""Grey levels, 0 to 255."""
LEAST_SHARPNESS = 0.02
LEAST_CONFIDENCE = 0.4
TIED_LEAD = 0.08
TIED_TOGETHER = 0.75


class Reason(StrEnum):
    """In words, as the windows and the JSON say it."""

    DARK = "too dark"
    SMALL = "too small"
    BLURRED = "blurred"
    TURNED = "turned away"
    TIED = "two emotions tied"
    UNSURE = "no clear winner"


def sharpness(crop: Grey) -> float:
    """Energy of the Laplacian over the variance of the grey levels; contrast has no part in it.

    crop: (S, S) uint8. After Pertuz et al., "Analysis of focus measure operators" (2013).
    """
    spread = float(np.var(crop))
    return float(np.var(cv2.Laplacian(crop, cv2.CV_32F))) / spread if spread > 1 else 0.0


def picture_reasons(face: Face, crop: Grey) -> tuple[Reason, ...]:
    """What is wrong with the picture of a face. crop: (S, S) uint8, the model's input."""
    reasons = {
        Reason.DARK: float(crop.mean()) < DARKEST_MEAN,
        Reason.SMALL: min(face.w, face.h) < SMALLEST_SIDE,
        Reason.BLURRED: sharpness(crop) < LEAST_SHARPNESS,
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def prediction_reasons(probabilities: npt.NDArray[np.float32]) -> tuple[Reason, ...]:
    """What is wrong with the prediction (8,)."""
    second, first = np.sort(probabilities)[-2:]
    if first + second >= TIED_TOGETHER and first - second < TIED_LEAD:
        return (Reason.TIED,)
    return (Reason.UNSURE,) if first < LEAST_CONFIDENCE else ()
