"""Certainty: lower for soft pictures, the same for sharp ones, and never another emotion."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.confidence import MAX_TEMPERATURE, temperature, tempered
from fer_desktop.recognition.quality import sharpness


def faces(blurs: tuple[float, ...]) -> np.ndarray:
    noise = np.random.default_rng(0).uniform(0, 255, (48, 48)).astype(np.float32)
    return np.stack([cv2.GaussianBlur(noise, (0, 0), blur) if blur else noise for blur in blurs])[:, None]


def predictions(count: int) -> np.ndarray:
    return np.random.default_rng(1).dirichlet(np.full(8, 0.2), count).astype(np.float32)


def test_the_temperature_falls_as_the_sharpness_rises():
    values = [temperature(each) for each in np.linspace(0, 2, 50)]
    assert values == sorted(values, reverse=True)
    assert (values[0], values[-1]) == (MAX_TEMPERATURE, 1.0)


def test_the_softer_a_face_the_less_certain():
    pixels = faces((0, 0.75, 0.9, 1.5))
    assert temperature(sharpness(pixels[0, 0])) == 1
    certain = np.tile(np.array([0.9, 0.04, 0.02, 0.01, 0.01, 0.01, 0.005, 0.005], np.float32), (4, 1))
    first = tempered(certain, pixels)[:, 0]
    assert first[0] == pytest.approx(0.9, abs=1e-6)
    assert np.all(np.diff(first) <= 0) and first[3] < 0.85


def test_the_order_of_the_emotions_stays():
    before = predictions(60)
    after = tempered(before, faces((2.0,) * 60))
    assert after.dtype == np.float32
    assert np.allclose(after.sum(1), 1, atol=1e-6)
    assert (after.argmax(1) == before.argmax(1)).all()
    assert (after.max(1) <= before.max(1) + 1e-6).all()


def test_no_face_and_a_probability_of_one():
    assert tempered(np.empty((0, 8), np.float32), np.empty((0, 1, 48, 48), np.float32)).shape == (0, 8)
    assert np.array_equal(tempered(np.eye(8, dtype=np.float32)[:2], faces((2.0, 0))), np.eye(8)[:2])


def test_a_reading_is_less_certain_than_the_model(recognizer, astronaut):
    soft = cv2.GaussianBlur(astronaut, (0, 0), 3)
    reading = recognizer.read(soft)[0]
    pixels = recognizer._pixels(soft, [reading.face])
    assert reading.confidence < recognizer.classifier.predict(pixels).max()
