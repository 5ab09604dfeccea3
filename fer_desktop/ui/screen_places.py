"""Where Qt's screens lie on the desktop: Qt counts in logical pixels, a picture of it has real ones."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from fer_desktop.media.sources.region import LEAST, Region


class ScreenPlace(NamedTuple):
    """One screen: where it lies in Qt's logical pixels, and the region of the desktop that it is.

    Each screen has a scale of its own, told by the two sizes. It is not Qt's ratio of pixels, since macOS
    gives pictures of the screen in logical pixels.
    """

    logical: QRect
    region: Region

    def least(self) -> tuple[int, int]:
        """The smallest width and height of a part in logical pixels."""
        width = LEAST * self.logical.width() / self.region.width
        height = LEAST * self.logical.height() / self.region.height
        return min(ceil(width), self.logical.width()), min(ceil(height), self.logical.height())

    def region_of(self, part: QRect) -> Region | None:
        """The region of a rectangle of this screen, as far as it lies in it; None if it doesn't."""
        inside = part.intersected(self.logical)
        if inside.isEmpty():
            return None
        across = self.region.width / self.logical.width()
        down = self.region.height / self.logical.height()
        left = round((inside.x() - self.logical.x()) * across)
        top = round((inside.y() - self.logical.y()) * down)
        right = round((inside.x() + inside.width() - self.logical.x()) * across)
        bottom = round((inside.y() + inside.height() - self.logical.y()) * down)
        return Region(self.region.left + left, self.region.top + top, right - left, bottom - top)

    def part_of(self, region: Region) -> QRect | None:
        """The rectangle on this screen of a region that lies wholly in it; None for any other."""
        if region.within(self.region) != region:
            return None
        across = self.logical.width() / self.region.width
        down = self.logical.height() / self.region.height
        left, top = region.left - self.region.left, region.top - self.region.top
        return QRect(
            self.logical.x() + round(left * across),
            self.logical.y() + round(top * down),
            round(region.width * across),
            round(region.height * down),
        )


def qt_screens() -> list[QRect]:
    """The screens as Qt lays them out."""
    return [QRect(each.geometry()) for each in QGuiApplication.screens()]


def pair(logical: Sequence[QRect], regions: Sequence[Region]) -> list[ScreenPlace]:
    """Which of Qt's screens is which region: on all systems both keep the same upper left corner.

    A screen whose region is not there (it was connected a moment ago) is left out.
    """
    places = []
    left = list(regions)
    for each in logical:
        if not left:
            break
        nearest = min(left, key=lambda region: abs(region.left - each.x()) + abs(region.top - each.y()))
        left.remove(nearest)
        places.append(ScreenPlace(each, nearest))
    return places
