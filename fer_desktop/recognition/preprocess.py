"""From a face's box to the model's input. The training code uses this same crop."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.faces import Face, Frame, Grey

MARGIN = 0.0
"""What is added on each side of the detector's box, as a part of its side (negative: taken away)."""
SHIFT = 0.0
"""How far the crop lies below the detector's box, as a part of its side."""


def crop(grey: Grey, face: Face, size: int, margin: float = MARGIN, shift: float = SHIFT) -> Grey:
    """A square around a face, resized to `size` pixels; its contrast as it is.

    grey: uint8 (H, W), not changed. Returns uint8 (size, size). What lies outside the picture repeats its
    edge. Shrunk by the mean of the pixels, enlarged linearly.
    """
    left, top, side = _square(face, margin, shift)
    part = _cut(grey, left, top, side)
    shrink = side > size
    return cv2.resize(part, (size, size), interpolation=cv2.INTER_AREA if shrink else cv2.INTER_LINEAR)


def model_input(frame: Frame, faces: Sequence[Face], size: int) -> npt.NDArray[np.float32]:
    """The faces of one frame as the model wants them: float32 (N, 1, size, size), grey, 0 to 255.

    frame: uint8 (H, W, 3), BGR, not changed. N may be 0.
    """
    pixels = np.empty((len(faces), 1, size, size), np.float32)
    if faces:
        grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        for row, face in zip(pixels, faces, strict=True):
            row[0] = crop(grey, face, size)
    return pixels


def _square(face: Face, margin: float, shift: float) -> tuple[int, int, int]:
    """Left, top and side of the square that is cut out. A box cut by the frame's edge is completed."""
    box = max(face.w, face.h)
    side = max(1, round(box * (1 + 2 * margin)))
    centre_x = face.x + face.w / 2
    centre_y = face.y + face.h / 2 + shift * box
    return round(centre_x - side / 2), round(centre_y - side / 2), side


def _cut(grey: Grey, left: int, top: int, side: int) -> Grey:
    height, width = grey.shape
    right, bottom = left + side, top + side
    inside = grey[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if inside.shape == (side, side):
        return inside
    rows = np.clip(np.arange(top, bottom), 0, height - 1)
    columns = np.clip(np.arange(left, right), 0, width - 1)
    return grey[np.ix_(rows, columns)]
