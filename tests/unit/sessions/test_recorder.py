"""Recording: what a killed program leaves behind, and two programs at once."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fer_desktop.core.errors import StoreLocked
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.statistics.summary import summary_of
from fer_desktop.sessions.storage import locks
from fer_desktop.sessions.storage import recorder as module
from fer_desktop.sessions.storage.locks import lock_folder
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from tests.unit.sessions.made import scored

# Records at some thirty frames a second and says each time before it goes on
CHILD = """
import json, sys, time
from pathlib import Path
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.model import SourceKind
from tests.unit.sessions.made import scored
recorder = Recorder(Path(sys.argv[1]), SourceKind.CAMERA, "killed", "Camera 1")
start = time.monotonic()
while True:
    now = time.monotonic() - start
    recorder.add_rows([scored(now)])
    print(json.dumps({"id": recorder.session_id, "t": now}), flush=True)
    time.sleep(0.03)
"""


@contextmanager
def child(history) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-c", CHILD, str(history)], stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def told(process):
    return json.loads(process.stdout.readline())


def kill(process):
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    last = process.stdout.read().splitlines()
    process.wait()
    return json.loads(last[-1]) if last else None


@pytest.mark.slow
def test_a_killed_program_loses_nothing_it_had_recorded(history):
    with child(history) as process:
        seen = [told(process) for _ in range(25)][-1]
        seen = kill(process) or seen
    with Store(history) as store:
        session = store.get(seen["id"])
        rows = list(store.readings(seen["id"]))
    assert session.state is SessionState.INTERRUPTED
    assert not session.complete
    assert session.incomplete_reason == "The program ended before the recording did."
    assert rows[-1].t_s >= seen["t"]
    assert session.duration_s == rows[-1].t_s
    assert session.readings == session.moments == len(rows) >= 25
    assert not list(lock_folder(history).iterdir())


@pytest.mark.slow
def test_a_session_of_a_living_program_is_left_alone(history):
    with child(history) as process:
        number = told(process)["id"]
        with Store(history) as store:
            assert store.get(number).state is SessionState.RUNNING
            assert store.close_interrupted() == 0
            before = len(list(store.readings(number)))
            for _ in range(5):
                told(process)
            assert len(list(store.readings(number))) >= before + 4
            kill(process)
            assert store.close_interrupted() == 1
            assert store.get(number).state is SessionState.INTERRUPTED


@pytest.mark.slow
def test_two_programs_record_at_once(history):
    with child(history) as one, child(history) as other:
        numbers = {told(one)["id"], told(other)["id"]}
        for _ in range(15):
            told(one), told(other)
        with Recorder(history, SourceKind.VIDEO, "mine") as third:
            for n in range(10):
                third.add_rows([scored(n)])
        kill(one), kill(other)
    assert len(numbers | {third.session_id}) == 3
    with Store(history) as store:
        assert all(store.get(number).moments >= 15 for number in numbers)
        assert store.get(third.session_id).state is SessionState.FINISHED


def test_a_finished_session(history):
    with Recorder(history, SourceKind.CAMERA, "me", settings={"model": "1"}) as recorder:
        recorder.add_rows([scored(0)])
        recorder.finish(duration_s=7.5)
    with Store(history) as store:
        session = store.get(recorder.session_id)
    assert (session.state, session.duration_s, session.complete) == (SessionState.FINISHED, 7.5, True)


def test_a_session_that_was_stopped_early_says_so(history):
    recorder = Recorder(history, SourceKind.VIDEO, "video")
    recorder.add_rows([scored(3)])
    recorder.finish(incomplete="You stopped it.")
    with Store(history) as store:
        session = store.get(recorder.session_id)
    assert (session.state, session.complete, session.duration_s) == (SessionState.FINISHED, False, 3)
    assert session.incomplete_reason == "You stopped it."


def test_an_error_leaves_an_incomplete_session(history):
    with pytest.raises(ValueError, match="broken"), Recorder(history, SourceKind.VIDEO, "video") as recorder:
        recorder.add_rows([scored(1)])
        raise ValueError("broken")
    with Store(history) as store:
        session = store.get(recorder.session_id)
    assert (session.state, session.complete, session.moments) == (SessionState.FINISHED, False, 1)


def test_readings_of_the_recognizer_are_recorded(history, recognizer, astronaut):
    with Recorder(history, SourceKind.CAMERA, "me") as recorder:
        recorder.add(0.0, recognizer.read(astronaut, 0.0))
        recorder.add(0.5, [])
    with Store(history) as store:
        recording = store.recording(recorder.session_id)
        assert summary_of(recording).whole.present_share == pytest.approx(1)
        assert (recording.session.moments, recording.session.readings) == (2, 1)


def test_a_recorder_may_be_made_in_one_thread_and_used_in_another(history):
    recorder = Recorder(history, SourceKind.CAMERA, "me")
    thread = threading.Thread(target=lambda: (recorder.add_rows([scored(0)]), recorder.finish()))
    thread.start()
    thread.join()
    with Store(history) as store:
        assert store.get(recorder.session_id).state is SessionState.FINISHED


def test_readings_wait_while_another_program_writes(history):
    recorder = Recorder(history, SourceKind.CAMERA, "me")
    holder = sqlite3.connect(history, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    recorder.add_rows([scored(0)])
    recorder.add_rows([scored(0.5), scored(0.5, face=2)])
    holder.execute("ROLLBACK")
    holder.close()
    recorder.add_rows([scored(1)])
    recorder.finish()
    with Store(history) as store:
        session = store.get(recorder.session_id)
        assert [row.t_s for row in store.readings(recorder.session_id)] == [0, 0.5, 0.5, 1]
    assert (session.moments, session.readings) == (3, 4)


def test_readings_don_t_wait_for_ever(history):
    now = [0.0]
    recorder = Recorder(history, SourceKind.CAMERA, "me", clock=lambda: now[0])
    holder = sqlite3.connect(history, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    recorder.add_rows([scored(0)])
    now[0] = module.MAX_LOCK_WAIT_S
    with pytest.raises(StoreLocked, match="in use by another program"):
        recorder.add_rows([scored(1)])
    holder.execute("ROLLBACK")
    holder.close()
    recorder.finish(incomplete="The history was locked.")
    with Store(history) as store:
        assert len(list(store.readings(recorder.session_id))) == 2


def test_many_begin_a_history_at_once(history):
    failed: list[BaseException] = []

    def begin() -> None:
        try:
            with Recorder(history, SourceKind.VIDEO, "x") as recorder:
                recorder.add_rows([scored(0)])
        except BaseException as error:  # noqa: BLE001 - told in the main thread
            failed.append(error)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    with Store(history) as store:
        assert store.count() == 8


def test_a_video_whose_name_is_no_text_is_recorded(history):
    with Recorder(history, SourceKind.VIDEO, "caf\udce9.mp4", "/videos/caf\udce9.mp4") as recorder:
        recorder.add_rows([scored(0)])
    with Store(history) as store:
        session = store.get(recorder.session_id)
    assert (session.title, session.source) == ("caf�.mp4", "/videos/caf�.mp4")


def test_a_lock_that_can_not_be_removed_just_now_is_held_by_nobody(tmp_path, monkeypatch):
    """Windows removes no file that another process has open."""
    held = locks.SessionLock(tmp_path)
    token = held.token

    def refused(path, missing_ok=False):
        raise PermissionError(13, "Access is denied")

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", refused)
        held.release()
        locks.remove_lock(tmp_path, token)
    assert not locks.is_locked(tmp_path, token)
    assert not locks.any_owned(tmp_path)
