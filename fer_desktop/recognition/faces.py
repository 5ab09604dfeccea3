"""Finds faces: Haar cascades over the whole frame, or near a face that is already known."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.cascades import load_cascade
from fer_desktop.recognition.narrow_luma import NarrowLuma

if TYPE_CHECKING:
    from fer_desktop.recognition.side_views import SideViewDetector

Frame = npt.NDArray[np.uint8]
"""One picture: uint8 (H, W, 3), BGR, or its grey, uint8 (H, W), also as a `NarrowLuma`: `to_grey` gives the
levels. Never changed by who reads it."""
Grey = npt.NDArray[np.uint8]
"""The same without colour: uint8 (H, W)."""


class Face(NamedTuple):
    """A box in frame pixels: left, top, width, height."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Search:
    """How one pass over a picture is made; how the figures were chosen: docs/recognition.md."""

    side: int  # the picture is resized to side * side pixels in area, its shape kept
    border: float  # what is replicated around it, as a part of `side`: a face may touch the edge
    largest: int  # side of the largest box, pixels of the resized picture; 0 for no limit
    clip: float  # how far equalising may raise contrast; 0 for no limit
    smallest: int = 24
    step: float = 1.1  # from one size to the next


LARGE = Search(side=224, border=0.15, largest=0, clip=3.0)
SMALL = Search(side=624, border=0.0, largest=80, clip=3.0)
EQUALISED = Search(side=224, border=0.15, largest=0, clip=0.0)

VOTES = 3
"""Raw hits of the first cascade that make a candidate."""
STRENGTH = 10
"""Raw hits of both cascades that make a candidate a face."""
ALONE = 5
"""Raw hits that make a face when only one cascade speaks for it."""
WEAK = 0.2
"""A face of less than this part of the strongest one's hits is a false alarm beside it."""

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

SAME_FACE = 0.3
"""Boxes that overlap by more (intersection over union) are one face."""


