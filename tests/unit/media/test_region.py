"""Parts of the desktop: how they are written, cut, and left out of a picture."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.media.sources.region import BLANK, Region, blanked, region_of


@pytest.mark.parametrize("region", [Region(0, 0, 64, 64), Region(-1920, 30, 640, 480)])
def test_a_region_comes_back_from_its_text(region):
    assert region_of(region.text) == region


@pytest.mark.parametrize(
    "text", ["", "2", "1,2,3", "0,0,63,100", "0,0,100,63", "0,0,-100,100", "a,b,c,d", "1;2"]
)
def test_what_is_no_region(text):
    assert region_of(text) is None


def test_what_two_regions_share():
    one = Region(-10, 0, 100, 50)
    assert one.within(Region(0, 10, 200, 20)) == Region(0, 10, 90, 20)
    assert one.within(one) == one
    assert one.within(Region(90, 0, 5, 5)) is None


def test_what_is_left_out_is_grey_and_the_given_picture_stays_as_it_was():
    pixels = np.zeros((50, 100, 3), np.uint8)
    made = blanked(pixels, Region(-10, 0, 100, 50), [Region(0, 10, 20, 500), Region(500, 0, 9, 9)])
    expected = np.zeros_like(pixels)
    expected[10:, 10:30] = BLANK
    assert np.array_equal(made, expected)
    assert not pixels.any()
    assert blanked(pixels, Region(-10, 0, 100, 50), [Region(500, 0, 9, 9)]) is pixels


def test_a_picture_of_more_pixels_than_its_region():
    made = blanked(np.zeros((100, 200, 3), np.uint8), Region(0, 0, 100, 50), [Region(90, 40, 10, 10)])
    assert (made[80:, 180:] == BLANK).all()
    assert made.sum() == 20 * 20 * 3 * BLANK
