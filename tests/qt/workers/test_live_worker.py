import itertools
import random
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread

from fer_desktop.core.errors import CameraBusy, CameraLost, FerError, ModelError, SourceError
from fer_desktop.models.registry import ModelSelection
from fer_desktop.workers.live_worker import LiveWorker, Timeouts
from tests.qt.workers.live_parts import Frames, Hanging, OneAtATime, Recognises

QUICK = Timeouts(open_s=0.3, frame_s=0.3, stop_s=0.2)
WAIT_MS = 20_000


class Window(QObject):
    """Collects what a window would be told, and in which thread."""

    def __init__(self, worker):
        super().__init__()
        self.views, self.errors, self.blind, self.ends, self.stops = [], [], [], 0, 0
        self.threads = set()
        worker.frame_ready.connect(self.on_reading)
        worker.failed.connect(self.on_failed)
        worker.recognition_failed.connect(self.on_blinded)
        worker.source_ended.connect(self.on_ended)
        worker.stopped.connect(self.on_stopped)

    def on_reading(self, view):
        self.threads.add(QThread.currentThread())
        self.views.append(view)

    def on_failed(self, error):
        self.errors.append(error)

    def on_blinded(self, error):
        self.blind.append(error)

    def on_ended(self):
        self.ends += 1

    def on_stopped(self):
        self.stops += 1


@pytest.fixture
def live(qtbot):
    made = []

    def make(recognizer=None, timeouts=None, load=None):
        worker = LiveWorker(load or (lambda: recognizer or Recognises()), timeouts)
        made.append(worker)
        return worker, Window(worker)

    yield make
    for worker in made:
        worker.shutdown()
    assert not readers()


def readers():
    return [t for t in threading.enumerate() if t.name.startswith("reader of") and t.is_alive()]


def system_threads():
    tasks = Path("/proc/self/task")
    return len(list(tasks.iterdir())) if tasks.is_dir() else threading.active_count()


def test_every_view_comes_in_the_main_thread_and_recognition_does_not(qtbot, live):
    recognizer, source = Recognises(), Frames()
    worker, window = live(recognizer)
    worker.start(source)
    qtbot.waitUntil(lambda: len(window.views) >= 5, timeout=WAIT_MS)
    assert window.threads == {worker.thread()}
    assert threading.get_ident() not in recognizer.threads
    assert len(recognizer.threads) == 1
    times = [view.t for view in window.views]
    assert times == sorted(set(times))


def test_the_thread_that_opens_the_source_closes_it(qtbot, live):
    source = Frames()
    worker, window = live()
    worker.start(source)
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)
    worker.stop()
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    (opened, opener), (closed, closer) = source.calls
    assert (opened, closed) == ("open", "close")
    assert opener == closer != threading.get_ident()
    assert not worker.running


def test_the_last_frame_of_a_source_that_ends_is_still_shown(qtbot, live):
    worker, window = live()
    worker.start(Frames(count=7))
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert window.ends == 1
    assert window.views[-1].t == pytest.approx(7 / 30)
    assert window.errors == []


def test_frames_that_nobody_could_read_in_time_are_dropped_and_counted(qtbot, live):
    turn = threading.Event()
    source = Frames(count=20, gap_s=0)

    def slow(n):
        turn.wait(20)

    worker, window = live(Recognises(slow))
    worker.start(source)
    assert source.closed.wait(20)
    turn.set()
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    stats = window.views[-1].stats
    assert 1 <= len(window.views) <= 2
    assert stats.dropped <= 20 - len(window.views)
    assert stats.latency_ms > 0


def test_no_second_view_is_made_while_the_window_is_busy_with_one(qtbot, live):
    recognizer, source = Recognises(), Frames()
    worker, _ = live(recognizer)
    seen = []

    def busy(view):
        before = recognizer.reads
        threading.Event().wait(0.05)
        seen.append(recognizer.reads - before)

    worker.frame_ready.connect(busy)
    worker.start(source)
    qtbot.waitUntil(lambda: len(seen) >= 4, timeout=WAIT_MS)
    assert set(seen) == {0}


