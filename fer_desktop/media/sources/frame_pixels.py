"""Decoded frames as pixels: upright, with square pixels, without interlaced combs, all of one size."""

from __future__ import annotations

import struct
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter

from fer_desktop.core.errors import VideoError
from fer_desktop.media.color_conversion import reformatted
from fer_desktop.media.sources.luma import luma

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

_Matrix = tuple[int, int, int, int]

_RIGHT_ANGLES = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
"""The matrices of rotations by 0, 90, 180 and 270 degrees counterclockwise."""

_ROTATIONS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}

PIXEL_LIMIT = 36_000_000
"""Frames above the maximum of H.264 (8192 x 4320) are refused, since several are in memory at once."""

_MAX_STRETCH = 4.0
"""No camera's pixels are wider or higher than this; a damaged file's may be 255 times as wide."""

_COMB = 10
"""Levels by which a line must differ from both its neighbours to be taken for one of another moment."""


class FramePixels:
    """Converts the frames of one video. A later frame of another size is fitted into that of the first.

    ``shape``: width of a pixel in heights. ``grey``: (H, W) luma where the format allows it. ``turn``:
    degrees clockwise that the user asked for.
    """

    def __init__(self, name: str, shape: Fraction | None, grey: bool, turn: int = 0) -> None:
        self._name, self._grey, self._turn = name, grey, turn
        plausible = shape is not None and 1 / _MAX_STRETCH <= shape <= _MAX_STRETCH
        self._stretch = float(shape) if plausible and shape is not None else 1.0
        self._matrix: _Matrix | None = None
        self._size: tuple[int, int] | None = None
        # One for the whole video: each starts threads, which run until it is garbage-collected
        self._reformatter = VideoReformatter()

    def of(self, frame: VideoFrame) -> Frame:
        """Return a frame's pixels, (H, W, 3) uint8, BGR, or (H, W). Raises `VideoError` if too large."""
        self.check_size(frame.width, frame.height)
        if frame.key_frame or self._matrix is None:
            # Read rarely: PyAV's side data keeps its frame alive until the garbage collector runs
            self._matrix = _matrix(frame)
        width, height = self._square(frame)
        levels = luma(frame) if self._grey and (width, height) == (frame.width, frame.height) else None
        pixels = self._coloured(frame, width, height) if levels is None else levels
        if frame.interlaced_frame and height == frame.height:
            pixels = without_combs(pixels)
        pixels = _upright(pixels, self._matrix)
        if self._turn in _ROTATIONS:
            pixels = _as_frame(pixels, cv2.rotate(pixels, _ROTATIONS[self._turn]))
        return self._fitted(pixels)

    def check_size(self, width: int, height: int) -> None:
        """Raise `VideoError` if a frame takes too much memory."""
        if width * height > PIXEL_LIMIT:
            raise VideoError(
                "{name} is too large: make its picture smaller than {millions} million pixels first.",
                name=self._name,
                millions=PIXEL_LIMIT // 1_000_000,
            )

    def _square(self, frame: VideoFrame) -> tuple[int, int]:
        """Width and height with square pixels."""
        width = max(1, round(frame.width * self._stretch))
        if width * frame.height <= PIXEL_LIMIT:
            return width, frame.height
        return frame.width, max(1, round(frame.height / self._stretch))

    def _coloured(self, frame: VideoFrame, width: int, height: int) -> Frame:
        drawn = reformatted(frame, "bgr24", width, height, self._reformatter)
        return np.ascontiguousarray(drawn.to_ndarray(), np.uint8)

    def _fitted(self, pixels: Frame) -> Frame:
        """Boxes, faces that are followed and the new video rely on one size."""
        size = pixels.shape[0], pixels.shape[1]
        if self._size is None:
            self._size = size
        return pixels if size == self._size else _letterboxed(pixels, *self._size)


def without_combs(pixels: Frame) -> Frame:
    """Replace the lines of an interlaced frame's second field that show another moment than their neighbours.

    Lines at rest keep their detail, as in motion-adaptive deinterlacing.
    """
    if pixels.shape[0] < 3:
        return pixels
    result = pixels.copy()
    above, line, below = (part.astype(np.int16) for part in (pixels[:-2:2], pixels[1:-1:2], pixels[2::2]))
    lower, higher = line - above, line - below
    combed = (np.minimum(np.abs(lower), np.abs(higher)) > _COMB) & ((lower > 0) == (higher > 0))
    flat: npt.NDArray[Any] = combed.any(axis=2) if combed.ndim == 3 else combed
    # The pixels beside one that differs are of the other moment too
    wide = cv2.dilate(flat.astype(np.uint8), np.ones((1, 5), np.uint8)).astype(bool)
    result[1:-1:2][wide] = ((above + below) // 2).astype(np.uint8)[wide]
    return result


def _letterboxed(pixels: Frame, height: int, width: int) -> Frame:
    scale = min(height / pixels.shape[0], width / pixels.shape[1])
    size = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    fitted = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    whole = np.zeros((height, width, *pixels.shape[2:]), np.uint8)
    top, left = (height - size[1]) // 2, (width - size[0]) // 2
    whole[top : top + size[1], left : left + size[0]] = fitted
    return _as_frame(pixels, whole)


def _upright(pixels: Frame, matrix: _Matrix) -> Frame:
    """Rotates and flips a frame by its display matrix (ISO/IEC 14496-12, 6.2.2; right angles only)."""
    right_to_x, right_to_y, down_to_x, down_to_y = matrix
    if abs(right_to_y) > abs(right_to_x):
        pixels, right_to_x, down_to_y = _as_frame(pixels, cv2.transpose(pixels)), down_to_x, right_to_y
    if right_to_x < 0:
        pixels = _as_frame(pixels, cv2.flip(pixels, 1))
    if down_to_y < 0:
        pixels = _as_frame(pixels, cv2.flip(pixels, 0))
    return pixels


def _matrix(frame: VideoFrame) -> _Matrix:
    """Returns the display matrix: the x and y of a step right, then of a step down. Only signs matter."""
    try:
        side: Any = frame.side_data.get("DISPLAYMATRIX")
    except ValueError:
        # PyAV fails on unknown kinds of side data, but still knows the rotation.
        return _RIGHT_ANGLES[round(frame.rotation / 90) % 4]
    if side is None:
        return _RIGHT_ANGLES[0]
    matrix = struct.unpack("=5i", bytes(side)[:20])
    return matrix[0], matrix[1], matrix[3], matrix[4]


def _as_frame(frame: Frame, turned: Any) -> Frame:
    """Returns OpenCV's array as an array of the frame's type."""
    return np.asarray(turned, np.uint8).view(type(frame))
