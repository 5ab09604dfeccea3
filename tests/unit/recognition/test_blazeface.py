"""The network's numbers become boxes: anchors, blending, scores, places in the frame."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fer_desktop.core import paths
from fer_desktop.recognition.detection.blazeface import (
    FULL_RANGE,
    SHORT_RANGE,
    BlazeFace,
    _anchors,
    blended,
    decoded,
    overlaps,
)
from fer_desktop.recognition.detection.net_input import shrunk, square, whole


@pytest.fixture(scope="module")
def short() -> BlazeFace:
    return BlazeFace(paths.shipped_content("models", paths.FACE_NETWORKS[0]), SHORT_RANGE)


def row(score: float, x: float, y: float, side: float) -> np.ndarray:
    return np.array([score, x, y, side, side, *[x, y] * 6], np.float32)


@pytest.mark.parametrize(
    ("grids", "size", "count"), [(SHORT_RANGE, (128, 128), 896), (FULL_RANGE, (192, 192), 2304)]
)
def test_there_are_as_many_anchors_as_the_networks_have(grids, size, count):
    anchors = _anchors(grids, *size)
    assert anchors.shape == (count, 2)
    assert anchors.min() == grids[0].stride / 2
    assert anchors.max() == size[0] - grids[0].stride / 2


def test_scores_of_any_size_are_no_overflow():
    with np.errstate(all="raise"):
        rows = decoded(
            np.zeros((3, 16), np.float32),
            np.array([-2e4, 0.0, 2e4], np.float32),
            np.array([(1, 2), (3, 4), (5, 6)], np.float32),
            least=0.5,
        )
    assert rows[:, 0].tolist() == [1.0, 0.5]
    assert rows[0, 1:3].tolist() == rows[0, 5:7].tolist() == [5, 6]


def test_boxes_on_one_face_are_blended_by_their_scores():
    first, beside, far = row(0.9, 50, 50, 20), row(0.3, 54, 50, 20), row(0.8, 90, 50, 20)
    kept = blended(np.stack([first, far, beside]))
    assert kept[:, 0] == pytest.approx([0.9, 0.8])
    assert kept[0, 1] == pytest.approx(51, abs=1e-4)
    assert blended(np.empty((0, 17), np.float32)).shape == (0, 17)


def test_overlap_of_boxes():
    rows = np.stack([row(1, 10, 10, 10), row(1, 15, 10, 10), row(1, 40, 40, 10)])
    assert overlaps(rows[0], rows) == pytest.approx([1, 1 / 3, 0])


@pytest.mark.parametrize("roll", [0.0, 35.0, -120.0])
def test_a_square_leads_back_to_the_frame(astronaut, roll):
    view = square(astronaut, (220, 130), 300, 128, roll)
    assert view.pixels.shape == (1, 3, 128, 128)
    assert view.scale == pytest.approx(300 / 128)
    assert view.original(np.array([(64, 64)], np.float32))[0] == pytest.approx((220, 130), abs=0.01)


def test_colours_and_range_are_the_networks(astronaut):
    red = np.zeros((64, 64, 3), np.uint8)
    red[..., 2] = 255
    pixels = whole(red, 64).pixels
    assert [float(pixels[0, channel].mean()) for channel in range(3)] == pytest.approx([1, -1, -1])


@pytest.mark.parametrize("shape", [(1, 1), (1, 900), (480, 640), (333, 251)])
def test_any_frame_becomes_an_input(short, shape):
    frame = np.zeros((*shape, 3), np.uint8)
    picture, factor = shrunk(frame, 256)
    assert max(picture.shape) <= 256 or factor == 1
    assert short.find(whole(picture, 128), 0.5) == []


@pytest.mark.parametrize("degrees", [0, 30, -60])
def test_the_roll_is_that_of_the_eyes(short, astronaut, degrees):
    turn = cv2.getRotationMatrix2D((224, 112), -degrees, 1)
    (seen,) = short.find(square(cv2.warpAffine(astronaut, turn, (512, 512)), (224, 120), 250, 128), 0.5)
    assert seen.roll == pytest.approx(degrees + 3, abs=10)
    assert (seen.x, seen.y) == pytest.approx((226, 124), abs=14)
    assert seen.yaw < 0.2


def test_many_pictures_in_one_call(short, astronaut):
    views = [square(astronaut, (224, 120), length, 128) for length in (180, 250)]
    both = short.find_in_each(views, 0.5)
    assert [len(each) for each in both] == [1, 1]
    assert both[0][0].x == pytest.approx(short.find(views[0], 0.5)[0].x, abs=0.1)
    assert short.find_in_each([], 0.5) == []
