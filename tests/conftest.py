"""Fixtures for all tests: no screen, empty user folders, and no threads left behind."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QThread
from skimage import data

from fer_desktop.app.garbage_collection import collect_if_due, freeze_startup_objects

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.recognizer import Recognizer

USER_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA")
LEAK_GRACE_S = 20.0


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="also run the tests that take many minutes")
    parser.addoption("--fuzz", type=int, nargs="?", const=20_000, help="also read that many damaged files")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = [name for name in ("soak", "fuzz") if not config.getoption(f"--{name}")]
    for item in items:
        for name in left_out:
            if item.get_closest_marker(name):
                item.add_marker(pytest.mark.skip(reason=f"only with --{name}"))


@pytest.fixture(autouse=True, scope="session")
def garbage() -> None:
    """Collect garbage in the main thread only, as the program does (`app/garbage_collection.py`).

    Objects that exist before the first test are exempt, which saves time.
    """
    gc.disable()
    freeze_startup_objects()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for settings, history and log during the test."""
    folder = tmp_path_factory.mktemp("home")
    for variable in USER_FOLDERS:
        monkeypatch.setenv(variable, str(folder / variable.lower()))
    return folder


@pytest.fixture(autouse=True)
def no_thread_left(request: pytest.FixtureRequest, home: Path) -> Iterator[None]:
    """Fails a test that leaves a thread running."""
    before, frozen = set(threading.enumerate()), gc.get_freeze_count()
    yield
    collect_if_due()
    if gc.get_freeze_count() > frozen:  # The program has frozen objects, which may include leaked threads
        gc.unfreeze()
    uses_qt = "qapp" in request.fixturenames
    left = _still_there(lambda: _leaked(before, uses_qt))
    if left:
        pytest.fail("threads still running after the test: " + ", ".join(left), pytrace=False)


def _still_there(leaked: Callable[[], list[str]]) -> list[str]:
    deadline = time.monotonic() + LEAK_GRACE_S
    while (left := leaked()) and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.02)
    return left


def _leaked(before: set[threading.Thread], uses_qt: bool) -> list[str]:
    started = set(threading.enumerate()) - before
    # A dummy thread stands for one that Python did not start, such as a QThread, which is checked below
    names = [thread.name for thread in started if not isinstance(thread, threading._DummyThread)]
    return names + (_running_qthreads() if uses_qt else [])


def _running_qthreads() -> list[str]:
    threads = [thing for thing in gc.get_objects() if issubclass(type(thing), QThread)]
    return [repr(thread) for thread in threads if _runs(thread) and thread is not _main_thread()]


def _main_thread() -> QThread | None:
    app = QCoreApplication.instance()
    return app.thread() if app else None


def _runs(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # Its C++ object is deleted, and so the thread has ended
        return False


@pytest.fixture(scope="session")
def _shipped_recognizer() -> Recognizer:
    from fer_desktop.models.loading import load_recognizer

    return load_recognizer()


@pytest.fixture
def recognizer(_shipped_recognizer: Recognizer) -> Recognizer:
    """A recognizer with the shipped model and no tracked faces."""
    _shipped_recognizer.reset()
    return _shipped_recognizer


@pytest.fixture
def astronaut() -> Frame:
    """NASA's public-domain portrait of an astronaut, 512x512, BGR, one face."""
    return cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)


@pytest.fixture
def side_view() -> Frame:
    """A public-domain photo of a man in profile (L. Varshney), 400x400, BGR, one face."""
    return cv2.cvtColor(data.camera(), cv2.COLOR_GRAY2BGR)[:400, :400]


@pytest.fixture
def turning(astronaut: Frame, side_view: Frame) -> Callable[[bool], Frame]:
    """A function that makes 640x480 frames with a head in the middle, from the front or in profile."""

    def frame(aside: bool) -> Frame:
        pixels = np.full((480, 640, 3), 120, np.uint8)
        pixels[120:340, 200:420] = side_view[30:250, 105:325] if aside else astronaut[2:222, 114:334]
        return pixels

    return frame


@pytest.fixture
def astronaut_file(tmp_path: Path, astronaut: Frame) -> Path:
    """The portrait as a PNG file."""
    path = tmp_path / "astronaut.png"
    path.write_bytes(cv2.imencode(".png", astronaut)[1].tobytes())
    return path
