"""The windows together: from one to the next and back, consent between, no worker left at the end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.app import run
from fer_desktop.app.run import application, open_every_window
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.emotions import NO_FACE
from fer_desktop.core.settings import Settings, load_settings
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import ConsentDialog
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.video.video_window import VideoWindow
from tests.support.clips import write_clip

WAIT_MS = 60_000


@pytest.fixture
def desktop(qtbot: QtBot, preferences: Preferences) -> Iterator[WindowManager]:
    application()
    made = WindowManager(AppContext(preferences))
    yield made
    made.shutdown()
    for window in QApplication.topLevelWidgets():
        window.hide()


def _answer(yes: bool) -> None:
    """Answer the next question as the user would."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConsentDialog)
        dialog.everyone_agrees.setChecked(True)
        (dialog.yes if yes else dialog.no).click()

    QTimer.singleShot(0, answer)


def _mirroring(qtbot: QtBot, desktop: WindowManager) -> LiveWindow:
    """The Live window, once it shows the emoji of a face."""
    window = desktop.window
    assert isinstance(window, LiveWindow)
    qtbot.waitUntil(lambda: window.view.result.emoji.name != NO_FACE, timeout=WAIT_MS)
    return window


def test_the_menu_needs_nothing_that_takes_long_to_load() -> None:
    heavy = ("numpy", "cv2", "av", "PIL", "onnxruntime", "sqlite3", "pyqtgraph")
    code = f"import sys, fer_desktop.app; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", (
        "import it where it is needed, as fer_desktop/app/window_manager.py does"
    )


def test_on_windows_onnxruntime_is_loaded_before_qt() -> None:
    text = Path(run.__file__).read_text(encoding="utf-8")
    assert 'if sys.platform == "win32":\n    import onnxruntime' in text.partition("from PySide6")[0]


def test_a_yes_leads_to_the_photo_and_closing_it_back_to_the_menu(
    qtbot: QtBot, desktop: WindowManager, astronaut_file: Path
) -> None:
    menu = desktop.open_menu()
    _answer(yes=True)
    menu.open_paths([astronaut_file])
    window = desktop.window
    assert isinstance(window, PhotoWindow)
    assert window.isVisible()
    assert not menu.isVisible()
    qtbot.waitUntil(lambda: window.result is not None, timeout=WAIT_MS)
    window.close()
    assert menu.isVisible()
    assert desktop.window is menu


def test_photos_are_asked_for_when_one_is_chosen_and_not_before(desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    for _ in range(2):
        menu.photo.click()
        window = desktop.window
        assert isinstance(window, PhotoWindow)
        assert window.isVisible()
        window.close()
        assert desktop.window is menu


def test_a_no_leads_back_to_the_menu(desktop: WindowManager, astronaut_file: Path) -> None:
    menu = desktop.open_menu()
    _answer(yes=False)
    menu.open_paths([astronaut_file])
    assert desktop.window is menu
    assert menu.isVisible()
    menu.photo.click()
    assert isinstance(desktop.window, PhotoWindow)
    _answer(yes=False)
    desktop.window.open_paths([astronaut_file])
    assert desktop.window is menu
    assert menu.isVisible()
    _answer(yes=False)
    menu.live.click()
    assert desktop.window is menu
    assert menu.isVisible()


def test_a_dropped_video_waits_in_the_video_window_and_gives_a_result(
    qtbot: QtBot, desktop: WindowManager, tmp_path: Path, astronaut: Frame
) -> None:
    clip = write_clip(tmp_path / "clip.mp4", [astronaut] * 10)
    menu = desktop.open_menu()
    menu.open_paths([clip])
    window = desktop.window
    assert isinstance(window, VideoWindow)
    _answer(yes=True)
    window.start.start.click()
    qtbot.waitUntil(lambda: window.result.page.view is not None, timeout=WAIT_MS)
    window.close()
    assert desktop.window is menu
    assert menu.isVisible()


def test_a_no_to_the_people_in_a_video_leads_back_to_the_menu(desktop: WindowManager, tmp_path: Path) -> None:
    menu = desktop.open_menu()
    desktop.open_video([tmp_path / "video.mp4"])
    window = desktop.window
    assert isinstance(window, VideoWindow)
    _answer(yes=False)
    window.start.start.click()
    assert desktop.window is menu


def test_live_can_be_opened_again(
    qtbot: QtBot, desktop: WindowManager, tmp_path: Path, astronaut: Frame
) -> None:
    clip = write_clip(tmp_path / "clip.mp4", [astronaut] * 10)
    for _ in range(2):
        _answer(yes=True)
        desktop.open_live(video=clip)
        window = _mirroring(qtbot, desktop)
        window.close()
        assert isinstance(desktop.window, MenuWindow)


def test_history_leads_back_to_the_menu_or_on_to_live(qtbot: QtBot, desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    menu.history.click()
    window = desktop.window
    assert isinstance(window, HistoryWindow)
    window.close()
    assert desktop.window is menu
    assert menu.isVisible()
    menu.history.click()
    window = desktop.window
    assert isinstance(window, HistoryWindow)
    _answer(yes=True)
    window.live_requested.emit()
    assert isinstance(desktop.window, LiveWindow)
    assert not menu.isVisible()


def test_closing_the_menu_ends_the_program(qtbot: QtBot, desktop: WindowManager) -> None:
    menu = desktop.open_menu()
    with qtbot.waitSignal(desktop.ended):
        menu.close()


def test_the_program_can_end_while_it_works(
    desktop: WindowManager, tmp_path: Path, astronaut: Frame, astronaut_file: Path
) -> None:
    clip = write_clip(tmp_path / "clip.mp4", [astronaut] * 10)
    _answer(yes=True)
    desktop.open_photo([astronaut_file])
    _answer(yes=True)
    desktop.open_live(video=clip)
    desktop.open_video([clip])
    _answer(yes=True)
    assert isinstance(desktop.window, VideoWindow)
    desktop.window.start.start.click()
    desktop.shutdown()


def test_the_self_test_opens_each_window_and_keeps_nothing(qtbot: QtBot) -> None:
    names = open_every_window()
    assert len(names) == 19
    assert len([name for name in names if "Your consent" in name]) == 4
    assert {"FER Desktop", *(f"{each} – FER Desktop" for each in ("Photo", "Video", "History"))} <= set(names)
    assert load_settings() == Settings()
