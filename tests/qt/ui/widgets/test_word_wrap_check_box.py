"""A check box with a long text: it breaks into lines, and a click on any of them counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.controls import WordWrapCheckBox

NARROW, WIDE = 160, 700


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[WordWrapCheckBox]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = WordWrapCheckBox("&Everyone shown in this long picture must know and agree.")
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(NARROW, 300)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield made


def test_it_is_as_narrow_as_its_room(box: WordWrapCheckBox) -> None:
    narrow = box.height()
    assert box.width() < NARROW
    assert box.label.height() >= box.label.heightForWidth(box.label.width())
    box.window().resize(WIDE, 300)
    box.window().layout().activate()
    assert box.height() < narrow


def test_a_click_on_the_last_line_ticks_it(box: WordWrapCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() // 2, box.height() - 8))
    assert box.isChecked()


def test_its_mnemonic_and_the_space_key_tick_it(qtbot: QtBot, box: WordWrapCheckBox) -> None:
    QTest.keyClick(box.window(), Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(box.isChecked)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_it_has_a_name_for_screen_readers(box: WordWrapCheckBox) -> None:
    assert box.accessibleName() == "Everyone shown in this long picture must know and agree."
