"""Metrics from probabilities and labels."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS

Probabilities = npt.NDArray[np.floating[Any]]
Labels = npt.NDArray[np.int64]


def confusion(probabilities: Probabilities, labels: Labels) -> npt.NDArray[np.int64]:
    """Confusion matrix (8, 8): true classes in rows, predicted ones in columns."""
    matrix = np.zeros((len(EMOTIONS), len(EMOTIONS)), np.int64)
    np.add.at(matrix, (labels, probabilities.argmax(1)), 1)
    return matrix


def _share(part: npt.NDArray[np.int64], whole: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    return part / np.maximum(whole, 1)


def recalls(matrix: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Recall of each class, (8,)."""
    return _share(np.diag(matrix), matrix.sum(1))


def headline(probabilities: Probabilities, labels: Labels) -> dict[str, float]:
    """Accuracy, and macro recall over the classes that occur."""
    matrix = confusion(probabilities, labels)
    present = matrix.sum(1) > 0
    accuracy = float(np.diag(matrix).sum() / matrix.sum())
    return {"accuracy": accuracy, "macro_recall": float(recalls(matrix)[present].mean())}


def calibration_bins(probabilities: Probabilities, labels: Labels, bins: int = 15) -> list[dict[str, float]]:
    """Number of faces, mean confidence and accuracy in equal bins of the top probability."""
    confidence = probabilities.max(1)
    right = probabilities.argmax(1) == labels
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    filled = [place == number for number in range(bins) if (place == number).any()]
    return [
        {"faces": int(m.sum()), "confidence": float(confidence[m].mean()), "accuracy": float(right[m].mean())}
        for m in filled
    ]


def expected_calibration_error(probabilities: Probabilities, labels: Labels, bins: int = 15) -> float:
    """ECE after Guo et al., "On calibration of modern neural networks" (ICML 2017): top label, equal bins."""
    table = calibration_bins(probabilities, labels, bins)
    return sum(b["faces"] * abs(b["confidence"] - b["accuracy"]) for b in table) / len(labels)


def vote_distance(probabilities: Probabilities, shares: Probabilities) -> float:
    """Mean total variation distance between predictions and votes, 0 to 1."""
    return float(np.abs(probabilities - shares).sum(1).mean() / 2)


def per_class(matrix: npt.NDArray[np.int64]) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and number of faces of each emotion."""
    precision, recall = _share(np.diag(matrix), matrix.sum(0)), recalls(matrix)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    return {
        name: {
            "precision": float(precision[k]),
            "recall": float(recall[k]),
            "f1": float(f1[k]),
            "faces": int(matrix[k].sum()),
        }
        for k, name in enumerate(EMOTIONS)
    }


def summary(probabilities: Probabilities, labels: Labels) -> dict[str, Any]:
    """All figures that ``evaluate`` prints."""
    matrix = confusion(probabilities, labels)
    return {
        "faces": len(labels),
        **headline(probabilities, labels),
        "ece": expected_calibration_error(probabilities, labels),
        "calibration": calibration_bins(probabilities, labels),
        "per_class": per_class(matrix),
        "confusion": matrix.tolist(),
    }
