"""A face seen from the side is told as turned away, never with an emotion; it keeps its number."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI, UNKNOWN, Emotion
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.smoothing import NORMAL
from fer_desktop.sessions.model import rows_of
from fer_desktop.sessions.statistics.summary import summarise

TURNED = (Reason.TURNED,)


@pytest.mark.parametrize("mirror", [False, True])
def test_a_photo_from_the_side(recognizer, side_view, mirror):
    (reading,) = recognizer.read(cv2.flip(side_view, 1) if mirror else side_view)
    assert (reading.emotion, reading.emoji, reading.reasons) == (None, UNKNOWN, TURNED)
    told = json.loads(json.dumps(reading.as_json()))
    assert (told["emotion"], told["emoji"], told["reasons"]) == ("unknown", EMOJI[UNKNOWN], ["turned away"])
    assert sum(told["probabilities"].values()) == pytest.approx(1, abs=1e-4)


def test_a_still_and_the_first_live_frame_agree(recognizer, side_view):
    (still,), (live,) = recognizer.read(side_view), recognizer.read(side_view, 3.0)
    assert (still.face, still.reasons, still.track) == (live.face, live.reasons, live.track)


def test_beside_a_face_from_the_front(recognizer, turning, side_view):
    frame = np.full((480, 1040, 3), 120, np.uint8)
    frame[:, :640], frame[40:440, 640:] = turning(False), side_view
    front, side = recognizer.read(frame)
    assert front.emotion is Emotion.HAPPINESS
    assert side.reasons == TURNED and side.face.x > 640


def read(recognizer, turning, aside, step=0.04, count=100):
    return [recognizer.read(turning(aside(n * step)), n * step) for n in range(count)]


@pytest.mark.slow
@pytest.mark.parametrize("step_s", [None, 0.0])
def test_who_turns_away_and_looks_back_keeps_the_number(recognizer, turning, step_s):
    """Live and in a video that is read at every frame."""
    recognizer.reset(step_s)
    readings = read(recognizer, turning, lambda t: 1 <= t < 3)
    assert {tuple(each.track for each in frame) for frame in readings} == {(1,)}
    for n, (reading,) in enumerate(readings):
        t = n * 0.04
        if t < 1 or t > 3.4:
            assert (reading.emotion, reading.reasons) == (Emotion.HAPPINESS, ()), t
        if 1 + NORMAL.doubt_s + 0.1 < t < 3:
            assert (reading.emotion, reading.reasons) == (None, TURNED), t


def test_a_turned_head_that_moves_is_followed(recognizer, turning):
    for n in range(50):
        frame = np.roll(turning(n >= 10), 4 * n - 100, axis=1)
        (reading,) = recognizer.read(frame, n / 25)
        assert reading.track == 1
        middle = reading.face.x + reading.face.w / 2
        assert middle == pytest.approx(310 + 4 * n - 100, abs=40)


def test_in_a_sampled_video_too(recognizer, turning):
    recognizer.reset(step_s=0.5)
    readings = read(recognizer, turning, lambda t: 2 <= t < 4, step=0.5, count=12)
    assert {tuple(each.track for each in frame) for frame in readings} == {(1,)}
    told = [frame[0].reasons for frame in readings]
    assert told[:4] + told[5:8] + told[9:] == [()] * 4 + [TURNED] * 3 + [()] * 3


def test_who_comes_in_from_the_side_is_told(recognizer, turning):
    recognizer.read(np.full((480, 640, 3), 120, np.uint8), 0.0)
    readings = [recognizer.read(turning(True), n / 20) for n in range(1, 60)]
    assert readings[-1][0].reasons == TURNED


def test_who_leaves_is_gone(recognizer, turning):
    read(recognizer, turning, lambda t: t > 0.5, count=40)
    empty = np.full((480, 640, 3), 120, np.uint8)
    assert [recognizer.read(empty, 1.6 + n / 25) for n in range(25)][10:] == [[]] * 15


def test_attention_leaves_out_the_time_turned_away(recognizer, turning):
    rows = [
        row for n in range(40) for row in rows_of(n / 10, recognizer.read(turning(1 <= n / 10 < 3), n / 10))
    ]
    assert {row.face for row in rows} == {1}
    whole = summarise(rows, 4.0).whole
    assert whole.present_share == pytest.approx(1)
    # What is shown needs a moment to change, both ways
    assert whole.attention_share == pytest.approx(0.5, abs=0.15)
    assert whole.not_scored_share == pytest.approx(1 - whole.attention_share)
