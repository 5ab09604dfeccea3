"""A part that scrolls only where the window is too small for it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.flow import FlowLayout
from fer_desktop.ui.yielding import Yielding, yielding


def _row(buttons: int) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for number in range(buttons):
        flow.addWidget(QPushButton(f"Button {number}"))
    return row


def _shown(qtbot: QtBot, row: QWidget, width: int, height: int) -> tuple[QWidget, Yielding]:
    window = QWidget()
    column = QVBoxLayout(window)
    above = QLabel("above")
    above.setMinimumHeight(100)
    column.addWidget(above, 1)
    place = yielding(row)
    column.addWidget(place)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    QApplication.processEvents()
    return window, place


def test_it_is_as_high_as_its_page(qtbot: QtBot) -> None:
    row = _row(8)
    window, place = _shown(qtbot, row, 300, 600)
    assert row.isVisible()
    assert place.height() == row.height() == row.heightForWidth(row.width())
    assert not place.verticalScrollBar().isVisible()
    assert window.height() == 600


def test_it_scrolls_where_it_has_less_room_and_stops_when_it_has_enough(qtbot: QtBot) -> None:
    row = _row(12)
    window, place = _shown(qtbot, row, 300, 230)
    assert place.verticalScrollBar().isVisible()
    assert row.height() > place.height()
    window.resize(300, 700)
    QApplication.processEvents()
    assert not place.verticalScrollBar().isVisible()


def test_it_comes_and_goes_with_its_page(qtbot: QtBot) -> None:
    row = _row(2)
    row.hide()
    _window, place = _shown(qtbot, row, 300, 600)
    assert not place.isVisible()
    row.show()
    assert place.isVisible()
    row.hide()
    assert not place.isVisible()
