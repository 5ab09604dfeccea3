"""Measures at which picture quality predictions become unreliable, for ``recognition/quality.py``.

Validation faces are darkened, blurred and shrunk step by step, and sorted by the measures of `quality.py`.
The accuracy in each range of a measure shows below which value a prediction is not worth showing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.quality import (
    DEFAULT_THRESHOLDS,
    Thresholds,
    brightness,
    prediction_reasons,
    sharpness,
)
from training.data import protocol
from training.data.corruptions import Corruption, blurred, darkened, shrunk
from training.data.dataset import load

Pixels = npt.NDArray[np.float32]
Values = npt.NDArray[np.float64]

MIN_RELATIVE_ACCURACY = 2 / 3
"""A prediction is not worth showing below this share of the accuracy on unchanged faces."""
STRETCHES = 24
"""Number of ranges of a measure."""
CAMERA_NOISE = 2.0
"""Standard deviation of the sensor noise in a dark picture, in grey levels."""

LIGHT = (1.0, 0.6, 0.4, 0.25, 0.16, 0.1, 0.07, 0.05, 0.035, 0.025, 0.018, 0.012)
BLUR = (0.0, 0.6, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0, 3.7, 4.5, 5.5, 7.0)
SIDES = (48, 40, 32, 28, 24, 21, 18, 15, 13, 11, 9, 7)


class Judge:
    """Measures a model on labelled faces."""

    def __init__(self, classifier: Classifier, data: Path) -> None:
        faces = load(data, "valid")
        counts, labels = protocol.majority(faces)
        self.pixels, self.labels = faces.pixels[counts].astype(np.float32), labels[counts]
        self._classifier = classifier

    def predict(self, pixels: Pixels) -> Pixels:
        """Probabilities (N, 8) of faces (N, H, W)."""
        parts = [self._classifier.predict(pixels[n : n + 64, None]) for n in range(0, len(pixels), 64)]
        return np.concatenate(parts)

    def right(self, pixels: Pixels) -> npt.NDArray[np.bool_]:
        """Whether each face (N, H, W) is predicted as its label, (N,)."""
        return self.predict(pixels).argmax(1) == self.labels

    def under(self, worsen: Corruption) -> tuple[Pixels, npt.NDArray[np.bool_]]:
        """All faces after a corruption, and which of them are still predicted as their label."""
        random = np.random.default_rng(0)
        worse = [worsen(face.astype(np.uint8), random) for face in self.pixels]
        pixels = np.stack(worse).astype(np.float32)
        return pixels, self.right(pixels)


def stretches(values: Values, right: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Largest value and accuracy of equal groups of faces, sorted by value."""
    order = np.array_split(np.argsort(values, kind="stable"), STRETCHES)
    return [(float(values[group].max()), float(right[group].mean())) for group in order]


def limit(table: Sequence[tuple[float, float]], min_accuracy: float) -> float:
    """The value up to which every group, from the lowest on, is less accurate than ``min_accuracy``."""
    reached = 0.0
    for value, accuracy in table:
        if accuracy >= min_accuracy:
            break
        reached = value
    return reached


def by_measure(
    judge: Judge, steps: Sequence[Corruption], measure: Callable[[Pixels], float]
) -> dict[str, Any]:
    """Accuracy by a picture quality measure over all steps, and the share of good faces under the limit."""
    values, right = [], []
    for worsen in tqdm(steps, desc=measure.__name__, disable=not sys.stderr.isatty()):
        pixels, correct = judge.under(worsen)
        values.append(np.array([measure(face) for face in pixels]))
        right.append(correct)
    table = stretches(np.concatenate(values), np.concatenate(right))
    lowest = limit(table, MIN_RELATIVE_ACCURACY * float(right[0].mean()))
    return {"limit": lowest, "good_faces_below": float((values[0] < lowest).mean()), "stretches": table}


def _noise(level: float) -> float:
    return CAMERA_NOISE if level < 1 else 0.0


def by_side(judge: Judge) -> dict[str, Any]:
    """Accuracy by the width of a face in pixels."""
    table = [(side, float(judge.right(judge.under(shrunk(side))[0]).mean())) for side in SIDES]
    return {"limit": limit(table[::-1], MIN_RELATIVE_ACCURACY * table[0][1]), "sides": table}


def by_probability(judge: Judge) -> dict[str, Any]:
    """For limits on the prediction: the share of faces that get an emotion, and both parts' accuracy."""
    probabilities, right = judge.predict(judge.pixels), judge.right(judge.pixels)
    rows = []
    for winner in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        for gap in (0.0, 0.02, 0.05, 0.1, 0.15):
            limits = Thresholds(min_probability=winner, tie_gap=gap)
            answered = np.array([not prediction_reasons(row, limits) for row in probabilities])
            rows.append({"winner": winner, "tie_gap": gap, **_risk(answered, right)})
    return {"stretches": stretches(probabilities.max(1).astype(np.float64), right), "limits": rows}


def _risk(answered: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_]) -> dict[str, float | None]:
    rest = right[~answered]
    return {
        "answered": float(answered.mean()),
        "right_if_answered": float(right[answered].mean()),
        "right_if_not": float(rest.mean()) if len(rest) else None,
    }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training thresholds``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--faces", type=int, default=0, help="number of faces; 0 for all")


def main(args: argparse.Namespace) -> int:
    """Print the curves and their limits as JSON, with the limits in use."""
    judge = Judge(Classifier(args.model), args.data)
    chosen = slice(args.faces or None)
    judge.pixels, judge.labels = judge.pixels[chosen], judge.labels[chosen]
    result = {
        "in_use": asdict(DEFAULT_THRESHOLDS),
        "brightness": by_measure(judge, [darkened(level, _noise(level)) for level in LIGHT], brightness),
        "sharpness": by_measure(judge, [blurred(sigma) for sigma in BLUR], sharpness),
        "side": by_side(judge),
        "probability": by_probability(judge),
    }
    print(json.dumps(result, indent=1))
    return 0
