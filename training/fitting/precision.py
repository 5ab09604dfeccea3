"""Compares a model's float32, float16 and int8 forms: accuracy, time and size."""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import numpy as np
import onnx

from fer_desktop.recognition.classifier import Classifier
from training.data import protocol
from training.data.dataset import Faces, load
from training.evaluation import metrics
from training.evaluation.evaluate import predict
from training.fitting.quantise import quantised, widened

CALLS = 200


def milliseconds(classifier: Classifier) -> dict[str, float]:
    """Median and 90th percentile of the time for one face on one thread."""
    face = np.random.default_rng(1).uniform(0, 255, (1, 1, 48, 48)).astype(np.float32)
    times = []
    for _ in range(CALLS):
        began = time.perf_counter()
        classifier.predict(face)
        times.append(1e3 * (time.perf_counter() - began))
    return {"median_ms": float(np.median(times)), "p90_ms": float(np.percentile(times, 90))}


def compare(model: Path, data: Path) -> dict[str, dict[str, float]]:
    """Figures of each form on the validation split. ``model`` has float16 weights."""
    valid = load(data, "valid")
    counts, labels = protocol.majority(valid)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        onnx.save(widened(model), folder / "float32.onnx")
        forms = {"float32": folder / "float32.onnx", "float16": model}
        onnx.save(quantised(widened(model), load(data, "train")), folder / "int8.onnx")
        forms["int8"] = folder / "int8.onnx"
        return {form: _figures(path, valid.where(counts), labels[counts]) for form, path in forms.items()}


def _figures(path: Path, faces: Faces, labels: metrics.Labels) -> dict[str, float]:
    classifier = Classifier(path, threads=1)
    scores = metrics.headline(predict(classifier, faces), labels)
    return {**scores, **milliseconds(classifier), "bytes": path.stat().st_size}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training precision``."""
    parser.add_argument("--model", type=Path, default=Path("training/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")


def main(args: argparse.Namespace) -> int:
    """Print the figures as JSON."""
    print(json.dumps(compare(args.model, args.data), indent=2))
    return 0
