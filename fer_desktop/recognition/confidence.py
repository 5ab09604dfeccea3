"""Lowers the certainty of predictions for soft pictures, which the model overrates.

The model was calibrated on FER2013, whose small pictures are sharp. Faces from photos and cameras are shrunk
from larger ones and softer, and on them it is right less often than it says. So a prediction gets a
temperature that rises as the picture's sharpness falls, after Guo et al., "On calibration of modern neural
networks" (ICML 2017). It never changes which emotion is likeliest. The three constants were chosen on the
validation faces and on photos together; docs/recognition.md has the figures.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.quality import sharpness

SHARP_FROM = 0.7
"""From this sharpness on, the temperature is 1."""
SOFT_UP_TO = 0.3
"""Up to this sharpness, it is highest."""
MAX_TEMPERATURE = 1.3


def temperature(picture_sharpness: float) -> float:
    """Return the divisor of the logits, 1 to `MAX_TEMPERATURE`, for a sharpness as in `quality.sharpness`."""
    softness = (SHARP_FROM - picture_sharpness) / (SHARP_FROM - SOFT_UP_TO)
    return 1 + (MAX_TEMPERATURE - 1) * min(1.0, max(0.0, softness))


def tempered(
    probabilities: npt.NDArray[np.float32], pixels: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Return the probabilities (N, 8) of N faces, less certain the softer each face is; rows sum to 1.

    pixels: float32 (N, 1, size, size), grey, 0 to 255, the model's input. Neither argument is changed.
    """
    return softened(probabilities, np.array([temperature(sharpness(face)) for face in pixels[:, 0]]))


def softened(
    probabilities: npt.NDArray[np.float32], temperatures: npt.NDArray[np.float64]
) -> npt.NDArray[np.float32]:
    """Return the probabilities (N, 8) at the temperatures (N,); rows sum to 1."""
    raised = probabilities ** (1 / temperatures[:, None])
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)
