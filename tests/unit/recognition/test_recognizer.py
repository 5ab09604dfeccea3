"""From a frame to readings: the same answer everywhere, and a steady one over time."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI, EMOTIONS, UNKNOWN, Emotion
from fer_desktop.recognition.detection.boxes import Face, iou
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading, Recognizer


def same(reading: Reading, other: Reading) -> bool:
    """Whether everything but the number agrees; a batch of another size may round differently."""
    alike = np.allclose(reading.probabilities, other.probabilities, atol=1e-5)
    return alike and (reading.face, reading.emotion, reading.reasons) == (
        other.face,
        other.emotion,
        other.reasons,
    )


@pytest.fixture
def pair(staged) -> np.ndarray:
    """A frame with a large and a small face."""
    frame, _ = staged(960, 540, 60, 120, 400)
    second, _ = staged(960, 540, 600, 60, 220)
    frame[:, 560:] = second[:, 560:]
    return frame


@pytest.fixture
def sizes(astronaut, pair) -> list[np.ndarray]:
    small = cv2.resize(astronaut, (160, 160), interpolation=cv2.INTER_AREA)
    return [astronaut, pair, small, np.ascontiguousarray(astronaut[40:240, 100:340])]


def test_the_portrait_smiles(recognizer, astronaut):
    (reading,) = recognizer.read(astronaut)
    assert reading.emotion == reading.best == reading.emoji == Emotion.HAPPINESS
    assert (reading.track, reading.reasons) == (1, ())
    assert reading.confidence == reading.probabilities.max() > 0.4
    assert reading.probabilities.shape == (8,)
    assert reading.probabilities.dtype == np.float32
    assert reading.probabilities.sum() == pytest.approx(1, abs=1e-4)


def test_no_face_no_reading(recognizer):
    assert recognizer.read(np.full((480, 640, 3), 90, np.uint8)) == []
    assert recognizer.read(np.full((480, 640, 3), 90, np.uint8), 0.0) == []


@pytest.mark.slow
def test_a_still_and_the_first_live_frame_are_read_alike(recognizer, sizes):
    for frame in sizes:
        recognizer.reset()
        still, live = recognizer.read(frame), recognizer.read(frame, 12.5)
        assert len(still) == len(live) > 0
        assert [reading.track for reading in live] == list(range(1, len(live) + 1))
        assert all(same(a, b) for a, b in zip(still, live, strict=True))


def test_a_live_face_that_keeps_still_is_read_as_a_still(recognizer, astronaut):
    (still,) = recognizer.read(astronaut)
    for step in range(20):
        (live,) = recognizer.read(astronaut, step / 15)
    assert live.emotion == still.emotion
    assert live.track == 1
    assert iou(live.face, still.face) > 0.8
    assert np.abs(live.probabilities - still.probabilities).max() < 0.2


def test_stills_leave_the_live_faces_alone(recognizer, pair, astronaut):
    recognizer.read(pair, 0.0)
    before = recognizer.read(astronaut)
    after = recognizer.read(pair, 0.05)
    assert [reading.track for reading in after] == [1, 2]
    assert [reading.track for reading in before] == [1]


@pytest.mark.slow
def test_the_same_still_twice_is_the_same(recognizer, sizes):
    for frame in sizes:
        first, second = recognizer.read(frame), recognizer.read(frame)
        assert all(same(a, b) for a, b in zip(first, second, strict=True))


def test_the_largest_face_comes_first(recognizer, pair):
    first, second = recognizer.read(pair)
    assert (first.track, second.track) == (1, 2)
    assert first.face.w > second.face.w


@pytest.mark.slow
def test_two_recognizers_agree(detector, classifier, recognizer, sizes):
    other = Recognizer(detector, classifier)
    for frame in sizes:
        pairs = zip(other.read(frame), recognizer.read(frame), strict=True)
        assert all(same(a, b) for a, b in pairs)


def test_the_frame_is_never_changed(recognizer, pair):
    before = pair.copy()
    pair.setflags(write=False)
    for t in (None, 0.0, 0.03, 0.06, 5.0):
        recognizer.read(pair, t)
    assert np.array_equal(pair, before)


@pytest.mark.slow
def test_a_still_noisy_face_keeps_its_emotion_and_number(recognizer, astronaut):
    random = np.random.default_rng(0)
    found = []
    for step in range(45):
        frame = np.clip(astronaut + random.normal(0, 7, astronaut.shape), 0, 255).astype(np.uint8)
        (reading,) = recognizer.read(frame, step / 15)
        found.append((reading.track, reading.emotion))
    assert set(found) == {(1, Emotion.HAPPINESS)}


def test_a_moving_face_keeps_its_number(recognizer, staged):
    for step in range(45):
        frame, face = staged(640, 480, 60 + 6 * step, 100 + 2 * step, 220 + step)
        (reading,) = recognizer.read(frame, step / 15)
        assert reading.track == 1
        assert iou(reading.face, face) > 0.5


def test_a_second_face_that_comes_in_is_seen_soon(recognizer, pair):
    one = pair.copy()
    one[:, 560:] = 120
    for step in range(10):
        assert len(recognizer.read(one, step / 10)) == 1
    tracks = [[reading.track for reading in recognizer.read(pair, 1 + step / 10)] for step in range(10)]
    assert [1, 2] in tracks
    assert tracks[-1] == [1, 2]


def test_a_face_that_leaves_is_gone_and_another_number_comes(recognizer, astronaut):
    empty = np.full_like(astronaut, 120)
    assert len(recognizer.read(astronaut, 0.0)) == 1
    assert recognizer.read(empty, 0.1) == []
    for step in range(2, 15):
        assert recognizer.read(empty, step / 10) == []
    tracks = [reading.track for step in range(15, 20) for reading in recognizer.read(astronaut, step / 10)]
    assert set(tracks) == {2}


def test_a_face_lost_for_a_moment_keeps_its_number(recognizer, astronaut):
    empty = np.full_like(astronaut, 120)
    recognizer.read(astronaut, 0.0)
    recognizer.read(empty, 0.1)
    recognizer.read(empty, 0.2)
    assert [reading.track for reading in recognizer.read(astronaut, 0.3)] == [1]


def test_a_cut_to_another_scene_is_read_at_once_in_a_sampled_video(recognizer, pair, astronaut):
    recognizer.read(pair, 0.0)
    (reading,) = recognizer.read(astronaut, 0.5)
    (still,) = recognizer.read(astronaut)
    assert iou(reading.face, still.face) > 0.8


def test_falling_time_starts_anew(recognizer, pair, astronaut):
    recognizer.read(pair, 10.0)
    recognizer.read(pair, 10.1)
    (reading,) = recognizer.read(astronaut, 0.0)
    assert reading.track == 1
    assert same(reading, recognizer.read(astronaut)[0])


def test_one_may_look_ahead_while_another_reads(recognizer, astronaut, pair):
    frames = [astronaut, astronaut, pair, pair, astronaut]
    times = [0.0, 0.04, 0.3, 0.34, 0.05]
    expected = [recognizer.read(frame, t) for frame, t in zip(frames, times, strict=True)]
    recognizer.reset()
    sights = [recognizer.detect(frame, t) for frame, t in zip(frames, times, strict=True)]
    found = [recognizer.classify(sight) for sight in sights]
    for some, others in zip(found, expected, strict=True):
        assert len(some) == len(others) > 0
        assert all(
            same(a, b) and a.track == b.track and a.intensity == b.intensity
            for a, b in zip(some, others, strict=True)
        )


def test_reset_forgets(recognizer, pair):
    recognizer.read(pair, 1.0)
    recognizer.reset()
    assert [reading.track for reading in recognizer.read(pair, 1.05)] == [1, 2]


def test_frames_may_change_their_size(recognizer, astronaut):
    recognizer.read(cv2.resize(astronaut, (1024, 1024)), 0.0)
    for step, side in enumerate((64, 200, 512), 1):
        for reading in recognizer.read(cv2.resize(astronaut, (side, side)), step * 0.05):
            assert max(reading.face.x + reading.face.w, reading.face.y + reading.face.h) <= side


def test_too_dark_is_said(recognizer, astronaut):
    dark = (astronaut * 0.06).astype(np.uint8)
    readings = recognizer.read(dark)
    assert readings, "the face is still found; only reading it is pointless"
    assert readings[0].emotion is None
    assert readings[0].emoji == UNKNOWN
    assert readings[0].reasons == (Reason.DARK,)


def test_as_json(recognizer, astronaut):
    (reading,) = recognizer.read(astronaut)
    told = json.loads(json.dumps(reading.as_json()))
    assert list(told) == ["box", "roll", "emotion", "confidence", "emoji", "probabilities", "reasons"]
    assert told["box"] == list(reading.face.box)
    assert told["emotion"] == "happiness"
    assert told["emoji"] == EMOJI["happiness"]
    assert list(told["probabilities"]) == list(EMOTIONS)
    assert sum(told["probabilities"].values()) == pytest.approx(1, abs=1e-4)
    assert told["confidence"] == told["probabilities"]["happiness"]
    assert told["reasons"] == []


def test_as_json_of_an_unknown():
    probabilities = np.full(8, 0.125, np.float32)
    reading = Reading(Face(1, 2, 3, 4), 1, probabilities, None, (Reason.UNSURE,))
    told = reading.as_json()
    assert (told["emotion"], told["emoji"], told["reasons"]) == (
        "unknown",
        EMOJI[UNKNOWN],
        ["no clear winner"],
    )
    assert told["confidence"] == 0.125
