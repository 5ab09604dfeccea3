"""Figures against small cases worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from training.evaluation import metrics
from training.fitting import calibrate


def _sure(labels: list[int], confidence: float) -> np.ndarray:
    rows = np.full((len(labels), 8), (1 - confidence) / 7)
    rows[np.arange(len(labels)), labels] = confidence
    return rows


def test_headline_counts_only_classes_that_occur() -> None:
    labels = np.array([0, 0, 0, 1])
    result = metrics.headline(_sure([0, 0, 1, 1], 0.9), labels)
    assert result["accuracy"] == pytest.approx(0.75)
    assert result["macro_recall"] == pytest.approx((2 / 3 + 1) / 2)


def test_per_class_figures() -> None:
    matrix = metrics.confusion(_sure([0, 0, 1, 1], 0.9), np.array([0, 0, 0, 1]))
    row = metrics.per_class(matrix)["happiness"]
    assert row == {
        "precision": pytest.approx(0.5),
        "recall": pytest.approx(1.0),
        "f1": pytest.approx(2 / 3),
        "faces": 1,
    }


def test_calibration_error_is_the_gap_of_confidence_and_accuracy() -> None:
    labels = np.array([0, 0, 0, 1])
    assert metrics.expected_calibration_error(_sure([0, 0, 0, 0], 0.95), labels) == pytest.approx(0.2)
    assert metrics.expected_calibration_error(_sure([0, 0, 0, 0], 0.75), labels) == pytest.approx(0.0)


def test_certainty_of_one_falls_into_the_last_bin() -> None:
    table = metrics.calibration_bins(_sure([2], 1.0), np.array([2]))
    assert table == [{"faces": 1, "confidence": 1.0, "accuracy": 1.0}]


def test_distance_to_the_votes() -> None:
    votes = np.array([[0.5, 0.5, 0, 0, 0, 0, 0, 0]])
    answer = np.array([[1.0, 0, 0, 0, 0, 0, 0, 0]])
    assert metrics.vote_distance(answer, votes) == pytest.approx(0.5)


def _drawn(temperature: float, faces: int = 6000) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Logits that are too sure or unsure by a known factor, labels drawn from the true probabilities."""
    random = np.random.default_rng(3)
    true = random.normal(0, 2, (faces, 8)) + np.log([8, 7, 3, 3, 2, 0.2, 0.6, 0.2])
    labels = np.array([random.choice(8, p=p) for p in calibrate.softmax(true)])
    return true * temperature, labels, np.bincount(labels, minlength=8) / faces


@pytest.mark.parametrize("temperature", [0.6, 1.8])
def test_calibration_finds_the_temperature_and_costs_little(temperature: float) -> None:
    logits, labels, shares = _drawn(temperature)
    before = metrics.headline(calibrate.softmax(logits), labels)
    fitted = calibrate.fit(logits, labels, shares)
    after = fitted.probabilities(logits)
    assert fitted.temperature == pytest.approx(temperature, rel=0.15)
    assert metrics.expected_calibration_error(after, labels) < 0.03
    scores = metrics.headline(after, labels)
    assert scores["accuracy"] >= before["accuracy"] - calibrate.MAX_ACCURACY_LOST - 1e-9
    assert scores["macro_recall"] >= before["macro_recall"]
