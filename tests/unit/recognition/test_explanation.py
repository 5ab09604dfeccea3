"""Why a face is read as it is: the map names the parts that the prediction rests on, and claims no more."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.explanation import occlusion_map
from fer_desktop.recognition.face_crop import crop_face, crop_square

SIZE = 48
MOUTH, BROW = slice(32, 40), slice(6, 14)


def a_face() -> np.ndarray:
    """A grey square with a bright mouth and a bright brow."""
    pixels = np.full((SIZE, SIZE), 100, np.float32)
    pixels[MOUTH, 16:32] = pixels[BROW, 16:32] = 250
    return pixels


def sees_a_smile(batch: np.ndarray) -> np.ndarray:
    """A model that knows two things: a bright mouth is happiness, a bright brow speaks against it."""
    mouth = batch[:, 0, MOUTH, 16:32].mean(axis=(1, 2)) / 255
    brow = batch[:, 0, BROW, 16:32].mean(axis=(1, 2)) / 255
    happy = 0.5 + 0.4 * mouth - 0.2 * brow
    others = (1 - happy) / (len(EMOTIONS) - 1)
    rows = np.repeat(others[:, None], len(EMOTIONS), axis=1)
    rows[:, EMOTIONS.index(Emotion.HAPPINESS)] = happy
    return rows.astype(np.float32)


def test_it_tells_what_speaks_for_and_what_against():
    happiness = EMOTIONS.index(Emotion.HAPPINESS)
    relevance, covered = occlusion_map(sees_a_smile, a_face(), happiness)
    whole = 0.5 + 0.2 * 250 / 255
    assert covered.min() < whole - 0.05
    assert covered.max() > whole + 0.02
    assert relevance.shape == (SIZE, SIZE)
    assert np.unravel_index(relevance.argmax(), relevance.shape)[0] in range(28, 44)
    assert np.unravel_index(relevance.argmin(), relevance.shape)[0] in range(2, 18)
    assert relevance[24, 2] == pytest.approx(0, abs=1e-6)  # the cheek does nothing
    assert relevance.max() > -relevance.min() > 0  # the mouth counts twice as much as the brow


def test_every_pixel_is_covered_and_the_face_stays_as_it_was():
    pixels = a_face()
    seen = []
    occlusion_map(lambda batch: seen.append(batch) or sees_a_smile(batch), pixels, 0)
    [batch] = seen
    assert len(batch) == 65  # in one call: about 0.12 s of one core
    assert np.array_equal(batch[0, 0], pixels)
    assert np.array_equal(pixels, a_face())
    noise = np.random.default_rng(0).uniform(0, 255, (SIZE, SIZE)).astype(np.float32)
    occlusion_map(lambda batch: seen.append(batch) or sees_a_smile(batch), noise, 0)
    assert (seen[1][1:, 0] != noise).any(axis=0).all()


def test_covering_the_mouth_costs_the_smile_most(recognizer, astronaut):
    [reading] = recognizer.read(astronaut)
    why = recognizer.explain(astronaut, reading)
    assert why.emotion == Emotion.HAPPINESS
    assert why.lowest < reading.confidence <= why.highest + 1e-3
    rows = np.maximum(why.relevance, 0).sum(axis=1)
    assert rows[len(rows) // 2 :].sum() > rows[: len(rows) // 2].sum()


def test_of_a_sure_prediction_too_the_parts_are_told_apart():
    def sure(batch: np.ndarray) -> np.ndarray:
        mouth = batch[:, 0, MOUTH, 16:32].mean(axis=(1, 2)) / 255
        happy = 1 / (1 + np.exp(-6 - 6 * mouth))
        rows = np.repeat((1 - happy)[:, None] / 7, 8, axis=1)
        rows[:, 1] = happy
        return rows.astype(np.float32)

    relevance, covered = occlusion_map(sure, a_face(), 1)
    assert covered.min() > 0.999
    assert relevance.max() > 0.5


def test_the_square_is_where_the_model_looks(astronaut):
    for face in (Face(170, 60, 120, 120), Face(170, 60, 120, 120, roll=25.0)):
        square = crop_square(face, astronaut.shape)
        cut = crop_face(astronaut, face, 48)
        left, top = round(square.x - square.side / 2), round(square.y - square.side / 2)
        upright = astronaut[top : top + round(square.side), left : left + round(square.side)]
        assert square.roll == face.drawn_roll
        assert abs(float(cut.mean()) - float(upright.mean())) < 25


def test_a_drawn_face_is_read_where_the_search_finds_it_again(recognizer, astronaut):
    [found] = recognizer.read(astronaut)
    face = found.face
    drawn = Face(face.x - 15, face.y - 30, face.w + 25, face.h + 45)
    reading = recognizer.read_drawn(astronaut, drawn)
    assert abs(reading.face.x - face.x) <= 8
    assert abs(reading.face.w - face.w) <= 12
    assert reading.emotion == found.emotion


def test_a_drawn_face_that_nothing_finds_is_read_as_drawn(recognizer):
    frame = np.full((200, 300, 3), 120, np.uint8)
    reading = recognizer.read_drawn(frame, Face(100, 50, 60, 80))
    assert reading.face.box == (95, 55, 70, 70)
    assert float(reading.probabilities.sum()) == pytest.approx(1, abs=1e-3)


def test_a_box_drawn_over_the_edge_is_read(recognizer, astronaut):
    for box in (Face(-20, -20, 80, 80), Face(480, 480, 90, 90), Face(0, 0, 3, 3)):
        assert recognizer.read_drawn(astronaut, box).track == 1