@pytest.mark.parametrize("kind", [SourceError, CameraBusy, CameraLost])
def test_a_source_that_cannot_be_opened_says_why_and_may_be_tried_again(qtbot, live, kind):
    worker, window = live()
    worker.start(Frames(open_error=kind("What to do.")))
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [str(e) for e in window.errors] == ["What to do."]
    assert isinstance(window.errors[0], kind)
    worker.start(Frames())
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)


def test_a_camera_pulled_out_shows_its_last_frame_before_its_error(qtbot, live):
    worker, window = live()
    order = []
    worker.frame_ready.connect(lambda view: order.append(view.t))
    worker.failed.connect(order.append)
    worker.start(Frames(count=5, error=CameraLost("Plug it in again.")))
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert order[-2] == pytest.approx(5 / 30)
    assert isinstance(order[-1], CameraLost)


def test_a_bug_in_a_source_is_told_and_raised_in_the_main_thread(qtbot, live):
    worker, window = live()
    with qtbot.capture_exceptions() as raised:
        worker.start(Frames(count=2, error=ZeroDivisionError("a bug")))
        qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [type(e) for e in window.errors] == [SourceError]
    assert [r[0] for r in raised] == [ZeroDivisionError]


def test_a_bug_in_the_recogniser_is_raised_once_and_the_pictures_go_on(qtbot, live):
    worker, window = live(Recognises(lambda n: IndexError("a bug") if n % 2 else None))
    with qtbot.capture_exceptions() as raised:
        worker.start(Frames())
        qtbot.waitUntil(lambda: len(window.views) >= 6, timeout=WAIT_MS)
    assert [r[0] for r in raised] == [IndexError]
    assert len(window.blind) == 1
    assert {view.readings for view in window.views} == {None, ()}
    assert window.errors == []


def test_without_a_model_the_pictures_are_shown_and_the_reason_is_told(qtbot, live):
    def load():
        raise ModelError("The model is damaged. Install FER Desktop again.")

    worker, window = live(load=load)
    worker.start(Frames())
    qtbot.waitUntil(lambda: len(window.views) >= 3, timeout=WAIT_MS)
    assert {view.readings for view in window.views} == {None}
    assert [str(e) for e in window.blind] == ["The model is damaged. Install FER Desktop again."]


def test_the_model_is_loaded_once_and_forgets_the_last_source(qtbot, live):
    recognizer, loads = Recognises(), []
    load = ModelSelection().cached(lambda: loads.append(1) or recognizer)
    worker, window = live(load=load)
    for _ in range(2):
        worker.start(Frames(count=2))
        stops = window.stops
        qtbot.waitUntil(lambda: window.stops > stops, timeout=WAIT_MS)  # noqa: B023
    assert len(loads) == 1
    assert recognizer.resets == 2


def test_paused_means_that_nothing_is_analysed_or_shown(qtbot, live):
    recognizer, source = Recognises(), Frames()
    worker, window = live(recognizer)
    worker.start(source)
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)
    worker.pause(True)
    shown = len(window.views)
    given = source.given
    qtbot.waitUntil(lambda: source.given > given + 10, timeout=WAIT_MS)
    reads = recognizer.reads
    qtbot.waitUntil(lambda: source.given > given + 30, timeout=WAIT_MS)
    assert recognizer.reads == reads
    assert len(window.views) == shown
    worker.pause(False)
    qtbot.waitUntil(lambda: len(window.views) > shown, timeout=WAIT_MS)


def test_who_taps_hears_of_each_frame_in_the_reader_but_not_while_paused(qtbot, live):
    worker, _ = live()
    heard, threads = [], set()

    def tap(frame):
        heard.append(frame)
        threads.add(threading.current_thread().name)

    worker.on_raw_frame = tap
    source = Frames()
    worker.start(source)
    qtbot.waitUntil(lambda: len(heard) > 5, timeout=WAIT_MS)
    assert threads == {"reader of Test camera"}
    worker.pause(True)
    given = source.given
    qtbot.waitUntil(lambda: source.given > given + 5, timeout=WAIT_MS)
    count = len(heard)
    qtbot.waitUntil(lambda: source.given > given + 25, timeout=WAIT_MS)
    assert len(heard) == count


