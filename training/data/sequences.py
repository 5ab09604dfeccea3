"""Writes the probabilities of which the benchmark's scripted sequences are made: numbers only, no pictures.

Faces of the validation split are shifted, turned, scaled, lit and made noisy, as a detector and a camera do
it from frame to frame, and the model reads each of these. Only faces are kept that the model reads as their
label in nearly every picture: one that it reads wrongly, or now as this and now as that, has no change that
could be timed.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.smoothing import decide
from training.data import protocol
from training.data.dataset import load

Grey = npt.NDArray[np.uint8]
Rows = npt.NDArray[np.float32]

SHIFT = 0.03
"""Standard deviations of what changes from one picture to the next: as parts of the side,"""
SCALE = 0.03
TURN = 2.0
"""in degrees,"""
LIGHT = 0.06
"""as a part of the brightness,"""
NOISE = 4.0
"""and in grey levels."""
AGREEING = 0.8
"""The part of a face's readings that must be its label."""
UNIT = 1000
"""Probabilities are written in thousandths."""


def jittered(face: Grey, random: np.random.Generator) -> npt.NDArray[np.float32]:
    """The same face (H, W) as the next frame might show it, float32, 0 to 255."""
    height, width = face.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), random.normal(0, TURN), random.normal(1, SCALE))
    turn = turn + np.array([[0, 0, x] for x in random.normal(0, SHIFT * width, 2)])
    moved = cv2.warpAffine(face, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    lit = moved * random.normal(1, LIGHT) + random.normal(0, NOISE, face.shape)
    return np.clip(np.rint(lit), 0, 255).astype(np.float32)


def read_jittered(classifier: Classifier, face: Grey, count: int, random: np.random.Generator) -> Rows:
    """Probabilities (count, 8) of one face."""
    pictures = np.stack([jittered(face, random) for _ in range(count)])
    return classifier.predict(pictures[:, None])


def faces_of(data: Path, emotion: Emotion, random: np.random.Generator) -> Grey:
    """The validation faces of a label (N, 48, 48), in a random order."""
    split = load(data, "valid")
    counts, labels = protocol.majority(split)
    chosen = split.pixels[counts & (labels == EMOTIONS.index(emotion))]
    return chosen[random.permutation(len(chosen))]


def measured(classifier: Classifier, args: argparse.Namespace) -> dict[str, list[list[list[int]]]]:
    """For each emotion the faces, for each face its readings, each in thousandths."""
    random = np.random.default_rng(args.seed)
    return {str(emotion): _kept(classifier, args, emotion, random) for emotion in EMOTIONS}


def _kept(
    classifier: Classifier, args: argparse.Namespace, emotion: Emotion, random: np.random.Generator
) -> list[list[list[int]]]:
    kept: list[list[list[int]]] = []
    for face in faces_of(args.data, emotion, random):
        rows = read_jittered(classifier, face, args.readings, random)
        if is_read_as(rows, emotion):
            kept.append(np.rint(rows * UNIT).astype(int).tolist())
        if len(kept) == args.faces:
            break
    return kept


def is_read_as(rows: Rows, emotion: Emotion) -> bool:
    """Whether a face's readings (K, 8) name one emotion, nearly all of them and their mean."""
    agreeing = float((rows.argmax(1) == EMOTIONS.index(emotion)).mean())
    return agreeing >= AGREEING and decide(rows.mean(0), ())[0] == emotion


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training sequences``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--faces", type=int, default=16, help="faces of each emotion, at most")
    parser.add_argument("--readings", type=int, default=20, help="readings of each face")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("benchmarks/sequences.json"))


def main(args: argparse.Namespace) -> int:
    """Writes the file and prints how many faces each emotion has in it."""
    classifier = Classifier(args.model)
    found = measured(classifier, args)
    content = {"model": classifier.info.version, "unit": 1 / UNIT, "readings": found}
    args.out.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    print(json.dumps({name: len(faces) for name, faces in found.items()}))
    return 0
