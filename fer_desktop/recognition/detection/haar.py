"""Frontal, upright faces by Haar cascades: near a face that is known, or over the whole frame."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from fer_desktop.recognition.detection.boxes import Face, Frame, Grey, expanded, middle_within
from fer_desktop.recognition.detection.cascade_search import (
    EQUALISED,
    LARGE,
    SMALL,
    FaceNeighborhood,
    Hit,
    Search,
    SearchImage,
    hits_in,
    merged_hits,
    to_grey,
)
from fer_desktop.recognition.detection.cascades import load_cascade

VOTES = 3
"""Raw hits of the first cascade that make a candidate."""
STRENGTH = 10
"""Raw hits of both cascades that make a candidate a face."""
ALONE = 5
"""Raw hits that make a face when only one cascade speaks for it."""

NEAR_SIDE = 48
"""Width of the known face in the picture that is searched near it."""
NEAR_MARGIN = 0.35
"""How far around the known face is searched, as a part of its width;"""
CLOSE_MARGIN = 0.25
"""and in the very next frame, where it can't be further."""
NEAR_SIZES = (0.85, 1.18)
NEAR_STEP = 1.06
NEAR_VOTES = 3

CONFIRM_MARGIN = 0.35
CONFIRM_SIZES = (0.75, 1.35)
CONFIRM_STEP = 1.1


VOTE_SIZES = (60, 150)
VOTE_STEP = 1.08


class HaarDetector:
    """Frontal faces by Haar cascades, after Viola and Jones (2001). Used by one thread at a time.

    The first cascade proposes faces. The second, where given, confirms them, and stands in where the first
    found none.
    """

    def __init__(self, cascades: Sequence[Path], profile: Path | None = None) -> None:
        """Load the cascade files. Raises `ResourceError` if one is missing or damaged.

        profile: the cascade that knows faces seen from the side, looking to the left.
        """
        self._profile = None if profile is None else load_cascade(profile)
        if not cascades:
            raise ValueError("a detector needs a cascade")
        loaded = [load_cascade(path) for path in cascades]
        self._first = loaded[0]
        self._second = loaded[1] if len(loaded) > 1 else None

    def find(self, frame: Frame) -> list[Face]:
        """Every face in the frame, the largest first; boxes lie within the frame.

        frame: uint8 (H, W, 3), BGR, from 64x64 to 8000x6000 pixels. Faces from about 4 % of the picture's
        side are found, and such as fill it.
        """
        grey = to_grey(frame)
        searches = (LARGE, SMALL) if grey.size > 1.5 * LARGE.side * LARGE.side else (LARGE,)
        return self._searched(grey, searches) or self._searched(grey, (EQUALISED,)) or self._alone(grey)

    def find_quickly(self, frame: Frame) -> list[Face]:
        """As `find`, at a fifth of its cost: faces from about 11 % of the picture's side."""
        return self._searched(to_grey(frame), (LARGE,))

    def redetect(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        """Where a known face is now, if it moved and grew little; None if it was lost.

        frame: uint8 (H, W, 3), BGR. margin: how far around it is searched, as a part of its width. Costs a
        few per cent of `find`.
        """
        if not middle_within(face, frame):
            return None
        around = FaceNeighborhood(frame, face, margin, NEAR_SIDE)
        for cascade in (self._first, self._second):
            found = None if cascade is None else _strongest(cascade, around.pixels)
            if found is not None:
                return around.original(found)
        return None

    def votes(self, grey: Grey) -> int:
        """How many raw hits speak for an upright face that fills most of a picture of 160x160 pixels."""
        picture = _equalised(grey)
        cascades = [each for each in (self._first, self._second) if each is not None]
        return sum(_most_hits(cascade, picture) for cascade in cascades)

    def profile_votes(self, grey: Grey) -> int:
        """As `votes`, for a face that is seen from either side."""
        if self._profile is None:
            return 0
        picture = _equalised(grey)
        return max(
            _most_hits(self._profile, each) for each in (picture, np.ascontiguousarray(picture[:, ::-1]))
        )

    def _searched(self, grey: Grey, searches: Sequence[Search]) -> list[Face]:
        # The search for large faces comes first: the other one cuts them to the largest size it knows.
        return merged_hits([hit for search in searches for hit in self._confirmed(SearchImage(grey, search))])

    def _confirmed(self, picture: SearchImage) -> list[Hit]:
        """What the first cascade proposes and the second, looking there, confirms."""
        proposed = picture.hits(self._first, VOTES if self._second else ALONE)
        if self._second is not None:
            added = [(hit, _votes_near(self._second, picture.pixels, hit.face)) for hit in proposed]
            proposed = [Hit(hit.face, hit.neighbors + more) for hit, more in added if more > 0]
            proposed = [hit for hit in proposed if hit.neighbors >= STRENGTH]
        return [Hit(picture.original(hit.face), hit.neighbors) for hit in proposed]

    def _alone(self, grey: Grey) -> list[Face]:
        """What the second cascade finds where the first found nothing."""
        if self._second is None:
            return []
        picture = SearchImage(grey, LARGE)
        hits = picture.hits(self._second, ALONE)
        return merged_hits([Hit(picture.original(hit.face), hit.neighbors) for hit in hits])


def _most_hits(cascade: cv2.CascadeClassifier, picture: Grey) -> int:
    low, high = ((side, side) for side in VOTE_SIZES)
    _, counts = cascade.detectMultiScale2(picture, VOTE_STEP, 1, 0, low, high)
    return max(map(int, counts), default=0)


def _equalised(grey: Grey) -> Grey:
    return np.asarray(cv2.equalizeHist(grey), np.uint8)


def _votes_near(cascade: cv2.CascadeClassifier, pixels: Grey, box: Face) -> int:
    """The most hits that a cascade has for a face where the box is."""
    around = expanded(box, CONFIRM_MARGIN)
    part = pixels[max(0, around.y) : around.y + around.h, max(0, around.x) : around.x + around.w]
    sides = (round(box.w * CONFIRM_SIZES[0]), round(box.w * CONFIRM_SIZES[1]))
    hits = hits_in(cascade, part, CONFIRM_STEP, 1, sides)
    return hits[0].neighbors if hits else 0


def _strongest(cascade: cv2.CascadeClassifier, pixels: Grey) -> Face | None:
    """The face with the most hits in a picture made for `redetect`."""
    sides = (round(NEAR_SIDE * NEAR_SIZES[0]), round(NEAR_SIDE * NEAR_SIZES[1]))
    hits = hits_in(cascade, pixels, NEAR_STEP, NEAR_VOTES, sides)
    return hits[0].face if hits else None
