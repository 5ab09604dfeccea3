"""The part of the screen drawn by mouse or keys, on screens of different density."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fer_desktop.media.sources.region import MIN_SIDE, Region
from fer_desktop.ui.screen_region.geometry import ScreenPlace
from fer_desktop.ui.screen_region.picker import STEP, ScreenPicker

PLAIN = ScreenPlace(QRect(0, 0, 800, 600), Region(0, 0, 800, 600))
DOUBLE = ScreenPlace(QRect(800, 0, 500, 400), Region(800, 0, 1000, 800))
LEFT = Qt.MouseButton.LeftButton


class Picking:
    """A picker on two screens and what it told."""

    def __init__(self) -> None:
        shots = [
            (place, np.full((place.region.height, place.region.width, 3), 90, np.uint8))
            for place in (PLAIN, DOUBLE)
        ]
        self.picker = ScreenPicker(shots)
        self.plain, self.double = self.picker.windows
        self.picked: list[Region] = []
        self.cancelled: list[bool] = []
        self.picker.picked.connect(self.picked.append)
        self.picker.cancelled.connect(lambda: self.cancelled.append(True))

    def show(self, region: Region | None = None) -> Picking:
        self.picker.show(region)
        # Off screen there is but one screen, whose size a full-screen window takes
        for window in self.picker.windows:
            window.resize(window.place.logical.size())
        return self

    def drag(self, window, start: tuple[int, int], end: tuple[int, int]) -> None:
        QTest.mousePress(window, LEFT, pos=QPoint(*start))
        QTest.mouseMove(window, QPoint(*start) + QPoint(9, 9))
        QTest.mouseMove(window, QPoint(*end))
        QTest.mouseRelease(window, LEFT, pos=QPoint(*end))


@pytest.fixture
def picking(qtbot: QtBot) -> Iterator[Picking]:
    picking = Picking()
    yield picking
    picking.picker.cancel()


def test_a_part_is_drawn_on_one_screen(picking):
    picking.show().drag(picking.plain, (20, 30), (320, 230))
    assert picking.plain.region == Region(20, 30, 300, 200)
    assert "300 × 200" in picking.plain.accessibleDescription()
    picking.plain.bar.use.click()
    assert picking.picked == [Region(20, 30, 300, 200)]
    assert not picking.plain.isVisible()
    assert not picking.double.isVisible()


def test_on_a_screen_of_double_density_pixels_are_those_of_the_screen(picking):
    picking.show().drag(picking.double, (20, 30), (220, 130))
    assert picking.plain.selection is None
    assert not picking.plain.bar.use.isEnabled()
    QTest.keyClick(picking.double, Qt.Key.Key_Return)
    assert picking.picked == [Region(840, 60, 400, 200)]


def test_a_click_draws_nothing_and_too_small_a_part_grows(picking):
    picking.show()
    before = picking.plain.selection
    QTest.mouseClick(picking.plain, LEFT, pos=QPoint(5, 5))
    assert picking.plain.selection == before
    picking.drag(picking.plain, (5, 5), (15, 15))
    assert picking.plain.region == Region(5, 5, MIN_SIDE, MIN_SIDE)


def test_it_is_moved_and_resized_by_the_mouse(picking):
    picking.show(Region(100, 100, 200, 150))
    picking.drag(picking.plain, (200, 180), (250, 190))
    assert picking.plain.region == Region(150, 110, 200, 150)
    picking.drag(picking.plain, (150, 110), (140, 100))
    assert picking.plain.region == Region(140, 100, 210, 160)
    picking.drag(picking.plain, (140 + 209, 180), (400, 300))
    assert (picking.plain.region.left, picking.plain.region.height) == (140, 160)
    assert picking.plain.region.width == pytest.approx(261, abs=1)


def test_it_is_moved_and_resized_by_the_keys(picking):
    window = picking.show(Region(100, 100, 200, 150)).plain
    QTest.keyClick(window, Qt.Key.Key_Right)
    QTest.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert window.region == Region(100 + STEP, 99, 200, 150)
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Left, both)
    assert window.region == Region(100 + STEP, 99, 199, 150 + STEP)


def test_page_down_goes_to_the_next_screen(picking):
    picking.show()
    QTest.keyClick(picking.plain, Qt.Key.Key_PageDown)
    assert picking.plain.selection is None
    QTest.keyClick(picking.double, Qt.Key.Key_Return)
    assert picking.picked == [Region(800 + 250, 200, 500, 400)]


def test_the_last_part_is_offered_again_and_one_that_is_gone_is_not(picking):
    picking.show(Region(900, 100, 200, 200))
    assert picking.double.selection == QRect(50, 50, 100, 100)
    assert picking.plain.selection is None


def test_a_part_that_is_on_no_screen_any_more_begins_in_the_middle(picking):
    picking.show(Region(5000, 0, 200, 200))
    assert picking.plain.region == Region(200, 150, 400, 300)


@pytest.mark.parametrize("way", ["Esc", "button", "closed"])
def test_nothing_is_chosen(picking, way):
    picking.show()
    if way == "Esc":
        QTest.keyClick(picking.plain, Qt.Key.Key_Escape)
    elif way == "button":
        picking.double.bar.cancel.click()
    else:
        picking.plain.close()
    assert picking.cancelled == [True]
    assert picking.picked == []


def test_a_double_click_in_the_part_takes_it(picking):
    picking.show(Region(100, 100, 200, 150))
    QTest.mouseDClick(picking.plain, LEFT, pos=QPoint(150, 150))
    assert picking.picked == [Region(100, 100, 200, 150)]
    QTest.mouseRelease(picking.plain, LEFT)  # it closed while the button was still down


def test_the_bar_stands_where_it_covers_less(picking):
    picking.show(Region(100, 400, 600, 200))
    assert picking.plain.bar.y() < 100
    QTest.keyClick(picking.plain, Qt.Key.Key_PageUp)
    picking.plain.select(QRect(100, 0, 600, 200))
    assert picking.plain.bar.y() > 300


def test_every_control_says_what_it_is(picking):
    picking.show()
    for each in picking.plain.findChildren(QPushButton):
        assert each.toolTip() and each.accessibleName()
    assert picking.plain.accessibleName()
    assert not picking.plain.grab().isNull()
