"""What a face and the hair around it look like, in a few numbers: to tell two people in one picture apart.

It lives in memory for as long as its track does and is never stored. It recognises nobody: turned heads and
other light change it as much as another person does.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Face, Frame, clip_to, expanded
from fer_desktop.recognition.detection.cascade_search import to_grey

_SIDE = 8
"""Pixels to which the part is reduced."""
_LENGTH = 1.2
"""Side of the part, in widths of the face: the hair tells more than the mouth."""
_DIAGONAL = 1.42
"""Of a square, as a part of its side."""
_FLAT = 1e-3
_LEVELS = 100.0
"""A difference of so many grey levels, in brightness or contrast, counts as much as two patterns that have
nothing in common."""


class Appearance(NamedTuple):
    """The pattern of grey levels, float32 (64,) with mean 0 and length 1, and their mean and spread."""

    pattern: npt.NDArray[np.float32]
    level: float
    contrast: float

    def difference(self, other: Appearance) -> float:
        """0 for the same picture, about 1 for two that have nothing in common."""
        apart = 1 - float(self.pattern @ other.pattern)
        levels = abs(self.level - other.level) + abs(self.contrast - other.contrast)
        return max(0.0, apart) + levels / _LEVELS

    def blended(self, newer: Appearance, share: float) -> Appearance:
        """This one with a share of a newer one, so that somebody who passes by does not replace it."""
        old = 1 - share
        pattern = old * self.pattern + share * newer.pattern
        unit = pattern / max(float(np.linalg.norm(pattern)), _FLAT)
        level, contrast = (old * a + share * b for a, b in zip(self[1:], newer[1:], strict=True))
        return Appearance(np.asarray(unit, np.float32), level, contrast)


def appearance_of(frame: Frame, face: Face) -> Appearance:
    """What a face looks like, upright. frame: uint8 (H, W, 3), BGR, or grey; the box may reach beyond it."""
    part = clip_to(expanded(face, 0.5 * _DIAGONAL * _LENGTH - 0.5), frame.shape)
    step = max(1, face.w // (4 * _SIDE))
    few = to_grey(frame[part.y : part.y + part.h : step, part.x : part.x + part.w : step])
    x, y = face.middle
    middle = (x - part.x) / step, (y - part.y) / step
    side = 2 * _SIDE
    scale = side * step / (_LENGTH * face.w)
    turn = np.asarray(cv2.getRotationMatrix2D(middle, face.roll, scale), np.float64)
    turn[:, 2] += side / 2 - np.array(middle)
    upright = cv2.warpAffine(few, turn, (side, side), borderMode=cv2.BORDER_REPLICATE)
    small = np.asarray(cv2.resize(upright, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), np.float32).ravel()
    level = float(small.mean())
    pattern = small - level
    length = float(np.linalg.norm(pattern))
    return Appearance(np.asarray(pattern / max(length, _FLAT), np.float32), level, length / _SIDE)
