"""Emoji over faces: nothing of what is under them is left in the picture.

The opaque disc that covers a face from one live picture to the next.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fer_desktop.media.face_cover.sticker import ROUND, Art, art_of, mean_colour

if TYPE_CHECKING:
    from fer_desktop.media.scaling import Letterbox
    from fer_desktop.recognition.detection.boxes import Face, Frame


_MARGIN = 1.15
"""The disc goes that far beyond the corners of the box: a box ends within the forehead and the chin."""

_LARGEST = 20_000
"""Pixels; OpenCV draws no much larger disc."""


def cover(frame: Frame, covers: Iterable[tuple[Face, str]]) -> Frame:
    """A copy of the frame with an emoji, by its name, over each box: an opaque disc, and the art on it.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed; boxes may lie partly outside of it. The disc
    reaches beyond the box's corners, so no pixel of the box is left. Raises `ResourceError` if the art
    is missing.
    """
    drawn = frame.copy()
    largest_first = sorted(covers, key=lambda each: -each[0].w * each[0].h)
    for face, name in largest_first:
        _cover_one(drawn, face, name)
    return drawn


def disc_radius(face: Face) -> int:
    """Pixels from the middle of the box to the edge of what covers it."""
    return math.ceil(_MARGIN * math.hypot(face.w, face.h) / 2) + 1


def _cover_one(frame: Frame, face: Face, name: str) -> None:
    radius = min(disc_radius(face), _LARGEST)
    centre = face.x + face.w // 2, face.y + face.h // 2
    art = _leaning(art_of(name), face.drawn_roll)
    # Opaque to its edge: no softened rim through which the face would shine
    cv2.circle(frame, centre, radius, mean_colour(art), cv2.FILLED, cv2.LINE_8)
    side = max(2, round(2 * radius / ROUND))
    _blend(frame, art, centre[0] - side // 2, centre[1] - side // 2, side)


def _leaning(art: Art, degrees: float) -> Art:
    """The art turned with the clock about its middle; it is round, so nothing is cut off."""
    if not degrees:
        return art
    half = (art.shape[0] - 1) / 2
    turn = cv2.getRotationMatrix2D((half, half), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(art, turn, art.shape[1::-1], flags=cv2.INTER_LINEAR), np.uint8)


def _blend(frame: Frame, art: Art, x: int, y: int, side: int) -> None:
    """Lays the art over the frame; only the part within the frame is made large."""
    height, width = frame.shape[:2]
    left, top, right, bottom = max(0, x), max(0, y), min(width, x + side), min(height, y + side)
    if left >= right or top >= bottom:
        return
    part = _resized_part(art, side, (left - x, top - y, right - x, bottom - y))
    under = frame[top:bottom, left:right]
    alpha = part[..., 3:].astype(np.float32) / 255
    under[:] = np.rint(part[..., :3] * alpha + under * (1 - alpha)).astype(np.uint8)


def _resized_part(art: Art, side: int, part: tuple[int, int, int, int]) -> Art:
    """(h, w, 4): what lies in ``part`` (left, top, right, bottom) of the art at ``side`` pixels."""
    left, top, right, bottom = part
    scale = side / art.shape[0]
    source = cv2.resize(art, (side, side), interpolation=cv2.INTER_AREA) if scale < 1 else None
    if source is not None:
        return np.asarray(source, np.uint8)[top:bottom, left:right]
    matrix = np.array([[scale, 0, -left], [0, scale, -top]], np.float32)
    warped = cv2.warpAffine(art, matrix, (right - left, bottom - top), flags=cv2.INTER_LINEAR)
    return np.asarray(warped, np.uint8)


Bgr = tuple[int, int, int]

_FOLLOWS_S = 0.05
"""After this time a cover has come 63 % of the way after its face: it does not tremble with the box."""
_SHRINKS_S = 0.8
"""After this time a cover that was larger has shrunk to 37 %, if its face is that small."""


@dataclass(frozen=True)
class CoverDisc:
    """What covers a face: its middle and radius in pixels, at a time in seconds."""

    x: float
    y: float
    radius: float
    t: float

    @classmethod
    def over(cls, face: Face, t: float) -> CoverDisc:
        """The least that covers a face."""
        return cls(face.x + face.w / 2, face.y + face.h / 2, disc_radius(face), t)

    def after(self, face: Face, t: float) -> CoverDisc:
        """Where the cover goes: not all the way at once, but so large that the face's own is within it."""
        goal, passed = CoverDisc.over(face, t), max(0.0, t - self.t)
        share = 1 - math.exp(-passed / _FOLLOWS_S)
        x, y = self.x + share * (goal.x - self.x), self.y + share * (goal.y - self.y)
        least = goal.radius + math.hypot(goal.x - x, goal.y - y)
        return CoverDisc(x, y, max(least, self.radius * math.exp(-passed / _SHRINKS_S)), t)

    def within(self, where: Letterbox) -> CoverDisc:
        """The same in the pixels of the picture, rounded up."""
        x, y = self.x * where.scale + where.left, self.y * where.scale + where.top
        return CoverDisc(x, y, min(math.ceil((self.radius + 1) * where.scale) + 2, _LARGEST), self.t)

    @property
    def centre(self) -> tuple[int, int]:
        """The middle in whole pixels."""
        return round(self.x), round(self.y)


def paint(picture: Frame, disc: CoverDisc, colour: Bgr) -> None:
    """Opaque to its edge; the rim outside of it is softened."""
    radius = round(disc.radius)
    cv2.circle(picture, disc.centre, radius, colour, cv2.FILLED, cv2.LINE_8)
    if radius < max(picture.shape[:2]):
        cv2.circle(picture, disc.centre, radius, colour, 1, cv2.LINE_AA)
