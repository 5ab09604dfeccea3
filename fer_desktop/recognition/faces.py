"""Finds faces: Haar cascades over the whole frame, or near a face that is already known."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.errors import ResourceError

Frame = npt.NDArray[np.uint8]
"""One picture: uint8 (H, W, 3), BGR. Never changed by who reads it."""
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
    smallest: int  # side of the smallest box, pixels of the resized picture
    largest: int  # of the largest, 0 for no limit
    step: float  # from one size to the next
    votes: int  # raw hits that make a face


LARGE = Search(side=224, border=0.15, smallest=24, largest=0, step=1.1, votes=3)
SMALL = Search(side=624, border=0.0, smallest=24, largest=80, step=1.1, votes=3)
LAST_RESORT = Search(side=224, border=0.15, smallest=24, largest=0, step=1.1, votes=5)

NEAR_SIDE = 56
"""Width of the known face in the picture that is searched near it."""
NEAR_MARGIN = 0.35
"""How far around the known face is searched, as a part of its width."""
NEAR_SIZES = (0.8, 1.25)
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

    def __init__(self, cascades: Sequence[Path]) -> None:
        """Load the cascade files. Raises `ResourceError` if one is missing or damaged."""
        if not cascades:
            raise ValueError("a detector needs a cascade")
        loaded = [_load(path) for path in cascades]
        self._first = loaded[0]
        self._second = loaded[1] if len(loaded) > 1 else None

    def find(self, frame: Frame) -> list[Face]:
        """Every face in the frame, the largest first; boxes lie within the frame.

        frame: uint8 (H, W, 3), BGR, from 64x64 to 8000x6000 pixels. Faces from about 4 % of the picture's
        side are found, and such as fill it.
        """
        grey = to_grey(frame)
        return self._large(grey, SMALL) or self._last_resort(grey)

    def find_quickly(self, frame: Frame) -> list[Face]:
        """As `find`, at a fifth of its cost: faces from about 11 % of the picture's side."""
        return self._large(to_grey(frame))

    def find_near(self, frame: Frame, face: Face) -> Face | None:
        """Where a known face is now, if it moved and grew little; None if it was lost.

        frame: uint8 (H, W, 3), BGR. Costs a few per cent of `find`.
        """
        grey, origin = _surroundings(frame, face)
        scale = NEAR_SIDE / face.w
        small = _equalised(_resized(grey, scale))
        for cascade in (self._first, self._second):
            found = None if cascade is None else _strongest(cascade, small)
            if found is not None:
                return _clipped(_moved(_scaled(found, 1 / scale), origin), frame.shape)
        return None

    def _large(self, grey: Grey, *further: Search) -> list[Face]:
        found: list[Face] = []
        for search in (LARGE, *further):
            if search is LARGE or grey.size > LARGE.side * LARGE.side * 1.5:
                found += self._pass(grey, search)
        return merged(found)

    def _pass(self, grey: Grey, search: Search) -> list[Face]:
        picture = _Reduced(grey, search)
        candidates = picture.faces(self._first)
        return [picture.original(box) for box in candidates if self._confirmed(picture.pixels, box)]

    def _confirmed(self, pixels: Grey, box: Face) -> bool:
        if self._second is None:
            return True
        around = _grown(box, CONFIRM_MARGIN)
        part = pixels[max(0, around.y) : around.y + around.h, max(0, around.x) : around.x + around.w]
        low, high = (round(box.w * factor) for factor in CONFIRM_SIZES)
        return len(self._second.detectMultiScale(part, CONFIRM_STEP, 1, 0, (low, low), (high, high))) > 0

    def _last_resort(self, grey: Grey) -> list[Face]:
        if self._second is None:
            return []
        picture = _Reduced(grey, LAST_RESORT)
        return merged(picture.original(box) for box in picture.faces(self._second))