class FaceDetector:
    """Frontal faces by Haar cascades, after Viola and Jones (2001). Used by one thread at a time.

    The first cascade proposes faces. The second, where given, confirms them, and stands in where the first
    found none.
    """

    side_views: SideViewDetector | None = None
    """What finds the faces that are seen from the side, where these are asked for."""

    def __init__(self, cascades: Sequence[Path], side_views: SideViewDetector | None = None) -> None:
        """Load the cascade files. Raises `ResourceError` if one is missing or damaged."""
        self.side_views = side_views
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

    def find_turned(self, frame: Frame, others: Sequence[Face] = ()) -> list[Face]:
        """The faces that are seen from the side and are none of the others; see `SideViewDetector.find`."""
        return [] if self.side_views is None else self.side_views.find(frame, others)

    def find_near(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        """Where a known face is now, if it moved and grew little; None if it was lost.

        frame: uint8 (H, W, 3), BGR. margin: how far around it is searched, as a part of its width. Costs a
        few per cent of `find`.
        """
        if not middle_within(face, frame):
            return None
        around = Surroundings(frame, face, margin, NEAR_SIDE)
        for cascade in (self._first, self._second):
            found = None if cascade is None else _strongest(cascade, around.pixels)
            if found is not None:
                return around.original(found)
        return None

    def _searched(self, grey: Grey, searches: Sequence[Search]) -> list[Face]:
        # The search for large faces comes first: the other one cuts them to the largest size it knows.
        return merged_hits([hit for search in searches for hit in self._confirmed(Reduced(grey, search))])

    def _confirmed(self, picture: Reduced) -> list[Hit]:
        """What the first cascade proposes and the second, looking there, confirms."""
        proposed = picture.hits(self._first, VOTES if self._second else ALONE)
        if self._second is not None:
            added = [(hit, _votes_near(self._second, picture.pixels, hit.face)) for hit in proposed]
            proposed = [Hit(hit.face, hit.votes + more) for hit, more in added if more > 0]
            proposed = [hit for hit in proposed if hit.votes >= STRENGTH]
        return [Hit(picture.original(hit.face), hit.votes) for hit in proposed]

    def _alone(self, grey: Grey) -> list[Face]:
        """What the second cascade finds where the first found nothing."""
        if self._second is None:
            return []
        picture = Reduced(grey, LARGE)
        hits = picture.hits(self._second, ALONE)
        return merged_hits([Hit(picture.original(hit.face), hit.votes) for hit in hits])


class Hit(NamedTuple):
    """A box and how many raw hits speak for it."""

    face: Face
    votes: int


class Reduced:
    """A grey picture made ready for one search: resized, equalised, with a border."""

    def __init__(self, grey: Grey, search: Search) -> None:
        self._search, self._shape = search, grey.shape
        self._scale = search.side / math.sqrt(grey.size)
        if search.border == 0:
            self._scale = min(self._scale, 1.0)
        self._border = round(search.border * search.side)
        equalised = _equalised(_resized(grey, self._scale), search.clip)
        self.pixels = _bordered(equalised, *[self._border] * 4)

    def hits(self, cascade: cv2.CascadeClassifier, votes: int) -> list[Hit]:
        """The boxes with at least so many votes, in the pixels of the picture that is searched."""
        low, high = self._search.smallest, self._search.largest or max(self.pixels.shape)
        return hits_in(cascade, self.pixels, self._search.step, votes, (low, high))

    def original(self, box: Face) -> Face:
        """The box in the pixels of the picture that was given, cut at its edges."""
        moved = _moved(box, (-self._border, -self._border))
        return clipped(_scaled(moved, 1 / self._scale), self._shape)


class Surroundings:
    """The grey picture around a known face, made ready for a search: resized, equalised, with a border."""

    def __init__(self, frame: Frame, face: Face, margin: float, side: int) -> None:
        """margin: how far around the face, as a part of its width. side: what its width becomes, pixels."""
        around = grown(face, margin)
        inside = clipped(around, frame.shape)
        part = frame[inside.y : inside.y + inside.h, inside.x : inside.x + inside.w]
        top, left = inside.y - around.y, inside.x - around.x
        bottom, right = around.h - inside.h - top, around.w - inside.w - left
        grey = _bordered(to_grey(part), top, bottom, left, right)
        self._origin, self._shape, self._scale = (around.x, around.y), frame.shape, side / face.w
        self.pixels = _equalised(_resized(grey, self._scale))

    def original(self, box: Face) -> Face:
        """The box in the pixels of the frame, cut at its edges."""
        return clipped(_moved(_scaled(box, 1 / self._scale), self._origin), self._shape)


def to_grey(frame: Frame) -> Grey:
    """The frame, or a part of one, without its colour: uint8 (H, W), 0 to 255."""
    if isinstance(frame, NarrowLuma):
        return frame.widened()
    if frame.ndim == 2:
        return frame
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)


def resized(grey: Grey, width: int, height: int) -> Grey:
    """The picture at another size: shrunk by the mean of its pixels, enlarged linearly."""
    shrinks = width * height < grey.size
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, (width, height), interpolation=method), np.uint8)


def overlap(a: Face, b: Face) -> float:
    """Intersection over union of two boxes, 0 to 1."""
    width = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    height = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    common = max(0, width) * max(0, height)
    return common / (a.w * a.h + b.w * b.h - common)


def middle_within(face: Face, frame: Frame) -> bool:
    """Whether the box's middle lies in the frame."""
    height, width = frame.shape[:2]
    return bool(0 <= face.x + face.w / 2 < width and 0 <= face.y + face.h / 2 < height)


def among(face: Face, others: Iterable[Face]) -> bool:
    """Whether a box is one face with one of the others."""
    return any(same_face(face, other) or same_face(other, face) for other in others)


def same_face(small: Face, large: Face) -> bool:
    """Whether two boxes are one face: they overlap, or the small one's middle lies within the large one."""
    centre_x, centre_y = small.x + small.w / 2, small.y + small.h / 2
    within = large.x <= centre_x <= large.x + large.w and large.y <= centre_y <= large.y + large.h
    return within or overlap(small, large) > SAME_FACE


