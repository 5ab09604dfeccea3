"""The list of History: sessions searched, filtered and chosen, on small screens too."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.store import history_file
from tests.qt.ui.history.history_stage import Show, record
from tests.unit.sessions.made import scored


def test_an_empty_history_says_how_to_make_a_session_and_makes_no_file(qtbot: QtBot, show: Show) -> None:
    stage = show()
    message = stage.window.list.message
    assert message.isVisible()
    assert "Record in the Live window" in message.explanation.text()
    assert not history_file().exists()
    with qtbot.waitSignal(stage.window.live_requested):
        message.live.click()


def test_the_newest_session_is_first_and_the_place_is_told(show: Show) -> None:
    record("old")
    record("new", kind=SourceKind.CAMERA)
    stage = show()
    assert stage.titles == ["new", "old"]
    assert stage.window.list.path.path == str(history_file())
    assert "2 sessions with 16 readings" in stage.window.list.stored.text()
    assert "No pictures are stored" in stage.window.list.stored.text()


def test_enter_opens_the_newest_session_and_what_was_searched(show: Show) -> None:
    record("old")
    record("new", [scored(0)])
    stage = show()
    window, found = stage.window, stage.window.list
    assert window.focusWidget() is found.list
    assert "2 sessions with 9 readings" in found.stored.text()
    QTest.keyClick(found.list, Qt.Key.Key_Return)
    stage.until(lambda: window.session.title.text() == "new")
    assert "1 reading" in window.session.facts.text().split(" · ")
    window.go_back()
    found.filters.text.setText("old")
    stage.until(lambda: stage.titles == ["old"])
    stage.settle()
    QTest.keyClick(found.filters.text, Qt.Key.Key_Return)
    stage.until(lambda: window.session.title.text() == "old")


def test_the_down_key_leads_from_the_search_to_the_list(show: Show, qtbot: QtBot) -> None:
    record("one")
    stage = show()
    stage.window.activateWindow()
    text = stage.window.list.filters.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert stage.window.focusWidget() is stage.window.list.list


def test_search_and_kind_narrow_the_list(show: Show) -> None:
    record("Interview with Ada")
    record("Built-in", kind=SourceKind.CAMERA, source="Built-in")
    stage = show()
    filters = stage.window.list.filters
    filters.text.setText("ADA")
    stage.until(lambda: stage.titles == ["Interview with Ada"])
    filters.text.clear()
    filters.kind.setCurrentIndex(filters.kind.findData("camera"))
    stage.until(lambda: stage.titles == ["Built-in"])
    filters.text.setText("Ada")
    message = stage.window.list.message
    stage.until(lambda: message.isVisible())
    message.clear.click()
    stage.until(lambda: len(stage.titles) == 2)


def test_where_nothing_is_found_the_keyboard_is_on_what_helps(show: Show) -> None:
    record("a")
    stage = show()
    stage.window.activateWindow()
    page = stage.window.list
    page.list.setFocus()
    page.filters.text.setText("zebra")
    stage.until(page.message.isVisible)
    assert stage.window.focusWidget() is page.message.clear


def test_on_a_small_screen_only_the_list_scrolls(show: Show) -> None:
    for number in range(12):
        record(f"session {number}")
    stage = show()
    stage.window.resize(640, 480)
    QApplication.processEvents()
    assert stage.window.list.list.verticalScrollBar().maximum() > 0
    assert stage.window._scrolls[stage.window.list].verticalScrollBar().maximum() == 0


def test_a_date_becomes_a_search_since_midnight(show: Show) -> None:
    record("a")
    filters = show().window.list.filters
    now = datetime(2026, 5, 20, 15, 30)
    assert filters.session_filter(now).since is None
    filters.date.setCurrentIndex(1)
    assert filters.session_filter(now).since == datetime(2026, 5, 20)
    filters.date.setCurrentIndex(2)
    assert filters.session_filter(now).since == datetime(2026, 5, 20) - timedelta(days=6)


def test_what_can_be_done_follows_what_is_chosen(show: Show) -> None:
    for title in "abc":
        record(title)
    page = show().window.list
    page.list.select(0)
    assert (page.open.isEnabled(), page.compare.isEnabled(), page.export.isEnabled()) == (True, False, True)
    page.list.select(0, 2)
    assert (page.open.isEnabled(), page.compare.isEnabled(), page.delete.isEnabled()) == (False, True, True)
    page.list.select(0, 1, 2)
    assert page.compare.isEnabled()
    page.list.select()
    assert not page.delete.isEnabled()
