"""Where a face moves from picture to picture, in fractions of a pixel.

A box in whole pixels drifts: a head that tilts by half a pixel a frame is rounded the same way each time, and
after three seconds the box lies on the chin.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.optical_flow import DownscaledFrame, move_face

_UNITS = 16
"""Parts of a pixel in which boxes are followed."""
_PATCH = 16
"""Pixels to which two boxes are reduced to compare them."""
_MIN_CORRELATION = 0.5


class MotionPicture(DownscaledFrame):
    """A whole frame, (H, W, 3) uint8, BGR, in which boxes are given in sixteenths of a pixel."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.scale /= _UNITS


def to_fine(face: Face) -> Face:
    """A box in pixels, in sixteenths of a pixel."""
    x, y, w, h = (_UNITS * value for value in face.box)
    return face._replace(x=x, y=y, w=w, h=h)


def to_pixels(fine: Face) -> Face:
    """A box in sixteenths of a pixel, in whole pixels."""
    x, y, w, h = (round(value / _UNITS) for value in fine.box)
    return fine._replace(x=x, y=y, w=max(1, w), h=max(1, h))


def move_fine(before: MotionPicture, after: MotionPicture, fine: Face) -> Face | None:
    """Where a box, in sixteenths of a pixel, went from one picture to another; None if that can't be told."""
    if before.pixels.shape != after.pixels.shape:
        return None
    return move_face(before, after, fine)


def refind(before: MotionPicture, after: MotionPicture, fine: Face) -> Face | None:
    """As `move_fine` over a longer time: only to where it looks alike, since points may fit by chance."""
    place = move_fine(before, after, fine)
    if place is None:
        return None
    old, new = _patch(before, fine), _patch(after, place)
    spread = float(np.linalg.norm(old) * np.linalg.norm(new))
    return place if spread > 0 and float((old * new).sum()) / spread >= _MIN_CORRELATION else None


def _patch(picture: MotionPicture, fine: Face) -> npt.NDArray[np.float32]:
    """What is in a box, in few pixels and around a mean of 0."""
    x, y, w, h = (value * picture.scale for value in fine.box)
    size = max(1, round(w)), max(1, round(h))
    part = cv2.getRectSubPix(picture.pixels, size, (x + w / 2, y + h / 2))
    small = np.asarray(cv2.resize(part, (_PATCH, _PATCH), interpolation=cv2.INTER_AREA), np.float32)
    return np.asarray(small - small.mean(), np.float32)