def test_a_source_started_while_another_runs_takes_its_place(qtbot, live):
    device = OneAtATime()
    worker, window = live()
    sources = [device.source() for _ in range(5)]
    for source in sources:
        worker.start(source)
        qtbot.waitUntil(lambda: any(v.t for v in window.views), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: sources[-1].given > 0, timeout=WAIT_MS)
    assert window.errors == []
    assert window.stops == 0


def test_a_camera_that_hangs_is_told_and_given_up(qtbot, live):
    source = Hanging(after=2)
    worker, window = live(timeouts=QUICK)
    worker.start(source)
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [type(e) for e in window.errors] == [CameraLost]
    assert "Unplug" in str(window.errors[0])
    source.let_go.set()
    assert source.closed.wait(20), "the abandoned thread closes its source when the driver lets it go"


def test_a_camera_that_never_opens_is_told(qtbot, live):
    source = Hanging(in_open=True)
    worker, window = live(timeouts=QUICK)
    worker.start(source)
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert "does not answer" in str(window.errors[0])
    source.let_go.set()
    assert source.closed.wait(20)


def test_a_hanging_camera_does_not_keep_the_program_from_closing(qtbot, live):
    source = Hanging(after=1)
    worker, window = live(timeouts=Timeouts(stop_s=0.1))
    worker.start(source)
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)
    worker.shutdown()
    assert not worker.running
    assert [t.daemon for t in readers()] == [True]
    source.let_go.set()
    assert source.closed.wait(20)
    for thread in readers():
        thread.join(20)


def test_a_silent_pause_is_no_hanging_camera(qtbot, live):
    worker, window = live(timeouts=Timeouts(frame_s=0.2))
    worker.start(Frames(gap_s=0.01))
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)
    worker.pause(True)
    qtbot.wait(500)
    assert window.errors == []


def test_stopping_what_does_not_run_still_answers(qtbot, live):
    worker, window = live()
    worker.stop()
    worker.shutdown()
    assert window.stops == 1


def test_fifty_starts_and_stops_leave_no_thread(qtbot, live):
    device = OneAtATime()
    worker, window = live()
    chance = random.Random(7)
    worker.start(device.source())
    qtbot.waitUntil(lambda: bool(window.views), timeout=WAIT_MS)
    worker.shutdown()
    before = system_threads()
    for _ in range(50):
        shown, stops = len(window.views), window.stops
        worker.start(device.source())
        if chance.random() < 0.5:
            qtbot.waitUntil(lambda: len(window.views) > shown, timeout=WAIT_MS)  # noqa: B023
        worker.stop()
        qtbot.waitUntil(lambda: window.stops > stops, timeout=WAIT_MS)  # noqa: B023
    assert window.errors == []
    assert not readers()
    assert system_threads() <= before + 1


def test_sources_that_fail_at_random_never_break_the_worker(qtbot, live):
    chance = random.Random(3)
    errors = itertools.cycle([CameraLost("Lost."), None, SourceError("Gone.")])
    worker, window = live(Recognises(lambda n: ModelError("No.") if chance.random() < 0.3 else None))
    for _ in range(20):
        source = Frames(count=chance.randrange(6), error=next(errors), gap_s=0)
        if chance.random() < 0.3:
            source.open_error = CameraBusy("Busy.")
        stops = window.stops
        worker.start(source)
        qtbot.waitUntil(lambda: window.stops > stops, timeout=WAIT_MS)  # noqa: B023
        assert source.calls[-1][0] == "close"
    assert all(isinstance(error, FerError) for error in window.errors)
    assert window.ends + len(window.errors) == 20
