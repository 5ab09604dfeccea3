"""The Live window's overlay, tray and keys: what follows what."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.core.settings import Settings
from fer_desktop.ui.live.layout import MIN_SIZE
from fer_desktop.ui.overlay.controller import LiveOverlay
from fer_desktop.ui.overlay.tray import LiveState, state_icon, state_text
from fer_desktop.ui.platform.hotkey_base import GlobalKeys
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.workers.live_worker import LiveFrame, LiveStats
from tests.support.settings import settings_of

SEEN = LiveOutput(LiveFrame(np.zeros((4, 4, 3), np.uint8), 0.0, (), LiveStats(30.0, 10.0, 0)))


class Window(QMainWindow):
    """A window with the overlay, as Live has it."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.sharing = Sharing(preferences, self)
        self.keys = GlobalKeys(self)
        self.overlay = LiveOverlay(preferences, self.sharing, self, self.keys, lambda: True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.overlay.key(event, down=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.overlay.key(event, down=False)


def make(qtbot: QtBot, **settings: object) -> Window:
    window = Window(Preferences(settings_of(**settings), save=lambda kept: None))  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    window.overlay.begin()
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = make(qtbot)
    yield made
    made.overlay.end()


def test_it_is_off_until_the_user_wants_it(window: Window) -> None:
    overlay = window.overlay.overlay
    assert not overlay.isVisible()
    window.overlay.actions.show_overlay.trigger()
    assert overlay.isVisible()
    assert window.preferences.settings.overlay.enabled
    assert window.sharing.active_outputs == {"overlay"}


def test_it_comes_back_with_the_window(qtbot: QtBot) -> None:
    window = make(qtbot, overlay_on=True)
    assert window.overlay.overlay.isVisible()
    window.overlay.end()
    assert not window.overlay.overlay.isVisible()
    assert window.preferences.settings.overlay.enabled
    window.overlay.begin()
    assert window.overlay.overlay.isVisible()
    window.overlay.end()


def test_it_goes_on_when_the_window_is_hidden(window: Window) -> None:
    window.overlay.show_overlay(True)
    for away in (window.hide, window.showMinimized):
        away()
        window.overlay.show_output(SEEN, paused=False)
        assert window.overlay.overlay.isVisible()
        assert window.overlay.overlay.shown == NO_FACE
        window.overlay.show_window()
        assert window.isVisible()
        assert not window.isMinimized()


def test_started_hidden_the_overlay_stands_for_the_window(qtbot: QtBot) -> None:
    window = Window(Preferences(Settings(), save=lambda kept: None))
    qtbot.addWidget(window)
    window.overlay.begin(hidden=True)
    assert window.overlay.overlay.isVisible()
    assert not window.isVisible()
    window.overlay.overlay.live_requested.emit()
    assert window.isVisible()
    window.overlay.end()


def test_without_a_tray_the_window_goes_to_the_task_bar(window: Window) -> None:
    assert not window.overlay.tray.available()
    window.overlay.actions.hide_live.trigger()
    assert window.isVisible()
    assert window.isMinimized()
    window.overlay.actions.show_live.trigger()
    assert not window.isMinimized()


def test_the_state_follows(window: Window) -> None:
    control, sharing = window.overlay, window.sharing
    states = []
    for shown, paused, overlay in [
        (NO_OUTPUT, False, False),
        (SEEN, False, False),
        (SEEN, False, True),
        (NO_OUTPUT, True, True),
    ]:
        control.show_overlay(overlay)
        control.show_output(shown, paused)
        states.append(control.tray.state)
    assert states == [LiveState.STOPPED, LiveState.ANALYSING, LiveState.SHARING, LiveState.PAUSED]
    control.show_output(SEEN, paused=False)
    sharing.set_mode(Sharing.Mode.HOLD)
    assert control.tray.state is LiveState.ANALYSING
    sharing.hold(True)
    assert control.tray.state is LiveState.SHARING
    assert state_text(LiveState.SHARING) in control.tray.icon.toolTip()


def test_each_state_has_an_icon_of_its_own(window: Window) -> None:
    pictures = [state_icon(state).pixmap(32, 32).toImage() for state in LiveState]
    assert all(one != other for one in pictures for other in pictures if one is not other)


def test_pause_says_what_it_will_do(qtbot: QtBot, window: Window) -> None:
    pause = window.overlay.actions.pause
    assert not pause.isEnabled()
    window.overlay.show_output(SEEN, paused=False)
    assert pause.isEnabled()
    with qtbot.waitSignal(window.overlay.pause_requested) as wanted:
        pause.trigger()
    assert wanted.args == [True]
    window.overlay.show_output(NO_OUTPUT, paused=True)
    assert pause.text() == "&Resume"


def test_a_panic_takes_the_overlay_away_and_back_it_is_paused(window: Window) -> None:
    control = window.overlay
    control.show_overlay(True)
    control.set_click_through(True)
    control.show_output(SEEN, paused=False)
    window.keys.stop_all.emit()
    assert not control.overlay.isVisible()
    assert not control.overlay.click_through
    assert not window.preferences.settings.overlay.enabled
    assert control.actions.resume_sharing.isVisible()
    control.show_overlay(True)
    assert control.overlay.shown == ""
    control.actions.resume_sharing.trigger()
    assert control.overlay.shown == NO_FACE


def test_hold_to_share_with_the_key_of_the_window(qtbot: QtBot, window: Window) -> None:
    window.sharing.set_mode(Sharing.Mode.HOLD)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyPress(window, Qt.Key.Key_F9)
    assert not window.sharing.allowed
    qtbot.keyPress(window, Qt.Key.Key_F9, both)
    assert window.sharing.allowed
    qtbot.keyRelease(window, Qt.Key.Key_F9)
    assert not window.sharing.allowed
    qtbot.keyPress(window, Qt.Key.Key_F9, both)
    window.overlay.lose_focus()
    assert not window.sharing.allowed


def test_keys_of_the_system_hold(window: Window) -> None:
    window.sharing.set_mode(Sharing.Mode.HOLD)
    window.keys.hold.emit(True)
    assert window.sharing.allowed
    window.keys.hold.emit(False)
    assert not window.sharing.allowed


def test_where_the_keys_do_not_work_the_menu_says_so(qtbot: QtBot, window: Window) -> None:
    about = window.overlay.actions.keys_info
    assert about.text() == "Ctrl+Shift+F9 and Ctrl+Shift+F10 work in this window"
    assert "not available on this system" in about.toolTip()
    assert not about.isEnabled()
    with qtbot.waitSignal(window.overlay.message) as told:
        window.overlay.actions.hold_to_share.trigger()
    assert told.args == [about.toolTip()]


def test_every_menu_has_what_it_needs(window: Window) -> None:
    actions = window.overlay.actions
    common = {actions.show_overlay, actions.click_through, actions.hold_to_share, actions.stop_all}
    tray = window.overlay.tray.icon.contextMenu()
    menu = window.overlay.overlay.menu
    assert menu is not None
    assert common | {actions.increase_size, actions.show_name, actions.hide_live} <= set(
        window.overlay.menu.actions()
    )
    assert common | {actions.increase_size, actions.pause, actions.show_live} <= set(menu.actions())
    assert common | {actions.pause, actions.show_live, actions.quit} <= set(tray.actions())
    for action in actions.findChildren(QAction):
        assert action.toolTip() or action is actions.keys_info


def test_name_and_opacity_are_chosen_in_the_menu(window: Window) -> None:
    actions, overlay = window.overlay.actions, window.overlay.overlay
    window.overlay.show_overlay(True)
    actions.show_name.trigger()
    assert overlay.name.isVisible()
    faint = next(action for action in actions.opacities.actions() if action.data() == 60)
    faint.trigger()
    assert overlay.windowOpacity() == pytest.approx(0.6, abs=0.01)
    assert [action.data() for action in actions.opacities.actions() if action.isChecked()] == [60]


def test_the_menu_is_not_wider_than_a_small_window(window: Window) -> None:
    assert window.overlay.menu.sizeHint().width() < 70 * SPACE


# The mark in the window's head


def test_the_mark_is_there_while_something_could_be_shared(window: Window) -> None:
    mark, control = window.overlay.badge, window.overlay
    assert mark.isHidden()
    control.show_overlay(True)
    assert not mark.isHidden()
    assert mark.words.text() == "Emoji hidden"
    control.show_output(SEEN, paused=False)
    assert mark.words.text() == "Emoji shared"
    control.show_output(NO_OUTPUT, paused=True)
    assert mark.words.text() == "Emoji hidden"
    control.show_output(SEEN, paused=False)
    mark.act.click()
    assert window.sharing.stopped
    assert mark.words.text() == "Sharing stopped"
    mark.act.click()
    assert not window.sharing.stopped
    assert mark.isHidden()


def test_the_mark_fits_into_the_smallest_window(window: Window) -> None:
    window.overlay.show_overlay(True)
    widths = [window.overlay.badge.sizeHint().width()]
    window.sharing.set_mode(Sharing.Mode.HOLD)
    widths.append(window.overlay.badge.sizeHint().width())
    window.sharing.stop_all()
    widths.append(window.overlay.badge.sizeHint().width())
    assert max(widths) <= MIN_SIZE[0] - 4 * SPACE


def test_the_button_of_the_mark_can_be_held(qtbot: QtBot, window: Window) -> None:
    window.overlay.show_overlay(True)
    window.sharing.set_mode(Sharing.Mode.HOLD)
    act = window.overlay.badge.act
    assert window.overlay.badge.words.text() == "Emoji hidden"
    qtbot.mousePress(act, Qt.MouseButton.LeftButton)
    assert window.sharing.allowed
    qtbot.mouseRelease(act, Qt.MouseButton.LeftButton)
    assert not window.sharing.allowed
    assert not window.sharing.stopped
