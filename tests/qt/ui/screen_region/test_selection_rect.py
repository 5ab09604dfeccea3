"""A rectangle drawn, moved and resized: always within its screen, never too small."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from fer_desktop.ui.screen_region.selection_rect import (
    HANDLES,
    Edge,
    centred,
    draw_rect,
    handle_at,
    handle_point,
    move_rect,
    resize_rect,
)

SCREEN = QRect(0, 0, 800, 600)
MIN_SIZE = QSize(64, 48)
PART = QRect(100, 100, 200, 150)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((10, 20), (310, 220), QRect(10, 20, 300, 200)),
        ((310, 220), (10, 20), QRect(10, 20, 300, 200)),
        ((400, 300), (410, 310), QRect(400, 300, 64, 48)),
        ((400, 300), (390, 290), QRect(336, 252, 64, 48)),
        ((790, 590), (795, 595), QRect(736, 552, 64, 48)),
        ((700, 500), (2000, 2000), QRect(700, 500, 100, 100)),
        ((100, 100), (-50, -50), QRect(0, 0, 100, 100)),
    ],
)
def test_drawing(start, end, expected):
    assert draw_rect(QPoint(*start), QPoint(*end), MIN_SIZE, SCREEN) == expected


def test_moving_stops_at_the_borders():
    assert move_rect(PART, QPoint(5, -5), SCREEN) == QRect(105, 95, 200, 150)
    assert move_rect(PART, QPoint(9999, 9999), SCREEN) == QRect(600, 450, 200, 150)
    assert move_rect(PART, QPoint(-9999, -9999), SCREEN) == QRect(0, 0, 200, 150)


@pytest.mark.parametrize(
    ("held", "by", "expected"),
    [
        (Edge.RIGHT, (10, 99), QRect(100, 100, 210, 150)),
        (Edge.LEFT, (10, 99), QRect(110, 100, 190, 150)),
        (Edge.TOP | Edge.LEFT, (-500, -500), QRect(0, 0, 300, 250)),
        (Edge.BOTTOM | Edge.RIGHT, (900, 900), QRect(100, 100, 700, 500)),
        (Edge.LEFT, (900, 0), QRect(236, 100, 64, 150)),
        (Edge.BOTTOM, (0, -900), QRect(100, 100, 200, 48)),
    ],
)
def test_resizing(held, by, expected):
    assert resize_rect(PART, held, QPoint(*by), MIN_SIZE, SCREEN) == expected


def test_each_handle_is_found_where_it_is_drawn():
    for handle in HANDLES:
        assert handle_at(PART, handle_point(PART, handle)) == handle
    assert handle_at(PART, PART.center()) == Edge.NONE
    assert handle_at(PART, QPoint(700, 500)) == Edge.NONE


def test_whatever_is_done_it_stays_within_the_screen_and_large_enough():
    chance = random.Random(1)
    part = centred(SCREEN, MIN_SIZE)
    assert part == QRect(200, 150, 400, 300)
    for _ in range(500):
        by = QPoint(chance.randint(-400, 400), chance.randint(-400, 400))
        held = chance.choice([*HANDLES, None])
        part = move_rect(part, by, SCREEN) if held is None else resize_rect(part, held, by, MIN_SIZE, SCREEN)
        assert SCREEN.contains(part)
        assert part.width() >= MIN_SIZE.width() and part.height() >= MIN_SIZE.height()
