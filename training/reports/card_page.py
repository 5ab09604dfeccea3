"""The model's card as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from training.evaluation import published

FORBIDDEN = (
    "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in "
    "education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, "
    "discipline, diagnosis, policing or lie detection."
)
BIAS = (
    "The training pictures were collected by web search for emotion words: posed and exaggerated faces are "
    "common, ages, skin colours and cultures are not evenly present, and the labels are what ten people "
    "guessed. FER2013 says nothing of the people shown, so how much worse the model is for a group could not "
    "be measured. Disgust and contempt have few examples to learn from and to test on: their figures are "
    "uncertain. Faces from the side, in poor light, covered or small are read worse; see *Worse pictures*."
)


def page(card: dict[str, Any]) -> str:
    """All sections, from the card's JSON."""
    sections = [
        _head(card),
        _accuracy(card),
        _per_class(card["test"]),
        _honesty(card),
        _worse(card),
        _cost(card),
        _others(card),
        f"## Known bias\n\n{BIAS}",
        f"## Use\n\nGuesses which emoji a face resembles. It cannot know what anyone feels.\n\n{FORBIDDEN}",
    ]
    return "\n\n".join(sections) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def _head(card: dict[str, Any]) -> str:
    times = ", ".join(f"{entry['version']} on {entry['date']}" for entry in card["test_measured"])
    return (
        "# Model card\n\n"
        f"Version {card['version']} of {card['date']}. Input: one grey face of {card['input_size']}x"
        f"{card['input_size']} pixels. Output: the probabilities of {', '.join(card['labels'])}.\n\n"
        f"Trained on {card['training_data']}; everything was chosen and calibrated on the validation split "
        f"(temperature {card['temperature']:.3f}). The test split was measured {len(card['test_measured'])} "
        f"times, once for each released model: {times}.\n\n"
        "This page is written by `python -m training card`; no figure in it is typed by hand, but those in "
        "*Beside others*, which are their authors'."
    )


def _accuracy(card: dict[str, Any]) -> str:
    alone = card["near_duplicates"]
    keys = ("accuracy", "macro_recall")
    rows = [
        (split, card[split]["faces"], *(f"{card[split][key]:.4f}" for key in keys))
        for split in ("valid", "test")
    ]
    rows.append(("test without near-duplicates", alone["faces"], *(f"{alone[key]:.4f}" for key in keys)))
    return (
        "## Accuracy\n\nFER+ majority, eight classes: votes of 1 are dropped; a face counts if its largest "
        "vote is over half of the rest and is one of the eight emotions. FER2013 shows some faces in several "
        f"splits: {alone['left_out']} test faces have a near-duplicate in the others.\n\n"
        + table(("split", "faces", "accuracy", "macro recall"), rows)
    )


def _per_class(result: dict[str, Any]) -> str:
    rows = [
        (name, *(f"{row[key]:.3f}" for key in ("precision", "recall", "f1")), row["faces"])
        for name, row in result["per_class"].items()
    ]
    return (
        "## Each emotion, on the test split\n\n"
        + table(("emotion", "precision", "recall", "F1", "faces"), rows)
        + "\n\n![Confusion matrix](images/model-confusion.png)"
    )


def _honesty(card: dict[str, Any]) -> str:
    chosen = card["coverage"]["as_shipped"]
    return (
        "## How sure it is\n\n"
        f"Expected calibration error on the test split (15 equal bins of the top probability): "
        f"{card['test']['ece']:.4f}. Mean total variation distance between the answer and the ten people's "
        f"votes: {card['test']['vote_distance']:.4f}.\n\n![Reliability](images/model-reliability.png)\n\n"
        f"The program answers *unknown* when the prediction has no clear winner. On the validation split "
        f"{chosen['coverage']:.1%} of the faces get an answer, and {chosen['risk']:.1%} of the answers are "
        f"wrong. How the point was chosen: [recognition.md](recognition.md).\n\n"
        "![Risk and coverage](images/model-coverage.png)"
    )


def _worse(card: dict[str, Any]) -> str:
    ours, first = card["robustness"], card["robustness_of_first"]
    rows = [
        (name, *(f"{a:.3f} ({b:.3f})" for a, b in zip(values, first["corruptions"][name], strict=True)))
        for name, values in ours["corruptions"].items()
    ]
    ratio = f", a ratio of {ours['mean_drop'] / first['mean_drop']:.2f}" if first["mean_drop"] else ""
    rows.append(("mean", *(f"{a:.3f} ({b:.3f})" for a, b in zip(_means(ours), _means(first), strict=True))))
    return (
        "## Worse pictures\n\nAccuracy on the test split under eight corruptions at three strengths; in "
        f"brackets the first model, version {card['first']}. Mean drop: {ours['mean_drop']:.4f} "
        f"({first['mean_drop']:.4f}){ratio}.\n\n" + table(("corruption", "weak", "middle", "strong"), rows)
    )


def _means(result: dict[str, Any]) -> list[float]:
    return [float(value) for value in np.mean(list(result["corruptions"].values()), axis=0)]


def _cost(card: dict[str, Any]) -> str:
    rows = [
        (
            form,
            *(f"{figures[key]:.4f}" for key in ("accuracy", "macro_recall")),
            *(f"{figures[key]:.2f}" for key in ("median_ms", "p90_ms")),
            f"{figures['bytes'] / 1e6:.1f}",
        )
        for form, figures in card["forms"].items()
    ]
    return (
        f"## Cost\n\nThe file has {card['bytes'] / 1e6:.1f} MB: its convolutions are int8, made from the "
        "form with float16 weights (`training/expression.onnx`). Accuracy on the validation split; "
        "milliseconds for one face on one thread of the machine that wrote this page, the three "
        "forms in one run.\n\n"
        + table(("form", "accuracy", "macro recall", "median ms", "90th percentile", "MB"), rows)
    )


def _others(card: dict[str, Any]) -> str:
    own = ("**this model**", f"**{card['test']['accuracy']:.3f}**", f"{card['bytes'] / 1e6:.1f}", "this page")
    return (
        "## Beside others\n\nFER+ majority test, eight classes.\n\n"
        + table(("system", "accuracy", "MB", "source"), [own, *published.FERPLUS])
        + "\n\nOn the original FER2013 labels (seven classes, private test), for scale:\n\n"
        + table(("system", "accuracy", "MB", "source"), published.FER2013)
    )
