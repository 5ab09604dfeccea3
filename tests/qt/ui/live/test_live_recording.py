"""Recording in the Live window: seen by everyone, kept in the history, ended with the source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import Emotion
from fer_desktop.core.errors import CameraLost
from fer_desktop.sessions.model import Session, SessionState, SourceKind
from fer_desktop.sessions.storage.store import Store, history_file
from tests.qt.ui.live.live_stage import Stage
from tests.qt.workers.live_parts import Frames


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.window.close()
    made.window.shutdown()
    made.jobs.shutdown()


def _sessions() -> list[Session]:
    if not history_file().exists():
        return []
    with Store(history_file()) as store:
        return store.find()


def _record(stage: Stage) -> None:
    stage.until_emoji(Emotion.HAPPINESS)
    stage.window.view.controls.record.click()
    stage.until(lambda: any(session.readings > 2 for session in _sessions()))


def test_nothing_is_kept_before_the_user_records(stage: Stage) -> None:
    stage.show().until_emoji(Emotion.HAPPINESS)
    assert stage.window.record.badge.isHidden()
    assert stage.window.view.controls.privacy.text().endswith("Recording is off.")
    assert _sessions() == []


def test_recording_is_marked_and_told(stage: Stage) -> None:
    _record(stage.show())
    window = stage.window
    assert window.record.badge.isVisible()
    assert window.record.badge.words.text() == "Recording"
    assert "Recording is off." not in window.view.controls.privacy.text()
    assert "pictures are not" in window.view.controls.privacy.text()
    assert window.view.controls.record.isChecked()
    [session] = _sessions()
    assert (session.kind, session.title, session.state) == (
        SourceKind.CAMERA,
        "Built-in",
        SessionState.RUNNING,
    )


def test_a_second_press_ends_the_session(stage: Stage) -> None:
    _record(stage.show())
    stage.window.view.controls.record.click()
    assert stage.window.record.badge.isHidden()
    assert stage.window.view.controls.privacy.text().endswith("Recording is off.")
    stage.until(lambda: _sessions()[0].state is SessionState.FINISHED)
    stage.until(lambda: "in the history" in stage.window.view.status.currentMessage())


def test_the_key_records_as_well(stage: Stage, qtbot: QtBot) -> None:
    stage.show().until_emoji(Emotion.HAPPINESS)
    qtbot.waitExposed(stage.window)
    stage.window.activateWindow()
    qtbot.keyClick(stage.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: stage.window.record.on)


def test_a_pause_pauses_the_recording(stage: Stage) -> None:
    _record(stage.show())
    stage.window.session.pause(True)
    assert stage.window.record.badge.words.text() == "Recording paused"
    stage.window.session.pause(False)
    assert stage.window.record.badge.words.text() == "Recording"


def test_closing_the_window_ends_the_session(stage: Stage) -> None:
    _record(stage.show())
    stage.window.close()
    assert not stage.window.record.on
    stage.until(lambda: _sessions()[0].state is SessionState.FINISHED)
    assert _sessions()[0].complete


def test_a_lost_camera_ends_the_session_and_the_reason_is_kept(stage: Stage) -> None:
    lost = CameraLost("Built-in was unplugged.")
    stage.make = lambda info: Frames(count=400, error=lost, name=info.name, gap_s=0.004)
    _record(stage.show())
    stage.until(lambda: _sessions()[0].state is SessionState.FINISHED)
    [session] = _sessions()
    assert (session.complete, session.incomplete_reason) == (False, "Built-in was unplugged.")
    assert not stage.window.view.controls.record.isEnabled()


def test_a_damaged_history_is_told_in_the_window(stage: Stage) -> None:
    path: Path = history_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is no history" * 100)
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.view.controls.record.click()
    stage.until(lambda: stage.window.banner.isVisible())
    assert "Move it away" in stage.window.banner.text.text()
    assert stage.window.record.badge.isHidden()
    assert not stage.window.view.controls.record.isChecked()
