"""Crops faces to the model's input. Training uses the same crop, so that the model sees what it learned."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.core.stages import stage
from fer_desktop.recognition.detection.boxes import Face, Frame, Grey
from fer_desktop.recognition.detection.cascade_search import resized, to_grey

MARGIN = -0.04
"""Added to each side of the detector's box, as a part of its side; negative to crop more tightly."""
SHIFT = 0.04
"""How far the crop is moved down, as a part of the box's side."""


_DIAGONAL = 1.42
"""The diagonal of a square, as a multiple of its side."""


def crop_face(frame: Frame, face: Face, size: int, margin: float = MARGIN, shift: float = SHIFT) -> Grey:
    """Return the square around a face, turned upright and resized, with its contrast unchanged.

    frame: uint8 (H, W, 3), BGR, or grey (H, W), not changed. Returns uint8 (size, size). Beyond the picture
    its edge is repeated. Shrinks by averaging, enlarges linearly.
    """
    x, y, side = _square(face, frame.shape, margin, shift)
    # Only the part that is cut out is made grey
    if not face.drawn_roll:
        return resized(to_grey(_cut(frame, x, y, side)), size, size)
    wide = round(_DIAGONAL * size)
    around = resized(to_grey(_cut(frame, x, y, _DIAGONAL * side)), wide, wide)
    middle = (wide - 1) / 2
    turn = np.asarray(cv2.getRotationMatrix2D((middle, middle), face.roll, 1.0), np.float64)
    turn[:, 2] -= (wide - size) / 2
    return np.asarray(cv2.warpAffine(around, turn, (size, size), flags=cv2.INTER_LINEAR), np.uint8)


@stage("crop")
def preprocess_faces(frame: Frame, faces: Sequence[Face], size: int) -> npt.NDArray[np.float32]:
    """Return the faces of a frame as the model's input: float32 (N, 1, size, size), grey, 0 to 255.

    frame: uint8 (H, W, 3), BGR, not changed. N may be 0.
    """
    pixels = np.empty((len(faces), 1, size, size), np.float32)
    for row, face in zip(pixels, faces, strict=True):
        row[0] = crop_face(frame, face, size)
    return pixels


class CropSquare(NamedTuple):
    """The square of a frame that the model sees of a face: its centre and side in frame pixels.

    roll: degrees with the clock by which it is turned about its centre.
    """

    x: float
    y: float
    side: float
    roll: float


def crop_square(face: Face, shape: Sequence[int]) -> CropSquare:
    """Return where `crop_face` cuts out a face of a frame with this shape."""
    x, y, side = _square(face, shape, MARGIN, SHIFT)
    return CropSquare(x, y, side, face.drawn_roll)


def _completed(face: Face, shape: Sequence[int]) -> Face:
    """Extend a box cut off by the frame to a square again, beyond the edge that it touches."""
    side = max(face.w, face.h)
    left = face.x + face.w - side if face.x == 0 else face.x
    top = face.y + face.h - side if face.y == 0 else face.y
    if face.x == 0 and face.w == shape[1]:
        left = (face.w - side) // 2
    if face.y == 0 and face.h == shape[0]:
        top = (face.h - side) // 2
    return face._replace(x=left, y=top, w=side, h=side)


def _square(face: Face, shape: Sequence[int], margin: float, shift: float) -> tuple[float, float, float]:
    """The centre x, centre y and side of the crop, which is moved down along the face's own axis."""
    face = _completed(face, shape)
    tilt = math.radians(face.drawn_roll)
    across, down = -math.sin(tilt), math.cos(tilt)
    x = face.x + face.w / 2 + shift * face.w * across
    y = face.y + face.h / 2 + shift * face.w * down
    return x, y, face.w * (1 + 2 * margin)


def _cut(picture: Frame, x: float, y: float, length: float) -> Frame:
    """A square of the picture around a centre; beyond the picture its edge is repeated."""
    height, width = picture.shape[:2]
    side = max(1, round(length))
    left, top = round(x - side / 2), round(y - side / 2)
    right, bottom = left + side, top + side
    if left >= 0 and top >= 0 and right <= width and bottom <= height:
        return picture[top:bottom, left:right]
    rows = np.clip(np.arange(top, bottom), 0, height - 1)
    columns = np.clip(np.arange(left, right), 0, width - 1)
    return picture[np.ix_(rows, columns)]
