"""The card's part on real photos: what counts as right, the intervals, the groups and the page."""

from __future__ import annotations

import numpy as np
import pytest

from training.data.dataset import Faces
from training.data.real_photos import Crops
from training.evaluation import real_use
from training.reports import card_page


class Certain:
    """Predicts the emotion whose index is a tenth of a face's middle grey level."""

    def predict(self, pixels: np.ndarray) -> np.ndarray:
        emotions = np.clip(np.rint(pixels[:, 0, 44, 24] / 10), 0, 7).astype(int)
        return (np.eye(8)[emotions] * 0.92 + 0.01).astype(np.float32)


def _faces(emotions: list[int]) -> np.ndarray:
    return np.stack([np.full((48, 48), emotion * 10, np.uint8) for emotion in emotions])


@pytest.fixture
def figures():
    emotions = [1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3]
    seen = [1, 1, 1, 1, 1, 3, 3, 3, 0, 0, 3, 3]
    found = np.array([True] * 11 + [False])
    crops = Crops(
        _faces(seen),
        found,
        np.array(emotions),
        np.array(["a", "a", "b", "b", "c", "c"] * 2),
        np.arange(12, dtype=np.float32),
        np.array([0, 9] * 6, np.float32),
    )
    votes = np.zeros((8, 10), np.float32)
    votes[np.arange(8), np.arange(8)] = 10
    valid = Faces(_faces(list(range(8))), votes, np.zeros(8, np.int64))
    return real_use.measure(Certain(), crops, valid)


def test_a_face_that_was_not_found_is_wrong(figures):
    assert (figures["photos"], figures["people"], figures["found"]) == (12, 3, 11)
    assert figures["accuracy"]["value"] == pytest.approx(8 / 12)
    assert figures["emotions"]["sadness"]["value"] == pytest.approx(3 / 6)
    assert figures["macro_recall"]["value"] == pytest.approx((5 / 6 + 3 / 6) / 2)


def test_an_interval_holds_its_figure(figures):
    rows = [figures["accuracy"], figures["macro_recall"], *figures["emotions"].values()]
    assert all(row["low"] <= row["value"] <= row["high"] for row in rows)
    assert figures["accuracy"]["low"] < figures["accuracy"]["high"]


def test_two_halves_are_all_photos(figures):
    groups = figures["groups"]
    assert groups["tilted by 7 degrees or more"]["photos"] + groups["less tilted"]["photos"] == 12
    assert groups["smaller half of the faces"]["photos"] + groups["larger half"]["photos"] == 12
    assert groups["glasses drawn on"]["photos"] == groups["shrunk to 24 pixels"]["photos"] == 12


def test_soft_faces_are_less_certain_than_the_model_alone(figures):
    assert figures["ece"]["valid_model_alone"] == pytest.approx(0.07, abs=0.005)
    assert figures["ece"]["valid"] > figures["ece"]["valid_model_alone"]


def test_the_page_has_the_figures(figures):
    text = card_page._photos(figures)
    assert "12 photos of 3 people" in text
    assert "| all | 12 | 0.667 |" in text
    assert "vision-language" in text
