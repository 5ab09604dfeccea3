"""Faults in the middle of a recording: what the Live and History windows say, and what is kept."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import Emotion
from fer_desktop.media.sources.region import Region
from fer_desktop.sessions.model import Session, SessionState, SourceKind
from fer_desktop.sessions.storage import database
from fer_desktop.sessions.storage import recorder as recorder_module
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.workers.live_worker import Timeouts
from tests.qt.ui.live.live_stage import Stage
from tests.qt.ui.live.test_live_screen import ScreenStage
from tests.qt.workers.live_parts import Hanging
from tests.unit.sessions.made import scored
from tests.unit.sessions.test_troubled import locked_by_another_process

LEFT_KB = 300
"""Room that is left on the disk when the recording begins."""


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.window.close()
    made.end()


def the_session() -> Session:
    with Store(history_file()) as store:
        [session] = store.find()
    return session


def record(stage: Stage) -> None:
    stage.until_emoji(Emotion.HAPPINESS)
    stage.window.view.controls.record.click()
    stage.until(is_recorded)


def is_recorded() -> bool:
    if not history_file().exists():
        return False
    with Store(history_file()) as store:
        return any(session.readings > 2 for session in store.find())


def until_message(stage: Stage, text: str) -> str:
    stage.until(lambda: stage.window.banner.isVisible() and text in stage.window.banner.text.text())
    return stage.window.banner.text.text()


def until_live_goes_on(stage: Stage) -> None:
    source = stage.sources[-1]
    before = source.given
    stage.until(lambda: source.given > before + 10)
    stage.until_emoji(Emotion.HAPPINESS)


def test_a_source_that_blocks_for_ever(stage: Stage) -> None:
    source = Hanging(after=sys.maxsize)
    stage.make = lambda info: source
    stage.window.session.worker._timeouts = Timeouts(frame_s=1.0)
    record(stage.show())
    source.after = 0
    assert "stopped sending frames" in stage.until_problem()
    stage.until(lambda: the_session().state is SessionState.FINISHED)
    session = the_session()
    assert not session.complete and "stopped sending frames" in session.incomplete_reason
    assert session.moments > 2
    source.let_go.set()
    assert source.closed.wait(20)


def test_a_model_that_raises(stage: Stage) -> None:
    record(stage.show())
    with stage.qtbot.capture_exceptions() as bugs:
        stage.seen.error = ZeroDivisionError("a bug")
        stage.until(lambda: stage.window.view.result.name.text() == "Not analysed")
        stage.until(lambda: len(bugs) == 1)
    assert stage.window.view.result.detail.text().endswith(".")
    stage.seen.error = None
    until_live_goes_on(stage)
    assert stage.window.record.on


def test_a_screen_that_is_unplugged(qtbot: QtBot) -> None:
    stage = ScreenStage(qtbot)
    try:
        stage.window.show()
        stage.window.start_screen(Region(0, 0, 640, 480))
        stage.until_source("Screen region")
        record(stage)

        def gone(monitor: object, /) -> object:
            raise OSError("no such screen")

        stage.desk.grab = gone
        assert "be captured" in stage.until_problem()
        stage.until(lambda: the_session().state is SessionState.FINISHED)
        assert the_session().moments > 2 and not the_session().complete
    finally:
        stage.window.close()
        stage.end()


def test_a_history_that_another_program_locks_for_long(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "MAX_LOCK_WAIT_S", 0.3)
    record(stage.show())
    before = the_session().readings
    with locked_by_another_process(history_file()):
        assert until_message(stage, "in use by another program").startswith("Recording stopped.")
        assert stage.window.record.badge.isHidden()
        until_live_goes_on(stage)
    assert the_session().readings >= before


@pytest.fixture
def nearly_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A real disk of 2 MB with the user's data, nearly full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(command, check=False).returncode:
        pytest.skip("only root can make a small disk, on Linux")
    (folder / "other").write_bytes(bytes((2048 - LEFT_KB) * 1024))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_fills_up(nearly_full_disk: Path, stage: Stage) -> None:
    record(stage.show())
    free = os.statvfs(nearly_full_disk)
    (nearly_full_disk / "more").write_bytes(bytes(free.f_bavail * free.f_frsize))
    assert until_message(stage, "free some space").startswith("Recording stopped.")
    until_live_goes_on(stage)
    (nearly_full_disk / "other").unlink()
    session = the_session()
    assert session.readings > 2
    with closing(sqlite3.connect(history_file())) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_history_window_while_another_program_locks_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.2)
    with Recorder(history_file(), SourceKind.CAMERA, "kept") as recorder:
        recorder.add_rows([scored(0.0)])
    window = HistoryWindow(Preferences(), stage.jobs)
    stage.qtbot.addWidget(window)
    message = window.list.message
    with locked_by_another_process(history_file()):
        window.show()
        stage.until(message.retry.isVisible)
        assert "in use by another program" in message.explanation.text()
        assert not message.quarantine.isVisible()
    message.retry.click()
    stage.until(lambda: [each.title for each in window.list.list.rows.sessions] == ["kept"])
