"""Whether a box that a detector found may replace a face that is followed by its motion.

A detector that no longer finds a tilted face often finds a mouth or a collar within it. If that box took the
face's place, the cover would shrink to it and show the eyes. So a box replaces a followed face only where it
is about as large and about where the motion led; otherwise both are covered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from fer_desktop.recognition.detection.boxes import Face, distance

MIN_SIZE_RATIO = 0.67
"""The smaller of the two widths, as a part of the larger: a mouth is about half as wide as its face."""
MAX_OFFSET = 0.3
"""Between the two middles, in widths of the larger box."""

HIDDEN_S = 3.0
"""How long a face that is not found any more is expected behind another one."""
_HIDES = 1.2
"""Between the middles of a face and of one behind it, in means of their widths."""
_HIDING_MARGIN = 0.45
"""In widths, on each side of a face that may hide another: the head is wider than its face's box."""


def may_take_over(box: Face, followed: Face) -> bool:
    """Whether a found box is the followed face, by its size and place."""
    smaller, larger = sorted((box.w, followed.w))
    return smaller >= MIN_SIZE_RATIO * larger and distance(box, followed) <= MAX_OFFSET * larger


def takeovers(boxes: Sequence[Face], followed: Mapping[int, Face]) -> dict[int, Face]:
    """Which box replaces which of the followed faces, by their numbers: the closest pairs first."""
    pairs = [
        (distance(box, face), index, number)
        for index, box in enumerate(boxes)
        for number, face in followed.items()
        if may_take_over(box, face)
    ]
    taken: dict[int, int] = {}
    for _, index, number in sorted(pairs):
        if number not in taken and index not in taken.values():
            taken[number] = index
    return {number: boxes[index] for number, index in taken.items()}


def widened_before_hidden(faces: Mapping[int, Face], hidden: Sequence[Face]) -> dict[int, Face]:
    """The boxes to cover of found faces, wider where a face that is not found may be behind one.

    Half of a face shows an eye before any detector finds it. It comes forth beside the face that hid it.
    """
    return {
        number: _wider(face) if any(_may_hide(face, each) for each in hidden) else face
        for number, face in faces.items()
    }


def _may_hide(face: Face, hidden: Face) -> bool:
    return distance(face, hidden) <= _HIDES * (face.w + hidden.w) / 2


def _wider(face: Face) -> Face:
    margin = math.ceil(_HIDING_MARGIN * face.w)
    return face._replace(x=face.x - margin, y=face.y - margin, w=face.w + 2 * margin, h=face.h + 2 * margin)
