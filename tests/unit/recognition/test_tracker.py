"""A face keeps its number while it is followed, and nobody else gets it."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.detection.tracker import MAX_GAP_S, Tracker, smooth_box

LEFT, RIGHT = Face(50, 50, 100, 100), Face(400, 60, 90, 90)


def moved(face: Face, x: int, y: int = 0, grown: int = 0) -> Face:
    return Face(face.x + x, face.y + y, face.w + grown, face.h + grown)


def numbers(tracker: Tracker, faces: list[Face], t: float) -> list[int]:
    return [track.number for track in tracker.update(faces, t)]


def test_numbers_start_at_1_in_the_given_order():
    assert numbers(Tracker(), [LEFT, RIGHT], 0.0) == [1, 2]


def test_faces_keep_their_numbers_in_any_order():
    tracker = Tracker()
    for step in range(30):
        faces = [moved(LEFT, 4 * step), moved(RIGHT, -3 * step)]
        found = numbers(tracker, faces[::-1] if step % 2 else faces, step / 30)
        assert found == ([2, 1] if step % 2 else [1, 2])


def test_a_short_gap_is_bridged_by_time_not_frames():
    tracker = Tracker()
    assert numbers(tracker, [LEFT], 0.0) == [1]
    for step in range(1, 60):
        assert numbers(tracker, [], step * MAX_GAP_S / 61) == []
    assert numbers(tracker, [LEFT], MAX_GAP_S) == [1]


def test_after_a_long_gap_it_is_another_face():
    tracker = Tracker()
    numbers(tracker, [LEFT], 0.0)
    assert numbers(tracker, [LEFT], MAX_GAP_S + 0.01) == [2]


def test_a_new_face_gets_a_new_number():
    tracker = Tracker()
    numbers(tracker, [LEFT], 0.0)
    assert numbers(tracker, [RIGHT, LEFT], 0.1) == [2, 1]
    assert numbers(tracker, [Face(250, 300, 80, 80)], 0.2) == [3]


def test_two_faces_never_share_a_number():
    random = np.random.default_rng(0)
    tracker = Tracker()
    for step in range(200):
        faces = [
            moved(LEFT, *(int(v) for v in random.integers(-60, 60, 2))) for _ in range(random.integers(0, 5))
        ]
        found = numbers(tracker, faces, step / 30)
        assert len(set(found)) == len(faces)


def test_a_still_face_hardly_trembles_and_a_moving_one_does_not_lag():
    random = np.random.default_rng(0)
    tracker = Tracker()
    boxes = []
    for step in range(100):
        x, y, grown = (int(v) for v in random.integers(-2, 3, 3))
        boxes.append(tracker.update([moved(LEFT, x, y, grown)], step / 30)[0].face)
    assert np.std([box.x for box in boxes]) < 0.75 * np.std(random.integers(-2, 3, 1000))
    assert smooth_box(LEFT, moved(LEFT, 40)) == moved(LEFT, 40)


@pytest.mark.parametrize("t", [0.0, 1e9])
def test_the_clock_may_start_anywhere(t):
    tracker = Tracker()
    assert [numbers(tracker, [LEFT], t + 0.05 * step) for step in range(4)] == [[1]] * 4


def test_a_video_without_frames_in_between_keeps_its_numbers():
    tracker = Tracker(between_frames=10.0)
    assert numbers(tracker, [LEFT], 0.0) == numbers(tracker, [LEFT], 3.0) == [1]
    assert numbers(tracker, [], 6.0) == []
    assert numbers(tracker, [LEFT], 9.0) == [2]
