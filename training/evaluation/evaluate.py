"""Measures an exported model on one split, through the program's own classifier."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from fer_desktop.recognition.classifier import Classifier
from training.data import protocol
from training.data.dataset import SPLITS, Faces, load
from training.evaluation import metrics

BATCH = 64


def predict(classifier: Classifier, faces: Faces) -> metrics.Probabilities:
    """Probabilities (N, 8) of the faces, which need no detection or cropping."""
    pixels = faces.pixels[:, None].astype(np.float32)
    starts = tqdm(range(0, len(pixels), BATCH), desc="faces", disable=not sys.stderr.isatty())
    return np.concatenate([classifier.predict(pixels[n : n + BATCH]) for n in starts])


def figures_of(faces: Faces, probabilities: metrics.Probabilities) -> dict[str, Any]:
    """FER+ majority figures and the distance to the votes, from the probabilities (N, 8) of all faces."""
    counts, labels = protocol.majority(faces)
    usable, shares = protocol.distributions(faces)
    distance = metrics.vote_distance(probabilities[usable], shares[usable])
    return {**metrics.summary(probabilities[counts], labels[counts]), "vote_distance": distance}


def evaluate(classifier: Classifier, data: Path, split: str) -> dict[str, Any]:
    """FER+ majority figures of one split."""
    faces = load(data, split)
    figures = figures_of(faces, predict(classifier, faces))
    return {"split": split, "model": classifier.info.version, **figures}


def table(result: dict[str, Any]) -> str:
    """The figures as plain text."""
    lines = [f"{key:<14}{result[key]:.4f}" for key in ("accuracy", "macro_recall", "ece", "vote_distance")]
    lines += [f"{'emotion':<14}precision  recall     f1  faces"]
    for name, row in result["per_class"].items():
        lines.append(
            f"{name:<14}{row['precision']:9.3f} {row['recall']:7.3f} {row['f1']:6.3f} {row['faces']:6d}"
        )
    return "\n".join(lines)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training evaluate``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--split", choices=SPLITS, default="valid")
    parser.add_argument("--json", action="store_true")


def main(args: argparse.Namespace) -> int:
    """Print the figures."""
    result = evaluate(Classifier(args.model), args.data, args.split)
    print(json.dumps(result, indent=2) if args.json else table(result))
    return 0
