"""Faults that no other tests cover: kills at any moment, clocks that jump, sources that misbehave.

docs/reliability.md names the tests of the other faults.
"""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.core.errors import FerError
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from fer_desktop.workers.live_worker import LiveWorker
from fer_desktop.workers.recording_worker import RecordingWorker
from tests.qt.workers.live_parts import Frames, Recognises, Timed
from tests.qt.workers.test_live_worker import Window
from tests.unit.sessions.made import scored
from tests.unit.sessions.test_recorder import CHILD

WAIT_MS = 20_000
HOURS_S = 8 * 3600.0
FASTER = CHILD.replace("time.sleep(0.03)", "time.sleep(0.002)")


def killed_at_a_moment(history: Path, chance: random.Random) -> dict[str, float] | None:
    """The last reading that a recording program reported before it was killed, or None."""
    command = [sys.executable, "-c", FASTER, str(history)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if chance.random() < 0.8:
            process.stdout.readline()
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        last = process.stdout.read().splitlines()
    whole = [line for line in last if line.endswith("}")]
    return json.loads(whole[-1]) if whole else None


def kill_again_and_again(history: Path, count: int) -> None:
    chance, recorded_before_kill = random.Random(9), 0
    for _ in range(count):
        reported = killed_at_a_moment(history, chance)
        with Store(history) as store:
            sessions = store.find()
            rows = {each.id: list(store.readings(each.id)) for each in sessions}
        assert all(each.state is SessionState.INTERRUPTED for each in sessions)
        assert all(each.moments == len(rows[each.id]) for each in sessions)
        if reported is not None:
            last = rows[int(reported["id"])][-1]
            assert last.t_s >= reported["t"], "a reported reading is lost"
            recorded_before_kill += 1
    assert recorded_before_kill > 0
    with closing(sqlite3.connect(history)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_kills_at_random_moments_of_a_recording(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "history" / "history.db", 6)


@pytest.mark.soak
def test_a_hundred_kills_at_random_moments_of_a_recording(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "history" / "history.db", 100)


class Watch:
    """A clock that the test moves."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def recording(qtbot: QtBot, watch: Watch) -> Iterator[RecordingWorker]:
    worker = RecordingWorker(watch)
    yield worker
    worker.shutdown()


def recorded(history: Path, worker: RecordingWorker, watch: Watch, times: list[float]) -> list[float]:
    """The stored times of frames that arrive at these times of the clock."""
    worker.start(lambda: Recorder(history, SourceKind.CAMERA, "x"))
    for watch.now in times:
        worker.add(watch.now, ())
    worker.shutdown()
    with Store(history) as store:
        [session] = store.find()
        recorded_times = [row.t_s for row in store.readings(session.id)]
    assert session.duration_s == pytest.approx(recorded_times[-1], abs=0.01)
    return recorded_times


def test_hours_of_sleep_are_no_part_of_a_recording(
    tmp_path: Path, recording: RecordingWorker, watch: Watch
) -> None:
    times = [100.0, 100.5, 101.0, 101.0 + HOURS_S, 101.5 + HOURS_S]
    recorded_times = recorded(tmp_path / "history.db", recording, watch, times)
    assert recorded_times == pytest.approx([0, 0.5, 1.0, 1.001, 1.501])


def test_frames_from_before_go_on_behind_the_last_one(
    tmp_path: Path, recording: RecordingWorker, watch: Watch
) -> None:
    recorded_times = recorded(tmp_path / "history.db", recording, watch, [100.0, 100.5, 40.0, 40.5])
    assert recorded_times == pytest.approx([0, 0.5, 0.501, 1.001])


def test_a_clock_set_back_loses_no_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    from fer_desktop.sessions.storage import recorder as module

    real = module.datetime

    class SetBack(real):
        @classmethod
        def now(cls, zone=None):
            return real.now(zone) - timedelta(days=400)

    history = tmp_path / "history.db"
    for moment in (real, SetBack):
        monkeypatch.setattr(module, "datetime", moment)
        with Recorder(history, SourceKind.CAMERA, moment.__name__) as recorder:
            recorder.add_rows([scored(0.0)])
            recorder.add_rows([scored(1.0)])
    with Store(history) as store:
        assert [each.title for each in store.find()] == ["datetime", "SetBack"]
        assert {each.duration_s for each in store.find()} == {1.0}


@pytest.mark.parametrize("jump", [HOURS_S, -HOURS_S, 0.0])
def test_a_face_is_read_after_a_jump_of_time(recognizer: Recognizer, astronaut: Frame, jump: float) -> None:
    for t in (HOURS_S, HOURS_S + 0.1):
        recognizer.read(astronaut, t)
    for n in range(6):
        readings = recognizer.read(astronaut, HOURS_S + jump + n / 10)
    assert [reading.emotion for reading in readings] == ["happiness"]


def test_live_goes_on_after_hours_of_sleep(qtbot: QtBot, watch: Watch) -> None:
    worker = LiveWorker(Recognises, clock=watch)
    window = Window(worker)
    try:
        worker.start(Frames())
        for jump in (HOURS_S, -HOURS_S):
            before = len(window.views)
            watch.now += jump
            qtbot.waitUntil(lambda: len(window.views) > before + 5, timeout=WAIT_MS)  # noqa: B023
        assert window.errors == []
    finally:
        worker.shutdown()


class Mad(Frames):
    """Raises anything at any moment, or gives frames with times of its own."""

    KINDS = (OSError, ValueError, RuntimeError, MemoryError, ZeroDivisionError, KeyError, FerError)

    def __init__(self, chance: random.Random) -> None:
        super().__init__(count=chance.randrange(1, 6), error=chance.choice(self.KINDS)("mad"), gap_s=0)
        self.chance = chance

    def read(self) -> Timed | None:
        frame = super().read()
        if frame is not None:
            frame.t = self.chance.choice((-1e9, 0.0, 1.0, 1e9, frame.t))
        return frame


def test_sources_that_raise_anything_end_in_a_sentence(qtbot: QtBot) -> None:
    chance, worker = random.Random(5), LiveWorker(Recognises)
    window = Window(worker)
    with qtbot.captureExceptions() as bugs:
        for _ in range(25):
            stops = window.stops
            worker.start(Mad(chance))
            qtbot.waitUntil(lambda: window.stops > stops, timeout=WAIT_MS)  # noqa: B023
        worker.shutdown()
    assert len(window.errors) == 25
    assert all(isinstance(error, FerError) for error in window.errors)
    # What nobody expected is raised as well, to be logged and shown
    assert 0 < len(bugs) < 25
