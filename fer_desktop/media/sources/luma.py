"""The grey picture that a decoded frame holds already, without the way over its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

from fer_desktop.recognition.detection.limited_range import LimitedRangeLuma

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Grey

_PLANAR = ("yuv420p", "yuv422p", "yuv444p", "nv12")
_FULL = ("yuvj420p", "yuvj422p", "yuvj444p", "gray")
"""Formats of eight bits whose first plane is the luma: of the narrow range, where the frame doesn't say
otherwise, and of the whole one."""


def luma(frame: VideoFrame) -> Grey | None:
    """A frame's grey picture, uint8 (H, W), a `NarrowLuma` where it is stored so; None where it holds none.

    It is the decoder's own memory, in which rows may lie apart; it lives as long as the picture and must not
    be changed. The levels differ from the grey of the frame's colours by one or two.
    """
    plane: Any = frame.planes[0]  # PyAV does not tell that it is a buffer
    if frame.format.name not in _PLANAR + _FULL or plane.line_size < frame.width:  # from below, if negative
        return None
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    levels: Grey = rows[: frame.height, : frame.width]
    is_full = frame.format.name in _FULL or frame.color_range == ColorRange.JPEG
    return levels if is_full else levels.view(LimitedRangeLuma)
