"""The face that the user said is theirs is held, and never another."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.personal import MAX_ABSENCE_S, OwnFaceTracker

HERE, NEAR, THERE = Face(100, 100, 80, 80), Face(110, 95, 80, 80), Face(400, 100, 80, 80)


def face(track: int, place: Face = HERE) -> Reading:
    return Reading(place, track, np.full(8, 0.125, np.float32), Emotion.NEUTRAL, ())


@pytest.fixture
def claim() -> OwnFaceTracker:
    made = OwnFaceTracker()
    made.claim(face(1), 10.0)
    return made


def test_nothing_is_claimed_unless_the_user_says_so():
    claim = OwnFaceTracker()
    claim.follow([face(1)], 1.0)
    assert (claim.track, claim.held) == (None, False)


def test_it_follows_the_face_wherever_it_goes(claim):
    claim.follow([face(2), face(1, THERE)], 10.1)
    assert claim.track == 1
    claim.follow([], 10.2)
    assert (claim.track, claim.held) == (None, True)


def test_a_face_lost_for_a_moment_is_taken_up_again_at_its_place(claim):
    claim.follow([], 10.1)
    claim.follow([face(2, NEAR)], 12.0)
    assert claim.track == 2
    claim.follow([face(2, THERE)], 12.1)
    assert claim.track == 2


def test_a_face_elsewhere_is_not_taken(claim):
    claim.follow([], 10.1)
    claim.follow([face(2, THERE)], 10.5)
    assert claim.track is None
    claim.follow([face(2, NEAR)], 10.9)
    assert claim.track is None, "it is known as another by now"


def test_nobody_is_taken_while_two_are_there(claim):
    claim.follow([], 10.1)
    claim.follow([face(2, NEAR), face(3, THERE)], 10.5)
    claim.follow([face(2, NEAR)], 10.9)
    assert claim.track is None


def test_someone_beside_the_user_does_not_take_the_place(claim):
    claim.follow([face(1), face(2, THERE)], 10.1)
    claim.follow([face(2, THERE)], 10.2)
    claim.follow([face(2, NEAR)], 10.3)
    assert claim.track is None
    claim.follow([face(3, NEAR)], 10.4)
    assert claim.track == 3


def test_after_a_while_the_user_must_say_it_again(claim):
    claim.follow([], 10.1)
    claim.follow([], 10.2 + MAX_ABSENCE_S)
    assert not claim.held
    claim.follow([face(2)], 10.3 + MAX_ABSENCE_S)
    assert claim.track is None


def test_it_can_be_dropped(claim):
    claim.release()
    claim.follow([face(1)], 10.1)
    assert (claim.track, claim.held) == (None, False)
