"""The luma plane of a decoded frame, used as its grey picture without converting to BGR first."""

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
"""8-bit formats whose first plane is the luma: with limited range, unless the frame says otherwise, and with
full range."""


def luma(frame: VideoFrame) -> Grey | None:
    """Return a frame's luma, uint8 (H, W), as `LimitedRangeLuma` if its range is limited; None without.

    The array shares the decoder's memory, whose rows may be padded; it must not be changed. Its levels differ
    by one or two from the grey that OpenCV computes from the frame's colours.
    """
    plane: Any = frame.planes[0]  # PyAV's types don't say that it is a buffer
    if (
        frame.format.name not in _PLANAR + _FULL or plane.line_size < frame.width
    ):  # negative: stored bottom-up
        return None
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    levels: Grey = rows[: frame.height, : frame.width]
    is_full = frame.format.name in _FULL or frame.color_range == ColorRange.JPEG
    return levels if is_full else levels.view(LimitedRangeLuma)
