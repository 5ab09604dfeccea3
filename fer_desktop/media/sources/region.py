"""A rectangle of the desktop: its position, its text form, and blanking parts of its picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

MIN_SIDE = 64
"""The smallest width and height in pixels. A face in a smaller region can't be read."""

BLANK = 128
"""The grey level of blanked parts."""


class Region(NamedTuple):
    """A rectangle in desktop pixels. Coordinates may be negative on other screens."""

    left: int
    top: int
    width: int
    height: int

    def within(self, other: Region) -> Region | None:
        """The intersection with another region, or None."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = min(self.left + self.width, other.left + other.width) - left
        height = min(self.top + self.height, other.top + other.height) - top
        return Region(left, top, width, height) if width > 0 and height > 0 else None

    @property
    def text(self) -> str:
        """The form that `region_of` parses."""
        return f"{self.left},{self.top},{self.width},{self.height}"


def region_of(text: str) -> Region | None:
    """Parse ``X,Y,WIDTH,HEIGHT``; None if it is not a region or smaller than `MIN_SIDE`."""
    try:
        numbers = [int(part) for part in text.split(",")]
    except ValueError:
        return None
    if len(numbers) != 4:
        return None
    region = Region(*numbers)
    return region if min(region.width, region.height) >= MIN_SIDE else None


def blanked(pixels: Frame, shown: Region, left_out: Iterable[Region]) -> Frame:
    """Return the frame of a region, (H, W, 3), with other regions painted grey; a copy if any applies.

    A frame may have more pixels than its region, as on a high-density screen.
    """
    down, across = pixels.shape[0] / shown.height, pixels.shape[1] / shown.width
    parts = [part for part in (each.within(shown) for each in left_out) if part is not None]
    if not parts:
        return pixels
    changed: Frame = pixels.copy()
    for part in parts:
        left, top = part.left - shown.left, part.top - shown.top
        rows = slice(int(top * down), int(np.ceil((top + part.height) * down)))
        columns = slice(int(left * across), int(np.ceil((left + part.width) * across)))
        changed[rows, columns] = BLANK
    return changed
