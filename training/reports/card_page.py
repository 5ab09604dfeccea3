"""Renders the model card in Markdown."""

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
DETECTORS = (
    "The faces that this model reads are found by others' work: OpenCV's Haar cascades and two small "
    "networks of Google's, BlazeFace short range and full range from MediaPipe (Apache-2.0). Their paper "
    "tells of 66,000 training pictures and of a private, geographically diverse set of 2,000 for the "
    "evaluation; the pictures were never published, and for the full range network no numbers are known at "
    "all. OpenCV does not say what its cascades were trained on. So whether they find the faces of some "
    "groups of people less often could not be measured. [recognition.md](../recognition.md#finding-faces) "
    "tells what was measured, and [models/README.md](../../models/README.md) how the files are made."
)
BIAS = (
    "The training pictures were collected by web search for emotion words. Posed and exaggerated faces are "
    "common, ages, skin colours and cultures are not evenly represented, and the labels are the guesses of "
    "ten people. FER2013 says nothing about the people shown, so how much worse the model does for a group "
    "could not be measured. There are few examples of disgust and contempt to learn from and to test on, so "
    "their figures are uncertain. The model does worse on faces from the side, in poor light, covered or "
    "small; see *Worse pictures*."
)

PHOTOS = (
    "The model has not learned from them, but the crop and the certainty were chosen by them. The labels "
    "come from three vision-language models, which saw contact sheets of the faces, blind and independently: "
    "a photo counts if two agree. Two of their first answers agree for 78 to 82 % of the photos. The program "
    "found, cropped and read each face as it does in use."
)


def page(card: dict[str, Any]) -> str:
    """The whole page from the card's JSON."""
    sections = [
        _head(card),
        _accuracy(card),
        _per_class(card["test"]),
        _honesty(card),
        *([_photos(card["photos"])] if "photos" in card else []),
        _worse(card),
        _cost(card),
        _others(card),
        f"## Finding the faces\n\n{DETECTORS}",
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
        "`python -m training card` writes this page. No figure is typed by hand, except those in *Compared "
        "with others*, which come from their authors."
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
        "## Accuracy\n\nProtocol: FER+ majority, eight classes. Single votes are dropped, and a face is used "
        "if its largest vote is more than half of the rest and for one of the eight emotions. Some faces are "
        f"in several splits of FER2013: {alone['left_out']} test faces have a near-duplicate in another "
        "split.\n\n" + table(("split", "faces", "accuracy", "macro recall"), rows)
    )


def _per_class(result: dict[str, Any]) -> str:
    rows = [
        (name, *(f"{row[key]:.3f}" for key in ("precision", "recall", "f1")), row["faces"])
        for name, row in result["per_class"].items()
    ]
    return (
        "## Each emotion, on the test split\n\n"
        + table(("emotion", "precision", "recall", "F1", "faces"), rows)
        + "\n\n![Confusion matrix](../images/model-confusion.png)"
    )


def _honesty(card: dict[str, Any]) -> str:
    chosen = card["coverage"]["as_shipped"]
    return (
        "## How sure it is\n\n"
        f"Expected calibration error on the test split (15 equal bins of the top probability): "
        f"{card['test']['ece']:.4f}. Mean total variation distance between the prediction and the votes of "
        f"the ten people: {card['test']['vote_distance']:.4f}.\n\n"
        "![Reliability](../images/model-reliability.png)\n\n"
        f"The program shows *unknown* when the prediction has no clear winner. On the validation split it "
        f"scores {chosen['coverage']:.1%} of the faces, and {chosen['risk']:.1%} of these are wrong. "
        f"[recognition.md](../recognition.md) says how the limit was chosen.\n\n"
        "![Risk and coverage](../images/model-coverage.png)"
    )


def _photos(result: dict[str, Any]) -> str:
    ece = result["ece"]
    rows = [("all", result["photos"], *_percentages(result["accuracy"]))]
    rows += [(name, row["photos"], *_percentages(row)) for name, row in result["emotions"].items()]
    rows += [(name, row["photos"], *_percentages(row)) for name, row in result["groups"].items()]
    macro, low, high = _percentages(result["macro_recall"])
    return (
        f"## Real photos\n\n{result['photos']} photos of {result['people']} people. {PHOTOS} "
        f"{result['found']} faces were found; a missed one counts as wrong. The intervals hold 95 % of 1000 "
        "draws of as many people.\n\n"
        + table(("photos", "number", "right", "95 % from", "to"), rows)
        + f"\n\nMacro recall over the emotions in the table: {macro} ({low} to {high}). Dark and light are "
        "of the crops, not of the skin.\n\n"
        f"Expected calibration error on these photos: {ece['photos']:.3f}; of the model alone, without the "
        "lower certainty of [soft pictures](../recognition.md#how-certain-it-is): "
        f"{ece['photos_model_alone']:.3f}. On the validation split: {ece['valid']:.4f} and "
        f"{ece['valid_model_alone']:.4f}."
    )


def _percentages(row: dict[str, float]) -> tuple[str, ...]:
    return tuple(f"{row[key]:.3f}" for key in ("value", "low", "high"))


def _worse(card: dict[str, Any]) -> str:
    ours, first = card["robustness"], card["robustness_of_first"]
    rows = [
        (name, *(f"{a:.3f} ({b:.3f})" for a, b in zip(values, first["corruptions"][name], strict=True)))
        for name, values in ours["corruptions"].items()
    ]
    ratio = f", a ratio of {ours['mean_drop'] / first['mean_drop']:.2f}" if first["mean_drop"] else ""
    rows.append(("mean", *(f"{a:.3f} ({b:.3f})" for a, b in zip(_means(ours), _means(first), strict=True))))
    return (
        "## Worse pictures\n\nAccuracy on the test split with eight corruptions at three strengths; the "
        f"first model, version {card['first']}, is in brackets. Mean drop: {ours['mean_drop']:.4f} "
        f"({first['mean_drop']:.4f}){ratio}.\n\n" + table(("corruption", "weak", "medium", "strong"), rows)
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
        f"## Cost\n\nThe file has {card['bytes'] / 1e6:.1f} MB. Its convolutions are int8, quantised from "
        "the form with float16 weights (`training/expression.onnx`). The table shows the accuracy on the "
        "validation split, and milliseconds for one face on one thread of the machine that wrote this page; "
        "all three forms were measured in one run.\n\n"
        + table(("form", "accuracy", "macro recall", "median ms", "90th percentile", "MB"), rows)
    )


def _others(card: dict[str, Any]) -> str:
    own = ("**this model**", f"**{card['test']['accuracy']:.3f}**", f"{card['bytes'] / 1e6:.1f}", "this page")
    return (
        "## Compared with others\n\nFER+ majority, eight classes, test split:\n\n"
        + table(("system", "accuracy", "MB", "source"), [own, *published.FERPLUS])
        + "\n\nFor scale, the original labels of FER2013 (seven classes, private test):\n\n"
        + table(("system", "accuracy", "MB", "source"), published.FER2013)
    )
