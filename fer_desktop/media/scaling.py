"""A copy of a picture that is fit for a screen.

A frame brought to the size of the pictures that a virtual camera sends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from fer_desktop.media.virtual_camera.device import FrameSize
    from fer_desktop.recognition.detection.boxes import Frame


def downscale(frame: Frame, side: int) -> Frame:
    """The picture ((H, W, 3) uint8, BGR), C-contiguous, its longer side at most ``side`` pixels."""
    height, width = frame.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return np.ascontiguousarray(frame)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


MAX_CUT = 1.4
"""Shapes that differ by more are not cut but get bars: 4:3 fills 16:9, a portrait video does not."""
CUT_ABOVE = 1 / 3
"""The part of what is cut that is taken above: a head sits in the upper half."""


@dataclass(frozen=True)
class Letterbox:
    """Where a frame's pixels are in the picture: ``scale`` times as far apart, from ``left``, ``top``."""

    scale: float
    left: float
    top: float


def placement(frame_size: FrameSize, size: FrameSize) -> Letterbox:
    """How a frame of one size stands in a picture of the other, its shape kept."""
    across, down = size.width / frame_size.width, size.height / frame_size.height
    fills = max(across, down) <= MAX_CUT * min(across, down)
    scale = max(across, down) if fills else min(across, down)
    left = (size.width - scale * frame_size.width) / 2
    rest = size.height - scale * frame_size.height
    return Letterbox(scale, left, rest * (CUT_ABOVE if rest < 0 else 0.5))


def letterboxed(frame: Frame, where: Letterbox, size: FrameSize) -> Frame:
    """A new picture (H, W, 3) of ``size`` with the frame in it, black where it does not reach.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed. Its pixels are where `placement` says, to one.
    """
    across = _span(where.left, where.scale, frame.shape[1], size.width)
    down = _span(where.top, where.scale, frame.shape[0], size.height)
    part = frame[down.source, across.source]
    shrinks = where.scale < 1
    wanted = across.target.stop - across.target.start, down.target.stop - down.target.start
    made = cv2.resize(part, wanted, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    if wanted == tuple(size):
        return np.asarray(made, np.uint8)
    picture = np.zeros((size.height, size.width, 3), np.uint8)
    picture[down.target, across.target] = made
    return picture


class _Span(NamedTuple):
    source: slice
    target: slice


def _span(start: float, scale: float, length: int, room: int) -> _Span:
    """Which pixels of a frame's side go to which of the picture's."""
    first, last = max(0, round(-start / scale)), min(length, round((room - start) / scale))
    left, right = max(0, round(start)), min(room, round(start + length * scale))
    return _Span(slice(first, last), slice(left, right))
