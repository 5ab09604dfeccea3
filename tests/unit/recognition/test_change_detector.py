from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.detection.change_detector import ChangeDetector

FACE = Face(240, 120, 120, 120)


def wall(seed: int = 0) -> np.ndarray:
    """A grey wall seen by a camera with some noise."""
    noise = np.random.default_rng(seed).normal(0, 3, (480, 640, 3))
    return np.clip(120 + noise, 0, 255).astype(np.uint8)


@pytest.fixture
def changes() -> ChangeDetector:
    changes = ChangeDetector()
    changes.searched(wall(), [FACE])
    return changes


def test_before_any_search_all_is_new():
    assert ChangeDetector().since_search(wall(), [])


def test_noise_is_nothing_new(changes):
    assert not any(changes.since_search(wall(seed), [FACE]) for seed in range(1, 6))


def test_a_known_face_that_moves_is_nothing_new(changes):
    frame = wall(1)
    frame[100:480, 260:400] = 200
    assert not changes.since_search(frame, [FACE._replace(x=270)])


@pytest.mark.parametrize("side", [26, 80, 130])
@pytest.mark.parametrize("grey", [90, 150])
def test_what_appears_beside_it_is_new(changes, side, grey):
    frame = wall(1)
    frame[20 : 20 + side, 500 : 500 + side] = grey
    assert changes.since_search(frame, [FACE])


def test_slow_changes_add_up(changes):
    frame = wall(1)
    told = []
    for _ in range(6):
        frame = np.clip(frame.astype(int) + 2, 0, 255).astype(np.uint8)
        told.append(changes.since_search(frame, [FACE]))
    assert told[0] is False
    assert told[-1] is True


@pytest.mark.parametrize("shape", [(64, 64, 3), (480, 641, 3), (4000, 6000, 3)])
def test_every_size_of_picture(shape):
    changes = ChangeDetector()
    frame = np.full(shape, 90, np.uint8)
    changes.searched(frame, [])
    assert not changes.since_search(frame, [Face(0, 0, *shape[1::-1])])
