from __future__ import annotations

import math

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI
from fer_desktop.media.face_cover.cover import cover, disc_radius
from fer_desktop.media.face_cover.face_trails import _UNSEEN_S, LOOKAHEAD_S, face_trails
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.detection.optical_flow import DownscaledFrame, move_face
from tests.support.videos import SIDE, moving_face, place


def marked(width=200, height=150):
    """Two frames that differ in every pixel: what is the same in both after covering was covered."""
    return np.full((height, width, 3), 0, np.uint8), np.full((height, width, 3), 255, np.uint8)


@pytest.mark.parametrize("name", sorted(EMOJI))
def test_no_pixel_of_the_box_is_left(name):
    face = Face(60, 40, 50, 60)
    dark, bright = (cover(frame, [(face, name)]) for frame in marked())
    box = np.s_[face.y : face.y + face.h, face.x : face.x + face.w]
    if name != "no_face":
        assert np.array_equal(dark[box], bright[box])
    assert not np.array_equal(dark, bright)


@pytest.mark.parametrize("face", [Face(-20, -30, 60, 60), Face(180, 130, 90, 90), Face(-300, 0, 40, 40)])
def test_boxes_may_leave_the_frame(face):
    frame, _ = marked()
    drawn = cover(frame, [(face, "happiness")])
    assert drawn.shape == frame.shape
    assert frame.max() == 0


@pytest.mark.parametrize("side", [1, 7, 400, 5000])
def test_any_size(side):
    dark, bright = (cover(frame, [(Face(100, 75, side, side), "fear")]) for frame in marked())
    assert np.array_equal(dark[76, 101], bright[76, 101])
    assert disc_radius(Face(0, 0, side, side)) > side / 2


def test_a_box_follows_what_is_in_it(astronaut):
    frames = list(moving_face(astronaut, 20))
    (x, y), (new_x, new_y) = place(0), place(1 / 19)
    moved = move_face(DownscaledFrame(frames[0]), DownscaledFrame(frames[1]), Face(x + 30, y + 30, 80, 80))
    assert moved is not None
    assert moved.x - x - 30 == pytest.approx(new_x - x, abs=3)
    assert moved.y - y - 30 == pytest.approx(new_y - y, abs=3)


def test_motion_that_can_not_be_told():
    dark, bright = marked()
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 255, dark.shape, np.uint8)
    assert move_face(DownscaledFrame(noise), DownscaledFrame(bright), Face(50, 50, 40, 40)) is None


def middle_covered(trail, number, count):
    x, y = place(number / (count - 1))
    middle = x + SIDE / 2, y + SIDE / 2
    return any(f.x <= middle[0] <= f.x + f.w and f.y <= middle[1] <= f.y + f.h for f in trail.faces.values())


def test_a_face_has_a_trail_in_every_frame(astronaut, recognizer):
    count = 40
    frames = [TimedFrame(n / 20, frame) for n, frame in enumerate(moving_face(astronaut, count))]
    told = list(face_trails(frames, recognizer._detector))
    assert [trail.t for trail in told] == [frame.t for frame in frames]
    assert all(middle_covered(trail, n, count) for n, trail in enumerate(told))


class LateDetector:
    """Finds a face only in a later frame, then never again."""

    has_networks = False

    def __init__(self, found_at, face):
        self.frame, self.found_at, self.face = 0, found_at, face

    def find(self, frame):
        return self.find_quickly(frame)

    def find_quickly(self, frame):
        return []

    def redetect(self, frame, face, margin=0.35):
        return None

    def look_at(self, frame, face, least=0.5):
        return None


def test_a_face_found_late_is_followed_back_and_one_lost_is_followed_on(astronaut):
    count = 30
    frames = [TimedFrame(n / 20, frame) for n, frame in enumerate(moving_face(astronaut, count))]
    x, y = place(12 / (count - 1))
    face = Face(x + 35, y + 35, 70, 70)
    known = {frames[12].t: [face]}
    told = list(face_trails(frames, LateDetector(12, face), lambda t: known.get(t, [])))
    assert all(middle_covered(trail, n, count) for n, trail in enumerate(told))


@pytest.mark.slow
@pytest.mark.parametrize("front", [0, 5])
def test_a_face_from_the_side_is_covered_for_as_long_as_it_is_there(turning, recognizer, front):
    frames = [TimedFrame(n / 5, turning(n >= front)) for n in range(65)]
    told = list(face_trails(frames, recognizer._detector))
    assert frames[-1].t > front / 5 + _UNSEEN_S, "longer than motion alone is trusted"
    for trail in told:
        assert any(covers_the_head(face) for face in trail.faces.values()), trail.t


def covers_the_head(face):
    """Whether the disc over a box leaves nothing of the head that is seen from the side."""
    x, y = face.x + face.w / 2, face.y + face.h / 2
    return all(math.hypot(x - a, y - b) <= disc_radius(face) for a in (275, 345) for b in (195, 270))


def test_a_face_is_covered_before_it_appears_and_after_it_is_gone(astronaut):
    frames = [TimedFrame(n / 10, f) for n, f in enumerate(moving_face(astronaut, 40, range(15, 25)))]
    x, y = place(15 / 39)
    known = {frames[15].t: [Face(x + 35, y + 35, 70, 70)]}
    told = list(face_trails(frames, LateDetector(15, None), lambda t: known.get(t, [])))
    covered = [bool(trail.faces) for trail in told]
    assert all(covered[8:30])
    assert not covered[39]


def test_only_a_part_of_the_video_is_kept(astronaut):
    asked = []

    def frames():
        for n, frame in enumerate(moving_face(astronaut, 60)):
            asked.append(n)
            yield TimedFrame(n / 10, frame)

    given = face_trails(frames(), LateDetector(0, None))
    next(given)
    assert len(asked) <= LOOKAHEAD_S * 10 + 2
    assert len(list(given)) == 59
