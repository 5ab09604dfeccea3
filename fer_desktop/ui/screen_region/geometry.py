"""Where things are on the desktop: screens, the region that is analysed, and this program's windows.

Qt uses logical pixels; a picture of the screen has physical ones. `ScreenPlace` converts between the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.media.sources.region import MIN_SIDE, Region
from fer_desktop.media.sources.screen import ScreenInfo


class ScreenPlace(NamedTuple):
    """One screen: its rectangle in Qt's logical pixels, and its region in pixels of the desktop's picture.

    The two sizes give the scale of the screen. Qt's device pixel ratio would be wrong on macOS, where
    pictures of the screen have logical pixels.
    """

    logical: QRect
    region: Region

    def min_size(self) -> tuple[int, int]:
        """Return the smallest width and height of a selection, in logical pixels."""
        width = MIN_SIDE * self.logical.width() / self.region.width
        height = MIN_SIDE * self.logical.height() / self.region.height
        return min(ceil(width), self.logical.width()), min(ceil(height), self.logical.height())

    def region_of(self, rect: QRect) -> Region | None:
        """Return the region of a rectangle, clipped to this screen; None if it lies outside."""
        inside = rect.intersected(self.logical)
        if inside.isEmpty():
            return None
        across = self.region.width / self.logical.width()
        down = self.region.height / self.logical.height()
        left = round((inside.x() - self.logical.x()) * across)
        top = round((inside.y() - self.logical.y()) * down)
        right = round((inside.x() + inside.width() - self.logical.x()) * across)
        bottom = round((inside.y() + inside.height() - self.logical.y()) * down)
        return Region(self.region.left + left, self.region.top + top, right - left, bottom - top)

    def rect_of(self, region: Region) -> QRect | None:
        """Return the rectangle of a region; None unless it lies wholly on this screen."""
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
    """Return the rectangles of Qt's screens."""
    return [QRect(each.geometry()) for each in QGuiApplication.screens()]


def pair(logical: Sequence[QRect], regions: Sequence[Region]) -> list[ScreenPlace]:
    """Match Qt's screens to regions by their upper left corners, which are the same on all systems.

    A screen without a region, because it was connected a moment ago, is left out.
    """
    places = []
    unmatched = list(regions)
    for each in logical:
        if not unmatched:
            break
        nearest = min(unmatched, key=lambda region: abs(region.left - each.x()) + abs(region.top - each.y()))
        unmatched.remove(nearest)
        places.append(ScreenPlace(each, nearest))
    return places


def place_beside(window: QRect, rect: QRect, available: QRect, min_size: QSize) -> QRect | None:
    """Return where to move a window that covers a rectangle: beside it, where the window can stay largest.

    The window is moved no further than needed, and shrunk if it must be. None if it covers nothing, or if
    not even its minimum size fits anywhere.
    """
    if not window.intersects(rect):
        return None
    fitting = [each for each in _around(rect, available) if _fits(min_size, each)]
    if not fitting:
        return None
    widest = max(fitting, key=lambda each: _area(window.size().boundedTo(each.size())))
    place = QRect(window.topLeft(), window.size().boundedTo(widest.size()))
    x = min(max(place.x(), widest.x()), widest.x() + widest.width() - place.width())
    y = min(max(place.y(), widest.y()), widest.y() + widest.height() - place.height())
    place.moveTopLeft(QPoint(x, y))
    return place


def _around(rect: QRect, available: QRect) -> Iterator[QRect]:
    right, below = rect.x() + rect.width(), rect.y() + rect.height()
    yield QRect(available.x(), available.y(), rect.x() - available.x(), available.height())
    yield QRect(right, available.y(), available.x() + available.width() - right, available.height())
    yield QRect(available.x(), available.y(), available.width(), rect.y() - available.y())
    yield QRect(available.x(), below, available.width(), available.y() + available.height() - below)


def _fits(size: QSize, rect: QRect) -> bool:
    return size.width() <= rect.width() and size.height() <= rect.height()


def _area(size: QSize) -> int:
    return size.width() * size.height()


def move_beside(window: QWidget, rect: QRect) -> None:
    """Move a window that covers a rectangle of the screen beside it, if there is space."""
    screen = QGuiApplication.screenAt(rect.center())
    if screen is None:
        return
    frame, inner = window.frameGeometry(), window.geometry()
    around = frame.size() - inner.size()
    place = place_beside(frame, rect, screen.availableGeometry(), window.minimumSize() + around)
    if place is not None:
        window.showNormal()
        window.resize(place.size() - around)
        window.move(place.topLeft())


TRANSIENT_WINDOWS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
"""Menus and the like, which are open too briefly to matter."""


class OwnWindowMonitor(QObject):
    """Knows where this program's own windows are, so that a screen source can leave them out.

    Otherwise the window would show itself within itself, and each face in it would be analysed again. The
    main thread updates the regions with each frame; the thread that reads the screen only looks them up.
    """

    overlap_changed = Signal(str)
    """A sentence when a window begins to cover what is analysed, an empty string when none does any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: Region | None = None
        self._screens: Sequence[ScreenInfo] = ()
        self._covers = False
        self.regions: tuple[Region, ...] = ()
        """Of the windows at the last update. Replaced as a whole, so any thread may read it."""

    def begin(self, watched: Region | None, screens: Sequence[ScreenInfo]) -> None:
        """Watch a region of these screens; None: the source is not a screen."""
        self._watched, self._screens = watched, screens
        if self._covers:
            self._covers = False
            self.overlap_changed.emit("")
        self.update()

    @Slot()
    def update(self) -> None:
        """Find the windows again."""
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
            "A window of FER Desktop covers part of the screen region. That part is left out. Move the "
            "window aside."
        )


def regions_of(windows: Sequence[QRect], places: Sequence[ScreenPlace]) -> list[Region]:
    """Return the regions of windows, one per screen that a window is on."""
    regions = (place.region_of(window) for window in windows for place in places)
    return [region for region in regions if region is not None]


def _own() -> list[QRect]:
    return [
        QRect(each.frameGeometry())
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and not each.isMinimized() and each.windowType() not in TRANSIENT_WINDOWS
    ]
