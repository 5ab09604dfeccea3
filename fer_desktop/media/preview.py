"""A copy of a picture that is fit for a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame


def reduced(frame: Frame, side: int) -> Frame:
    """The picture ((H, W, 3) uint8, BGR), C-contiguous, its longer side at most ``side`` pixels."""
    height, width = frame.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return np.ascontiguousarray(frame)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
