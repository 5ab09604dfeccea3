"""Text from the user is only displayed, never used as mark-up, SQL or a path."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.file_io import as_letters
from fer_desktop.core.settings import Settings, load_settings
from fer_desktop.media.photo import save_photo
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.sessions.model import Session, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.history.history_window import HistoryWindow, _file_name
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from tests.qt.ui.live.live_stage import Stage
from tests.support.settings import change
from tests.unit.sessions.made import scored

WAIT_MS = 30_000
WIDE = (2000, 900)
"""A window so wide that names are not shortened, in pixels."""
MARK_UP = "<b>Ada</b> & <img src=x> &amp;"
TYPED = (
    MARK_UP,
    "'; DROP TABLE sessions; --",
    '" OR 1=1 --',
    "%_%",
    "../../../etc/passwd",
    "/dev/null",
    "C:\\con\\nul",
    "~/.ssh/id_rsa",
    "$(touch x) `touch x` ${HOME}",
    "\u202eada\u0000\ufffe\U0001f600",
    "--all",
    "caf\udce9 \ud800",
)


def rich(shown: QWidget) -> list[str]:
    """The texts with the mark-up that Qt would take for mark-up, of all that a window shows."""
    labels = [each for each in shown.findChildren(QLabel) if "Ada" in each.text()]
    wrong = [each.text() for each in labels if each.textFormat() is not Qt.TextFormat.PlainText]
    return wrong + [each.toolTip() for each in shown.findChildren(QWidget) if "<b>Ada" in each.toolTip()]


def texts(shown: QWidget) -> str:
    return "\n".join(each.text() for each in shown.findChildren(QLabel) if each.isVisible())


class Yes(Consent):
    """The consent of a user who says Yes."""

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        return Answer.YES


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[WindowManager]:
    application()
    manager = WindowManager(AppContext(Preferences(Settings(first_run_done=True))))
    manager.consent = Yes(manager.preferences)
    yield manager
    manager.shutdown()
    for window in QApplication.topLevelWidgets():
        window.hide()


@pytest.mark.parametrize("name", TYPED)
def test_a_name_is_kept_and_shown_as_it_was_typed(
    qtbot: QtBot, desktop: WindowManager, home: Path, name: str
) -> None:
    menu = desktop.open_menu()
    menu.name.setText(name)
    menu.name.editingFinished.emit()
    typed = menu.name.text().strip()
    assert load_settings().name == typed == desktop.preferences.settings.name
    files = {path.name for path in home.rglob("*") if path.is_file()}
    assert files <= {"settings.json"}
    assert rich(menu) == []


def test_mark_up_in_a_name_is_letters_in_live(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    change(stage.preferences, name=MARK_UP)
    try:
        stage.show()
        stage.window.resize(*WIDE)  # when shown, it has shrunk to the screen
        qtbot.waitUntil(lambda: MARK_UP in texts(stage.window), timeout=WAIT_MS)
        assert rich(stage.window) == []
    finally:
        stage.end()


def recorded(title: str) -> Session:
    with Recorder(history_file(), SourceKind.VIDEO, title, f"/videos/{title}") as recorder:
        recorder.add_rows([scored(0)])
    with Store(history_file()) as store:
        return store.get(recorder.session_id)


@pytest.mark.parametrize("typed", TYPED)
def test_a_search_finds_what_is_called_so_and_changes_nothing(typed: str) -> None:
    named, other = recorded(typed), recorded("other")
    with Store(history_file()) as store:
        assert [each.id for each in store.find(SessionFilter(text=typed))] == [named.id]
        store.rename(other.id, typed)
        assert store.get(other.id).title == as_letters(typed)
        assert store.count() == 2


@pytest.mark.parametrize("typed", TYPED)
def test_the_name_suggested_for_an_export_stays_in_its_folder(typed: str) -> None:
    name = _file_name(recorded(typed))
    assert name.endswith(".html")
    assert not set('/\\:*?"<>|\x00') & set(name)
    assert not name.startswith((".", "-", "~"))


def test_mark_up_in_a_title_is_letters_in_history(qtbot: QtBot, desktop: WindowManager) -> None:
    recorded(MARK_UP)
    desktop.open_history()
    window = desktop.window
    assert isinstance(window, HistoryWindow)
    qtbot.waitUntil(lambda: bool(window.list.list.rows.sessions), timeout=WAIT_MS)
    window.open_session(window.list.list.rows.sessions[0])
    qtbot.waitUntil(lambda: window.session.view is not None, timeout=WAIT_MS)
    assert MARK_UP in texts(window)
    assert rich(window) == []


@pytest.mark.skipif(os.name != "posix", reason="such names are not allowed on Windows")
def test_mark_up_in_a_file_s_name_is_letters_in_photo(
    qtbot: QtBot, desktop: WindowManager, tmp_path: Path, astronaut: Frame
) -> None:
    (tmp_path / "<b>Ada<").mkdir()
    path = tmp_path / "<b>Ada<" / "b> & <img src=x>.png"
    save_photo(path, astronaut)
    desktop.open_photo([path, tmp_path / "<b>Ada<" / "missing.png"])
    window = desktop.window
    assert isinstance(window, PhotoWindow)
    window.resize(*WIDE)
    qtbot.waitUntil(lambda: "<b>Ada<" in texts(window), timeout=WAIT_MS)
    assert rich(window) == []
