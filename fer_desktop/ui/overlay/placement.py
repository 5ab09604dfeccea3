"""Where the overlay stands: wholly inside one of the connected screens. All in logical pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen

from fer_desktop.ui.theme.theme import SPACE

MIN_SIDE = 48
MAX_SIDE = 512
DEFAULT_SIDE = 144
STEP = 1.15
MARGIN = 4 * SPACE


def clamp_size(side: float) -> int:
    """Return the nearest side that the overlay may have."""
    return max(MIN_SIDE, min(MAX_SIDE, round(side)))


def clamp_to_screen(rect: QRect, screens: Sequence[QRect]) -> QRect:
    """Move a rectangle into the screen that shows most of it, else into the nearest; needs one screen."""
    screen = max(screens, key=lambda each: (_area(each & rect), -_distance(each, rect)))
    x = max(screen.left(), min(rect.x(), screen.left() + screen.width() - rect.width()))
    y = max(screen.top(), min(rect.y(), screen.top() + screen.height() - rect.height()))
    return QRect(QPoint(x, y), rect.size())


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _distance(screen: QRect, rect: QRect) -> int:
    return (screen.center() - rect.center()).manhattanLength()


def default_position(size: QSize, screen: QRect) -> QPoint:
    """Return the place in the lower right corner, above a panel that may be there."""
    return screen.bottomRight() - QPoint(size.width() + MARGIN, size.height() + 3 * MARGIN)


def screen_named(name: str) -> QScreen | None:
    """Return the screen of this name, if it is connected."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def screen_of(rect: QRect) -> QScreen:
    """Return the screen that shows the centre of a rectangle, else the primary one."""
    return QGuiApplication.screenAt(rect.center()) or QGuiApplication.primaryScreen()


def all_screens() -> list[QRect]:
    """Return the rectangles of the connected screens."""
    return [screen.geometry() for screen in QGuiApplication.screens()]
