"""Crops faces to the model's input. Training uses the same crop, so that the model sees what it learned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fer_desktop.core.stages import stage
from fer_desktop.recognition.detection.boxes import Face, Frame, Grey
from fer_desktop.recognition.detection.cascade_search import resized, to_grey

MARGIN = 0.04
"""Added to each side of the detector's box, as a part of its side; negative to crop more tightly."""
SHIFT = 0.04
"""How far the crop is moved down, as a part of the box's side."""


def crop_face(grey: Grey, face: Face, size: int, margin: float = MARGIN, shift: float = SHIFT) -> Grey:
    """Return the square around a face, resized: uint8 (size, size), with its contrast unchanged.

    grey: uint8 (H, W), not changed. Beyond the picture its edge is repeated. Shrinks by averaging, enlarges
    linearly.
    """
    return resized(_cut(grey, *_square(face, grey.shape, margin, shift)), size, size)


@stage("crop")
def preprocess_faces(frame: Frame, faces: Sequence[Face], size: int) -> npt.NDArray[np.float32]:
    """Return the faces of a frame as the model's input: float32 (N, 1, size, size), grey, 0 to 255.

    frame: uint8 (H, W, 3), BGR, not changed. N may be 0.
    """
    pixels = np.empty((len(faces), 1, size, size), np.float32)
    for row, face in zip(pixels, faces, strict=True):
        # Converting only the crop to grey is cheaper than the whole frame
        part = to_grey(_cut(frame, *_square(face, frame.shape, MARGIN, SHIFT)))
        row[0] = resized(part, size, size)
    return pixels


def _completed(face: Face, shape: Sequence[int]) -> Face:
    """Extend a box cut off by the frame to a square again, beyond the edge that it touches."""
    side = max(face.w, face.h)
    left = face.x + face.w - side if face.x == 0 else face.x
    top = face.y + face.h - side if face.y == 0 else face.y
    if face.x == 0 and face.w == shape[1]:
        left = (face.w - side) // 2
    if face.y == 0 and face.h == shape[0]:
        top = (face.h - side) // 2
    return Face(left, top, side, side)


def _square(face: Face, shape: Sequence[int], margin: float, shift: float) -> tuple[int, int, int]:
    """The left, top and side of the crop."""
    face = _completed(face, shape)
    side = max(1, round(face.w * (1 + 2 * margin)))
    centre_x, centre_y = face.x + face.w / 2, face.y + face.h / 2 + shift * face.w
    return round(centre_x - side / 2), round(centre_y - side / 2), side


def _cut(picture: Grey, left: int, top: int, side: int) -> Grey:
    """A square of the picture, grey or BGR; beyond the picture its edge is repeated."""
    height, width = picture.shape[:2]
    right, bottom = left + side, top + side
    if left >= 0 and top >= 0 and right <= width and bottom <= height:
        return picture[top:bottom, left:right]
    rows = np.clip(np.arange(top, bottom), 0, height - 1)
    columns = np.clip(np.arange(left, right), 0, width - 1)
    return picture[np.ix_(rows, columns)]
