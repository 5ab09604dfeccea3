"""Finds faces: small networks over the whole frame, a Haar cascade near a face that is already known."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from fer_desktop.recognition.detection import thresholds
from fer_desktop.recognition.detection.blazeface import Sighting
from fer_desktop.recognition.detection.boxes import Face, Frame, deduplicated, middle_within
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.detection.confirmation import (
    confirmed,
    contrast_of,
    face_of,
    looks_at,
    sighting_of,
    votes_of,
)
from fer_desktop.recognition.detection.haar import NEAR_MARGIN, HaarDetector
from fer_desktop.recognition.detection.net_input import shrunk, square, upright
from fer_desktop.recognition.detection.proposals import (
    Networks,
    each_once,
    fine_side,
    large,
    proposed,
    proposed_in_photo,
)

VOTE_SIDE = 160
"""Pixels of the picture in which a cascade looks for a face that was doubted;"""
VOTE_LENGTH = 1.6
"""as much around it as so many sides of the network's box."""


def limit_opencv_threads(threads: int) -> None:
    """How many threads OpenCV may use, in the whole process."""
    cv2.setNumThreads(threads)


class FaceDetector:
    """Faces at any tilt, of 24 pixels and more. Used by one thread at a time.

    Without the networks it does with the cascades, which know upright faces from the front alone.
    """

    def __init__(
        self, cascades: Sequence[Path], networks: Networks | None = None, profile: Path | None = None
    ) -> None:
        """Load the cascade files. Raises `ResourceError` if one is missing or damaged.

        profile: the cascade for faces from the side, which helps where the networks doubt.
        """
        self._haar, self._networks = HaarDetector(cascades, profile), networks

    @property
    def has_networks(self) -> bool:
        """Whether faces are looked for with more than the cascades."""
        return self._networks is not None

    def find(self, frame: Frame) -> list[Face]:
        """Every face in the frame, the largest first; boxes lie within the frame.

        frame: uint8 (H, W, 3), BGR, or grey, from 64x64 pixels on. A photo that lies on its side, or upside
        down, is looked through upright too.
        """
        if self._networks is None:
            return self._haar.find(frame)
        found = self._confirm(self._networks, frame, proposed_in_photo(self._networks, frame))
        quarters = _quarters(largest_first(found)[0].roll) if found else self._lies_by(self._networks, frame)
        if quarters:
            turned = _upright(frame, quarters)
            more = self._confirm(self._networks, turned, proposed_in_photo(self._networks, turned))
            found += [turned_back(face, frame.shape, quarters) for face in more]
        return largest_first(found)

    def find_quickly(self, frame: Frame) -> list[Face]:
        """As `find`, between two frames of a camera: faces from about 6 % of the picture's longer side."""
        if self._networks is None:
            return self._haar.find_quickly(frame)
        seen = proposed(self._networks, frame, thresholds.QUICK_SIDE)
        return self._confirm_likeliest(self._networks, frame, seen)

    def find_small(self, frame: Frame, middle: tuple[float, float], length: float) -> list[Face]:
        """The faces in a square part of the frame, of a length as `parts` gives it."""
        if self._networks is None:
            return []
        view = square(frame, middle, length, thresholds.QUICK_SIDE)
        seen = each_once(self._networks.full.find(view, thresholds.PROPOSED_SMALL))
        return self._confirm_likeliest(self._networks, frame, seen)

    def redetect(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        """Where a known upright face is now, by the cascades, if it moved and grew little; None if not.

        frame: uint8 (H, W, 3), BGR, or grey. margin: how far around it is searched, as a part of its width.
        Its box is steadier than one of `look_at`. The tilt is the known one.
        """
        near = self._haar.redetect(frame, face, margin)
        return None if near is None else near._replace(roll=face.roll, turned=face.turned)

    def look_at(self, frame: Frame, face: Face, least: float = thresholds.FOLLOWED) -> Face | None:
        """Where a known face is now, at whatever tilt; None if it was lost, or there are no networks."""
        if self._networks is None or not middle_within(face, frame):
            return None
        scales = (thresholds.FOLLOW_LOOK,)
        (seen,) = looks_at(self._networks.short, frame, sighting_of(face), scales)
        if seen is None or seen.score < least:
            return None
        found = face_of(seen, frame)
        ratio = max(found.w, face.w) / min(found.w, face.w)
        return found if ratio <= thresholds.FOLLOW_RATIO else None

    def _confirm_likeliest(self, networks: Networks, frame: Frame, seen: Sequence[Sighting]) -> list[Face]:
        """The likeliest sightings that are confirmed, the largest first: as many as there is time for between
        two frames."""
        first = seen[: thresholds.QUICK_LOOKS]
        return largest_first(self._confirm(networks, frame, first, patient=False))

    def _confirm(
        self, networks: Networks, frame: Frame, seen: Iterable[Sighting], patient: bool = True
    ) -> list[Face]:
        """Those of the sightings that a second look confirms, as boxes, each face once."""
        further = partial(self._further, networks)
        looks = [confirmed(networks.short, further, frame, each, patient) for each in seen]
        return deduplicated(face_of(each, frame) for each in each_once(filter(None, looks)))

    def _further(self, networks: Networks, frame: Frame, sighting: Sighting) -> float:
        """What the full range network and the cascades add to the evidence of a face."""
        return contrast_of(networks.full, frame, sighting) + self._votes(frame, sighting)

    def _votes(self, frame: Frame, sighting: Sighting) -> float:
        """What the cascades' hits for the face, turned upright, add."""
        length, middle = VOTE_LENGTH * sighting.side, (sighting.x, sighting.y)
        grey = to_grey(upright(frame, middle, length, VOTE_SIDE, sighting.roll)[0])
        return votes_of(self._haar.votes(grey), self._haar.profile_votes(grey))

    def _lies_by(self, networks: Networks, frame: Frame) -> int:
        """By how many quarters against the clock a frame must be turned for a large face to be seen in it.

        Only a face that is beyond doubt counts, as any pattern has four ways to look like one.
        """
        for quarters in (1, 3, 2):
            turned = _upright(shrunk(frame, thresholds.LYING_SIDE)[0], quarters)
            seen = [
                confirmed(networks.short, _no_more, turned, each, False)
                for each in large(networks.short, turned)
            ]
            if any(each is not None and each.score >= thresholds.LYING for each in seen):
                return quarters
        return 0


def _no_more(frame: Frame, sighting: Sighting) -> float:
    """Nobody else is asked."""
    return 0.0


def _upright(frame: Frame, quarters: int) -> Frame:
    return np.ascontiguousarray(np.rot90(frame, quarters)).view(type(frame))


def _quarters(roll: float) -> int:
    """By how many quarters against the clock a picture must be turned for a head to stand upright."""
    return round(roll / 90) % 4


def turned_back(face: Face, shape: Sequence[int], quarters: int) -> Face:
    """A box of a picture that was turned against the clock, in the picture of this shape as it was."""
    height, width = shape[:2]
    x, y, w, h = face.box
    places = {
        0: (x, y, w, h),
        1: (width - y - h, x, h, w),
        2: (width - x - w, height - y - h, w, h),
        3: (y, height - x - w, h, w),
    }
    roll = math.remainder(face.roll + 90 * quarters, 360)
    return Face(*places[quarters % 4], roll=roll, turned=face.turned)


def largest_first(faces: Iterable[Face]) -> list[Face]:
    """Each face once, the largest first."""
    return sorted(deduplicated(faces), key=lambda face: -face.w * face.h)


def parts(shape: Sequence[int]) -> list[tuple[tuple[float, float], float]]:
    """Squares that cover a frame, each with its middle and length, for `find_small`."""
    height, width = shape[:2]
    length = thresholds.QUICK_SIDE * max(height, width) / fine_side(width, height)
    across, down = (_middles(whole, length) for whole in (width, height))
    return [((x, y), length) for y in down for x in across]


def _middles(whole: float, length: float) -> list[float]:
    """Of squares along one side that overlap by a fifth at least."""
    count = max(1, math.ceil((whole - 0.2 * length) / (0.8 * length)))
    if count == 1:
        return [whole / 2]
    step = (whole - length) / (count - 1)
    return [length / 2 + step * n for n in range(count)]
