"""Pictures as the face networks want them: a part of a frame, shrunk and turned, in a black border."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.detection.cascade_search import resized, to_grey

Colour = npt.NDArray[np.uint8]
"""uint8 (H, W, 3), BGR."""
Matrix = npt.NDArray[np.float64]
"""(2, 3): where a place goes, as OpenCV has it."""

STEP = 32
"""Both sides of an input are multiples of it: the networks halve them five times."""
DIAGONAL = 1.42
"""Of a square, as a part of its side."""


@dataclass(frozen=True, eq=False)
class NetInput:
    """pixels: float32 (1, 3, height, width), RGB, -1 to 1. back: from the input's places to the frame's."""

    pixels: npt.NDArray[np.float32]
    back: Matrix

    @property
    def scale(self) -> float:
        """How much larger things are in the frame."""
        return float(np.hypot(self.back[0, 0], self.back[1, 0]))

    def original(self, places: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """(N, 2) places of the input, as x and y, in pixels of the frame."""
        return np.asarray(places @ self.back[:, :2].T + self.back[:, 2], np.float64)


def shrunk(frame: Frame, side: int) -> tuple[Colour, float]:
    """The frame in colour, its longer side at most so long, and by which factor it is smaller."""
    height, width = frame.shape[:2]
    factor = min(1.0, side / max(height, width))
    size = _scaled(frame, factor)
    # Halved first, which costs a fraction of shrinking by an odd factor
    while frame.shape[1] >= 2 * size[0] and frame.shape[0] >= 2 * size[1] and factor < 1:
        frame = _sized(frame, frame.shape[1] // 2, frame.shape[0] // 2)
    return _coloured(_sized(frame, *size)), factor


def whole(picture: Colour, side: int) -> NetInput:
    """The whole picture, its longer side so long; black where it ends before a multiple of `STEP`."""
    factor = side / max(picture.shape[:2])
    width, height = _scaled(picture, factor)
    canvas = np.zeros((_upward(height), _upward(width), 3), np.uint8)
    canvas[:height, :width] = _sized(picture, width, height)
    return NetInput(_as_input(canvas), np.array([[1 / factor, 0, 0], [0, 1 / factor, 0]]))


def square(
    frame: Frame, middle: tuple[float, float], length: float, side: int, roll: float = 0.0
) -> NetInput:
    """A square of the frame about a place, as `upright` cuts it."""
    pixels, back = upright(frame, middle, length, side, roll)
    return NetInput(_as_input(pixels), back)


def upright(
    frame: Frame, middle: tuple[float, float], length: float, side: int, roll: float
) -> tuple[Colour, Matrix]:
    """A square of the frame about a place, as `side` pixels; black where it reaches beyond the frame.

    roll: degrees with the clock by which the square is turned; a face turned as far stands upright in it.
    Also gives the way back, from the square's places to the frame's.
    """
    left, top, right, bottom = _around(frame, middle, DIAGONAL * length if roll else length)
    # Shrunk by the mean of its pixels as far as turning it linearly leaves none out
    factor = min(1.0, 2 * side / length)
    part = frame[top:bottom, left:right]
    part = _coloured(_sized(part, *_scaled(part, factor)))
    x, y = (middle[0] - left) * factor, (middle[1] - top) * factor
    forth = np.asarray(cv2.getRotationMatrix2D((x, y), roll, side / (length * factor)), np.float64)
    forth[:, 2] += np.array((side / 2 - x, side / 2 - y))
    pixels = cv2.warpAffine(part, forth, (side, side), flags=cv2.INTER_LINEAR)
    back = np.asarray(cv2.invertAffineTransform(forth), np.float64) / factor
    back[:, 2] += np.array((left, top), np.float64)
    return np.asarray(pixels, np.uint8), back


def _around(frame: Frame, middle: tuple[float, float], length: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a square's part within the frame, one pixel of it at least."""
    low = [math.floor(place - length / 2) for place in middle]
    high = [math.ceil(place + length / 2) for place in middle]
    (height, width) = frame.shape[:2]
    left, top = min(max(0, low[0]), width - 1), min(max(0, low[1]), height - 1)
    return left, top, max(left + 1, min(width, high[0])), max(top + 1, min(height, high[1]))


def _scaled(frame: Frame, factor: float) -> tuple[int, int]:
    """Width and height of a frame that is so much larger."""
    return max(1, round(frame.shape[1] * factor)), max(1, round(frame.shape[0] * factor))


def _sized(frame: Frame, width: int, height: int) -> Frame:
    """The same kind of frame in another size."""
    if (height, width) == frame.shape[:2]:
        return frame
    return resized(frame, width, height).view(type(frame))


def _coloured(frame: Frame) -> Colour:
    """In three channels, be it grey or not."""
    if frame.ndim == 3:
        return frame
    return np.asarray(cv2.cvtColor(to_grey(frame), cv2.COLOR_GRAY2BGR), np.uint8)


def _upward(length: int) -> int:
    return -(-length // STEP) * STEP


def _as_input(canvas: Colour) -> npt.NDArray[np.float32]:
    pixels = cv2.dnn.blobFromImage(canvas, 1 / 127.5, mean=(127.5, 127.5, 127.5), swapRB=True)
    return np.asarray(pixels, np.float32)
