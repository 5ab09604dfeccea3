import itertools
import random
import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QThread

from fer_desktop.core.emotions import EMOJI, LEVELS, Emotion
from fer_desktop.core.errors import VirtualCameraLost, VirtualCameraMissing
from fer_desktop.media.face_cover.sticker import shipped_art
from fer_desktop.media.virtual_camera.compositor import (
    Composer,
    CompositorFrame,
    VirtualCameraMode,
    VirtualCameraStyle,
)
from fer_desktop.media.virtual_camera.device import OutputFormat
from fer_desktop.workers.virtual_camera_worker import (
    CLOSING_FRAMES,
    Reaction,
    StreamState,
    VirtualCameraStream,
    VirtualCameraWorker,
)
from tests.qt.workers.recording_camera import RecordingCamera
from tests.unit.media.fakes import Ticker

WAIT_MS = 20_000
STEP = 1 / 30


def picture(number):
    return np.full((48, 64, 3), number, np.uint8)


def scene(number, emoji=Emotion.HAPPINESS):
    return CompositorFrame(picture(number), number * STEP, (), emoji)


class Run:
    """A stream that runs in the test's own thread on a clock that only the test moves."""

    def __init__(self, count, style=None, between=lambda n: None):
        self.clock = Ticker()
        self.device = RecordingCamera(self.clock)
        self.stream = VirtualCameraStream(
            self.device,
            OutputFormat.SMALL,
            StreamState(scene(0), style or VirtualCameraStyle(), 0),
            clock=self.clock,
            sleep=self.clock.sleep,
        )
        self.count, self.between = count, between

    def go(self):
        self.stream.run(lambda name: None, self._sent)
        return self

    def _sent(self, sent):
        number = len(self.device.sent)
        self.between(number)
        if number == self.count:
            self.stream.stopping.set()

    @property
    def sent(self):
        """What was sent before the closing frames."""
        return self.device.sent[: self.count]

    @property
    def times(self):
        return [at - self.device.times[0] for at in self.device.times[: self.count]]


def test_pictures_are_sent_at_exactly_even_times():
    chance = random.Random(5)
    run = Run(300)
    run.between = lambda n: setattr(run.clock, "now", run.clock.now + chance.random() * 0.9 * STEP)
    run.go()
    assert run.times == pytest.approx([n * STEP for n in range(300)], abs=1e-9)
    assert run.stream.pacer.missed == 0


def test_none_is_missing_while_recognition_is_slow():
    """Readings come six times a second: each picture is sent five times, at the same even times."""
    run = Run(60)

    def read(number):
        if number % 5 == 0:
            run.stream.state = StreamState(scene(number), VirtualCameraStyle(), 0)

    run.between = read
    run.go()
    assert run.times == pytest.approx([n * STEP for n in range(60)], abs=1e-9)
    shades = [int(sent[-1, 0, 0]) for sent in run.sent]
    assert [len(list(same)) for _, same in itertools.groupby(shades)] == [5] * 12


def test_a_hiccup_leaves_out_steps_and_keeps_to_the_beat():
    run = Run(20)
    run.between = lambda n: setattr(run.clock, "now", run.clock.now + (3.7 * STEP if n == 10 else 0))
    run.go()
    assert run.times[:10] == pytest.approx([n * STEP for n in range(10)], abs=1e-9)
    assert run.times[10:] == pytest.approx([(n + 3) * STEP for n in range(10, 20)], abs=1e-9)
    assert run.stream.pacer.missed == 3


def test_a_small_delay_is_made_good_at_once():
    run = Run(10)
    run.between = lambda n: setattr(run.clock, "now", run.clock.now + (1.3 * STEP if n == 5 else 0))
    run.go()
    assert run.times[5] == pytest.approx(5.3 * STEP)
    assert run.times[6:] == pytest.approx([n * STEP for n in range(6, 10)], abs=1e-9)
    assert run.stream.pacer.missed == 0


def test_with_a_badge_the_camera_need_not_wait_for_its_reading():
    run = Run(10)
    run.between = lambda n: setattr(run.stream, "raw", picture(100 + n))
    run.go()
    assert [int(sent[-1, 0, 0]) for sent in run.sent] == [0, *range(101, 110)]


@pytest.mark.parametrize(
    "style", [VirtualCameraStyle(VirtualCameraMode.COVERED), VirtualCameraStyle(VirtualCameraMode.EMOJI)]
)
def test_no_other_picture_shows_a_frame_that_was_not_read(style):
    run = Run(10, style)
    run.between = lambda n: setattr(run.stream, "raw", picture(200))
    run.go()
    assert not any((sent == 200).all(axis=2).any() for sent in run.device.sent)


