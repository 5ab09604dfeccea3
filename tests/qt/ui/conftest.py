"""What the tests of the windows share: the look, settings that stay in the test, the real recognizer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.settings import Settings
from fer_desktop.media.sources.camera import CameraSource
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.ui.live.source_selector import LiveSources
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.workers.jobs import JobRunner
from tests.qt.ui.history.history_stage import Show, Stage


@pytest.fixture(autouse=True)
def look(qtbot: QtBot) -> Iterator[theme.Theme]:
    """The light look, without motion."""
    made = theme.current()
    base = made.base_font
    made.force(Qt.ColorScheme.Light)
    made.set_reduced_motion(True)
    yield made
    # Without an event loop nobody else does it, and each change of the look would reach all of them
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.set_base_font(base)


@pytest.fixture(autouse=True)
def no_button_down(qtbot: QtBot) -> Iterator[None]:
    """Fails a test that leaves a mouse button pressed: the next ones' windows would take that for a drag."""
    yield
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture
def preferences() -> Preferences:
    """Settings of a user who has read the first page."""
    return Preferences(Settings(name="Ada", first_run_done=True))


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[JobRunner]:
    """A job runner, stopped at the end."""
    runner = JobRunner()
    yield runner
    runner.shutdown()


@pytest.fixture
def desktop(qtbot: QtBot, preferences: Preferences) -> Iterator[WindowManager]:
    """The program's windows, on a computer without a camera."""
    made = WindowManager(
        AppContext(preferences), LiveSources(cameras=list, camera=CameraSource, video=VideoFile)
    )
    yield made
    made.shutdown()


@pytest.fixture
def show(qtbot: QtBot, preferences: Preferences, jobs: JobRunner) -> Iterator[Show]:
    """Opens History windows."""
    stages: list[Stage] = []

    def shown() -> Stage:
        stages.append(Stage(qtbot, preferences, jobs))
        return stages[-1]

    yield shown
