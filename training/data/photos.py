"""Measures detection and recognition together on a folder of labelled photos."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.media.photo import load_photo
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face, Grey
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.face_crop import MARGIN, SHIFT, crop_face
from fer_desktop.recognition.quality import picture_reasons, prediction_reasons
from training.data.real_photos import agreed
from training.evaluation import metrics

CENTRAL, LARGE = 0.3, 0.35
"""A box is plausible if its centre is closer to the photo's centre than `CENTRAL` of the photo's size, and
its width is over `LARGE` of the shorter side."""


@dataclass(frozen=True)
class Photo:
    """A labelled photo with its detected faces, the largest first.

    emotion: index in `EMOTIONS`. grey: uint8 (H, W).
    """

    name: str
    emotion: int
    grey: Grey
    faces: list[Face]


def read(folder: Path) -> list[tuple[str, int]]:
    """File names and emotions (indices in `EMOTIONS`) from the folder's ``labels.csv`` (file, emotion)."""
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        return [(row["file"], EMOTIONS.index(row["emotion"])) for row in csv.DictReader(file)]  # type: ignore[arg-type]


def search(folder: Path, labels: Sequence[tuple[str, int]], detector: FaceDetector) -> list[Photo]:
    """Load the labelled photos of the folder and find their faces."""
    photos = []
    for name, emotion in tqdm(labels, desc="photos", disable=not sys.stderr.isatty()):
        frame = load_photo(folder / name)
        faces = detector.find(frame)
        photos.append(Photo(name, emotion, to_grey(frame), faces))
    return photos


def plausible(photo: Photo) -> bool:
    """Whether the largest box can be the face that the photo is labelled for."""
    if not photo.faces:
        return False
    (height, width), face = photo.grey.shape, photo.faces[0]
    aside = abs((face.x + face.w / 2) / width - 0.5), abs((face.y + face.h / 2) / height - 0.5)
    return max(aside) < CENTRAL and face.w > LARGE * min(height, width)


def measure(photos: Sequence[Photo], classifier: Classifier, margin: float, shift: float) -> dict[str, Any]:
    """Accuracy and recalls over all photos; a photo without a detected face is wrong."""
    found = [photo for photo in photos if photo.faces]
    pixels = _crops(found, classifier.info.input_size, margin, shift)
    probabilities = classifier.predict(pixels)
    answers = dict(zip((photo.name for photo in found), probabilities.argmax(1), strict=True))
    right = np.array([answers.get(photo.name) == photo.emotion for photo in photos])
    emotions = np.array([photo.emotion for photo in photos])
    recalls = {str(EMOTIONS[each]): float(right[emotions == each].mean()) for each in np.unique(emotions)}
    named = metrics.headline(probabilities, np.array([photo.emotion for photo in found]))
    return {
        "margin": margin,
        "shift": shift,
        "accuracy": float(right.mean()),
        "macro_recall": float(np.mean(list(recalls.values()))),
        "recalls": recalls,
        "accuracy_of_found": named["accuracy"],
        "unknown": _unknown(found, pixels, probabilities),
    }


def _crops(photos: Iterable[Photo], size: int, margin: float, shift: float) -> npt.NDArray[np.float32]:
    crops = [crop_face(photo.grey, photo.faces[0], size, margin, shift) for photo in photos]
    return np.stack(crops)[:, None].astype(np.float32)


def _unknown(
    photos: Sequence[Photo], pixels: npt.NDArray[np.float32], probabilities: npt.NDArray[np.float32]
) -> dict[str, float]:
    """For each reason of *unknown*, the share of detected faces that it applies to."""
    counts: dict[str, float] = {}
    for photo, picture, row in zip(photos, pixels[:, 0], probabilities, strict=True):
        for reason in picture_reasons(picture, photo.faces[0]) or prediction_reasons(row):
            counts[reason] = counts.get(reason, 0) + 1 / len(photos)
    return counts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training photos``."""
    parser.add_argument("--photos", type=Path, required=True, help="folder of photos and labels.csv")
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument(
        "--margins", type=float, nargs="+", default=[MARGIN], help="in parts of the box's side"
    )
    parser.add_argument(
        "--shifts", type=float, nargs="+", default=[SHIFT], help="downwards, in parts of the box's side"
    )
    parser.add_argument("--agreed", action="store_true", help="use the labels that two of three raters share")
    parser.add_argument("--json", action="store_true")


def main(args: argparse.Namespace) -> int:
    """Print the share of photos with a face, and a line for each margin and shift."""
    labels = agreed(args.photos) if args.agreed else read(args.photos)
    photos = search(args.photos, labels, load_detector())
    classifier = Classifier(args.model)
    result = {
        "photos": len(photos),
        "found": sum(bool(photo.faces) for photo in photos) / len(photos),
        "plausible": sum(map(plausible, photos)) / len(photos),
        "further_boxes": sum(max(0, len(photo.faces) - 1) for photo in photos),
        "turned": sum(bool(photo.faces and photo.faces[0].turned) for photo in photos),
        "crops": [measure(photos, classifier, *pair) for pair in product(args.margins, args.shifts)],
    }
    print(json.dumps(result, indent=1) if args.json else _table(result))
    return 0


def _table(result: dict[str, Any]) -> str:
    head = (
        "found {found:.3f}, plausible {plausible:.3f}, further boxes {further_boxes}, of {photos}; "
        "turned away {turned}"
    )
    row = (
        "{margin:6.2f} {shift:6.2f} {accuracy:9.3f} {macro_recall:13.3f} {accuracy_of_found:9.3f}  {unknown}"
    )
    lines = [head.format(**result), "margin  shift  accuracy  macro recall  of found  unknown"]
    return "\n".join(lines + [row.format(**_rounded(crop)) for crop in result["crops"]])


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    unknown = ", ".join(f"{reason} {share:.3f}" for reason, share in row["unknown"].items())
    return row | {"unknown": unknown or "none"}
