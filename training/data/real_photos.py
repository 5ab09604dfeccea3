"""Faces from photos of real people, cropped as the program does, with the labels of three raters.

The raters of ``labels_by_three.csv`` (file, emotion, majority, votes) are vision-language models. They
labelled contact sheets of the faces independently, without seeing the original labels. ``majority`` is the
label that at least two of them gave, or "disputed".
"""

from __future__ import annotations

import csv
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.media.photo import load_photo
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.face_crop import crop_face
from training.data.dataset import SIZE
from training.evaluation import metrics

MIN_PHOTOS = 5
"""Emotions with fewer photos are left out of the macro recall."""


@dataclass(frozen=True)
class Crops:
    """Faces and labels of N photos.

    pixels: uint8 (N, 48, 48), black where no face was found. found: bool (N,).
    emotions: indices in `EMOTIONS` (N,). people: who is shown, by the file's name without its number (N,).
    sides: widths of the boxes in pixels (N,). rolls: tilts of the heads in degrees (N,).
    """

    pixels: npt.NDArray[np.uint8]
    found: npt.NDArray[np.bool_]
    emotions: npt.NDArray[np.int64]
    people: npt.NDArray[np.str_]
    sides: npt.NDArray[np.float32]
    rolls: npt.NDArray[np.float32]


def load(folder: Path, cache: Path | None = None) -> Crops:
    """The faces of the photos in a folder on which the raters agree.

    cache: file to load the crops from; it is written if it does not exist, as detection takes a minute.
    """
    if cache and cache.is_file():
        with np.load(cache) as file:
            return Crops(**file)
    crops = _crop(folder)
    if cache:
        np.savez_compressed(cache, **asdict(crops))
    return crops


def agreed(folder: Path) -> list[tuple[str, int]]:
    """File names and emotions (indices in `EMOTIONS`) on which at least two raters agree."""
    with (folder / "labels_by_three.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        (row["file"], EMOTIONS.index(row["majority"]))  # type: ignore[arg-type]
        for row in rows
        if row["majority"] in EMOTIONS
    ]


def _crop(folder: Path) -> Crops:
    detector, photos = load_detector(), agreed(folder)
    pixels = np.zeros((len(photos), SIZE, SIZE), np.uint8)
    boxes: list[Face | None] = []
    for place, (name, _) in enumerate(tqdm(photos, desc="photos")):
        frame = load_photo(folder / name)
        boxes.append(next(iter(detector.find(frame)), None))
        if box := boxes[-1]:
            pixels[place] = crop_face(to_grey(frame), box, SIZE)
    return Crops(
        pixels,
        np.array([box is not None for box in boxes]),
        np.array([emotion for _, emotion in photos], np.int64),
        np.array([re.sub(r"_\d+$", "", Path(name).stem) for name, _ in photos]),
        np.array([box.w if box else 0 for box in boxes], np.float32),
        np.array([box.roll if box else 0 for box in boxes], np.float32),
    )


def figures(probabilities: metrics.Probabilities, crops: Crops) -> dict[str, Any]:
    """Accuracy and recalls from the probabilities (N, 8); a photo without a detected face is wrong."""
    right = (probabilities.argmax(1) == crops.emotions) & crops.found
    counts = np.bincount(crops.emotions, minlength=len(EMOTIONS))
    recalls = {
        str(name): float(right[crops.emotions == place].mean())
        for place, name in enumerate(EMOTIONS)
        if counts[place] >= MIN_PHOTOS
    }
    return {
        "photos": len(right),
        "accuracy": float(right.mean()),
        "macro_recall": float(np.mean(list(recalls.values()))),
        "recalls": recalls,
    }
