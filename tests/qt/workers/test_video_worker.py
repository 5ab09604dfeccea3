from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread

from fer_desktop.analysis.progress import Progress
from fer_desktop.analysis.render import RenderStyle
from fer_desktop.core.errors import FerError
from fer_desktop.models.loading import load_detector
from fer_desktop.sessions.storage.store import Store
from fer_desktop.workers.video_worker import PauseGate, VideoWorker
from tests.support.videos import make_video

WAIT_MS = 30_000


class Window(QObject):
    """Collects what a window would be told, and in which thread."""

    def __init__(self, worker):
        super().__init__()
        self.told, self.results, self.errors, self.threads = [], [], [], set()
        worker.progress.connect(self.on_progress)
        worker.finished.connect(self.on_finished)
        worker.failed.connect(self.on_failed)

    def on_progress(self, done_s, total_s, eta_s):
        self.threads.add(QThread.currentThread())
        self.told.append((done_s, total_s, eta_s))

    def on_finished(self, result):
        self.threads.add(QThread.currentThread())
        self.results.append(result)

    def on_failed(self, error):
        self.errors.append(error)


@pytest.fixture
def history(tmp_path):
    return tmp_path / "history.db"


@pytest.fixture
def worker(qtbot, history, recognizer):
    made = VideoWorker(lambda: recognizer, history)
    yield made
    made.shutdown()


@pytest.fixture
def window(worker):
    return Window(worker)


@pytest.fixture
def clip(tmp_path, astronaut):
    return make_video(tmp_path / "video.mp4", astronaut)


def test_a_video_is_read_and_then_written(qtbot, worker, window, clip, history, tmp_path):
    worker.read(clip)
    assert worker.running
    qtbot.waitUntil(lambda: bool(window.results), timeout=WAIT_MS)
    [result] = window.results
    assert not worker.running
    assert result.frames_read == 4
    assert window.told[-1][0] == window.told[-1][1] == pytest.approx(2.0, abs=0.01)
    assert window.threads == {worker.thread()}
    out = tmp_path / "out.mp4"
    worker.save(result.session_id, out, RenderStyle.ANNOTATED, load_detector)
    qtbot.waitUntil(lambda: len(window.results) == 2, timeout=WAIT_MS)
    assert window.results[1] is True
    assert out.exists()
    assert not window.errors


def test_what_can_not_be_read_is_told(qtbot, worker, window, tmp_path):
    worker.read(tmp_path / "missing.mp4")
    qtbot.waitUntil(lambda: bool(window.errors), timeout=WAIT_MS)
    assert isinstance(window.errors[0], FerError)
    assert not window.results
    assert not worker.running


def endless(told, cancelled):
    while not cancelled():
        told(Progress(1.0, None, None))
        threading.Event().wait(0.01)
    return "kept"


def test_cancelling_gives_what_was_done(qtbot, worker, window):
    worker.start(endless)
    qtbot.waitUntil(lambda: bool(window.told), timeout=WAIT_MS)
    assert window.told[0] == (1.0, -1.0, -1.0)
    with pytest.raises(RuntimeError):
        worker.start(endless)
    worker.cancel()
    qtbot.waitUntil(lambda: bool(window.results), timeout=WAIT_MS)
    assert window.results == ["kept"]
    worker.cancel()


def test_a_cancelled_video_keeps_its_session(qtbot, worker, window, clip, history):
    worker.progress.connect(worker.cancel)
    worker.read(clip, None)
    qtbot.waitUntil(lambda: bool(window.results), timeout=WAIT_MS)
    [result] = window.results
    with Store(history) as store:
        assert store.get(result.session_id).moments == result.frames_read


def test_a_pause_holds_the_work_until_it_goes_on(qtbot, worker, window):
    worker.start(endless)
    qtbot.waitUntil(lambda: bool(window.told), timeout=WAIT_MS)
    worker.pause(True)
    assert (worker.paused, worker.running) == (True, True)
    qtbot.wait(250)
    told = len(window.told)
    qtbot.wait(250)
    assert len(window.told) == told
    worker.pause(False)
    qtbot.waitUntil(lambda: len(window.told) > told, timeout=WAIT_MS)
    worker.pause(True)
    worker.cancel()
    qtbot.waitUntil(lambda: bool(window.results), timeout=WAIT_MS)
    assert not worker.paused


def test_the_end_of_the_program_ends_a_pause(qtbot, worker):
    worker.start(endless)
    worker.pause(True)
    worker.shutdown()
    assert not worker.running


def test_the_clock_of_a_pause_stands_still():
    now = [10.0]
    pause = PauseGate(lambda: now[0])
    pause.set(True)
    pause.set(True)
    now[0] = 14
    assert (pause.on, pause.clock()) == (True, 10)
    pause.set(False)
    now[0] = 15
    assert (pause.on, pause.clock()) == (False, 11)


def test_the_end_of_the_program_waits_and_tells_nothing(qtbot, worker, window):
    worker.start(endless)
    worker.shutdown()
    qtbot.wait(50)
    assert not worker.running
    assert not window.results


def test_a_bug_is_raised_in_the_main_thread(qtbot, worker, window):
    def broken(told, cancelled):
        raise ValueError("a bug")

    with qtbot.captureExceptions() as raised:
        worker.start(broken)
        qtbot.waitUntil(lambda: bool(window.errors), timeout=WAIT_MS)
    assert isinstance(window.errors[0], FerError)
    assert [kind for kind, *_ in raised] == [ValueError]
    assert not worker.running
