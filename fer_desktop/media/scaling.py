"""Resizes frames: smaller for the screen, letterboxed or cropped for the virtual camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from fer_desktop.media.virtual_camera.device import FrameSize
    from fer_desktop.recognition.detection.boxes import Frame


def downscale(frame: Frame, side: int) -> Frame:
    """Return the picture, (H, W, 3) uint8, BGR, C-contiguous, its longer side at most ``side`` pixels."""
    height, width = frame.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return np.ascontiguousarray(frame)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


MAX_CUT = 1.4
"""The largest difference in shape that is cropped: 4:3 fills 16:9, a portrait video gets bars."""
CUT_ABOVE = 1 / 3
"""The part of the cropped rows taken from the top, fewer than below: heads are in the upper half."""


@dataclass(frozen=True)
class Letterbox:
    """How a frame lies in a picture: scaled by ``scale``, its corner at ``left``, ``top`` in pixels."""

    scale: float
    left: float
    top: float


def placement(frame_size: FrameSize, size: FrameSize) -> Letterbox:
    """Return how to place a frame in a picture of another size without distorting it."""
    across, down = size.width / frame_size.width, size.height / frame_size.height
    fills = max(across, down) <= MAX_CUT * min(across, down)
    scale = max(across, down) if fills else min(across, down)
    left = (size.width - scale * frame_size.width) / 2
    rest = size.height - scale * frame_size.height
    return Letterbox(scale, left, rest * (CUT_ABOVE if rest < 0 else 0.5))


def letterboxed(frame: Frame, where: Letterbox, size: FrameSize) -> Frame:
    """Return a new picture of ``size``, (H, W, 3) uint8, BGR, with the frame in it and black bars around it.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed. Its pixels lie within one of where ``where`` says.
    """
    across = _span(where.left, where.scale, frame.shape[1], size.width)
    down = _span(where.top, where.scale, frame.shape[0], size.height)
    part = frame[down.source, across.source]
    shrinks = where.scale < 1
    target = across.target.stop - across.target.start, down.target.stop - down.target.start
    scaled = cv2.resize(part, target, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    if target == tuple(size):
        return np.asarray(scaled, np.uint8)
    picture = np.zeros((size.height, size.width, 3), np.uint8)
    picture[down.target, across.target] = scaled
    return picture


class _Span(NamedTuple):
    source: slice
    target: slice


def _span(start: float, scale: float, length: int, available: int) -> _Span:
    """Which pixels along a side of the frame go to which of the picture."""
    first, last = max(0, round(-start / scale)), min(length, round((available - start) / scale))
    left, right = max(0, round(start)), min(available, round(start + length * scale))
    return _Span(slice(first, last), slice(left, right))
