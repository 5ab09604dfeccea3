"""Where Qt's screens lie on the desktop: Qt counts in logical pixels, a picture of it has real ones.

A window's place beside what it reads from the screen, so that neither covers the other.

Where this program's own windows lie on the screen: a source leaves them out of its picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.media.sources.region import LEAST, Region
from fer_desktop.media.sources.screen import ScreenInfo


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


def place_beside(window: QRect, part: QRect, room: QRect, least: QSize) -> QRect | None:
    """Where a window goes that covers a part: into the widest room left around it, made smaller if need be.

    None where it covers nothing, or where not even its least size fits. The place is moved no further than
    needed.
    """
    if not window.intersects(part):
        return None
    fitting = [each for each in _around(part, room) if _fits(least, each)]
    if not fitting:
        return None
    widest = max(fitting, key=lambda each: _area(window.size().boundedTo(each.size())))
    place = QRect(window.topLeft(), window.size().boundedTo(widest.size()))
    x = min(max(place.x(), widest.x()), widest.x() + widest.width() - place.width())
    y = min(max(place.y(), widest.y()), widest.y() + widest.height() - place.height())
    place.moveTopLeft(QPoint(x, y))
    return place


def _around(part: QRect, room: QRect) -> Iterator[QRect]:
    right, below = part.x() + part.width(), part.y() + part.height()
    yield QRect(room.x(), room.y(), part.x() - room.x(), room.height())
    yield QRect(right, room.y(), room.x() + room.width() - right, room.height())
    yield QRect(room.x(), room.y(), room.width(), part.y() - room.y())
    yield QRect(room.x(), below, room.width(), room.y() + room.height() - below)


def _fits(size: QSize, room: QRect) -> bool:
    return size.width() <= room.width() and size.height() <= room.height()


def _area(size: QSize) -> int:
    return size.width() * size.height()


def move_beside(window: QWidget, part: QRect) -> None:
    """Move a window that covers a part of its screen, if there is room for it."""
    screen = QGuiApplication.screenAt(part.center())
    if screen is None:
        return
    frame, inner = window.frameGeometry(), window.geometry()
    around = frame.size() - inner.size()
    place = place_beside(frame, part, screen.availableGeometry(), window.minimumSize() + around)
    if place is not None:
        window.showNormal()
        window.resize(place.size() - around)
        window.move(place.topLeft())


PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
"""Menus and the like come and go too quickly."""


class OwnWindowMonitor(QObject):
    """The main thread looks at each picture, the thread that reads the screen asks.

    Else the window would show itself in itself, and each face in it would be read once more.
    """

    overlap_changed = Signal(str)
    """A sentence when a window begins to cover what is read, and an empty one when none does any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: Region | None = None
        self._screens: Sequence[ScreenInfo] = ()
        self._covers = False
        self.regions: tuple[Region, ...] = ()
        """Where they lay at the last look; may be read from any thread."""

    def begin(self, watched: Region | None, screens: Sequence[ScreenInfo]) -> None:
        """Watch over a region of these screens; None: it is no screen that is read."""
        self._watched, self._screens = watched, screens
        if self._covers:
            self._covers = False
            self.overlap_changed.emit("")
        self.update()

    @Slot()
    def update(self) -> None:
        """See where the windows lie now."""
        if self._watched is None:
            return
        places = pair(qt_screens(), [each.region for each in self._screens])
        self.regions = tuple(regions_of(_own(), places))
        covers = any(each.within(self._watched) is not None for each in self.regions)
        if covers != self._covers:
            self._covers = covers
            self.overlap_changed.emit(self._sentence() if covers else "")

    def _sentence(self) -> str:
        return self.tr(
            "A window of FER Desktop covers a part of what is read, which is left out: move it aside."
        )


def regions_of(windows: Sequence[QRect], places: Sequence[ScreenPlace]) -> list[Region]:
    """The regions of windows, one for each screen on which a window lies."""
    found = (place.region_of(window) for window in windows for place in places)
    return [region for region in found if region is not None]


def _own() -> list[QRect]:
    return [
        QRect(each.frameGeometry())
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and not each.isMinimized() and each.windowType() not in PASSING
    ]
