"""The whole frame is searched now and then only, and at once when it must be."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face, Frame, iou
from fer_desktop.recognition.detection.detector import NEAR_MARGIN, FaceDetector
from fer_desktop.recognition.detection.search_scheduler import (
    SAMPLED,
    SPARSE,
    VIDEO,
    FaceSearchScheduler,
    SearchSchedule,
    schedule_for,
)


class Counting:
    """The real detector, counting its searches."""

    side_views = None

    def __init__(self, detector: FaceDetector) -> None:
        self._detector = detector
        self.whole = self.quick = self.near = 0

    def find(self, frame: Frame) -> list[Face]:
        self.whole += 1
        return self._detector.find(frame)

    def find_quickly(self, frame: Frame) -> list[Face]:
        self.quick += 1
        return self._detector.find_quickly(frame)

    def find_near(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        self.near += 1
        return self._detector.redetect(frame, face, margin)


@pytest.fixture
def counting(detector: FaceDetector) -> Counting:
    return Counting(detector)


@pytest.mark.parametrize("rate", [10, 25])
def test_searches_go_by_time_not_by_frames(counting, astronaut, rate):
    follower, plan = FaceSearchScheduler(counting), SearchSchedule()
    known: list[Face] = []
    for step in range(2 * rate + 1):
        known = follower.locate(astronaut, known, step / rate)
    assert len(known) == 1
    assert counting.whole == 1
    assert counting.quick == int(2 / plan.quick)
    assert counting.near == 2 * rate


def test_without_faces_the_whole_is_searched_more_often(counting):
    follower = FaceSearchScheduler(counting)
    empty = np.full((120, 160, 3), 90, np.uint8)
    for step in range(41):
        assert follower.locate(empty, [], step / 20) == []
    assert counting.whole == 3
    assert 4 <= counting.quick <= 10
    assert counting.near == 0


def test_after_a_pause_the_whole_is_searched(counting, astronaut):
    follower = FaceSearchScheduler(counting)
    for step in range(4):
        follower.locate(astronaut, [Face(0, 0, 50, 50)], 0.5 * step)
    assert (counting.whole, counting.near) == (4, 0)


def test_two_boxes_on_one_face_become_one(counting, astronaut):
    follower = FaceSearchScheduler(counting)
    (face,) = follower.locate(astronaut, [], 0.0)
    shifted = face._replace(x=face.x + 6)
    assert len(follower.locate(astronaut, [face, shifted], 0.03)) == 1


def still_room(astronaut: Frame) -> Frame:
    frame = np.full((480, 640, 3), 90, np.uint8)
    frame[40:300, 40:300] = astronaut[0:260, 90:350]
    return frame


def test_a_sampled_video_that_shows_nothing_new_is_searched_rarely(counting, astronaut):
    follower, frame = FaceSearchScheduler(counting, SAMPLED), still_room(astronaut)
    known: list[Face] = []
    for second in range(14):
        known = follower.locate(frame, known, float(second))
    assert len(known) == 1
    assert (counting.whole, counting.quick) == (1, 0)


def test_an_empty_room_is_searched_rarely(counting):
    follower = FaceSearchScheduler(counting, SAMPLED)
    for second in range(14):
        assert follower.locate(np.full((480, 640, 3), 90, np.uint8), [], float(second)) == []
    assert (counting.whole, counting.quick) == (1, 0)


def test_who_comes_into_a_sampled_video_is_found_as_soon_as_before(counting, astronaut):
    follower, frame = FaceSearchScheduler(counting, SAMPLED), still_room(astronaut)
    two = frame.copy()
    two[40:300, 340:600] = astronaut[0:260, 90:350]
    known: list[Face] = []
    for second in range(10):
        known = follower.locate(frame if second < 5 else two, known, float(second))
        assert len(known) == (1 if second < 5 else 2)


def walking(astronaut: Frame, step: int) -> Frame:
    frame = np.full((480, 640, 3), 90, np.uint8)
    frame[40:300, 40 + 6 * step : 300 + 6 * step] = astronaut[0:260, 90:350]
    return frame


def test_between_two_searches_a_face_is_followed_by_its_motion(counting, astronaut):
    follower = FaceSearchScheduler(counting, VIDEO)
    (start,) = known = follower.locate(walking(astronaut, 0), [], 0.0)
    for step in range(1, 6):
        known = follower.locate(walking(astronaut, step), known, step / 30)
    assert counting.near == 0
    assert iou(known[0], start._replace(x=start.x + 30)) > 0.9


def test_a_face_that_is_gone_is_searched_for_at_once(counting, astronaut):
    follower = FaceSearchScheduler(counting, VIDEO)
    known = follower.locate(walking(astronaut, 0), [], 0.0)
    assert follower.locate(np.full((480, 640, 3), 90, np.uint8), known, 1 / 30) == []
    assert counting.near == 1


def test_every_frame_of_a_video_that_shows_nothing_new_is_searched_rarely(counting, astronaut):
    follower, frame = FaceSearchScheduler(counting, VIDEO), still_room(astronaut)
    known: list[Face] = []
    for step in range(10 * 25):
        known = follower.locate(frame, known, step / 25)
    assert len(known) == 1
    assert (counting.whole, counting.quick) == (1, 0)
    assert 10 * 25 / 11 < counting.near <= 10 * 25 / 10


@pytest.mark.parametrize(
    ("step_s", "schedule"),
    [(None, SearchSchedule()), (0.0, VIDEO), (0.1, VIDEO), (0.5, SAMPLED), (5.0, SPARSE)],
)
def test_the_schedule_goes_by_the_source(step_s, schedule):
    assert schedule_for(step_s) == schedule
