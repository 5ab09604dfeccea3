"""Measures how a personal fit changes the accuracy for its owner and for others, on the validation faces.

The data set does not identify people, so they are simulated: a person is a group of faces that look alike
(k-means) with a random bias on their log probabilities. The person shows one face per emotion, many times
with some noise, as in *Teach it my face*. The fit is then measured on the person's other faces and on all
other people's.
"""

from __future__ import annotations

import argparse
import itertools
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.personal_fit import LIMIT, PersonalFit, fit_weights
from training.data import protocol
from training.data.dataset import load
from training.evaluation.evaluate import predict
from training.fitting.calibrate import softmax
from training.reports.card_page import table

Rows = npt.NDArray[np.float32]
GROUPS = 12
SHOTS = 15
NOISE = 0.3
BIASES = (0.0, 0.7, 1.2)
SMALL = 12
HEAD = (
    "bias of the person",
    "fits offered",
    "gain on their other faces",
    "gain on other people",
    "worst of those",
)


@dataclass(frozen=True)
class Crowd:
    """All faces: probabilities (N, 8), emotions (N,) and the groups that look alike (N,)."""

    probabilities: Rows
    labels: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]


def crowd(model: Path, data: Path) -> Crowd:
    """The validation faces used by FER+ majority, in groups that look alike."""
    faces = load(data, "valid")
    counts, labels = protocol.majority(faces)
    rows = predict(Classifier(model), faces)[counts]
    return Crowd(rows.astype(np.float32), labels[counts], _groups(faces.pixels[counts]))


def _groups(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    small = [cv2.resize(face, (SMALL, SMALL), interpolation=cv2.INTER_AREA).ravel() for face in pixels]
    looks = np.stack(small).astype(np.float32)
    looks = (looks - looks.mean(1, keepdims=True)) / (looks.std(1, keepdims=True) + 1e-3)
    cv2.setRNGSeed(1)
    until = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.1)
    _, groups, _ = cv2.kmeans(looks, GROUPS, np.zeros(0), until, 3, cv2.KMEANS_PP_CENTERS)
    return groups.ravel().astype(np.int64)


def biased(rows: Rows, bias: npt.NDArray[np.float64]) -> Rows:
    """Probabilities (N, 8) with a person's bias (8,) added to their logarithms."""
    return softmax(np.log(np.maximum(rows, 1e-4)).astype(np.float64) + bias).astype(np.float32)


@dataclass(frozen=True)
class Person:
    """Indices of a person's faces, of the face they show for each emotion, and their bias (8,)."""

    own: npt.NDArray[np.int64]
    shown: tuple[int, ...]
    bias: npt.NDArray[np.float64]


def person(everybody: Crowd, group: int, spread: float, random: np.random.Generator) -> Person:
    """A person from a group; for an emotion that the group lacks, a face from another group is used."""
    own = np.flatnonzero(everybody.groups == group)
    shown = []
    for number in range(len(EMOTIONS)):
        theirs = own[everybody.labels[own] == number]
        shown.append(
            int(random.choice(theirs if len(theirs) else np.flatnonzero(everybody.labels == number)))
        )
    return Person(np.setdiff1d(own, shown), tuple(shown), random.normal(0, spread, len(EMOTIONS)))


def fit_of(everybody: Crowd, who: Person, random: np.random.Generator) -> PersonalFit | None:
    """The fit that calibration would offer this person, or None if it does not help."""
    shots = {
        emotion: biased(
            np.repeat(everybody.probabilities[[face]], SHOTS, 0),
            who.bias + random.normal(0, NOISE, (SHOTS, len(EMOTIONS))),
        )
        for emotion, face in zip(EMOTIONS, who.shown, strict=True)
    }
    lesson = fit_weights(shots)
    return lesson.fit if lesson.helps else None


def gain(fit: PersonalFit, rows: Rows, labels: npt.NDArray[np.int64]) -> float:
    """The gain in accuracy by the fit, in percentage points."""
    before, after = (float((each.argmax(1) == labels).mean()) for each in (rows, fit.apply(rows)))
    return 100 * (after - before)


def row(everybody: Crowd, spread: float, people: int, seed: int) -> tuple[object, ...]:
    """A row of the table: ``people`` simulated with biases of standard deviation ``spread``."""
    random = np.random.default_rng(seed)
    own, others = [], []
    for number in range(people):
        who = person(everybody, number % GROUPS, spread, random)
        fit = fit_of(everybody, who, random)
        if fit is not None:
            theirs = biased(everybody.probabilities[who.own], who.bias)
            own.append(gain(fit, theirs, everybody.labels[who.own]))
            rest = everybody.groups != number % GROUPS
            others.append(gain(fit, everybody.probabilities[rest], everybody.labels[rest]))
    figures = (
        (f"{np.mean(own):+.1f}", f"{np.mean(others):+.1f}", f"{min(others):+.1f}") if own else ("", "", "")
    )
    return (f"{spread:g}", f"{len(own)} of {people}", *figures)


def worst(everybody: Crowd) -> float:
    """The worst gain of any weights within the limit, in percentage points."""
    extremes = itertools.product((-LIMIT, LIMIT), repeat=len(EMOTIONS))
    return min(gain(PersonalFit(each), everybody.probabilities, everybody.labels) for each in extremes)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training personal``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--people", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)


def main(args: argparse.Namespace) -> int:
    """Print the table of the user guide, in percentage points."""
    everybody = crowd(args.model, args.data)
    print(table(HEAD, [row(everybody, spread, args.people, args.seed) for spread in BIASES]))
    print(f"\nWorst gain of any weights within the limit: {worst(everybody):+.1f} points")
    return 0
