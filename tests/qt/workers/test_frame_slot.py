import threading

import numpy as np

from fer_desktop.workers.frame_reader import LatestFrameSlot, ReceivedFrame
from fer_desktop.workers.live_worker import LiveStatsMeter


class Timed:
    def __init__(self, t):
        self.t = t
        self.pixels = np.zeros((2, 2, 3), np.uint8)


def arrival(t):
    return ReceivedFrame(Timed(t), t)


def test_the_newest_frame_wins_and_the_others_are_counted():
    slot = LatestFrameSlot()
    for t in (1, 2, 3):
        slot.put(arrival(t))
    assert slot.take(0).frame.t == 3
    assert slot.dropped == 2
    assert slot.take(0) is None


def test_a_frame_that_waits_is_still_given_after_the_end():
    slot = LatestFrameSlot()
    slot.put(arrival(1))
    slot.end(ValueError("why"))
    slot.put(arrival(2))
    assert not slot.exhausted
    assert slot.take(0).frame.t == 1
    assert slot.exhausted
    assert isinstance(slot.reason, ValueError)


def test_closing_throws_the_waiting_frame_away():
    slot = LatestFrameSlot()
    slot.put(arrival(1))
    slot.close()
    assert slot.take(0) is None
    assert slot.exhausted


def test_the_first_end_is_the_one_that_is_told():
    slot = LatestFrameSlot()
    slot.close()
    slot.end(ValueError("afterwards"))
    assert slot.reason is None


def test_closing_wakes_whoever_waits():
    slot = LatestFrameSlot()
    taken = []
    waiting = threading.Thread(target=lambda: taken.append(slot.take(60)))
    waiting.start()
    slot.close()
    waiting.join(10)
    assert taken == [None]


def test_pace_of_the_last_two_seconds():
    meter = LiveStatsMeter()
    assert meter.stats(0) == (0.0, 0.0, 0)
    for step in range(100):
        meter.count(received_at=step / 10 - 0.025, now=step / 10)
    fps, latency, dropped = meter.stats(7)
    assert round(fps, 6) == 10
    assert round(latency, 6) == 25
    assert dropped == 7


def test_latency_is_a_median_so_that_one_hiccup_does_not_show():
    meter = LiveStatsMeter()
    for step in range(9):
        meter.count(step, step + (0.9 if step == 4 else 0.02))
    assert round(meter.stats(0).latency_ms) == 20


def test_two_readings_in_the_same_instant_have_no_rate():
    meter = LiveStatsMeter()
    meter.count(0.0, 1.0)
    meter.count(0.0, 1.0)
    assert meter.stats(0).fps == 0
