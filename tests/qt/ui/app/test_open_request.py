"""What a later start asks for, and what the open windows make of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from fer_desktop.app.run import application
from fer_desktop.app.single_instance import BUSY, DONE, Request
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.video.video_window import VideoWindow
from tests.support.clips import write_clip
from tests.support.settings import settings_of


class Later:
    """Stands for the connection to a later start: keeps the answer."""

    def __init__(self) -> None:
        self.answer = b""

    def send_bytes(self, told: bytes) -> None:
        self.answer = told

    def close(self) -> None:
        """There is nothing to close."""


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[WindowManager]:
    application()
    kept = Preferences(settings_of(first_run_done=True, consent_files=True), save=lambda settings: None)
    made = WindowManager(AppContext(kept))
    made.open_menu()
    yield made
    made.shutdown()
    for window in QApplication.topLevelWidgets():
        window.hide()


def _ask(desktop: WindowManager, *paths: Path) -> bytes:
    later = Later()
    desktop.open_request(Request(paths, "", later))  # type: ignore[arg-type]
    return later.answer


def test_a_hidden_window_comes_back(desktop: WindowManager) -> None:
    assert desktop.window is not None
    desktop.window.showMinimized()
    assert _ask(desktop) == DONE
    assert desktop.window.isVisible()
    assert not desktop.window.isMinimized()


def test_photos_go_to_the_photo_window_that_is_open(desktop: WindowManager, astronaut_file: Path) -> None:
    assert _ask(desktop, astronaut_file) == DONE
    window = desktop.window
    assert isinstance(window, PhotoWindow)
    assert _ask(desktop, astronaut_file) == DONE
    assert desktop.window is window


def test_a_video_takes_the_place_of_a_photo_and_of_the_history(
    desktop: WindowManager, tmp_path: Path, astronaut
) -> None:
    clip = write_clip(tmp_path / "clip.mp4", [astronaut] * 3)
    desktop.open_photo()
    photo = desktop.window
    assert _ask(desktop, clip) == DONE
    assert isinstance(desktop.window, VideoWindow)
    assert photo is not desktop.window
    assert [video.path for video in desktop.window.queue.videos] == [clip]
    desktop.window.close()
    desktop.open_history()
    assert isinstance(desktop.window, HistoryWindow)
    assert _ask(desktop, clip) == DONE
    assert isinstance(desktop.window, VideoWindow)


def test_more_videos_join_the_queue_and_a_photo_does_not_disturb(
    desktop: WindowManager, tmp_path: Path, astronaut, astronaut_file: Path
) -> None:
    clips = [write_clip(tmp_path / f"{number}.mp4", [astronaut] * 3) for number in (1, 2)]
    _ask(desktop, clips[0])
    window = desktop.window
    assert isinstance(window, VideoWindow)
    assert _ask(desktop, clips[1]) == DONE
    assert [video.path for video in window.queue.videos] == clips
    assert _ask(desktop, astronaut_file) == BUSY
    assert desktop.window is window


def test_a_question_is_not_disturbed(qtbot: QtBot, desktop: WindowManager, astronaut_file: Path) -> None:
    dialog = QDialog(desktop.window)
    dialog.open()
    assert _ask(desktop, astronaut_file) == BUSY
    assert _ask(desktop) == DONE
    dialog.close()
