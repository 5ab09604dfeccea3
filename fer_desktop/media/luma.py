"""The grey picture that a decoded frame holds already, without the way over its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

if TYPE_CHECKING:
    from fer_desktop.recognition.faces import Grey

_PLANAR = ("yuv420p", "yuv422p", "yuv444p", "nv12")
_FULL = ("yuvj420p", "yuvj422p", "yuvj444p", "gray")
"""Formats of eight bits whose first plane is the luma: of the narrow range, where the frame doesn't say
otherwise, and of the whole one."""
_BLACK, _WHITE = 16, 235
"""The levels of the narrow range, ITU-R BT.601 and BT.709."""


def luma(frame: VideoFrame) -> Grey | None:
    """A frame's grey picture, uint8 (H, W), 0 to 255; None where its format holds none.

    Takes a small part of the time that colours take, and differs from their grey by a level or two.
    """
    plane: Any = frame.planes[0]  # PyAV does not tell that it is a buffer
    if frame.format.name not in _PLANAR + _FULL or plane.line_size < frame.width:  # from below, if negative
        return None
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    levels: Grey = rows[: frame.height, : frame.width]
    if frame.format.name in _FULL or frame.color_range == ColorRange.JPEG:
        return levels.copy()
    return _widened(levels)


def _widened(levels: Grey) -> Grey:
    scale = 255 / (_WHITE - _BLACK)
    none_below = np.maximum(levels, _BLACK)
    return np.asarray(cv2.convertScaleAbs(none_below, alpha=scale, beta=-scale * _BLACK), np.uint8)
