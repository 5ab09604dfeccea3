"""A row of buttons under a page: in sight where there is room for both, else at the end of the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.layouts import FlowLayout, PagesWithFooter

LOW, HIGH = 160, 700


@pytest.fixture
def footed(qtbot: QtBot) -> PagesWithFooter:
    foot = QWidget()
    row = FlowLayout(foot)
    for number in range(4):
        row.addWidget(QPushButton(f"Do what stands here {number}"))
    made = PagesWithFooter((_page(), _page()), foot)
    qtbot.addWidget(made)
    made.resize(400, HIGH)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def _page() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(6):
        column.addWidget(QPushButton(f"Part {number}"))
    return page


def _resize(footed: PagesWithFooter, height: int) -> None:
    footed.resize(400, height)
    QApplication.processEvents()


def _in_sight(footed: PagesWithFooter, part: QWidget) -> bool:
    scroll = footed.scrolls[footed.pages.currentIndex()]
    place = part.mapTo(footed, QPoint(0, part.height() - 1))
    return place.y() < scroll.height() if footed.scrolls_footer else place.y() < footed.height()


def test_with_room_the_buttons_stay_under_the_page(footed: PagesWithFooter) -> None:
    assert not footed.scrolls_footer
    assert footed.footer.geometry().top() >= footed.pages.geometry().bottom()


def test_in_a_low_window_they_scroll_with_the_page_and_come_back(footed: PagesWithFooter) -> None:
    _resize(footed, LOW)
    assert footed.scrolls_footer
    assert footed.footer.isVisible()
    footed.pages.setCurrentIndex(1)
    QApplication.processEvents()
    assert footed.scrolls[1].isAncestorOf(footed.footer)
    _resize(footed, HIGH)
    assert not footed.scrolls_footer
    assert footed.footer.isVisible()


def test_the_keyboard_stays_on_the_button_that_moves(footed: PagesWithFooter) -> None:
    [*_, last] = footed.footer.findChildren(QPushButton)
    last.setFocus()
    for height in (LOW, HIGH, LOW):
        _resize(footed, height)
        assert QApplication.focusWidget() is last


def test_tab_brings_the_buttons_of_a_low_window_into_sight(footed: PagesWithFooter) -> None:
    _resize(footed, LOW)
    [*_, last] = footed.footer.findChildren(QPushButton)
    assert not _in_sight(footed, last)
    for _ in range(30):
        focus = QApplication.focusWidget()
        if focus is last:
            break
        QTest.keyClick(focus or footed, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    assert _in_sight(footed, last)


def test_page_down_on_a_button_scrolls_the_page(footed: PagesWithFooter) -> None:
    _resize(footed, 220)
    bar = footed.scrolls[0].verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(footed.footer.findChildren(QPushButton)[0], Qt.Key.Key_PageDown)
    assert bar.value() > 0
