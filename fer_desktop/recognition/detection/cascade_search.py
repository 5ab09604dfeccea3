"""Finds faces: Haar cascades over the whole frame, or near a face that is already known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from fer_desktop.recognition.detection.boxes import Face, Frame, Grey, clip_to, deduplicated, expanded
from fer_desktop.recognition.detection.limited_range import LimitedRangeLuma

if TYPE_CHECKING:
    pass


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
WEAK = 0.2
"""A face of less than this part of the strongest one's hits is a false alarm beside it."""


class Hit(NamedTuple):
    """A box and how many raw hits speak for it."""

    face: Face
    neighbors: int


class SearchImage:
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
        return clip_to(_scaled(moved, 1 / self._scale), self._shape)


class FaceNeighborhood:
    """The grey picture around a known face, made ready for a search: resized, equalised, with a border."""

    def __init__(self, frame: Frame, face: Face, margin: float, side: int) -> None:
        """margin: how far around the face, as a part of its width. side: what its width becomes, pixels."""
        around = expanded(face, margin)
        inside = clip_to(around, frame.shape)
        part = frame[inside.y : inside.y + inside.h, inside.x : inside.x + inside.w]
        top, left = inside.y - around.y, inside.x - around.x
        bottom, right = around.h - inside.h - top, around.w - inside.w - left
        grey = _bordered(to_grey(part), top, bottom, left, right)
        self._origin, self._shape, self._scale = (around.x, around.y), frame.shape, side / face.w
        self.pixels = _equalised(_resized(grey, self._scale))

    def original(self, box: Face) -> Face:
        """The box in the pixels of the frame, cut at its edges."""
        return clip_to(_moved(_scaled(box, 1 / self._scale), self._origin), self._shape)


def to_grey(frame: Frame) -> Grey:
    """The frame, or a part of one, without its colour: uint8 (H, W), 0 to 255."""
    if isinstance(frame, LimitedRangeLuma):
        return frame.to_full_range()
    if frame.ndim == 2:
        return frame
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)


def resized(grey: Grey, width: int, height: int) -> Grey:
    """The picture at another size: shrunk by the mean of its pixels, enlarged linearly."""
    shrinks = width * height < grey.shape[0] * grey.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, (width, height), interpolation=method), np.uint8)


def hits_in(
    cascade: cv2.CascadeClassifier, pixels: Grey, step: float, votes: int, sides: tuple[int, int]
) -> list[Hit]:
    """The boxes with at least so many votes, the most first."""
    low, high = sides
    boxes, counts = cascade.detectMultiScale2(pixels, step, votes, 0, (low, low), (high, high))
    hits = [Hit(_face(*map(int, box)), int(count)) for box, count in zip(boxes, counts, strict=True)]
    return sorted(hits, key=lambda hit: -hit.neighbors)


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


def _moved(face: Face, by: tuple[int, int]) -> Face:
    return face._replace(x=face.x + by[0], y=face.y + by[1])


def _scaled(face: Face, factor: float) -> Face:
    return _face(*(round(value * factor) for value in face.box))


def _face(x: int, y: int, w: int, h: int) -> Face:
    """Of whose tilt a cascade tells nothing."""
    return Face(x, y, w, h)


def merged_hits(hits: Sequence[Hit]) -> list[Face]:
    """Each face once, the largest first; of two boxes on one face the earlier stays."""
    strongest = max((hit.neighbors for hit in hits), default=0)
    strong = [hit.face for hit in hits if hit.neighbors >= WEAK * strongest]
    return sorted(deduplicated(strong), key=lambda face: -face.w * face.h)
