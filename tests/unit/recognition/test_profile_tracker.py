"""A known face that turns away is looked for at a set pace, held for a moment, and given up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.profile_detector import ProfileFace
from fer_desktop.recognition.detection.profile_tracker import HELD, PACE, ProfileTracker

FRAME = np.zeros((480, 640, 3), np.uint8)
FACE = Face(200, 150, 100, 100)
ANOTHER = Face(450, 150, 90, 90)


class Scripted:
    """Sees from the side what it is told to, and counts how often it was asked."""

    def __init__(self, view: ProfileFace | None = None) -> None:
        self.view = view
        self.asked: list[bool | None] = []

    def find(self, frame: Frame, others: Sequence[Face] = ()) -> list[Face]:
        return [self.view.face] if self.view is not None else []

    def find_near(self, frame: Frame, face: Face, rightward: bool | None = None) -> ProfileFace | None:
        self.asked.append(rightward)
        seen = self.view is not None and rightward in (None, self.view.rightward)
        return self.view if seen else None


@pytest.fixture
def seen() -> Scripted:
    return Scripted(ProfileFace(FACE, rightward=False))


def test_a_face_found_from_the_front_costs_nothing(seen):
    turning = ProfileTracker(seen)
    for n in range(20):
        assert turning.with_profiles(FRAME, [FACE], [FACE], n / 25) == [FACE]
    assert (seen.asked, turning.turned) == ([], frozenset())


def test_a_lost_face_is_looked_for_at_a_pace(seen):
    turning = ProfileTracker(seen)
    for n in range(50):
        (face,) = turning.with_profiles(FRAME, [FACE], [], n / 50)
        assert face in turning.turned
        assert turning.is_deferred(face, n / 50)
    assert len(seen.asked) == pytest.approx(1 / PACE, abs=1)
    assert set(seen.asked[1:]) == {False}, "the way that it looks is known"


def test_who_is_not_seen_either_is_looked_for_at_the_same_pace():
    nobody = Scripted()
    turning = ProfileTracker(nobody)
    for n in range(50):
        assert turning.with_profiles(FRAME, [FACE], [], n / 50) == []
        assert not turning.is_deferred(FACE, n / 50)
    assert len(nobody.asked) == pytest.approx(1 / PACE, abs=1)


def test_a_face_missed_for_a_moment_is_held(seen):
    turning = ProfileTracker(seen)
    turning.with_profiles(FRAME, [FACE], [], 0.0)
    seen.view = None
    given = [bool(turning.with_profiles(FRAME, [FACE], [], n / 20)) for n in range(1, 20)]
    assert given == [n / 20 <= HELD for n in range(1, 20)]


def test_who_turns_the_other_way_is_found(seen):
    turning = ProfileTracker(seen)
    turning.with_profiles(FRAME, [FACE], [], 0.0)
    seen.view = ProfileFace(FACE, rightward=True)
    turning.with_profiles(FRAME, [FACE], [], 0.2)
    turning.with_profiles(FRAME, [FACE], [], 0.4)
    assert seen.asked == [None, False, True, True]


def test_who_looks_back_is_no_longer_turned(seen):
    turning = ProfileTracker(seen)
    turning.with_profiles(FRAME, [FACE], [], 0.0)
    assert turning.turned == {FACE}
    assert turning.with_profiles(FRAME, [FACE], [FACE], 0.04) == [FACE]
    assert not turning.turned and not turning.is_deferred(FACE, 0.05)


def test_who_is_followed_by_motion_stays_turned(seen):
    turning, moved = ProfileTracker(seen), FACE._replace(x=FACE.x + 30)
    assert turning.near(FRAME, [ANOTHER, FACE], [ANOTHER, None], 0.0) == [ANOTHER, FACE]
    turning.follow([ANOTHER, FACE], [ANOTHER, moved], 0.05)
    assert turning.turned == {moved}
    assert turning.near(FRAME, [moved], [None], 0.08) == [moved]


def test_the_front_that_a_search_found_counts(seen):
    turning = ProfileTracker(seen)
    turning.near(FRAME, [FACE], [None], 0.0)
    assert turning.without_recovered([FACE, ANOTHER], [FACE._replace(y=FACE.y + 9)]) == [ANOTHER]
    assert not turning.turned and not turning.is_deferred(FACE, 0.01)


def test_one_face_is_not_seen_from_both(seen):
    """A lost face and a new one at its place: the second is seen from the front."""
    turning = ProfileTracker(seen)
    assert turning.near(FRAME, [FACE, FACE], [None, FACE], 0.0) == [None, FACE]
    assert not turning.turned


def test_faces_keep_their_order(seen):
    turning = ProfileTracker(seen)
    faces = turning.with_profiles(FRAME, [FACE, ANOTHER], [ANOTHER, Face(20, 20, 60, 60)], 0.0)
    assert faces == [FACE, ANOTHER, Face(20, 20, 60, 60)]
    assert turning.turned == {FACE}


@pytest.mark.parametrize("side, width", [(60, 92), (80, 100), (105, 100), (140, 114)])
def test_the_width_changes_only_if_it_must(seen, side, width):
    seen.view = ProfileFace(Face(250 - side // 2, 200 - side // 2, side, side), rightward=True)
    (face,) = ProfileTracker(seen).with_profiles(FRAME, [FACE], [], 0.0)
    assert face.w == face.h == pytest.approx(width, abs=2)
    assert face.x + face.w / 2 == pytest.approx(250, abs=1)


def test_a_box_stays_within_the_frame(seen):
    seen.view = ProfileFace(Face(570, 10, 70, 70), rightward=True)
    (face,) = ProfileTracker(seen).with_profiles(FRAME, [Face(560, 0, 80, 80)], [], 0.0)
    assert face.x + face.w <= 640 and face.y >= 0


def test_what_a_search_of_the_whole_frame_finds_is_turned(seen):
    turning = ProfileTracker(seen)
    assert turning.add_profiles(FRAME, [ANOTHER], 0.0) == [ANOTHER, FACE]
    assert turning.turned == {FACE}
    assert turning.with_profiles(FRAME, [ANOTHER, FACE], [ANOTHER], 0.04) == [ANOTHER, FACE]
    assert seen.asked == [], "it was found a moment ago"


def test_without_a_detector_nobody_is_turned():
    turning = ProfileTracker(None)
    assert turning.with_profiles(FRAME, [FACE], [], 0.0) == turning.add_profiles(FRAME, [], 0.0) == []
    assert not turning.turned
