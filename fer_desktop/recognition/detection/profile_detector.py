"""Faces seen from the side, which the frontal cascades miss: a profile cascade, looked for both ways."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from fer_desktop.recognition.detection.boxes import Face, Frame, Grey, among, middle_within
from fer_desktop.recognition.detection.cascade_search import (
    LARGE,
    Hit,
    Reduced,
    Surroundings,
    hits_in,
    merged_hits,
    to_grey,
)
from fer_desktop.recognition.detection.cascades import load_cascade

VOTES = 4
"""More raw hits than these make a face in a whole picture; docs/recognition.md says how it was chosen."""

NEAR_VOTES = 2
NEAR_SIDE = 48
"""Width of the known face in the picture that is searched near it."""
NEAR_MARGIN = 0.5
"""How far around the known face is searched, as a part of its width: a head that turns moves its middle."""
NEAR_SIZES = (0.6, 1.3)
NEAR_STEP = 1.06

BOTH = (False, True)


class SideView(NamedTuple):
    """A face seen from the side, and whether it looks to the right of the picture."""

    face: Face
    rightward: bool


class SideViewDetector:
    """Faces in profile by a Haar cascade, which knows them looking to the left; else the picture is mirrored.

    Used by one thread at a time.
    """

    def __init__(self, cascade: Path) -> None:
        """Load the cascade file. Raises `ResourceError` if it is missing or damaged."""
        self._cascade = load_cascade(cascade)

    def find(self, frame: Frame, others: Sequence[Face] = ()) -> list[Face]:
        """The faces seen from the side, the largest first; boxes lie within the frame.

        others: faces that were found already; they are not told again.
        frame: uint8 (H, W, 3), BGR. Faces from about 11 % of the picture's side are found.
        """
        grey = to_grey(frame)
        found = [hit for rightward in BOTH for hit in self._whole(grey, rightward)]
        faces = merged_hits(sorted(found, key=lambda hit: -hit.votes))
        return [face for face in faces if not among(face, others)]

    def find_near(self, frame: Frame, face: Face, rightward: bool | None = None) -> SideView | None:
        """Where a face that was there is now, seen from the side; None if it is not.

        frame: uint8 (H, W, 3), BGR. rightward: the only way it may look; None for both.
        """
        if not middle_within(face, frame):
            return None
        around = Surroundings(frame, face, NEAR_MARGIN, NEAR_SIDE)
        ways = BOTH if rightward is None else (rightward,)
        found = [(hit, way) for way in ways for hit in self._near(around.pixels, way)]
        if not found:
            return None
        hit, way = max(found, key=lambda each: each[0].votes)
        return SideView(around.original(hit.face), way)

    def _whole(self, grey: Grey, rightward: bool) -> list[Hit]:
        picture = Reduced(_facing_left(grey, rightward), LARGE)
        hits = picture.hits(self._cascade, VOTES)
        return [_facing_back(Hit(picture.original(hit.face), hit.votes), grey, rightward) for hit in hits]

    def _near(self, pixels: Grey, rightward: bool) -> list[Hit]:
        sides = (round(NEAR_SIDE * NEAR_SIZES[0]), round(NEAR_SIDE * NEAR_SIZES[1]))
        hits = hits_in(self._cascade, _facing_left(pixels, rightward), NEAR_STEP, NEAR_VOTES, sides)
        return [_facing_back(hit, pixels, rightward) for hit in hits[:1]]


def _facing_left(grey: Grey, rightward: bool) -> Grey:
    """The picture, mirrored if what is looked for faces right."""
    return np.asarray(cv2.flip(grey, 1), np.uint8) if rightward else grey


def _facing_back(hit: Hit, grey: Grey, rightward: bool) -> Hit:
    """A hit in what `_facing_left` gave, in the picture as it was."""
    if not rightward:
        return hit
    face = hit.face
    return Hit(face._replace(x=grey.shape[1] - face.x - face.w), hit.votes)
