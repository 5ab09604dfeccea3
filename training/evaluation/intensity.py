"""Measures the borders between weak and strong expressions, for ``recognition/intensity.py``.

``training/data/levels.csv`` says how strong some 560 faces look: a closed-lip smile is mild, one with teeth
is between, a laugh is strong; of the other emotions it has only clear cases. A vision-language model sorted
them by contact sheets of faces that model 1.4 reads as people do, without seeing its predictions. An emotion
is strong from the 95th percentile of the faces that aren't, and weak below the 5th percentile of those that
aren't mild.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.intensity import BORDERS, MIN_PROBABILITY, strength
from training.data.dataset import load
from training.evaluation.evaluate import predict

LEVELS = Path(__file__).parents[1] / "data/levels.csv"
Values = npt.NDArray[np.float64]
Sorted = dict[str, npt.NDArray[np.float32]]
"""Probabilities (N, 8) of an emotion's mild, middle and strong faces."""


def sorted_faces(classifier: Classifier, data: Path, split: str) -> dict[Emotion, Sorted]:
    """The predictions for the sorted faces of a split, as long as they are the faces' emotions."""
    with LEVELS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split]
    faces = load(data, split)
    positions = [int(row["position"]) for row in rows]
    chosen = np.isin(np.arange(len(faces)), positions)
    places = dict(zip(np.flatnonzero(chosen).tolist(), predict(classifier, faces.where(chosen)), strict=True))
    found: dict[Emotion, dict[str, list[npt.NDArray[np.float32]]]] = {}
    for row, position in zip(rows, positions, strict=True):
        emotion, prediction = Emotion(row["emotion"]), places[position]
        if EMOTIONS[int(prediction.argmax())] == emotion:
            levels = found.setdefault(emotion, {"mild": [], "middle": [], "strong": []})
            levels[row["level"]].append(prediction)
    return {
        emotion: {
            level: np.array(each, np.float32).reshape(-1, len(EMOTIONS)) for level, each in levels.items()
        }
        for emotion, levels in found.items()
    }


def certainty(probabilities: npt.NDArray[np.float32], emotion: Emotion) -> float:
    """The log-odds of an emotion, for comparison; probabilities (8,)."""
    own = float(probabilities[EMOTIONS.index(emotion)])
    return float(np.log(max(MIN_PROBABILITY, own) / max(MIN_PROBABILITY, 1 - own)))


def separation(mild: Values, strong: Values) -> float:
    """How often a strong face has a higher value than a mild one (the area under the ROC curve)."""
    pairs = strong[:, None] - mild[None]
    return float((pairs > 0).mean() + (pairs == 0).mean() / 2)


def summary(levels: Sorted, emotion: Emotion) -> dict[str, Any]:
    """How well both measures tell mild from strong, and the borders that these faces suggest."""
    values = {level: np.array([strength(row) for row in rows]) for level, rows in levels.items()}
    sure = {level: np.array([certainty(row, emotion) for row in rows]) for level, rows in levels.items()}
    not_strong = np.concatenate([values["mild"], values["middle"]])
    not_mild = np.concatenate([values["middle"], values["strong"]])
    borders = BORDERS[emotion]
    return {
        "faces": {level: len(rows) for level, rows in levels.items()},
        "separation": round(separation(values["mild"], values["strong"]), 3),
        "separation_by_certainty": round(separation(sure["mild"], sure["strong"]), 3),
        "weak_below": round(float(np.percentile(not_mild, 5)), 1),
        "strong_from": round(float(np.percentile(not_strong, 95)), 1),
        "in_use": list(borders),
        "weak": {level: _share(each < borders.weak_below) for level, each in values.items()},
        "strong": {level: _share(each >= borders.strong_from) for level, each in values.items()},
    }


def _share(chosen: npt.NDArray[np.bool_]) -> float | None:
    return round(float(chosen.mean()), 3) if len(chosen) else None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training intensity``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")


def main(args: argparse.Namespace) -> int:
    """Print the figures of each emotion as JSON: of the training and validation faces, and of both."""
    classifier = Classifier(args.model)
    parts = {split: sorted_faces(classifier, args.data, split) for split in ("train", "valid")}
    parts["both"] = {
        emotion: {
            level: np.concatenate([parts[split][emotion][level] for split in ("train", "valid")])
            for level in levels
        }
        for emotion, levels in parts["train"].items()
    }
    result = {
        name: {str(emotion): summary(levels, emotion) for emotion, levels in part.items()}
        for name, part in parts.items()
    }
    print(json.dumps(result, indent=1))
    return 0
