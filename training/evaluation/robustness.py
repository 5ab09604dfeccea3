"""Measures how much accuracy a model loses on corrupted faces."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from fer_desktop.recognition.classifier import Classifier
from training.data import protocol
from training.data.corruptions import CORRUPTIONS, STRENGTHS, corrupted
from training.data.dataset import SPLITS, Faces, load
from training.evaluation import metrics
from training.evaluation.evaluate import predict


def accuracy(classifier: Classifier, faces: Faces, labels: metrics.Labels) -> float:
    """Share of faces predicted as their label."""
    return float((predict(classifier, faces).argmax(1) == labels).mean())


def robustness(classifier: Classifier, faces: Faces) -> dict[str, Any]:
    """FER+ majority accuracy on clean faces and for each corruption and strength, and the mean drop."""
    counts, labels = protocol.majority(faces)
    faces, labels = faces.where(counts), labels[counts]
    clean = accuracy(classifier, faces, labels)
    worse = {
        name: [
            accuracy(classifier, replace(faces, pixels=corrupted(faces.pixels, name, strength)), labels)
            for strength in STRENGTHS
        ]
        for name in tqdm(CORRUPTIONS, desc="corruptions", disable=not sys.stderr.isatty())
    }
    drop = clean - float(np.mean(list(worse.values())))
    return {"clean": clean, "corruptions": worse, "mean_drop": drop}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training robustness``."""
    parser.add_argument("--model", type=Path, nargs="+", default=[Path("models/expression.onnx")])
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--split", choices=SPLITS, default="valid")


def main(args: argparse.Namespace) -> int:
    """Print the figures of each model as JSON."""
    faces = load(args.data, args.split)
    print(json.dumps({str(path): robustness(Classifier(path), faces) for path in args.model}, indent=2))
    return 0
