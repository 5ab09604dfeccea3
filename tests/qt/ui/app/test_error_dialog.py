"""Bugs: logged, shown once, with details to copy; the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fer_desktop.app.error_dialog import ErrorDialog, ExceptionHook
from fer_desktop.core.settings import Settings
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.preferences import Preferences
from tests.support.settings import change


@pytest.fixture
def catcher(qtbot: QtBot) -> Iterator[ExceptionHook]:
    made = ExceptionHook()
    yield made
    if made.dialog is not None:
        made.dialog.close()
        made.dialog.deleteLater()


def _catch(catcher: ExceptionHook, text: str = "a bug") -> None:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError:
        catcher.catch(*sys.exc_info())  # type: ignore[arg-type]


def _catch_another(catcher: ExceptionHook) -> None:
    try:
        raise LookupError("another bug")
    except LookupError:
        catcher.catch(*sys.exc_info())  # type: ignore[arg-type]


def _dialog(catcher: ExceptionHook) -> ErrorDialog:
    assert catcher.dialog is not None
    return catcher.dialog


def test_a_bug_is_logged_and_shown_with_details_to_copy(
    catcher: ExceptionHook, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        _catch(catcher)
    assert "ZeroDivisionError: a bug" in caplog.text
    dialog = _dialog(catcher)
    assert dialog.isVisible()
    assert "ZeroDivisionError: a bug" in dialog.details.toPlainText()
    assert "FER Desktop" in dialog.details.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.details.toPlainText()


def test_the_same_bug_is_shown_once(catcher: ExceptionHook) -> None:
    for _ in range(3):
        _catch(catcher)
        first = _dialog(catcher)
        first.close()
    assert _dialog(catcher) is first
    assert not first.isVisible()


def test_another_bug_joins_the_dialog_that_is_open(catcher: ExceptionHook) -> None:
    _catch(catcher)
    dialog = _dialog(catcher)
    _catch_another(catcher)
    assert _dialog(catcher) is dialog
    assert "another bug" in dialog.details.toPlainText()


def test_a_bug_in_another_thread_is_shown_in_the_main_thread(catcher: ExceptionHook, qtbot: QtBot) -> None:
    thread = threading.Thread(target=_catch, args=(catcher,))
    thread.start()
    qtbot.waitUntil(lambda: catcher.dialog is not None)
    thread.join()
    assert _dialog(catcher).isVisible()


def test_no_name_of_a_file_is_shown(catcher: ExceptionHook) -> None:
    try:
        open("/home/ada/secret holiday.jpg")  # noqa: SIM115, PTH123
    except OSError:
        catcher.catch(*sys.exc_info())  # type: ignore[arg-type]
    assert "holiday" not in _dialog(catcher).details.toPlainText()


def test_the_report_names_neither_the_user_nor_their_home(
    catcher: ExceptionHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/somewhere/ada-lovelace")
    preferences = Preferences(Settings(name="Grace"), save=lambda settings: None)
    context = AppContext(preferences)
    change(preferences, name="Katherine Johnson")
    try:
        raise KeyError("/somewhere/ada-lovelace/x.jpg of Grace and katherine, by ada-lovelace")
    except KeyError:
        catcher.catch(*sys.exc_info())  # type: ignore[arg-type]
    shown = _dialog(catcher).details.toPlainText()
    _dialog(catcher).copy.click()
    for text in (shown, QGuiApplication.clipboard().text()):
        assert "KeyError" in text
        assert not [n for n in ("ada", "Grace", "atherine", "somewhere", "x.jpg") if n in text]
    context.deleteLater()


def test_the_places_of_a_traceback_stand_under_each_other(catcher: ExceptionHook) -> None:
    _catch(catcher)
    details = _dialog(catcher).details
    metrics = details.fontMetrics()
    assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("WWWW")
    assert details.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_escape_closes_it(catcher: ExceptionHook) -> None:
    _catch(catcher)
    QTest.keyClick(_dialog(catcher), Qt.Key.Key_Escape)
    assert not _dialog(catcher).isVisible()
