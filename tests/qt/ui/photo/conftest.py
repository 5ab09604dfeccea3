"""The Photo window for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.photo_jobs import PhotoReader
from tests.qt.ui.photo.stage import Agreed, Answers

Make = Callable[[Callable[[], Recognizer]], PhotoWindow]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def make(qtbot: QtBot, preferences: Preferences, jobs: JobRunner, answers: Answers) -> Make:
    def made(load: Callable[[], Recognizer]) -> PhotoWindow:
        window = PhotoWindow(preferences, Agreed(preferences), jobs, PhotoReader(load), answers)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    return made


@pytest.fixture
def window(make: Make, recognizer: Recognizer) -> PhotoWindow:
    return make(lambda: recognizer)


@pytest.fixture
def two_faces(tmp_path: Path, astronaut: Frame) -> Path:
    path = tmp_path / "zwei Gesichter 顔.png"
    path.write_bytes(cv2.imencode(".png", np.hstack([astronaut, astronaut[:, ::-1]]))[1].tobytes())
    return path
