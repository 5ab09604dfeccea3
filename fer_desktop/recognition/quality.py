"""Why a face has no emotion: its picture is bad or its prediction unclear."""

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
    COVERED = "covered"
    TIED = "two emotions tied"
    UNSURE = "no clear winner"


@dataclass(frozen=True)
class Thresholds:
    """Measured by `python -m training thresholds`; docs/recognition.md explains how."""

    brightness: float = 20.0
    side: int = 12
    sharpness: float = 0.005
    mouth_detail: float = 0.18
    tie_sum: float = 0.80
    tie_gap: float = 0.05
    min_probability: float = 0.40


DEFAULT_THRESHOLDS = Thresholds()


MOUTH = (0.62, 0.92, 0.3, 0.7)
"""Top, bottom, left and right of the mouth and chin, in parts of a crop's side."""
MIN_CONTRAST = 4.0
"""Standard deviation in grey levels: below it all of a face is even."""
ROUNDING = 20 / 12
"""The Laplacian's variance that rounding to whole grey levels causes by itself."""


def brightness(pixels: npt.NDArray[np.float32]) -> float:
    """Return the 95th percentile of a face's grey levels, 0 to 255.

    pixels: float32 (size, size), grey. Not the mean, because dark skin in good light is not a dark picture.
    """
    place = round(0.95 * (pixels.size - 1))
    return float(np.partition(pixels, place, axis=None)[place])


def sharpness(pixels: npt.NDArray[np.float32]) -> float:
    """Return how much fine detail a face has: the Laplacian's variance divided by the pixels' variance.

    pixels: float32 (size, size), grey: the model's input, so that the face's size does not matter.
    After Pech-Pacheco et al. (2000), whose measure is not divided and so depends on contrast.
    """
    # Without the border, where the Laplacian extrapolates
    detail = cv2.Laplacian(pixels, cv2.CV_32F, ksize=1)[1:-1, 1:-1]
    return max(0.0, _variance(detail) - ROUNDING) / max(_variance(pixels), 1.0)


def mouth_detail(pixels: npt.NDArray[np.float32]) -> float:
    """Return how much the grey levels about the mouth differ: their mean distance from their median, divided
    by the whole face's standard deviation. A mask or a hand is more even than a mouth and a chin.

    pixels: float32 (size, size), grey, the model's input.
    """
    top, bottom, left, right = (round(part * len(pixels)) for part in MOUTH)
    mouth = pixels[top:bottom, left:right]
    return float(np.abs(mouth - np.median(mouth)).mean()) / max(float(pixels.std()), MIN_CONTRAST)


def _variance(pixels: npt.NDArray[Any]) -> float:
    return float(cv2.meanStdDev(pixels)[1][0, 0]) ** 2


def picture_reasons(
    pixels: npt.NDArray[np.float32], face: Face, limits: Thresholds = DEFAULT_THRESHOLDS
) -> tuple[Reason, ...]:
    """Return what is wrong with a face's picture; empty if nothing is.

    pixels: float32 (size, size), grey, 0 to 255, the model's input. face: its box, in frame pixels.
    """
    if face.turned:
        return (Reason.TURNED,)
    if brightness(pixels) < limits.brightness:
        return (Reason.DARK,)
    if max(face.w, face.h) < limits.side:
        return (Reason.SMALL,)
    if sharpness(pixels) < limits.sharpness:
        return (Reason.BLURRED,)
    return (Reason.COVERED,) if mouth_detail(pixels) < limits.mouth_detail else ()


def prediction_reasons(
    probabilities: npt.NDArray[np.float32], limits: Thresholds = DEFAULT_THRESHOLDS
) -> tuple[Reason, ...]:
    """Return why a prediction, float32 (8,), is unclear: two emotions tie or none stands out."""
    second, first = np.sort(probabilities)[-2:]
    if first + second >= limits.tie_sum and first - second < limits.tie_gap:
        return (Reason.TIED,)
    return (Reason.UNSURE,) if first < limits.min_probability else ()
