"""No eye is seen in a covered picture, whatever the heads in it do: drawn videos, whose eyes are known."""

from __future__ import annotations

import math

import pytest

from fer_desktop.media.face_cover.cover import disc_radius
from fer_desktop.media.face_cover.face_trails import face_trails
from fer_desktop.media.face_cover.live_regions import FaceRegions
from fer_desktop.media.face_cover.takeover import may_take_over, takeovers, widened_before_hidden
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.detection.boxes import Face
from tests.support.drawn_faces import LONG, SHORT, drawn, uncovered

SHORT_RATE = 10
"""Frames a second of the videos of the ordinary tests; the long ones have 25."""


def check_video(astronaut, detector, video, rate):
    frames = list(drawn(astronaut, video, rate))
    trails = face_trails((TimedFrame(frame.t, frame.pixels) for frame in frames), detector)
    for frame, trail in zip(frames, trails, strict=True):
        assert not uncovered(frame.eyes, list(trail.faces.values()), disc_radius), f"an eye at {frame.t} s"


def check_live(astronaut, recognizer, video, rate):
    recognizer.reset()
    regions, shown = FaceRegions(), 0
    for frame in drawn(astronaut, video, rate):
        faces = {reading.track: reading.face for reading in recognizer.read(frame.pixels, frame.t)}
        covers = regions.update(frame.pixels, frame.t, faces)
        if covers is not None:
            shown += 1
            assert not uncovered(frame.eyes, list(covers.values()), disc_radius), f"an eye at {frame.t} s"
    assert shown


@pytest.mark.slow
@pytest.mark.parametrize("name", SHORT)
def test_no_eye_is_seen_in_a_covered_video(astronaut, recognizer, name):
    check_video(astronaut, recognizer._detector, SHORT[name], SHORT_RATE)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["tilt to the left", "turn", "crossing", "cut"])
def test_no_eye_is_seen_in_a_covered_live_picture(astronaut, recognizer, name):
    check_live(astronaut, recognizer, SHORT[name], SHORT_RATE)


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", LONG)
def test_no_eye_is_seen_in_any_of_forty_covered_videos(astronaut, recognizer, name):
    check_video(astronaut, recognizer._detector, LONG[name], 25)


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", LONG)
def test_no_eye_is_seen_in_any_of_forty_live_sources(astronaut, recognizer, name):
    check_live(astronaut, recognizer, LONG[name], 25)


FOLLOWED = Face(100, 100, 100, 100)


@pytest.mark.parametrize(
    ("box", "may"),
    [
        (Face(105, 95, 110, 110), True),
        (Face(110, 110, 75, 75), True),
        (Face(90, 90, 140, 140), True),
        (Face(125, 150, 50, 50), False),  # a mouth within it
        (Face(50, 50, 200, 200), False),  # a box around it
        (Face(140, 100, 100, 100), False),  # another face before it
    ],
)
def test_a_box_takes_over_only_where_it_is_about_as_large_and_at_the_place(box, may):
    assert may_take_over(box, FOLLOWED) == may
    assert takeovers([box], {7: FOLLOWED}) == ({7: box} if may else {})


def test_the_closest_box_takes_over():
    near, far = Face(102, 100, 100, 100), Face(115, 100, 100, 100)
    assert takeovers([far, near], {1: FOLLOWED, 2: Face(125, 100, 100, 100)}) == {1: near, 2: far}


def test_a_mouth_within_a_lost_face_does_not_replace_it(astronaut):
    """Also where the tracker gives it the face's number. It is covered wider: a face may be behind it."""
    regions, mouth = FaceRegions(), Face(205, 140, 60, 60)
    face = Face(165, 55, 120, 120)
    regions.update(astronaut, 0.0, {1: face})
    covers = regions.update(astronaut, 0.1, {1: mouth})
    assert covers is not None
    lost = next(number for number in covers if number != 1)
    assert regions.track_of(lost) == 1
    assert math.dist(covers[lost][:2], face[:2]) < 12
    assert min(covers[lost].w, covers[lost].h) >= face.w
    assert covers[1] == widened_before_hidden({1: mouth}, [face])[1]
    x, y, w, h = covers[1].box
    assert x <= mouth.x and y <= mouth.y and x + w >= mouth.x + mouth.w and y + h >= mouth.y + mouth.h
