"""A window's place beside what it reads from the screen, so that neither covers the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def beside(window: QRect, part: QRect, room: QRect, least: QSize) -> QRect | None:
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


def step_beside(window: QWidget, part: QRect) -> None:
    """Move a window that covers a part of its screen, if there is room for it."""
    screen = QGuiApplication.screenAt(part.center())
    if screen is None:
        return
    frame, inner = window.frameGeometry(), window.geometry()
    around = frame.size() - inner.size()
    place = beside(frame, part, screen.availableGeometry(), window.minimumSize() + around)
    if place is not None:
        window.showNormal()
        window.resize(place.size() - around)
        window.move(place.topLeft())
