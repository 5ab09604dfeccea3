"""About me from the menu, and from there to the guide in Live."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fer_desktop.app.window_manager import WindowManager, live_sources
from fer_desktop.ui.profile.profile_dialog import ProfileDialog
from fer_desktop.ui.state.app_context import AppContext
from tests.qt.ui.live.live_stage import CAMERAS, WAIT_MS
from tests.qt.workers.live_parts import Frames
from tests.support.settings import change


@pytest.fixture
def desktop(qtbot, preferences):
    sources = replace(live_sources(), cameras=lambda: CAMERAS, camera=lambda info: Frames())
    made = WindowManager(AppContext(preferences), sources)
    change(preferences, consent_camera=True)
    yield made
    made.shutdown()


def test_the_guide_is_asked_for_in_the_menu_and_opens_in_live(qtbot, desktop):
    def ask() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ProfileDialog)
        dialog.calibrate.click()

    menu = desktop.open_menu()
    QTimer.singleShot(0, ask)
    menu.profile.click()
    live = desktop.window
    assert live is not menu
    assert live.me.opens_calibration_at_first_face
    qtbot.waitUntil(lambda: live.view.result.emoji.isEnabled(), timeout=WAIT_MS)
    assert live.me.calibration is None, "there is no face yet"
    live.close()


def test_the_wish_does_not_outlive_the_visit(qtbot, desktop):
    desktop.open_live(guide=True)
    live = desktop.window
    live.close()
    desktop.open_live()
    assert not live.me.opens_calibration_at_first_face
    live.close()
