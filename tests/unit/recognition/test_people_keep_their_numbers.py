"""Drawn people who cross, stand still or are cut to, at many sampling intervals: each keeps one number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.detection.appearance import appearance_of
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.shot_cuts import ShotCuts
from fer_desktop.recognition.detection.tracker import REMEMBERED_S, Tracker

FACE = Face(165, 55, 120, 120)
"""In the astronaut's portrait."""


def darker(astronaut: Frame) -> Frame:
    """Another person: a mirrored picture in other light."""
    return np.asarray(cv2.flip(astronaut, 1) * 0.45, np.uint8)


def looks_of(astronaut: Frame) -> tuple[object, object]:
    other = darker(astronaut)
    return appearance_of(astronaut, FACE), appearance_of(other, FACE._replace(x=512 - FACE.x - FACE.w))


def crossing(t: float) -> tuple[Face, Face]:
    """Two faces 80 pixels wide that pass each other at 120 pixels a second, meeting after 2 s."""
    return Face(round(60 + 120 * t), 100, 80, 80), Face(round(540 - 120 * t), 104, 84, 84)


@pytest.mark.parametrize("step", [0.04, 0.1, 0.25, 0.5, 1.0])
def test_two_who_cross_keep_their_numbers(astronaut, step):
    tracker, (one, two) = Tracker(max(0.7, 2.2 * step), 10.0, REMEMBERED_S), looks_of(astronaut)
    for n in range(round(4 / step)):
        t = n * step
        first, second = crossing(t)
        # Whoever is behind is not found
        seen = [first] if abs(first.x - second.x) < 60 else [second, first]
        looks = [one] if len(seen) == 1 else [two, one]
        numbers = [track.number for track in tracker.update(seen, t, looks)]
        assert numbers == ([2] if len(seen) == 1 else [1, 2]), t


@pytest.mark.parametrize("step", [0.5, 3.0, 9.0])
def test_a_still_person_keeps_the_number_whatever_the_step(astronaut, step):
    tracker, (look, _) = Tracker(1.1, 10.0, REMEMBERED_S), looks_of(astronaut)
    found = [tracker.update([FACE._replace(x=165 + n % 3)], n * step, [look]) for n in range(6)]
    assert [track.number for tracks in found for track in tracks] == [1] * 6


def test_who_was_hidden_for_a_while_comes_back_but_nobody_else_does(astronaut):
    tracker, (one, two) = Tracker(0.7, 10.0, REMEMBERED_S), looks_of(astronaut)
    tracker.update([FACE], 0.0, [one])
    tracker.update([], 1.0)
    assert [each.number for each in tracker.update([FACE._replace(x=300)], 2.5, [two])] == [2]
    again = tracker.update([FACE._replace(x=300), FACE], 3.0, [two, one])
    assert [each.number for each in again] == [2, 1]


def test_after_a_cut_a_place_means_nothing(astronaut):
    tracker, (one, two) = Tracker(0.7, 10.0, REMEMBERED_S), looks_of(astronaut)
    tracker.update([FACE], 0.0, [one])
    assert [each.number for each in tracker.update([FACE], 0.5, [two], is_cut=True)] == [2]
    assert [each.number for each in tracker.update([FACE], 1.0, [one], is_cut=True)] == [1]


def test_looks_tell_two_people_apart_and_tilts_and_light_little(astronaut):
    one, two = looks_of(astronaut)
    turn = cv2.getRotationMatrix2D((225, 115), -30, 1)
    tilted = np.asarray(
        cv2.warpAffine(astronaut, turn, (512, 512), borderMode=cv2.BORDER_REPLICATE), np.uint8
    )
    same = appearance_of(tilted, FACE._replace(roll=30.0))
    assert one.difference(same) < 0.2 < 0.4 < one.difference(two)
    assert one.difference(appearance_of(cv2.cvtColor(astronaut, cv2.COLOR_BGR2GRAY), FACE)) < 0.05


@pytest.mark.parametrize(
    ("change", "is_cut"),
    [
        (lambda frame: frame, False),
        (lambda frame: np.roll(frame, 12, axis=1), False),
        (lambda frame: np.asarray(frame * 0.5, np.uint8), False),
        (lambda frame: cv2.flip(frame, 0), True),
        (np.zeros_like, True),
    ],
)
def test_another_shot_is_told_from_movement_and_light(astronaut, change: Callable[[Frame], Frame], is_cut):
    cuts = ShotCuts()
    assert not cuts.is_cut(astronaut)
    assert cuts.is_cut(change(astronaut)) == is_cut
    assert not cuts.is_cut(change(astronaut))


def lefts(share: float) -> tuple[float, float]:
    """Where the one behind and the one in front are."""
    return 480 - 420 * share, 60 + 420 * share


def is_on_a_face(box: Face, share: float) -> bool:
    return any(abs(box.x + box.w / 2 - (x + 45)) < 30 for x in lefts(share))


def meeting(astronaut: Frame, share: float) -> Frame:
    """Two people before a grey wall who walk past each other."""
    frame = np.repeat(np.linspace(100, 150, 360, dtype=np.uint8)[:, None, None], 640, 1).repeat(3, 2)
    oval = np.zeros((512, 512), np.uint8)
    cv2.ellipse(oval, (224, 180), (110, 180), 0, 0, 360, 255, cv2.FILLED)
    for pixels, x in zip((darker(cv2.flip(astronaut, 1)), astronaut), lefts(share), strict=True):
        place = np.array([[0.6, 0, x - 90], [0, 0.6, 60]])
        shape = np.asarray(cv2.warpAffine(oval, place, (640, 360)), bool)
        frame[shape] = cv2.warpAffine(pixels, place, (640, 360))[shape]
    return frame


@pytest.mark.slow
@pytest.mark.parametrize("step", [0.0, 0.5])
def test_in_a_video_too_and_nothing_is_read_on_the_wall(astronaut, recognizer, step):
    recognizer.reset(step)
    rate = 2 if step else 12
    seen: Counter[int] = Counter()
    for n in range(4 * rate):
        for reading in recognizer.read(meeting(astronaut, n / (4 * rate)), n / rate):
            seen[reading.track] += 1
            assert is_on_a_face(reading.face, n / (4 * rate)), f"a box on the wall at {n / rate} s"
    assert set(seen) == {1, 2}
    assert max(seen.values()) == 4 * rate
