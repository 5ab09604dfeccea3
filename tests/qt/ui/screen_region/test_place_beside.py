"""A window that covers what is read goes beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from fer_desktop.ui.screen_region.geometry import place_beside

AVAILABLE = QRect(0, 0, 1920, 1080)
MIN_SIZE = QSize(336, 480)


@pytest.mark.parametrize(
    ("window", "part", "place"),
    [
        (QRect(0, 0, 1152, 736), QRect(1200, 0, 600, 600), None),
        (QRect(100, 50, 1152, 736), QRect(1000, 0, 900, 900), QRect(0, 50, 1000, 736)),
        (QRect(100, 50, 700, 600), QRect(600, 0, 900, 900), QRect(0, 50, 600, 600)),
        (QRect(600, 50, 500, 600), QRect(0, 0, 900, 900), QRect(900, 50, 500, 600)),
        (QRect(0, 0, 1900, 900), QRect(0, 0, 1900, 500), QRect(0, 500, 1900, 580)),
        (QRect(0, 0, 1152, 736), AVAILABLE, None),
        (QRect(0, 0, 1152, 736), QRect(300, 300, 1400, 700), None),
    ],
)
def test_where_it_goes(window, part, place):
    assert place_beside(window, part, AVAILABLE, MIN_SIZE) == place
