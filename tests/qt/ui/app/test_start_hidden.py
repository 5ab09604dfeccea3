"""Live without its window: the overlay stands for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.emotions import NO_FACE, UNKNOWN
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from tests.support.clips import write_clip

WAIT_MS = 60_000


class Answers(Consent):
    """Stands for the user."""

    yes = True

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        return Answer.YES if self.yes else Answer.NO


@pytest.fixture
def desktop(qtbot: QtBot, preferences: Preferences) -> Iterator[WindowManager]:
    application()
    made = WindowManager(AppContext(preferences))
    made.consent = Answers(preferences)
    made.start_hidden = True
    yield made
    made.shutdown()
    for window in QApplication.topLevelWidgets():
        window.hide()


def test_the_overlay_mirrors_a_face_without_the_window(
    qtbot: QtBot, desktop: WindowManager, tmp_path: Path, astronaut: Frame
) -> None:
    desktop.open_live(video=write_clip(tmp_path / "clip.mp4", [astronaut] * 40))
    window = desktop.window
    assert isinstance(window, LiveWindow)
    overlay = window.overlay.overlay
    qtbot.waitUntil(lambda: overlay.shown not in ("", NO_FACE, UNKNOWN), timeout=WAIT_MS)
    assert not window.isVisible()
    assert overlay.isVisible()
    window.overlay.actions.show_live.trigger()
    assert window.isVisible()
    window.close()
    assert not overlay.isVisible()


def test_the_key_that_stops_everything_stops_the_analysis(
    qtbot: QtBot, desktop: WindowManager, tmp_path: Path, astronaut: Frame
) -> None:
    desktop.open_live(video=write_clip(tmp_path / "clip.mp4", [astronaut] * 40))
    window = desktop.window
    assert isinstance(window, LiveWindow)
    qtbot.waitUntil(lambda: window.overlay.overlay.shown != "", timeout=WAIT_MS)
    window.overlay.keys.stop_all.emit()
    assert window.session.paused
    assert not desktop.sharing.allowed
    assert not window.overlay.overlay.isVisible()
    window.session.pause(False)
    assert not desktop.sharing.allowed
    desktop.sharing.resume()
    assert desktop.sharing.allowed


def test_a_no_leads_to_the_menu(qtbot: QtBot, desktop: WindowManager, tmp_path: Path) -> None:
    desktop.consent.yes = False  # type: ignore[attr-defined]
    desktop.open_live(video=tmp_path / "clip.mp4")
    assert isinstance(desktop.window, MenuWindow)
    assert desktop.window.isVisible()
    assert desktop._live is not None
    assert not desktop._live.overlay.overlay.isVisible()
