"""Where a face moves from picture to picture, in fractions of a pixel.

A box in whole pixels drifts: a head that tilts by half a pixel a frame is rounded the same way each time, and
after three seconds the box lies on the chin.
"""

from __future__ import annotations

from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.optical_flow import DownscaledFrame, move_face

_UNITS = 16
"""Parts of a pixel in which boxes are followed."""


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