def hits_in(
    cascade: cv2.CascadeClassifier, pixels: Grey, step: float, votes: int, sides: tuple[int, int]
) -> list[Hit]:
    """The boxes with at least so many votes, the most first."""
    low, high = sides
    boxes, counts = cascade.detectMultiScale2(pixels, step, votes, 0, (low, low), (high, high))
    hits = [Hit(Face(*map(int, box)), int(count)) for box, count in zip(boxes, counts, strict=True)]
    return sorted(hits, key=lambda hit: -hit.votes)


def _votes_near(cascade: cv2.CascadeClassifier, pixels: Grey, box: Face) -> int:
    """The most hits that a cascade has for a face where the box is."""
    around = grown(box, CONFIRM_MARGIN)
    part = pixels[max(0, around.y) : around.y + around.h, max(0, around.x) : around.x + around.w]
    sides = (round(box.w * CONFIRM_SIZES[0]), round(box.w * CONFIRM_SIZES[1]))
    hits = hits_in(cascade, part, CONFIRM_STEP, 1, sides)
    return hits[0].votes if hits else 0


def _strongest(cascade: cv2.CascadeClassifier, pixels: Grey) -> Face | None:
    """The face with the most hits in a picture made for `find_near`."""
    sides = (round(NEAR_SIDE * NEAR_SIZES[0]), round(NEAR_SIDE * NEAR_SIZES[1]))
    hits = hits_in(cascade, pixels, NEAR_STEP, NEAR_VOTES, sides)
    return hits[0].face if hits else None


def _resized(grey: Grey, scale: float) -> Grey:
    height, width = grey.shape
    return resized(grey, max(1, round(width * scale)), max(1, round(height * scale)))


def _equalised(grey: Grey, clip: float = 0.0) -> Grey:
    """With a limit, so that a large even wall does not use up the grey levels that the faces need."""
    equalise = cv2.createCLAHE(clip, (1, 1)).apply if clip else cv2.equalizeHist
    return np.asarray(equalise(grey), np.uint8)


def _bordered(grey: Grey, top: int, bottom: int, left: int, right: int) -> Grey:
    grown = cv2.copyMakeBorder(grey, top, bottom, left, right, cv2.BORDER_REPLICATE)
    return np.asarray(grown, np.uint8)


def grown(face: Face, part: float) -> Face:
    """The box with a part of its width more on each side."""
    margin = round(face.w * part)
    return Face(face.x - margin, face.y - margin, face.w + 2 * margin, face.h + 2 * margin)


def _moved(face: Face, by: tuple[int, int]) -> Face:
    return face._replace(x=face.x + by[0], y=face.y + by[1])


def _scaled(face: Face, factor: float) -> Face:
    return Face(*(round(value * factor) for value in face))


def clipped(face: Face, shape: Sequence[int]) -> Face:
    """The part of a box that lies within the picture, at least one pixel of it."""
    left, top = min(max(0, face.x), shape[1] - 1), min(max(0, face.y), shape[0] - 1)
    right, bottom = min(shape[1], face.x + face.w), min(shape[0], face.y + face.h)
    return Face(left, top, max(1, right - left), max(1, bottom - top))


def merged(faces: Iterable[Face]) -> list[Face]:
    """Each face once, in their order; of two boxes on one face the earlier stays."""
    kept: list[Face] = []
    for face in faces:
        if not among(face, kept):
            kept.append(face)
    return kept


def merged_hits(hits: Sequence[Hit]) -> list[Face]:
    """Each face once, the largest first; of two boxes on one face the earlier stays."""
    strongest = max((hit.votes for hit in hits), default=0)
    strong = [hit.face for hit in hits if hit.votes >= WEAK * strongest]
    return sorted(merged(strong), key=lambda face: -face.w * face.h)
