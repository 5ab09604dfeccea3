"""Writes the model card: the shipped model's figures as JSON for the program, and as a page."""

from __future__ import annotations

import argparse
import datetime
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.quality import prediction_reasons
from training.data import protocol, real_photos
from training.data.dataset import Faces, load
from training.data.duplicates import near_duplicates
from training.evaluation import metrics, real_use
from training.evaluation.evaluate import figures_of, predict
from training.evaluation.robustness import robustness
from training.fitting import precision
from training.reports import card_page, plots

COVERAGES = np.linspace(0.5, 1, 26)


def measure(model: Path, whole: Path, first: Path, data: Path, earlier: dict[str, Any]) -> dict[str, Any]:
    """The content of the card; uses the test split. ``whole``: the model before quantisation."""
    classifier = Classifier(model)
    valid, test = load(data, "valid"), load(data, "test")
    on_valid, on_test = predict(classifier, valid), predict(classifier, test)
    return {
        **asdict(classifier.info),
        "bytes": model.stat().st_size,
        "test_measured": _ledger(earlier, classifier.info.version),
        "valid": figures_of(valid, on_valid),
        "test": figures_of(test, on_test),
        "near_duplicates": _without_duplicates(test, on_test, load(data, "train"), valid),
        "coverage": _coverage(valid, on_valid),
        "robustness": robustness(classifier, test),
        "robustness_of_first": robustness(Classifier(first), test),
        "first": Classifier(first).info.version,
        "forms": precision.compare(whole, data),
    }


def _ledger(earlier: dict[str, Any], version: str) -> list[dict[str, str]]:
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return [*earlier.get("test_measured", []), {"version": version, "date": today}]


def _without_duplicates(
    test: Faces, probabilities: metrics.Probabilities, train: Faces, valid: Faces
) -> dict[str, Any]:
    """Figures on the test faces that are in no other split."""
    counts, labels = protocol.majority(test)
    others = np.concatenate([train.pixels, valid.pixels])
    alone = counts & ~near_duplicates(test.pixels, others)
    scores = metrics.headline(probabilities[alone], labels[alone])
    return {"left_out": int(counts.sum() - alone.sum()), "faces": int(alone.sum()), **scores}


def _coverage(valid: Faces, probabilities: metrics.Probabilities) -> dict[str, Any]:
    """Risk by coverage if the least confident predictions are withheld, and the program's own point."""
    counts, labels = protocol.majority(valid)
    probabilities, labels = probabilities[counts], labels[counts]
    wrong = probabilities.argmax(1) != labels
    by_confidence = wrong[np.argsort(-probabilities.max(1))]
    counts_shown = np.maximum(1, (COVERAGES * len(wrong)).astype(int))
    points = [{"coverage": n / len(wrong), "risk": float(by_confidence[:n].mean())} for n in counts_shown]
    answered = np.array([not prediction_reasons(row) for row in probabilities.astype(np.float32)])
    chosen = {"coverage": float(answered.mean()), "risk": float(wrong[answered].mean())}
    return {"points": points, "as_shipped": chosen}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training card``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument(
        "--whole", type=Path, default=Path("training/expression.onnx"), help="the model before quantisation"
    )
    parser.add_argument(
        "--first", type=Path, default=Path("training/first.onnx"), help="an earlier model to compare with"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--json", type=Path, default=Path("models/expression.json"))
    parser.add_argument("--page", type=Path, default=Path("docs/research/model-card.md"))
    parser.add_argument(
        "--page-only", action="store_true", help="don't measure FER2013 again, so the test split stays closed"
    )
    parser.add_argument("--photos", type=Path, help="folder of photos and labels_by_three.csv")
    parser.add_argument("--crops", type=Path, help="cache file for the photos' faces")


def main(args: argparse.Namespace) -> int:
    """Measure the model and write the JSON, the page and its figures."""
    card = json.loads(args.json.read_text("utf-8")) if args.json.is_file() else {}
    if not args.page_only:
        card = measure(args.model, args.whole, args.first, args.data, card)
    if args.photos:
        crops, valid = real_photos.load(args.photos, args.crops), load(args.data, "valid")
        card["photos"] = real_use.measure(Classifier(args.model), crops, valid)
    args.json.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    pictures = args.page.parent.parent / "images"
    plots.confusion(card["test"]["confusion"], pictures / "model-confusion.png")
    plots.reliability(card["test"], pictures / "model-reliability.png")
    plots.coverage(
        card["coverage"]["points"], card["coverage"]["as_shipped"], pictures / "model-coverage.png"
    )
    args.page.write_text(card_page.page(card), encoding="utf-8")
    print(f"{args.json} and {args.page}: accuracy {card['test']['accuracy']:.4f} on the test split")
    return 0
