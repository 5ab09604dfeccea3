"""A part of the desktop: where it lies, how it is written, and what of it is left out of the picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

LEAST = 64
"""Pixels that a part is at least wide and high: no smaller one holds a face that can be read."""

BLANK = 128
"""The grey in the place of what is left out."""


class Region(NamedTuple):
    """A part of the desktop, in its pixels; screens lie beside each other and may begin below zero."""

    left: int
    top: int
    width: int
    height: int

    def within(self, other: Region) -> Region | None:
        """The part of it that lies in another region, or None."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = min(self.left + self.width, other.left + other.width) - left
        height = min(self.top + self.height, other.top + other.height) - top
        return Region(left, top, width, height) if width > 0 and height > 0 else None

    @property
    def text(self) -> str:
        """As `region_of` reads it."""
        return f"{self.left},{self.top},{self.width},{self.height}"


def region_of(text: str) -> Region | None:
    """The region written as ``X,Y,WIDTH,HEIGHT``; None if it is none, or smaller than `LEAST`."""
    try:
        numbers = [int(part) for part in text.split(",")]
    except ValueError:
        return None
    if len(numbers) != 4:
        return None
    region = Region(*numbers)
    return region if min(region.width, region.height) >= LEAST else None


def blanked(pixels: Frame, shown: Region, left_out: Iterable[Region]) -> Frame:
    """The frame of a region, (H, W, 3), with some regions painted grey; a copy if there is anything to do.

    A picture may have more pixels than its region, as on a screen of high density.
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
