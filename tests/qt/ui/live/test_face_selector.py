"""Whose emoji the Live window shows, and how much of the time nobody's could be."""

from __future__ import annotations

import pytest

from fer_desktop.core.emotions import Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.ui.live.presenter import FaceSelector, UnscoredTimer
from tests.qt.ui.live.live_stage import reading


def test_two_faces_of_the_same_size_do_not_take_turns():
    follow = FaceSelector()
    one = reading(Emotion.ANGER, Face(0, 0, 100, 100), 1)
    other = reading(Emotion.FEAR, Face(200, 0, 104, 104), 2)
    assert follow.choose([one]) is one
    assert follow.choose([one, other]) is one
    larger = reading(Emotion.FEAR, Face(200, 0, 130, 130), 2)
    assert follow.choose([one, larger]) is larger
    assert follow.choose([]) is None


def test_a_face_that_was_clicked_is_followed_again_when_it_comes_back():
    follow = FaceSelector()
    one = reading(Emotion.ANGER, Face(0, 0, 100, 100), 1)
    small = reading(Emotion.FEAR, Face(200, 0, 50, 50), 2)
    follow.click(2)
    assert follow.choose([one, small]) is small
    assert follow.choose([one]) is one
    assert follow.choose([one, small]) is small


def test_the_share_not_scored_counts_time_not_frames():
    unscored = UnscoredTimer()
    assert unscored.share == 0
    for t, scored in ((0.0, True), (0.9, True), (1.0, False), (1.1, True)):
        unscored.count(t, scored)
    assert unscored.share == pytest.approx(0.1 / 1.1)
    unscored.interrupt()
    unscored.count(500.0, False)
    assert unscored.share == pytest.approx(0.1 / 1.1)
