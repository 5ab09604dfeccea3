"""Zooming and moving a photo: the point under the mouse stays, and the photo never leaves the view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from fer_desktop.ui.photo.viewport import MAX_SCALE, Viewport

WIDE = Viewport(QSizeF(800, 600), QSizeF(4000, 2000))


def test_at_first_the_whole_photo_is_seen_in_the_middle():
    assert WIDE.rect == QRectF(0, 100, 800, 400)
    assert Viewport(QSizeF(800, 600), QSizeF(100, 100)).rect == QRectF(100, 0, 600, 600)


def test_the_point_under_the_mouse_stays_where_it_is():
    mouse = QPointF(200, 250)
    before = WIDE.to_photo(mouse)
    zoomed = WIDE.zoomed(1.0, mouse)
    assert (zoomed.to_photo(mouse) - before).manhattanLength() < 2
    assert zoomed.rect.size() == QSizeF(4000, 2000)


def test_the_photo_always_covers_the_view():
    for by in (QPointF(1e5, 1e5), QPointF(-1e5, -1e5)):
        assert WIDE.zoomed(1.0).moved(by).rect.contains(QRectF(0, 0, 800, 600))
    back = WIDE.zoomed(1.0).moved(QPointF(1e5, 0)).moved(QPointF(-10, 0))
    assert back.rect.left() == pytest.approx(-10)  # not first all the way back


def test_zooming_out_ends_with_the_whole_photo_and_in_has_a_limit():
    assert WIDE.zoomed(1.0).zoomed(0.01) == WIDE
    assert WIDE.zoomed(1e9).scale == MAX_SCALE
    assert WIDE.moved(QPointF(10, 10)) == WIDE


def test_without_a_photo_nothing_fails():
    assert Viewport(QSizeF(), QSizeF()).zoomed(2.0).rect.isEmpty()
