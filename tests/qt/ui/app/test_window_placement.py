"""Windows open where the last one stood, at the size they had, and never beyond the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.settings import Settings, from_json, to_json
from fer_desktop.core.window_settings import WindowSettings
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.widgets import screen_fit

AREA = QRect(0, 0, 1920, 1052)


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen of usual size with a panel."""
    monkeypatch.setattr(screen_fit, "free_area", lambda at=None: AREA)
    monkeypatch.setattr("fer_desktop.app.window_placement.free_area", lambda at=None: AREA)


@pytest.fixture
def desktop(qtbot: QtBot, preferences: Preferences) -> Iterator[WindowManager]:
    made = WindowManager(AppContext(preferences))
    yield made
    made.shutdown()
    for window in (made._menu, made.window):
        if window is not None:
            window.hide()


def test_a_window_opens_where_the_last_one_stood(desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    menu.move(210, 120)
    desktop.open_history()
    assert desktop.window is not menu and desktop.window is not None
    assert (desktop.window.x(), desktop.window.y()) == (210, 120)
    desktop.window.move(40, 60)
    desktop.window.close()
    assert desktop.window is menu
    assert (menu.x(), menu.y()) == (40, 60)


def test_each_window_comes_back_at_its_own_size(desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    menu.resize(700, 500)
    desktop.open_history()
    assert desktop.window is not None
    desktop.window.resize(900, 610)
    desktop.window.close()
    assert (menu.width(), menu.height()) == (700, 500)
    desktop.open_history()
    assert (desktop.window.width(), desktop.window.height()) == (900, 610)


def test_a_large_window_that_had_to_make_room_leaves_the_place_of_the_next_as_it_was(
    desktop: WindowManager,
) -> None:
    menu = desktop.open_menu()
    menu.move(900, 300)
    desktop.open_history()
    assert desktop.window is not None
    desktop.window.resize(1500, 900)
    desktop.window.close()
    assert (menu.x(), menu.y()) == (900, 300)
    desktop.open_history()
    assert AREA.contains(desktop.window.geometry())
    desktop.window.close()
    assert (menu.x(), menu.y()) == (900, 300)


def test_size_and_place_outlive_the_program(
    qtbot: QtBot, desktop: WindowManager, preferences: Preferences
) -> None:
    menu = desktop.open_menu()
    menu.resize(720, 520)
    menu.move(33, 44)
    desktop.shutdown()
    stored = from_json(to_json(preferences.settings)).windows
    assert stored == WindowSettings(True, 33, 44, ("menu 720x520",))
    later = WindowManager(AppContext(Preferences(Settings(first_run_done=True, windows=stored))))
    again = later.open_menu()
    assert (again.x(), again.y(), again.width(), again.height()) == (33, 44, 720, 520)
    again.hide()
    later.shutdown()


def test_a_window_from_a_larger_screen_comes_back_within_this_one(qtbot: QtBot) -> None:
    stored = WindowSettings(True, 3000, 1500, ("menu 2300x1200",))
    desktop = WindowManager(AppContext(Preferences(Settings(first_run_done=True, windows=stored))))
    menu = desktop.open_menu()
    assert AREA.contains(menu.geometry())
    menu.hide()
    desktop.shutdown()


def test_the_first_window_opens_in_the_middle(desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    off = menu.geometry().center() - AREA.center()
    assert abs(off.x()) <= screen_fit.FRAME.width() and abs(off.y()) <= screen_fit.FRAME.height()


def test_damaged_sizes_are_ignored() -> None:
    settings = WindowSettings(sizes=("live", "menu axb", "photo 99999999999x3", "video 640x480 maximised"))
    assert settings.size_of("live") is None
    assert settings.size_of("menu") is None
    assert settings.size_of("photo") is None
    assert settings.size_of("video") == (640, 480)
    assert settings.is_maximised("video")
    assert settings.with_size("video", 1, 2).sizes[-1] == "video 1x2"
