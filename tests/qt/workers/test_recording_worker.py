"""Live recording: in a thread of its own, as it goes, with a clock that stands still in pauses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import Emotion
from fer_desktop.core.errors import StoreDamaged
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.sessions.model import Bookmark, SessionState, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from fer_desktop.workers.recording_worker import RecordingWorker, SessionClock

WAIT_MS = 20_000
HAPPY = Reading(Face(1, 2, 30, 40), 1, np.array([0.1, 0.9] + [0] * 6, np.float32), Emotion.HAPPINESS, ())


class Watch:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history" / "history.db"


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def worker(qtbot: QtBot, watch: Watch) -> Iterator[RecordingWorker]:
    made = RecordingWorker(watch)
    yield made
    made.shutdown()


def test_the_clock_starts_at_nought_and_stands_still_in_a_pause() -> None:
    clock = SessionClock()
    assert [clock.at(7.0), clock.at(7.5)] == [0.0, 0.5]
    clock.interrupt()
    assert clock.at(60.0) == pytest.approx(0.501)
    assert clock.at(61.0) == pytest.approx(1.501)


def test_the_clock_goes_on_where_the_source_jumps_back() -> None:
    clock = SessionClock()
    times = [clock.at(t) for t in (5.0, 6.0, 0.0, 1.0)]
    assert times == sorted(times)
    assert len(set(times)) == 4


def test_readings_are_in_the_history_while_the_recording_goes_on(
    qtbot: QtBot, worker: RecordingWorker, history: Path
) -> None:
    worker.start(partial(Recorder, history, SourceKind.CAMERA, "Desk"))
    worker.add(3.0, [HAPPY])
    worker.add(3.5, [])

    def written() -> bool:
        if not history.exists():
            return False
        with Store(history) as store:
            return [session.moments for session in store.find()] == [2]

    qtbot.waitUntil(written, timeout=WAIT_MS)
    with Store(history) as store:
        [session] = store.find()
        assert session.state is SessionState.RUNNING
        assert [row.t_s for row in store.readings(session.id)] == [0.0, 0.5]


def test_the_end_is_written_and_told(
    qtbot: QtBot, worker: RecordingWorker, history: Path, watch: Watch
) -> None:
    worker.start(partial(Recorder, history, SourceKind.CAMERA, "Desk"))
    worker.add(0.0, [HAPPY])
    watch.now += 4
    with qtbot.waitSignal(worker.saved, timeout=WAIT_MS) as told:
        worker.stop("The camera was unplugged.")
    assert not worker.recording
    with Store(history) as store:
        session = store.get(told.args[0])
    assert (session.duration_s, session.complete) == (4.0, False)
    assert session.incomplete_reason == "The camera was unplugged."


def test_a_pause_is_no_part_of_the_session(worker: RecordingWorker, history: Path, watch: Watch) -> None:
    worker.start(partial(Recorder, history, SourceKind.CAMERA, "Desk"))
    watch.now += 2
    worker.interrupt()
    watch.now += 50
    assert worker.active_s == 2.0
    worker.interrupt()
    worker.add(52.0, [HAPPY])
    watch.now += 1
    assert worker.active_s == 3.0


def test_the_history_is_opened_in_another_thread(
    qtbot: QtBot, worker: RecordingWorker, history: Path
) -> None:
    threads: list[int] = []

    def begin() -> Recorder:
        threads.append(threading.get_ident())
        return Recorder(history, SourceKind.CAMERA, "Desk")

    worker.start(begin)
    with qtbot.waitSignal(worker.saved, timeout=WAIT_MS):
        worker.stop()
    assert threads != [threading.get_ident()]


def test_a_damaged_history_ends_the_recording_with_a_sentence(
    qtbot: QtBot, worker: RecordingWorker, history: Path
) -> None:
    history.parent.mkdir()
    history.write_bytes(b"no history at all" * 100)
    with qtbot.waitSignal(worker.failed, timeout=WAIT_MS) as told:
        worker.start(partial(Recorder, history, SourceKind.CAMERA, "Desk"))
    assert isinstance(told.args[0], StoreDamaged)
    assert not worker.recording
    assert history.read_bytes().startswith(b"no history")


def test_shutdown_waits_until_all_is_written(worker: RecordingWorker, history: Path) -> None:
    worker.start(partial(Recorder, history, SourceKind.CAMERA, "Desk"))
    for n in range(50):
        worker.add(n / 25, [HAPPY])
    worker.shutdown()
    with Store(history) as store:
        [session] = store.find()
    assert (session.state, session.readings) == (SessionState.FINISHED, 50)


def test_a_bookmark_marks_the_last_frame_and_takes_a_word_later(
    qtbot: QtBot, worker: RecordingWorker, history: Path
) -> None:
    assert worker.bookmark() is None
    with qtbot.waitSignal(worker.saved, timeout=WAIT_MS) as saved:
        worker.start(partial(Recorder, history, SourceKind.CAMERA, "Now"))
        for t in (5.0, 5.5, 6.0):
            worker.add(t, [HAPPY])
        marked = worker.bookmark()
        worker.add(7.0, [HAPPY])
        assert worker.bookmark(marked, "door") == marked == 1.0
        worker.bookmark()
        worker.stop()
    with Store(history) as store:
        assert store.bookmarks(saved.args[0]) == (Bookmark(1.0, "door"), Bookmark(2.0))
