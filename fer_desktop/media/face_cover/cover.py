"""Opaque discs with emoji over faces, in a video's frames and in live pictures.

A cover must hide the face completely: the disc is opaque to its edge and reaches beyond the corners of the
face's box, and the art is blended onto the disc, never onto the face.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fer_desktop.media.face_cover.sticker import ROUND, Art, ArtOf, mean_colour, shipped_art

if TYPE_CHECKING:
    from fer_desktop.media.scaling import Letterbox
    from fer_desktop.recognition.detection.boxes import Face, Frame


Bgr = tuple[int, int, int]

_MARGIN = 1.15
"""The disc's radius in half diagonals of the box: a detector's box cuts through the forehead and the chin."""

_MAX_RADIUS = 20_000
"""Pixels. OpenCV draws no disc that is much larger."""

_FOLLOW_S = 0.05
"""Time constant with which a live cover moves after its face, so that it does not tremble with the box."""
_SHRINK_S = 0.8
"""Time constant with which a live cover shrinks: a box too small for a moment must not uncover the face."""


def cover(frame: Frame, covers: Iterable[tuple[Face, str]], art_of: ArtOf = shipped_art) -> Frame:
    """Return a copy of the frame with an emoji, given by its name, over each face.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed; boxes may lie partly outside it. No pixel of a box
    is left. Raises `ResourceError` if the art is missing.
    """
    covered = frame.copy()
    largest_first = sorted(covers, key=lambda each: -each[0].w * each[0].h)
    for face, name in largest_first:
        _cover_one(covered, face, art_of(name))
    return covered


def disc_radius(face: Face) -> int:
    """The radius in pixels of the disc that covers a face."""
    return math.ceil(_MARGIN * math.hypot(face.w, face.h) / 2) + 1


def _cover_one(frame: Frame, face: Face, art: Art) -> None:
    radius = min(disc_radius(face), _MAX_RADIUS)
    centre = face.x + face.w // 2, face.y + face.h // 2
    art = _tilted(art, face.drawn_roll)
    # No anti-aliasing: the face would show through the softened rim
    cv2.circle(frame, centre, radius, mean_colour(art), cv2.FILLED, cv2.LINE_8)
    side = max(2, round(2 * radius / ROUND))
    _blend(frame, art, centre[0] - side // 2, centre[1] - side // 2, side)


def _tilted(art: Art, degrees: float) -> Art:
    """The art rotated clockwise about its centre. It is round, so nothing is cut off."""
    if not degrees:
        return art
    half = (art.shape[0] - 1) / 2
    turn = cv2.getRotationMatrix2D((half, half), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(art, turn, art.shape[1::-1], flags=cv2.INTER_LINEAR), np.uint8)


def _blend(frame: Frame, art: Art, x: int, y: int, side: int) -> None:
    """Blend the art onto the frame, enlarging only the part that lies within it."""
    height, width = frame.shape[:2]
    left, top, right, bottom = max(0, x), max(0, y), min(width, x + side), min(height, y + side)
    if left >= right or top >= bottom:
        return
    part = _resized_part(art, side, (left - x, top - y, right - x, bottom - y))
    under = frame[top:bottom, left:right]
    alpha = part[..., 3:].astype(np.float32) / 255
    under[:] = np.rint(part[..., :3] * alpha + under * (1 - alpha)).astype(np.uint8)


def _resized_part(art: Art, side: int, part: tuple[int, int, int, int]) -> Art:
    """The part (left, top, right, bottom) of the art at a size of ``side`` pixels: (h, w, 4) uint8."""
    left, top, right, bottom = part
    scale = side / art.shape[0]
    source = cv2.resize(art, (side, side), interpolation=cv2.INTER_AREA) if scale < 1 else None
    if source is not None:
        return np.asarray(source, np.uint8)[top:bottom, left:right]
    matrix = np.array([[scale, 0, -left], [0, scale, -top]], np.float32)
    warped = cv2.warpAffine(art, matrix, (right - left, bottom - top), flags=cv2.INTER_LINEAR)
    return np.asarray(warped, np.uint8)


@dataclass(frozen=True)
class CoverDisc:
    """The cover of a face in live pictures: its middle and radius in pixels at ``t`` seconds."""

    x: float
    y: float
    radius: float
    t: float

    @classmethod
    def over(cls, face: Face, t: float) -> CoverDisc:
        """The smallest disc that covers a face."""
        return cls(*face.middle, disc_radius(face), t)

    def after(self, face: Face, t: float) -> CoverDisc:
        """The next disc: it moves and shrinks gradually, and always contains the smallest one."""
        target, elapsed = CoverDisc.over(face, t), max(0.0, t - self.t)
        share = 1 - math.exp(-elapsed / _FOLLOW_S)
        x, y = self.x + share * (target.x - self.x), self.y + share * (target.y - self.y)
        smallest = target.radius + math.hypot(target.x - x, target.y - y)
        return CoverDisc(x, y, max(smallest, self.radius * math.exp(-elapsed / _SHRINK_S)), t)

    def within(self, where: Letterbox) -> CoverDisc:
        """The disc in the pixels of the letterboxed picture, rounded up."""
        x, y = self.x * where.scale + where.left, self.y * where.scale + where.top
        return CoverDisc(x, y, min(math.ceil((self.radius + 1) * where.scale) + 2, _MAX_RADIUS), self.t)

    @property
    def centre(self) -> tuple[int, int]:
        """Its middle in whole pixels."""
        return round(self.x), round(self.y)


def paint(picture: Frame, disc: CoverDisc, colour: Bgr) -> None:
    """Draw a disc that is opaque to its edge, with a softened rim outside it."""
    radius = round(disc.radius)
    cv2.circle(picture, disc.centre, radius, colour, cv2.FILLED, cv2.LINE_8)
    if radius < max(picture.shape[:2]):
        cv2.circle(picture, disc.centre, radius, colour, 1, cv2.LINE_AA)
