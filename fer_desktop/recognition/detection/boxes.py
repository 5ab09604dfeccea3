"""Frames and the boxes of faces in them: overlap, clipping, merging."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Frame = npt.NDArray[np.uint8]
"""One picture: uint8 (H, W, 3), BGR, or its grey, uint8 (H, W), also as a `LimitedRangeLuma`: `to_grey` gives
the full-range levels. Readers never change it."""
Grey = npt.NDArray[np.uint8]
"""A grey picture: uint8 (H, W)."""


TILTED = 10.0
"""Degrees from which a head counts as tilted: below it the model reads a face as well as it is."""


class Face(NamedTuple):
    """A box in frame pixels: left, top, width, height.

    roll: degrees with the clock by which the head in it is tilted. turned: whether it is turned away.
    """

    x: int
    y: int
    w: int
    h: int
    roll: float = 0.0
    turned: bool = False

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height alone."""
        return self.x, self.y, self.w, self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle of the box."""
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def drawn_roll(self) -> float:
        """By how many degrees its box is drawn turned: not at all for a small tilt, which looks askew."""
        return self.roll if abs(self.roll) >= TILTED else 0.0


SAME_FACE = 0.3
"""Boxes that overlap by more (intersection over union) are one face."""


LYING = 30.0
"""Degrees by which a head in a photo that lies on its side may differ from a quarter of a turn."""


def photo_turn(faces: Sequence[Face]) -> int:
    """By how many degrees with the clock a photo is turned, by its largest face: 0, 90, 180 or 270.

    faces: the largest first, as a photo's are. A head tilted less than a quarter turn says nothing: 0.
    """
    if not faces:
        return 0
    quarter = 90 * round(faces[0].roll / 90)
    return quarter % 360 if abs(faces[0].roll - quarter) <= LYING else 0


def iou(a: Face, b: Face) -> float:
    """Intersection over union of two boxes, 0 to 1."""
    width = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    height = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    common = max(0, width) * max(0, height)
    return common / (a.w * a.h + b.w * b.h - common)


def distance(a: Face, b: Face) -> float:
    """From the middle of one box to that of another, in pixels."""
    return math.dist(a.middle, b.middle)


def middle_within(face: Face, frame: Frame) -> bool:
    """Whether the box's middle lies in the frame."""
    height, width = frame.shape[:2]
    x, y = face.middle
    return bool(0 <= x < width and 0 <= y < height)


def matches_any(face: Face, others: Iterable[Face]) -> bool:
    """Whether a box is one face with one of the others."""
    return any(is_same_face(face, other) or is_same_face(other, face) for other in others)


def is_same_face(small: Face, large: Face) -> bool:
    """Whether two boxes are one face: they overlap, or the small one's middle lies within the large one."""
    x, y = small.middle
    within = large.x <= x <= large.x + large.w and large.y <= y <= large.y + large.h
    return within or iou(small, large) > SAME_FACE


def expanded(face: Face, part: float) -> Face:
    """The box with a part of its width more on each side."""
    margin = round(face.w * part)
    return face._replace(x=face.x - margin, y=face.y - margin, w=face.w + 2 * margin, h=face.h + 2 * margin)


def squared(face: Face) -> Face:
    """The square with the box's middle and the mean of its sides."""
    side = max(1, round((face.w + face.h) / 2))
    x, y = face.x + (face.w - side) // 2, face.y + (face.h - side) // 2
    return face._replace(x=x, y=y, w=side, h=side)


def clip_to(face: Face, shape: Sequence[int]) -> Face:
    """The part of a box that lies within the picture, at least one pixel of it."""
    left, top = min(max(0, face.x), shape[1] - 1), min(max(0, face.y), shape[0] - 1)
    right, bottom = min(shape[1], face.x + face.w), min(shape[0], face.y + face.h)
    return face._replace(x=left, y=top, w=max(1, right - left), h=max(1, bottom - top))


def deduplicated(faces: Iterable[Face]) -> list[Face]:
    """Each face once, in their order; of two boxes on one face the earlier stays."""
    distinct: list[Face] = []
    for face in faces:
        if not matches_any(face, distinct):
            distinct.append(face)
    return distinct
