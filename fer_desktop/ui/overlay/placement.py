"""Where the overlay stands: on one of the screens that are there, wholly inside of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen

from fer_desktop.ui.theme.theme import SPACE

MIN_SIDE = 48
MAX_SIDE = 512
FIRST_SIDE = 144
STEP = 1.15
EDGE = 4 * SPACE


def clamp_size(side: float) -> int:
    """The nearest side, in pixels of the layout, that the overlay may have."""
    return max(MIN_SIDE, min(MAX_SIDE, round(side)))


def clamp_to_screen(place: QRect, screens: Sequence[QRect]) -> QRect:
    """The place moved into the screen that shows most of it, else into the nearest. There is a screen."""
    screen = max(screens, key=lambda each: (_area(each & place), -_distance(each, place)))
    x = max(screen.left(), min(place.x(), screen.left() + screen.width() - place.width()))
    y = max(screen.top(), min(place.y(), screen.top() + screen.height() - place.height()))
    return QRect(QPoint(x, y), place.size())


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _distance(screen: QRect, place: QRect) -> int:
    return (screen.center() - place.center()).manhattanLength()


def default_position(size: QSize, screen: QRect) -> QPoint:
    """The lower right corner, above a panel that may be there."""
    return screen.bottomRight() - QPoint(size.width() + EDGE, size.height() + 3 * EDGE)


def screen_named(name: str) -> QScreen | None:
    """The screen of this name, if it is connected."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def screen_of(place: QRect) -> QScreen:
    """The screen that shows the middle of a place, else the first."""
    return QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()


def all_screens() -> list[QRect]:
    """The rooms of the screens that are there."""
    return [screen.geometry() for screen in QGuiApplication.screens()]
