"""Writes the predictions for the benchmark's scripted sequences: numbers only, no pictures.

Validation faces are shifted, turned, scaled, lit and made noisy, as a detector and a camera do from frame to
frame, and the model predicts each variant. A face is used only if nearly all of its predictions are its
label; for any other face, the delay of a change could not be measured.
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
from fer_desktop.recognition.confidence import tempered
from fer_desktop.recognition.smoothing import decide
from training.data import protocol
from training.data.dataset import load

Grey = npt.NDArray[np.uint8]
Rows = npt.NDArray[np.float32]

# Standard deviations of the changes from one variant to the next
SHIFT = 0.03
"""In parts of the side."""
SCALE = 0.03
"""In parts of the side."""
TURN = 2.0
"""In degrees."""
LIGHT = 0.06
"""In parts of the brightness."""
NOISE = 4.0
"""In grey levels."""

MIN_AGREEMENT = 0.8
"""Share of a face's predictions that must be its label."""
UNIT = 1_000_000
"""Probabilities are written in millionths, since small ones tell how strong an expression is."""


def jittered(face: Grey, random: np.random.Generator) -> npt.NDArray[np.float32]:
    """The face (H, W) as the next frame might show it, float32, 0 to 255."""
    height, width = face.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), random.normal(0, TURN), random.normal(1, SCALE))
    turn = turn + np.array([[0, 0, x] for x in random.normal(0, SHIFT * width, 2)])
    moved = cv2.warpAffine(face, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    lit = moved * random.normal(1, LIGHT) + random.normal(0, NOISE, face.shape)
    return np.clip(np.rint(lit), 0, 255).astype(np.float32)


def read_jittered(classifier: Classifier, face: Grey, count: int, random: np.random.Generator) -> Rows:
    """Probabilities (count, 8) for as many variants of one face."""
    variants = np.stack([jittered(face, random) for _ in range(count)])[:, None]
    return tempered(classifier.predict(variants), variants)


def faces_of(data: Path, emotion: Emotion, random: np.random.Generator) -> Grey:
    """The validation faces with a label (N, 48, 48), in random order."""
    split = load(data, "valid")
    counts, labels = protocol.majority(split)
    chosen = split.pixels[counts & (labels == EMOTIONS.index(emotion))]
    return chosen[random.permutation(len(chosen))]


def measure(classifier: Classifier, args: argparse.Namespace) -> dict[str, list[list[list[int]]]]:
    """For each emotion its faces, and for each face its predictions in millionths."""
    random = np.random.default_rng(args.seed)
    return {str(emotion): _measure(classifier, args, emotion, random) for emotion in EMOTIONS}


def _measure(
    classifier: Classifier, args: argparse.Namespace, emotion: Emotion, random: np.random.Generator
) -> list[list[list[int]]]:
    faces: list[list[list[int]]] = []
    for face in faces_of(args.data, emotion, random):
        rows = read_jittered(classifier, face, args.readings, random)
        if is_consistent(rows, emotion):
            faces.append(np.rint(rows * UNIT).astype(int).tolist())
        if len(faces) == args.faces:
            break
    return faces


def is_consistent(rows: Rows, emotion: Emotion) -> bool:
    """Whether nearly all predictions (K, 8) of a face, and their mean, are the emotion."""
    agreement = float((rows.argmax(1) == EMOTIONS.index(emotion)).mean())
    return agreement >= MIN_AGREEMENT and decide(rows.mean(0), ())[0] == emotion


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training sequences``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--faces", type=int, default=16, help="maximum number of faces per emotion")
    parser.add_argument("--readings", type=int, default=20, help="number of predictions per face")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("benchmarks/sequences.json"))


def main(args: argparse.Namespace) -> int:
    """Write the file and print the number of faces of each emotion."""
    classifier = Classifier(args.model)
    readings = measure(classifier, args)
    content = {"model": classifier.info.version, "unit": 1 / UNIT, "readings": readings}
    args.out.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    print(json.dumps({name: len(faces) for name, faces in readings.items()}))
    return 0
