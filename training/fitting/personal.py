"""Measures what a personal fit does for its person and to others, on the validation faces.

Their people are not named, so persons are made: groups of faces that look alike (k-means), each person with a
slant of their own on the logarithms of the probabilities. A person shows one face an emotion, many times with
some noise, as in *Show me these faces*; what is learned is tried on their other faces and on those of all the
others.
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
SLANTS = (0.0, 0.7, 1.2)
SMALL = 12
HEAD = (
    "a person's slant",
    "offered",
    "right on their other faces",
    "right on everybody else's",
    "worst of those",
)


@dataclass(frozen=True)
class Crowd:
    """All faces: probabilities (N, 8), their emotion (N,), and whom they look like (N,)."""

    probabilities: Rows
    labels: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]


def crowd(model: Path, data: Path) -> Crowd:
    """The validation faces that count, in groups that look alike."""
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


def slanted(rows: Rows, slant: npt.NDArray[np.float64]) -> Rows:
    """The probabilities of somebody whose face leans towards some emotions."""
    return softmax(np.log(np.maximum(rows, 1e-4)).astype(np.float64) + slant).astype(np.float32)


@dataclass(frozen=True)
class Person:
    """Which faces are theirs, what they showed for the fit (one face an emotion), and their slant."""

    own: npt.NDArray[np.int64]
    shown: tuple[int, ...]
    slant: npt.NDArray[np.float64]


def person(everybody: Crowd, group: int, spread: float, random: np.random.Generator) -> Person:
    """Somebody of a group; where it lacks an emotion, a face of another group stands in."""
    own = np.flatnonzero(everybody.groups == group)
    shown = []
    for number in range(len(EMOTIONS)):
        theirs = own[everybody.labels[own] == number]
        shown.append(
            int(random.choice(theirs if len(theirs) else np.flatnonzero(everybody.labels == number)))
        )
    return Person(np.setdiff1d(own, shown), tuple(shown), random.normal(0, spread, len(EMOTIONS)))


def fit_of(everybody: Crowd, who: Person, random: np.random.Generator) -> PersonalFit | None:
    """What the guide would learn of this person; None: it would not be offered."""
    shots = {
        emotion: slanted(
            np.repeat(everybody.probabilities[[face]], SHOTS, 0),
            who.slant + random.normal(0, NOISE, (SHOTS, len(EMOTIONS))),
        )
        for emotion, face in zip(EMOTIONS, who.shown, strict=True)
    }
    lesson = fit_weights(shots)
    return lesson.fit if lesson.helps else None


def gain(fit: PersonalFit, rows: Rows, labels: npt.NDArray[np.int64]) -> float:
    """By how many points in 100 more of the faces are read rightly with the fit."""
    before, after = (float((each.argmax(1) == labels).mean()) for each in (rows, fit.apply(rows)))
    return 100 * (after - before)


def row(everybody: Crowd, spread: float, people: int, seed: int) -> tuple[object, ...]:
    """One line of the table: all persons of a spread of slants."""
    random = np.random.default_rng(seed)
    own, others = [], []
    for number in range(people):
        who = person(everybody, number % GROUPS, spread, random)
        fit = fit_of(everybody, who, random)
        if fit is not None:
            theirs = slanted(everybody.probabilities[who.own], who.slant)
            own.append(gain(fit, theirs, everybody.labels[who.own]))
            rest = everybody.groups != number % GROUPS
            others.append(gain(fit, everybody.probabilities[rest], everybody.labels[rest]))
    figures = (
        (f"{np.mean(own):+.1f}", f"{np.mean(others):+.1f}", f"{min(others):+.1f}") if own else ("", "", "")
    )
    return (f"{spread:g}", f"{len(own)} of {people}", *figures)


def worst(everybody: Crowd) -> float:
    """The most that any weights within the limit cost, in points in 100."""
    extremes = itertools.product((-LIMIT, LIMIT), repeat=len(EMOTIONS))
    return min(gain(PersonalFit(each), everybody.probabilities, everybody.labels) for each in extremes)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training personal``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--people", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)


def main(args: argparse.Namespace) -> int:
    """Prints the table of the user guide; points are of 100 faces."""
    everybody = crowd(args.model, args.data)
    print(table(HEAD, [row(everybody, spread, args.people, args.seed) for spread in SLANTS]))
    print(f"\nWorst of all weights within the limit: {worst(everybody):+.1f} points")
    return 0
