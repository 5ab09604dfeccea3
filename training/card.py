"""Writes the model's card: what was measured on the shipped model, as JSON for the program and as a page."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fer_desktop.recognition.classifier import Classifier
from training.evaluate import evaluate

MEASURED = ("valid", "test")
FORBIDDEN = (
    "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in "
    "education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, "
    "discipline, diagnosis, policing or lie detection."
)


def measure(model: Path, data: Path) -> dict[str, Any]:
    """The card's content; opens the test split."""
    classifier = Classifier(model)
    facts = asdict(classifier.info) | {"bytes": model.stat().st_size}
    return facts | {split: evaluate(classifier, data, split) for split in MEASURED}


def page(card: dict[str, Any]) -> str:
    """The card for reading, in Markdown."""
    return (
        "\n\n".join([_head(card), _figures(card), _per_class(card["test"]), _confusion(card["test"]), _use()])
        + "\n"
    )


def _head(card: dict[str, Any]) -> str:
    return "\n".join(
        [
            "# Model card",
            "",
            f"Version {card['version']} of {card['date']}, {card['bytes'] / 1e6:.1f} MB. "
            f"Input: one grey face of {card['input_size']}x{card['input_size']} pixels. "
            f"Output: the probabilities of {', '.join(card['labels'])}.",
            "",
            f"Trained on {card['training_data']}; calibrated on its validation split "
            f"(temperature {card['temperature']:.3f}).",
        ]
    )


def _figures(card: dict[str, Any]) -> str:
    rows = [
        "| split | faces | accuracy | macro recall | ECE | distance to the votes |",
        "| --- |" + " --- |" * 5,
    ]
    for split in MEASURED:
        r = card[split]
        figures = " | ".join(f"{r[key]:.4f}" for key in ("accuracy", "macro_recall", "ece", "vote_distance"))
        rows.append(f"| {split} | {r['faces']} | {figures} |")
    return "\n".join(
        [
            "## Figures",
            "",
            "FER+ majority protocol, eight classes: votes of 1 are dropped, a face counts if its largest vote "
            "is over half of the rest. ECE: 15 equal bins of the top probability. Distance to the votes: mean "
            "total variation over all faces that show an emotion.",
            "",
            *rows,
        ]
    )


def _per_class(result: dict[str, Any]) -> str:
    rows = ["| emotion | precision | recall | F1 | faces |", "| --- |" + " --- |" * 4]
    for name, row in result["per_class"].items():
        rows.append(
            f"| {name} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} | {row['faces']} |"
        )
    return "\n".join(["## Each emotion, on the test split", "", *rows])


def _confusion(result: dict[str, Any]) -> str:
    names = list(result["per_class"])
    rows = ["| shown \\ answered | " + " | ".join(names) + " |", "| --- |" + " --- |" * len(names)]
    for name, counts in zip(names, result["confusion"], strict=True):
        rows.append(f"| {name} | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(["## Confusion, on the test split", "", *rows])


def _use() -> str:
    return f"## Use\n\nGuesses which emoji a face resembles. It cannot know what anyone feels.\n\n{FORBIDDEN}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training card``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--json", type=Path, default=Path("models/expression.json"))
    parser.add_argument("--page", type=Path, default=Path("docs/model-card.md"))


def main(args: argparse.Namespace) -> int:
    """Measures and writes both forms."""
    card = measure(args.model, args.data)
    args.json.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    args.page.write_text(page(card), encoding="utf-8")
    print(f"{args.json} and {args.page}: accuracy {card['test']['accuracy']:.4f} on the test split")
    return 0
