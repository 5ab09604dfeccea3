"""Pictures as the face networks want them: a part of a frame, shrunk, in a black border."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Colour = npt.NDArray[np.uint8]
"""uint8 (H, W, 3), BGR."""

DIAGONAL = 1.42
"""Of a square, as a part of its side."""
STEP = 32
"""Both sides of an input are multiples of it: the networks halve them five times."""


@dataclass(frozen=True, eq=False)
class NetInput:
    """pixels: float32 (1, 3, height, width), RGB, -1 to 1. ``scale``: of the network's pixels to the frame's.

    ``left`` and ``top``: where its corner is, in pixels of the frame.
    """

    pixels: npt.NDArray[np.float32]
    scale: float
    left: float = 0.0
    top: float = 0.0
    roll: float = 0.0
    side: int = 0

    def original(self, x: float, y: float) -> tuple[float, float]:
        """A place of the input, in pixels of the frame."""
        if not self.roll:
            return x / self.scale + self.left, y / self.scale + self.top
        across, down = (x - self.side / 2) / self.scale, (y - self.side / 2) / self.scale
        cosine, sine = math.cos(math.radians(self.roll)), math.sin(math.radians(self.roll))
        return self.left + cosine * across - sine * down, self.top + sine * across + cosine * down


def whole(frame: Colour, side: int, scale: float = 1.0) -> NetInput:
    """The whole frame, its longer side as long as `side`; black where it ends before a multiple of `STEP`.

    scale: of the frame given to the one in whose pixels faces are told, if it was shrunk before.
    """
    height, width = frame.shape[:2]
    factor = side / max(height, width)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    canvas = np.zeros((_upward(size[1]), _upward(size[0]), 3), np.uint8)
    canvas[: size[1], : size[0]] = resized(frame, *size)
    return NetInput(_as_input(canvas), factor * scale)


def square(frame: Colour, x: float, y: float, length: float, side: int, roll: float = 0.0) -> NetInput:
    """A square of the frame with this middle, as `side` pixels; black where it reaches beyond the frame.

    roll: degrees with the clock by which the square is turned; a face turned as far stands upright in it.
    """
    if not roll:
        return NetInput(
            _as_input(_cut(frame, x, y, length, side)), side / length, x - length / 2, y - length / 2
        )
    # Shrunk first and then turned: turning takes single pixels, and would skip the others
    wide = round(DIAGONAL * side)
    around = _cut(frame, x, y, length * wide / side, wide)
    turn = cv2.getRotationMatrix2D((wide / 2, wide / 2), roll, 1.0)
    turn[:, 2] += (side - wide) / 2
    upright = cv2.warpAffine(around, turn, (side, side), flags=cv2.INTER_LINEAR)
    return NetInput(_as_input(upright), side / length, x, y, roll, side)


def _cut(frame: Colour, x: float, y: float, length: float, side: int) -> Colour:
    """The square as uint8 (side, side, 3)."""
    factor = side / length
    inside = [
        (max(0, math.floor(middle - length / 2)), min(whole, math.ceil(middle + length / 2)))
        for middle, whole in ((x, frame.shape[1]), (y, frame.shape[0]))
    ]
    canvas = np.zeros((side, side, 3), np.uint8)
    (left, right), (top, bottom) = inside
    # Its edges in the canvas
    starts = [
        round((low - middle) * factor + side / 2) for (low, _), middle in zip(inside, (x, y), strict=True)
    ]
    ends = [
        round((high - middle) * factor + side / 2) for (_, high), middle in zip(inside, (x, y), strict=True)
    ]
    (across, down), (across_end, down_end) = starts, ends
    if right > left and bottom > top and across_end > across and down_end > down:
        part = resized(frame[top:bottom, left:right], across_end - across, down_end - down)
        low_x, low_y = max(0, -across), max(0, -down)
        part = part[low_y : low_y + side - max(0, down), low_x : low_x + side - max(0, across)]
        canvas[
            max(0, down) : max(0, down) + part.shape[0], max(0, across) : max(0, across) + part.shape[1]
        ] = part
    return canvas


def resized(frame: Colour, width: int, height: int) -> Colour:
    """At another size: shrunk by the mean of its pixels, enlarged linearly."""
    if (height, width) == frame.shape[:2]:
        return frame
    method = cv2.INTER_AREA if width * height < frame.shape[0] * frame.shape[1] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(frame, (width, height), interpolation=method), np.uint8)


def _upward(length: int) -> int:
    return -(-length // STEP) * STEP


def _as_input(canvas: Colour) -> npt.NDArray[np.float32]:
    pixels = cv2.dnn.blobFromImage(canvas, 1 / 127.5, mean=(127.5, 127.5, 127.5), swapRB=True)
    return np.asarray(pixels, np.float32)
