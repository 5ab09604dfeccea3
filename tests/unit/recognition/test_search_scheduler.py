"""The whole frame is searched now and then only, and at once when it must be."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.detection import thresholds
from fer_desktop.recognition.detection.boxes import Face, Frame, iou
from fer_desktop.recognition.detection.detector import FaceDetector, parts
from fer_desktop.recognition.detection.haar import NEAR_MARGIN
from fer_desktop.recognition.detection.search_scheduler import (
    LIVE,
    SAMPLED,
    SPARSE,
    VIDEO,
    FaceSearchScheduler,
    schedule_for,
)
from fer_desktop.recognition.detection.tracker import Tracker


class Counting:
    """The real detector, counting its searches."""

    has_networks = True

    def __init__(self, detector: FaceDetector) -> None:
        self._detector = detector
        self.whole = self.quick = self.near = self.looks = self.small = 0

    def find(self, frame: Frame) -> list[Face]:
        self.whole += 1
        return self._detector.find(frame)

    def find_quickly(self, frame: Frame) -> list[Face]:
        self.quick += 1
        return self._detector.find_quickly(frame)

    def find_small(self, frame: Frame, middle: tuple[float, float], length: float) -> list[Face]:
        self.small += 1
        return self._detector.find_small(frame, middle, length)

    def redetect(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        self.near += 1
        return self._detector.redetect(frame, face, margin)

    def look_at(self, frame: Frame, face: Face, least: float = thresholds.FOLLOWED) -> Face | None:
        self.looks += 1
        return self._detector.look_at(frame, face, least)


@pytest.fixture
def counting(detector: FaceDetector) -> Counting:
    return Counting(detector)


@pytest.mark.parametrize("rate", [10, 25])
def test_searches_go_by_time_not_by_frames(counting, astronaut, rate):
    scheduler, plan = FaceSearchScheduler(counting), LIVE
    known: list[Face] = []
    for step in range(2 * rate + 1):
        known = scheduler.locate(astronaut, known, step / rate)
    assert len(known) == 1
    assert counting.whole == 1
    assert counting.quick == int(2 / plan.quick)
    assert counting.near == 2 * rate
    assert 5 <= counting.looks <= 2 / plan.look_upright + 1


def test_without_faces_the_whole_is_searched_more_often(counting):
    scheduler = FaceSearchScheduler(counting)
    empty = np.full((120, 160, 3), 90, np.uint8)
    for step in range(41):
        assert scheduler.locate(empty, [], step / 20) == []
    assert counting.whole == 1
    assert 4 <= counting.quick <= 12
    assert counting.near == 0


def test_a_live_frame_is_searched_for_small_faces_in_slices(counting):
    """Never two searches of a whole frame, or of parts, between two frames."""
    scheduler, before = FaceSearchScheduler(counting), 0
    empty = np.full((720, 1280, 3), 90, np.uint8)
    scheduler.locate(empty, [], 0.0)
    for step in range(1, 50):
        scheduler.locate(empty, [], step / 25)
        assert counting.quick + counting.small - before <= 1
        before = counting.quick + counting.small
    assert counting.small >= len(parts(empty.shape))


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


def tilting(astronaut: Frame, degrees: float) -> Frame:
    turn = cv2.getRotationMatrix2D((224, 112), -degrees, 1)
    return np.asarray(cv2.warpAffine(astronaut, turn, (512, 512), borderMode=cv2.BORDER_REPLICATE), np.uint8)


def test_a_head_that_tilts_is_followed_all_the_way(detector, astronaut):
    scheduler, tracker = FaceSearchScheduler(detector), Tracker()
    for step in range(120):
        degrees = 60 * np.sin(step / 60 * np.pi)
        known = [track.face for track in tracker.tracks]
        tracks = tracker.update(scheduler.locate(tilting(astronaut, degrees), known, step / 30), step / 30)
        assert [track.number for track in tracks] == [1]
        assert tracks[0].face.roll == pytest.approx(degrees + 3, abs=20)


def test_a_false_face_that_is_followed_is_given_up(counting, astronaut):
    """A cascade that keeps seeing a face in a curtain does not hold it for ever."""
    scheduler = FaceSearchScheduler(counting)
    scheduler.locate(astronaut, [], 0.0)
    counting.redetect = lambda frame, face, margin=NEAR_MARGIN: face
    known = [Face(300, 380, 100, 100)]
    for step in range(1, 12):
        known = [each for each in scheduler.locate(astronaut, known, step / 30) if each.y > 300]
    assert known == []


@pytest.mark.parametrize(
    ("step_s", "schedule"),
    [(None, LIVE), (0.0, VIDEO), (0.1, VIDEO), (0.5, SAMPLED), (5.0, SPARSE)],
)
def test_the_schedule_goes_by_the_source(step_s, schedule):
    assert schedule_for(step_s) == schedule
