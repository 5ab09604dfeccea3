"""A rectangle that is drawn, moved and resized within a screen, by the mouse or by the keys."""

from __future__ import annotations

from enum import Flag

from PySide6.QtCore import QPoint, QRect, QSize

GRIP = 12
"""Logical pixels around an edge in which the mouse takes hold of it."""


class Edge(Flag):
    """What of a rectangle is held. Two edges make a corner."""

    NONE = 0
    LEFT = 1
    TOP = 2
    RIGHT = 4
    BOTTOM = 8


CORNERS = (Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.TOP, Edge.LEFT | Edge.BOTTOM, Edge.RIGHT | Edge.BOTTOM)
HANDLES = (*CORNERS, Edge.LEFT, Edge.TOP, Edge.RIGHT, Edge.BOTTOM)


def handle_at(part: QRect, point: QPoint) -> Edge:
    """What the mouse would take hold of at a point: an edge, a corner, or nothing."""
    if not part.adjusted(-GRIP, -GRIP, GRIP, GRIP).contains(point):
        return Edge.NONE
    held = Edge.NONE
    if abs(point.x() - part.left()) <= GRIP:
        held |= Edge.LEFT
    elif abs(point.x() - part.right()) <= GRIP:
        held |= Edge.RIGHT
    if abs(point.y() - part.top()) <= GRIP:
        held |= Edge.TOP
    elif abs(point.y() - part.bottom()) <= GRIP:
        held |= Edge.BOTTOM
    return held


def handle_point(part: QRect, handle: Edge) -> QPoint:
    """Where a handle is drawn."""
    x, y = part.center().x(), part.center().y()
    if handle & (Edge.LEFT | Edge.RIGHT):
        x = part.left() if handle & Edge.LEFT else part.right()
    if handle & (Edge.TOP | Edge.BOTTOM):
        y = part.top() if handle & Edge.TOP else part.bottom()
    return QPoint(x, y)


def draw_rect(start: QPoint, end: QPoint, least: QSize, within: QRect) -> QRect:
    """The rectangle between two points, not smaller than allowed; it grows away from the start."""
    left, width = _span(start.x(), end.x(), least.width(), within.x(), within.x() + within.width())
    top, height = _span(start.y(), end.y(), least.height(), within.y(), within.y() + within.height())
    return QRect(left, top, width, height)


def _span(start: int, end: int, least: int, low: int, high: int) -> tuple[int, int]:
    start, end = (min(max(each, low), high) for each in (start, end))
    length = min(max(abs(end - start), least), high - low)
    first = start if end >= start else start - length
    return min(max(first, low), high - length), length


def move_rect(part: QRect, by: QPoint, within: QRect) -> QRect:
    """The rectangle moved, stopped by the borders of the screen."""
    x = min(max(part.x() + by.x(), within.x()), within.x() + within.width() - part.width())
    y = min(max(part.y() + by.y(), within.y()), within.y() + within.height() - part.height())
    return QRect(x, y, part.width(), part.height())


def resize_rect(part: QRect, held: Edge, by: QPoint, least: QSize, within: QRect) -> QRect:
    """The rectangle with the held edges moved; the others stay where they are."""
    left, right = part.x(), part.x() + part.width()
    top, bottom = part.y(), part.y() + part.height()
    if held & Edge.LEFT:
        left = min(max(left + by.x(), within.x()), right - least.width())
    if held & Edge.RIGHT:
        right = max(min(right + by.x(), within.x() + within.width()), left + least.width())
    if held & Edge.TOP:
        top = min(max(top + by.y(), within.y()), bottom - least.height())
    if held & Edge.BOTTOM:
        bottom = max(min(bottom + by.y(), within.y() + within.height()), top + least.height())
    return QRect(left, top, right - left, bottom - top)


def middle(within: QRect, least: QSize) -> QRect:
    """The rectangle to begin with: half as wide and high as the screen, in its middle."""
    size = (within.size() / 2).expandedTo(least)
    made = QRect(QPoint(0, 0), size)
    made.moveCenter(within.center())
    return move_rect(made, QPoint(0, 0), within)
