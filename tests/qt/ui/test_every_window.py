"""What holds for every control of every window, in every language: name, key, place, room for its text."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from skimage import data

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.language import SOURCE, TRANSLATED, install_translators
from fer_desktop.ui.theme import theme
from fer_desktop.workers.jobs import JobRunner
from tests.qt.ui import windows
from tests.qt.ui.filled import FilledWindows, Results, results_in
from tests.qt.ui.languages import spoken

SMALL = (640, 480)
LARGE = 20
"""Points, twice the least."""
LANGUAGES = (SOURCE, *TRANSLATED)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The windows made in a test speak this language."""
    with spoken(qapp):
        install_translators(qapp, request.param)
        yield request.param


def test_controls_have_a_name_a_tooltip_a_key_of_their_own_a_place_and_room(
    qtbot: QtBot, desktop: WindowManager, language: str
) -> None:
    faults = []
    for name, window in windows.all_windows(desktop):
        window.show()
        QApplication.processEvents()
        said = windows.nameless(window) + windows.unreached(window) + windows.same_keys(window)
        said += windows.cut(window)
        faults += [f"{name}: {each}" for each in said]
        windows.close(window)
    assert not faults, "\n".join(faults)


def test_large_letters_are_not_cut_off_in_a_small_window_either(
    qtbot: QtBot, desktop: WindowManager, look: theme.Theme, language: str
) -> None:
    look.force(Qt.ColorScheme.Dark if language == "ar" else Qt.ColorScheme.Light)
    look.set_base_font(QFont("Sans", LARGE))
    faults = []
    for name, window in windows.all_windows(desktop):
        window.show()
        windows.settle()
        said = windows.cut(window)
        window.resize(*SMALL)
        windows.settle()
        said += [f"small: {each}" for each in windows.cut(window)]
        faults += [f"{name}: {each}" for each in said]
        windows.close(window)
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory, _shipped_recognizer: Recognizer) -> Results:
    portrait = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    return results_in(tmp_path_factory.mktemp("results"), portrait, _shipped_recognizer)


@pytest.fixture
def filled(qtbot: QtBot, preferences: Preferences, jobs: JobRunner, results: Results) -> FilledWindows:
    return FilledWindows(qtbot, preferences, jobs, results)


def test_the_same_holds_with_results_in_the_windows(
    filled: FilledWindows, look: theme.Theme, language: str
) -> None:
    look.force(Qt.ColorScheme.Dark if language == "ar" else Qt.ColorScheme.Light)
    faults = []
    for name, window in filled.all():
        windows.settle()
        said = windows.nameless(window) + windows.unreached(window) + windows.same_keys(window)
        said += windows.cut(window) + windows.sideways(window)
        size = window.size()
        window.resize(window.minimumSize())
        windows.settle()
        said += [f"least: {each}" for each in windows.cut(window)]
        window.resize(size)
        faults += [f"{name}: {each}" for each in said]
    assert not faults, "\n".join(faults)


def test_results_in_large_letters_are_not_cut_off_in_a_small_window_either(
    filled: FilledWindows, look: theme.Theme, language: str
) -> None:
    look.force(Qt.ColorScheme.Dark if language == "ar" else Qt.ColorScheme.Light)
    look.set_base_font(QFont("Sans", LARGE))
    faults = []
    for name, window in filled.all():
        window.resize(*SMALL)
        windows.settle()
        said = windows.cut(window) + windows.sideways(window) + windows.unreached(window)
        faults += [f"{name}: {each}" for each in said]
        assert (window.width(), window.height()) == SMALL
    assert not faults, "\n".join(faults)
