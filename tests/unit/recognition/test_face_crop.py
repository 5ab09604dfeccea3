"""The crop is the square it should be, and training and program cut the same one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.face_crop import crop_face, preprocess_faces


@pytest.fixture
def ramp() -> np.ndarray:
    """Each pixel's value is its column."""
    return np.tile(np.arange(200, dtype=np.uint8), (100, 1))


def test_the_box_as_it_comes(ramp):
    assert np.array_equal(crop_face(ramp, Face(20, 10, 48, 48), 48, 0, 0), ramp[10:58, 20:68])


def test_margin_and_shift(ramp):
    assert np.array_equal(crop_face(ramp, Face(30, 20, 40, 40), 48, 0.1, 0), ramp[16:64, 26:74])
    assert np.array_equal(crop_face(ramp.T.copy(), Face(20, 60, 40, 40), 40, 0, 0.25), ramp.T[70:110, 20:60])


def test_shrunk_by_the_mean(ramp):
    small = crop_face(ramp, Face(0, 0, 96, 96), 48, 0, 0)
    assert np.abs(small[0].astype(float) - (np.arange(48) * 2 + 0.5)).max() <= 0.5


def test_the_edge_is_repeated(ramp):
    beyond = crop_face(ramp, Face(180, 30, 40, 40), 40, 0, 0)
    assert np.array_equal(beyond[:, :20], ramp[30:70, 180:200])
    assert (beyond[:, 20:] == 199).all()


def test_a_box_that_the_frame_cut_is_completed(ramp):
    left = crop_face(ramp, Face(0, 10, 30, 40), 40, 0, 0)
    assert np.array_equal(left[:, 10:], ramp[10:50, 0:30])
    assert (left[:, :10] == 0).all()
    right = crop_face(ramp, Face(170, 10, 30, 40), 40, 0, 0)
    assert np.array_equal(right[:, :30], ramp[10:50, 170:200])


@pytest.mark.parametrize("seed", range(40))
def test_any_box_gives_a_square(seed):
    random = np.random.default_rng(seed)
    height, width = random.integers(1, 120, 2)
    grey = random.integers(0, 256, (height, width), dtype=np.uint8)
    before = grey.copy()
    x, y = int(random.integers(0, width)), int(random.integers(0, height))
    face = Face(x, y, int(random.integers(1, width - x + 1)), int(random.integers(1, height - y + 1)))
    margin, shift = random.uniform(-0.3, 0.5, 2)
    result = crop_face(grey, face, 48, margin, shift)
    assert result.shape == (48, 48)
    assert result.dtype == np.uint8
    assert grey.min() <= result.min()
    assert result.max() <= grey.max()
    assert np.array_equal(grey, before)


def test_model_input_is_the_grey_crop_of_each_face(astronaut):
    faces = [Face(171, 59, 107, 107), Face(300, 200, 64, 64), Face(0, 0, 30, 40)]
    astronaut.setflags(write=False)
    pixels = preprocess_faces(astronaut, faces, 48)
    assert pixels.shape == (3, 1, 48, 48)
    assert pixels.dtype == np.float32
    grey = cv2.cvtColor(astronaut, cv2.COLOR_BGR2GRAY)
    for row, face in zip(pixels, faces, strict=True):
        assert np.array_equal(row[0], crop_face(grey, face, 48).astype(np.float32))


def test_contrast_stays_as_it_is():
    flat = np.full((100, 100, 3), 120, np.uint8)
    flat[40:60] = 130
    pixels = preprocess_faces(flat, [Face(20, 20, 60, 60)], 48)
    assert set(np.unique(pixels)) <= set(range(120, 131))


def test_no_faces_give_no_input(astronaut):
    assert preprocess_faces(astronaut, [], 48).shape == (0, 1, 48, 48)