class _Reduced:
    """A grey picture made ready for one search: resized, equalised, with a border."""

    def __init__(self, grey: Grey, search: Search) -> None:
        self._search, self._shape = search, grey.shape
        self._scale = search.side / math.sqrt(grey.size)
        if search.border == 0:
            self._scale = min(self._scale, 1.0)
        self._border = round(search.border * search.side)
        equalised = _equalised(_resized(grey, self._scale))
        self.pixels = _bordered(equalised, *[self._border] * 4)

    def faces(self, cascade: cv2.CascadeClassifier) -> list[Face]:
        search = self._search
        low, high = search.smallest, search.largest or max(self.pixels.shape)
        found = cascade.detectMultiScale(self.pixels, search.step, search.votes, 0, (low, low), (high, high))
        return [Face(*map(int, box)) for box in found]

    def original(self, box: Face) -> Face:
        """The box in the pixels of the picture that was given, cut at its edges."""
        moved = _moved(box, (-self._border, -self._border))
        return _clipped(_scaled(moved, 1 / self._scale), self._shape)


def to_grey(frame: Frame) -> Grey:
    """The frame without its colour: uint8 (H, W)."""
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


def same_face(small: Face, large: Face) -> bool:
    """Whether two boxes are one face: they overlap, or the small one's middle lies within the large one."""
    centre_x, centre_y = small.x + small.w / 2, small.y + small.h / 2
    within = large.x <= centre_x <= large.x + large.w and large.y <= centre_y <= large.y + large.h
    return within or overlap(small, large) > SAME_FACE


def _load(path: Path) -> cv2.CascadeClassifier:
    message = f"The face detector's file is missing or damaged: {path.name}. Install FER Desktop again."
    if not path.is_file():
        raise ResourceError(message)
    try:
        cascade = cv2.CascadeClassifier(str(path))
    except (cv2.error, SystemError) as error:
        raise ResourceError(message) from error
    if cascade.empty():
        raise ResourceError(message)
    return cascade


def _strongest(cascade: cv2.CascadeClassifier, pixels: Grey) -> Face | None:
    low, high = (round(NEAR_SIDE * factor) for factor in NEAR_SIZES)
    boxes, votes = cascade.detectMultiScale2(pixels, NEAR_STEP, NEAR_VOTES, 0, (low, low), (high, high))
    if len(boxes) == 0:
        return None
    return Face(*map(int, boxes[int(np.argmax(votes))]))


def _surroundings(frame: Frame, face: Face) -> tuple[Grey, tuple[int, int]]:
    """The grey picture around a face, replicated where it leaves the frame, and its origin."""
    around = _grown(face, NEAR_MARGIN)
    inside = _clipped(around, frame.shape)
    part = frame[inside.y : inside.y + inside.h, inside.x : inside.x + inside.w]
    top, left = inside.y - around.y, inside.x - around.x
    bottom, right = around.h - inside.h - top, around.w - inside.w - left
    return _bordered(to_grey(part), top, bottom, left, right), (around.x, around.y)


def _resized(grey: Grey, scale: float) -> Grey:
    height, width = grey.shape
    return resized(grey, max(1, round(width * scale)), max(1, round(height * scale)))


def _equalised(grey: Grey) -> Grey:
    return np.asarray(cv2.equalizeHist(grey), np.uint8)


def _bordered(grey: Grey, top: int, bottom: int, left: int, right: int) -> Grey:
    grown = cv2.copyMakeBorder(grey, top, bottom, left, right, cv2.BORDER_REPLICATE)
    return np.asarray(grown, np.uint8)


def _grown(face: Face, part: float) -> Face:
    margin = round(face.w * part)
    return Face(face.x - margin, face.y - margin, face.w + 2 * margin, face.h + 2 * margin)


def _moved(face: Face, by: tuple[int, int]) -> Face:
    return face._replace(x=face.x + by[0], y=face.y + by[1])


def _scaled(face: Face, factor: float) -> Face:
    return Face(*(round(value * factor) for value in face))


def _clipped(face: Face, shape: Sequence[int]) -> Face:
    left, top = max(0, face.x), max(0, face.y)
    right, bottom = min(shape[1], face.x + face.w), min(shape[0], face.y + face.h)
    return Face(left, top, max(1, right - left), max(1, bottom - top))


def merged(faces: Iterable[Face]) -> list[Face]:
    """Each face once, the largest first; what lies within a larger one, as an eye may, is left out."""
    kept: list[Face] = []
    for face in sorted(faces, key=lambda face: face.w * face.h, reverse=True):
        if not any(same_face(face, other) for other in kept):
            kept.append(face)
    return kept
