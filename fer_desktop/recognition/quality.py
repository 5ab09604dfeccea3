"""Why a face can't be read: the picture is bad, or the prediction says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Face


class Reason(StrEnum):
    """Why a face has no emotion."""

    DARK = "too dark"
    SMALL = "too small"
    BLURRED = "blurred"
    TURNED = "turned away"
    TIED = "two emotions tied"
    UNSURE = "no clear winner"


@dataclass(frozen=True)
class Thresholds:
    """The thresholds; `python -m training thresholds` measured them, docs/recognition.md says how."""

    brightness: float = 20.0
    side: int = 12
    sharpness: float = 0.005
    tie_sum: float = 0.80
    tie_gap: float = 0.05
    min_probability: float = 0.40


DEFAULT_THRESHOLDS = Thresholds()


ROUNDING = 20 / 12
"""Variance of the Laplacian of a picture that shows nothing but the rounding to whole grey levels."""


def brightness(pixels: npt.NDArray[np.float32]) -> float:
    """How bright the brightest parts of a face are: 95 in 100 of its pixels are no brighter, 0 to 255.

    pixels: float32 (size, size), grey. The bright parts, not the mean: skin may be dark in good light.
    """
    place = round(0.95 * (pixels.size - 1))
    return float(np.partition(pixels, place, axis=None)[place])


def sharpness(pixels: npt.NDArray[np.float32]) -> float:
    """How much fine detail a face has: the Laplacian's variance as a part of the pixels' own.

    pixels: float32 (size, size), grey, as the model sees them, so that the face's size in the frame and its
    contrast do not count. After Pech-Pacheco et al. (2000), who leave the variance of the Laplacian as it is.
    """
    # Without the outermost pixels, whose neighbours the Laplacian must invent.
    detail = cv2.Laplacian(pixels, cv2.CV_32F, ksize=1)[1:-1, 1:-1]
    return max(0.0, _variance(detail) - ROUNDING) / max(_variance(pixels), 1.0)


def _variance(pixels: npt.NDArray[Any]) -> float:
    return float(cv2.meanStdDev(pixels)[1][0, 0]) ** 2


def picture_reasons(
    pixels: npt.NDArray[np.float32], face: Face, limits: Thresholds = DEFAULT_THRESHOLDS
) -> tuple[Reason, ...]:
    """What is wrong with the picture of a face.

    pixels: float32 (size, size), grey, 0 to 255, the model's input. face: its box, in frame pixels.
    """
    if face.turned:
        return (Reason.TURNED,)
    if brightness(pixels) < limits.brightness:
        return (Reason.DARK,)
    if max(face.w, face.h) < limits.side:
        return (Reason.SMALL,)
    return (Reason.BLURRED,) if sharpness(pixels) < limits.sharpness else ()


def prediction_reasons(
    probabilities: npt.NDArray[np.float32], limits: Thresholds = DEFAULT_THRESHOLDS
) -> tuple[Reason, ...]:
    """Why a prediction, float32 (8,), names no emotion: two share it, or none stands out."""
    second, first = np.sort(probabilities)[-2:]
    if first + second >= limits.tie_sum and first - second < limits.tie_gap:
        return (Reason.TIED,)
    return (Reason.UNSURE,) if first < limits.min_probability else ()
