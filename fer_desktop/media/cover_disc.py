"""The opaque disc that covers a face from one live picture to the next."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2

from fer_desktop.media.covering import disc_radius

if TYPE_CHECKING:
    from fer_desktop.media.fitting import Placement
    from fer_desktop.recognition.detection.boxes import Face, Frame

Bgr = tuple[int, int, int]

_FOLLOWS_S = 0.05
"""After this time a cover has come 63 % of the way after its face: it does not tremble with the box."""
_SHRINKS_S = 0.8
"""After this time a cover that was larger has shrunk to 37 %, if its face is that small."""
_LARGEST = 20_000
"""Pixels; OpenCV draws no much larger disc."""


@dataclass(frozen=True)
class Disc:
    """What covers a face: its middle and radius in pixels, at a time in seconds."""

    x: float
    y: float
    radius: float
    t: float

    @classmethod
    def over(cls, face: Face, t: float) -> Disc:
        """The least that covers a face."""
        return cls(face.x + face.w / 2, face.y + face.h / 2, disc_radius(face), t)

    def after(self, face: Face, t: float) -> Disc:
        """Where the cover goes: not all the way at once, but so large that the face's own is within it."""
        goal, passed = Disc.over(face, t), max(0.0, t - self.t)
        share = 1 - math.exp(-passed / _FOLLOWS_S)
        x, y = self.x + share * (goal.x - self.x), self.y + share * (goal.y - self.y)
        least = goal.radius + math.hypot(goal.x - x, goal.y - y)
        return Disc(x, y, max(least, self.radius * math.exp(-passed / _SHRINKS_S)), t)

    def within(self, where: Placement) -> Disc:
        """The same in the pixels of the picture, rounded up."""
        x, y = self.x * where.scale + where.left, self.y * where.scale + where.top
        return Disc(x, y, min(math.ceil((self.radius + 1) * where.scale) + 2, _LARGEST), self.t)

    @property
    def centre(self) -> tuple[int, int]:
        """The middle in whole pixels."""
        return round(self.x), round(self.y)


def paint(picture: Frame, disc: Disc, colour: Bgr) -> None:
    """Opaque to its edge; the rim outside of it is softened."""
    radius = round(disc.radius)
    cv2.circle(picture, disc.centre, radius, colour, cv2.FILLED, cv2.LINE_8)
    if radius < max(picture.shape[:2]):
        cv2.circle(picture, disc.centre, radius, colour, 1, cv2.LINE_AA)