def test_a_raw_frame_is_not_sent_when_nothing_may_be_shown():
    run = Run(6)

    def stop(number):
        run.stream.raw = picture(200)
        if number == 3:
            run.stream.state = StreamState(None, VirtualCameraStyle(), 1)

    run.between = stop
    run.go()
    seen = [bool((sent == 200).all(axis=2).any()) for sent in run.sent]
    assert seen == [False, True, True, False, False, False]


def test_a_device_lost_in_the_middle_is_closed():
    run = Run(10)
    run.device.lost_after = 4
    with pytest.raises(VirtualCameraLost):
        run.go()
    assert len(run.device.sent) == 4
    assert run.device.calls == ["open 640x480 30", "close"]


# The worker, in its thread


class Window:
    def __init__(self, worker):
        self.names, self.previews, self.errors, self.stops, self.threads = [], [], [], 0, set()
        worker.opened.connect(self.names.append)
        worker.previewed.connect(self.on_preview)
        worker.failed.connect(self.errors.append)
        worker.stopped.connect(self.on_stopped)

    def on_preview(self, sent):
        self.threads.add(QThread.currentThread())
        self.previews.append(sent)

    def on_stopped(self):
        self.stops += 1


@pytest.fixture
def made(qtbot):
    workers = []

    def make(**options):
        devices = []

        def device():
            devices.append(RecordingCamera(**options))
            return devices[-1]

        worker = VirtualCameraWorker(device)
        workers.append(worker)
        return worker, Window(worker), devices

    yield make
    for worker in workers:
        worker.shutdown()


def test_the_thread_that_opens_the_device_sends_and_closes_it(qtbot, made):
    worker, window, devices = made()
    worker.show(scene(90))
    worker.start(OutputFormat.HD)
    qtbot.waitUntil(lambda: len(window.previews) >= 2, timeout=WAIT_MS)
    worker.stop()
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    (device,) = devices
    assert window.names == ["Recording camera"]
    assert device.sent[0].shape == (720, 1280, 3)
    assert window.previews[0].shape == (360, 640, 3)
    assert window.threads == {worker.thread()}
    assert len(device.threads) == 1 and threading.get_ident() not in device.threads
    assert device.calls == ["open 1280x720 30", "close"]
    assert not worker.running


def test_another_format_closes_the_device_and_opens_it_again(qtbot, made):
    worker, window, devices = made()
    worker.start(OutputFormat.SMALL)
    qtbot.waitUntil(lambda: bool(window.previews), timeout=WAIT_MS)
    worker.start(OutputFormat.FULL_HD)
    qtbot.waitUntil(lambda: len(window.names) == 2, timeout=WAIT_MS)
    worker.shutdown()
    assert [device.calls for device in devices] == [
        ["open 640x480 30", "close"],
        ["open 1920x1080 30", "close"],
    ]
    assert window.stops == 1


def test_no_device_is_told_and_may_be_tried_again(qtbot, made):
    worker, window, devices = made(open_error=VirtualCameraMissing("Install one."))
    worker.start(OutputFormat.HD)
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [str(error) for error in window.errors] == ["Install one."]
    assert devices[0].sent == []
    worker.start(OutputFormat.HD)
    qtbot.waitUntil(lambda: window.stops == 2, timeout=WAIT_MS)


def test_a_lost_device_is_told(qtbot, made):
    worker, window, _ = made(lost_after=3)
    worker.start(OutputFormat.SMALL)
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [type(error) for error in window.errors] == [VirtualCameraLost]


def test_a_bug_is_raised_in_the_main_thread(qtbot, made):
    worker, window, _ = made(open_error=ZeroDivisionError("a bug"))
    with qtbot.capture_exceptions() as raised:
        worker.start(OutputFormat.SMALL)
        qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [each[0] for each in raised] == [ZeroDivisionError]
    assert len(window.errors) == 1


def test_what_live_shows_and_the_user_chooses_is_sent(qtbot, made):
    worker, window, devices = made()
    worker.start(OutputFormat.SMALL)
    qtbot.waitUntil(lambda: bool(window.previews), timeout=WAIT_MS)
    closed = devices[0].sent[-1]
    worker.show(scene(90))
    qtbot.waitUntil(lambda: (devices[0].sent[-1][-1, 0] == 90).all(), timeout=WAIT_MS)
    worker.set_style(VirtualCameraStyle(VirtualCameraMode.EMOJI, background=(1, 2, 3)))
    qtbot.waitUntil(lambda: tuple(devices[0].sent[-1][0, 0]) == (3, 2, 1), timeout=WAIT_MS)
    worker.show(None)
    qtbot.waitUntil(lambda: np.array_equal(devices[0].sent[-1], closed), timeout=WAIT_MS)


def test_only_one_preview_waits_for_a_busy_window(qtbot, made):
    worker, window, devices = made()
    worker.start(OutputFormat.SMALL)
    qtbot.waitUntil(lambda: bool(window.previews), timeout=WAIT_MS)
    busy = len(window.previews)
    sent = len(devices[0].sent)
    while len(devices[0].sent) < sent + 12:
        threading.Event().wait(0.01)
    qtbot.waitUntil(lambda: len(window.previews) > busy, timeout=WAIT_MS)
    assert len(window.previews) <= busy + 2


