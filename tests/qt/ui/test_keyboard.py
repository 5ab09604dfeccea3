"""Windows used with the keyboard alone: the focus is seen on every control, and scrolled into sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.ui.help.help_window import HelpWindow
from fer_desktop.ui.settings.settings_window import SettingsDialog
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.controls import VerticalScrollArea
from tests.qt.ui import focus, windows


@pytest.fixture
def settings(qtbot: QtBot, desktop: WindowManager) -> Iterator[SettingsDialog]:
    """Settings in a small window, scrolled to its end."""
    window = desktop.settings_window()
    window.show()
    window.resize(640, 480)
    windows.settle()
    bar = window.findChild(VerticalScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    yield window
    windows.close(window)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_every_control_shows_that_it_has_the_focus(
    qtbot: QtBot, desktop: WindowManager, look: theme.Theme, scheme: Qt.ColorScheme
) -> None:
    faults, stops = [], 0
    for name, window in windows.all_windows(desktop):
        look.force(scheme)
        window.show()
        window.activateWindow()
        windows.settle()
        stops += len(list(focus.stops(window)))
        faults += [f"{name}: {each}" for each in focus.unseen(window)]
        windows.close(window)
    assert stops > 80
    assert not faults, "\n".join(faults)


def test_the_tab_key_from_below_the_page_scrolls_to_its_head(settings: SettingsDialog) -> None:
    settings.close_button.setFocus()
    assert not _in_sight(settings.camera.camera)
    QTest.keyClick(settings.close_button, Qt.Key.Key_Tab)
    assert settings.camera.camera.hasFocus()
    assert _in_sight(settings.camera.camera)


def test_a_key_of_a_control_out_of_sight_scrolls_to_it(settings: SettingsDialog) -> None:
    settings.close_button.setFocus()
    QTest.keyClick(settings, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert settings.reading.pace.hasFocus()
    assert _in_sight(settings.reading.pace)


def test_help_lets_the_tab_key_out_after_its_last_link(qtbot: QtBot) -> None:
    window = HelpWindow("guide/README.md")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    windows.settle()
    reached = list(focus.stops(window))
    assert window.browser in reached and window.words in reached


def _in_sight(control: QWidget) -> bool:
    QApplication.processEvents()
    page = control.window().findChild(VerticalScrollArea).viewport()
    place = control.rect().translated(control.mapTo(page, QPoint()))
    return bool(page.rect().contains(place))
