"""Where this program's own windows lie on the screen: a source leaves them out of its picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from fer_desktop.media.sources.region import Region
from fer_desktop.media.sources.screen import ScreenInfo
from fer_desktop.ui.screen_places import ScreenPlace, pair, qt_screens

PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
"""Menus and the like come and go too quickly."""


class OwnWindows(QObject):
    """The main thread looks at each picture, the thread that reads the screen asks.

    Else the window would show itself in itself, and each face in it would be read once more.
    """

    covering = Signal(str)
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
            self.covering.emit("")
        self.look()

    @Slot()
    def look(self) -> None:
        """See where the windows lie now."""
        if self._watched is None:
            return
        places = pair(qt_screens(), [each.region for each in self._screens])
        self.regions = tuple(regions_of(_own(), places))
        covers = any(each.within(self._watched) is not None for each in self.regions)
        if covers != self._covers:
            self._covers = covers
            self.covering.emit(self._sentence() if covers else "")

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