def test_stopping_what_does_not_run(made):
    worker, window, _ = made()
    worker.stop()
    worker.shutdown()
    assert window.stops == 0
    assert worker.missed == 0


def test_the_art_may_be_another(qtbot):
    asked = []

    def art(name):
        asked.append(name)
        return shipped_art("fear")

    class CountingCamera(RecordingCamera):
        def send(self, picture):
            asked_before.append(len(set(asked)))
            super().send(picture)

    every, asked_before = {*EMOJI, *LEVELS}, []
    device = CountingCamera()
    worker = VirtualCameraWorker(lambda: device, art)
    worker.show(scene(3))
    worker.start(OutputFormat.SMALL)
    qtbot.waitUntil(lambda: len(device.sent) > len(EMOJI) + len(LEVELS), timeout=WAIT_MS)
    prepared = set(asked)
    worker.shutdown()
    assert prepared == every, "all of it is made ready, though only one emoji is shown"
    assert asked_before[0] <= 2, "the first picture waits for its own emoji and one more only"
    assert all(now - before <= 1 for before, now in itertools.pairwise(asked_before)), "one a frame"
    assert np.array_equal(
        device.sent[0], Composer(OutputFormat.SMALL.size, art).compose(scene(3), VirtualCameraStyle())
    )


# No face stays behind: programs keep showing the last frame of a camera that has gone


def is_still(sent):
    return np.array_equal(sent, Composer(OutputFormat.SMALL.size).compose(None, VirtualCameraStyle()))


@pytest.fixture
def sending(qtbot, made):
    """A worker that sends the user's picture in one of its three forms."""

    def start(mode, **options):
        worker, window, devices = made(**options)
        worker.set_style(VirtualCameraStyle(mode))
        worker.show(scene(90))
        worker.start(OutputFormat.SMALL)
        qtbot.waitUntil(lambda: bool(devices) and bool(devices[0].sent), timeout=WAIT_MS)
        assert not is_still(devices[0].sent[-1])
        return worker, window, devices

    return start


def break_scene(worker):
    """The next picture can't be composed."""
    worker.show("no scene")


WAYS_OUT = {
    "stop": lambda worker: worker.stop(),
    "quit": lambda worker: worker.shutdown(),
    "another format": lambda worker: worker.start(OutputFormat.HD),
    "a bug": break_scene,
}


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("mode", list(VirtualCameraMode))
def test_the_last_frames_sent_show_no_face(qtbot, sending, mode, way):
    worker, _, (device, *_) = sending(mode)
    with qtbot.capture_exceptions() as raised:
        WAYS_OUT[way](worker)
        qtbot.waitUntil(lambda: device.calls[-1] == "close", timeout=WAIT_MS)
        qtbot.waitUntil(lambda: way != "a bug" or bool(raised), timeout=WAIT_MS)
    assert bool(raised) == (way == "a bug")
    assert all(is_still(sent) for sent in device.sent[-CLOSING_FRAMES:])
    steps = np.diff(device.times[-CLOSING_FRAMES:])
    assert steps.sum() > 0.8 * (CLOSING_FRAMES - 1) * STEP, "at the frame rate, not all at once"


@pytest.mark.parametrize("mode", list(VirtualCameraMode))
def test_a_device_that_failed_once_still_gets_the_last_frames(qtbot, sending, mode):
    """It may only have seemed lost: what it still takes must not be a face."""
    _, window, (device,) = sending(mode)
    device.fails_at = len(device.sent) + 3
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [type(error) for error in window.errors] == [VirtualCameraLost]
    assert len(device.sent) > CLOSING_FRAMES
    assert all(is_still(sent) for sent in device.sent[-CLOSING_FRAMES:])


def test_a_device_that_is_gone_is_closed_without_a_second_error(qtbot, sending):
    _, window, (device,) = sending(VirtualCameraMode.BADGE, lost_after=5)
    qtbot.waitUntil(lambda: window.stops == 1, timeout=WAIT_MS)
    assert [type(error) for error in window.errors] == [VirtualCameraLost]
    assert device.calls[-1] == "close" and len(device.sent) == 5


@pytest.mark.parametrize("share", [True, False])
def test_a_reaction_rises_for_two_seconds_and_only_while_the_emoji_is_shared(share):
    run = Run(90)
    run.stream.state = StreamState(replace(scene(0), share=share), VirtualCameraStyle(), 0)
    run.between = lambda n: n == 10 and setattr(run.stream, "reaction", Reaction("happiness", run.clock()))
    run.go()
    changed = [not np.array_equal(each, run.sent[0]) for each in run.sent]
    assert any(changed[11:70]) is share
    assert not any(changed[:10])
    assert not any(changed[72:])
