"""Logical pixels of Qt against pixels of the desktop, on screens that this machine doesn't have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from fer_desktop.media.sources.region import MIN_SIDE, Region
from fer_desktop.ui.screen_region.geometry import ScreenPlace, pair

PLAIN = ScreenPlace(QRect(0, 0, 1920, 1080), Region(0, 0, 1920, 1080))
DOUBLE = ScreenPlace(QRect(1920, 0, 1920, 1080), Region(1920, 0, 3840, 2160))
ODD = ScreenPlace(QRect(-2560, 40, 1707, 1067), Region(-2560, 40, 2560, 1600))
"""At a ratio of 1.5, which doesn't divide its size."""
MAC = ScreenPlace(QRect(0, -900, 1440, 900), Region(0, -900, 1440, 900))
"""Whatever the ratio there: macOS gives pictures in logical pixels."""


@pytest.mark.parametrize(
    ("place", "part", "region"),
    [
        (PLAIN, QRect(10, 20, 300, 200), Region(10, 20, 300, 200)),
        (DOUBLE, QRect(1920 + 10, 20, 300, 200), Region(1920 + 20, 40, 600, 400)),
        (ODD, QRect(-2560 + 100, 40 + 100, 200, 300), Region(-2560 + 150, 40 + 150, 300, 450)),
        (MAC, QRect(5, -890, 100, 100), Region(5, -890, 100, 100)),
    ],
)
def test_a_part_becomes_a_region_and_back(place, part, region):
    assert place.region_of(part) == region
    assert place.rect_of(region) == part


@pytest.mark.parametrize("place", [PLAIN, DOUBLE, ODD, MAC])
def test_all_of_a_screen_is_all_of_its_region(place):
    assert place.region_of(place.logical) == place.region
    assert place.region_of(place.logical.adjusted(-50, -50, 50, 50)) == place.region
    assert place.rect_of(place.region) == place.logical


@pytest.mark.parametrize("place", [PLAIN, DOUBLE, ODD, MAC])
def test_the_smallest_part_is_large_enough(place):
    width, height = place.min_size()
    corner = place.logical.topLeft()
    region = place.region_of(QRect(corner.x() + 7, corner.y() + 9, width, height))
    assert MIN_SIDE <= region.width <= MIN_SIDE + 3
    assert MIN_SIDE <= region.height <= MIN_SIDE + 3


def test_what_lies_elsewhere_is_not_on_the_screen():
    assert PLAIN.region_of(DOUBLE.logical) is None
    assert PLAIN.rect_of(DOUBLE.region) is None
    assert PLAIN.rect_of(Region(1900, 0, 100, 100)) is None


def test_screens_are_paired_by_their_corner_in_any_order():
    regions = [ODD.region, DOUBLE.region, PLAIN.region]
    assert pair([PLAIN.logical, ODD.logical, DOUBLE.logical], regions) == [PLAIN, ODD, DOUBLE]
    assert pair([PLAIN.logical, DOUBLE.logical], [PLAIN.region]) == [PLAIN]
    assert pair([PLAIN.logical], [DOUBLE.region, PLAIN.region]) == [PLAIN]
