"""How a rectangle is drawn, moved and resized within a screen, by the mouse or by keys.

All in logical pixels.
"""

from __future__ import annotations

from enum import Flag

from PySide6.QtCore import QPoint, QRect, QSize

GRIP = 12
"""The mouse grabs an edge within this distance."""


class Edge(Flag):
    """What of a rectangle the mouse has grabbed. Two edges make a corner."""

    NONE = 0
    LEFT = 1
    TOP = 2
    RIGHT = 4
    BOTTOM = 8


CORNERS = (Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.TOP, Edge.LEFT | Edge.BOTTOM, Edge.RIGHT | Edge.BOTTOM)
HANDLES = (*CORNERS, Edge.LEFT, Edge.TOP, Edge.RIGHT, Edge.BOTTOM)


def handle_at(rect: QRect, point: QPoint) -> Edge:
    """Return what the mouse would grab at a point: an edge, a corner, or nothing."""
    if not rect.adjusted(-GRIP, -GRIP, GRIP, GRIP).contains(point):
        return Edge.NONE
    grabbed = Edge.NONE
    if abs(point.x() - rect.left()) <= GRIP:
        grabbed |= Edge.LEFT
    elif abs(point.x() - rect.right()) <= GRIP:
        grabbed |= Edge.RIGHT
    if abs(point.y() - rect.top()) <= GRIP:
        grabbed |= Edge.TOP
    elif abs(point.y() - rect.bottom()) <= GRIP:
        grabbed |= Edge.BOTTOM
    return grabbed


def handle_point(rect: QRect, handle: Edge) -> QPoint:
    """Return the centre of a handle."""
    x, y = rect.center().x(), rect.center().y()
    if handle & (Edge.LEFT | Edge.RIGHT):
        x = rect.left() if handle & Edge.LEFT else rect.right()
    if handle & (Edge.TOP | Edge.BOTTOM):
        y = rect.top() if handle & Edge.TOP else rect.bottom()
    return QPoint(x, y)


def draw_rect(start: QPoint, end: QPoint, min_size: QSize, bounds: QRect) -> QRect:
    """Return the rectangle between two points; one that would be too small grows away from the start."""
    left, width = _span(start.x(), end.x(), min_size.width(), bounds.x(), bounds.x() + bounds.width())
    top, height = _span(start.y(), end.y(), min_size.height(), bounds.y(), bounds.y() + bounds.height())
    return QRect(left, top, width, height)


def _span(start: int, end: int, min_length: int, low: int, high: int) -> tuple[int, int]:
    start, end = (min(max(each, low), high) for each in (start, end))
    length = min(max(abs(end - start), min_length), high - low)
    first = start if end >= start else start - length
    return min(max(first, low), high - length), length


def move_rect(rect: QRect, by: QPoint, bounds: QRect) -> QRect:
    """Move a rectangle, no further than the borders of the screen."""
    x = min(max(rect.x() + by.x(), bounds.x()), bounds.x() + bounds.width() - rect.width())
    y = min(max(rect.y() + by.y(), bounds.y()), bounds.y() + bounds.height() - rect.height())
    return QRect(x, y, rect.width(), rect.height())


def resize_rect(rect: QRect, grabbed: Edge, by: QPoint, min_size: QSize, bounds: QRect) -> QRect:
    """Move the grabbed edges of a rectangle; the others stay where they are."""
    left, right = rect.x(), rect.x() + rect.width()
    top, bottom = rect.y(), rect.y() + rect.height()
    if grabbed & Edge.LEFT:
        left = min(max(left + by.x(), bounds.x()), right - min_size.width())
    if grabbed & Edge.RIGHT:
        right = max(min(right + by.x(), bounds.x() + bounds.width()), left + min_size.width())
    if grabbed & Edge.TOP:
        top = min(max(top + by.y(), bounds.y()), bottom - min_size.height())
    if grabbed & Edge.BOTTOM:
        bottom = max(min(bottom + by.y(), bounds.y() + bounds.height()), top + min_size.height())
    return QRect(left, top, right - left, bottom - top)


def centred(bounds: QRect, min_size: QSize) -> QRect:
    """Return the initial rectangle: half as wide and high as the screen, in its centre."""
    size = (bounds.size() / 2).expandedTo(min_size)
    rect = QRect(QPoint(0, 0), size)
    rect.moveCenter(bounds.center())
    return move_rect(rect, QPoint(0, 0), bounds)
