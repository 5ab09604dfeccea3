"""Measures how faces seen from the side are found: validation faces, and places where there is no face."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from fer_desktop.media.photo import load_photo, photos_in
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.detector import FaceDetector
from training.data.dataset import load

ASIDE = (
    *(45, 221, 228, 610, 711, 917, 1022, 1103, 1237, 1697, 1953, 2015, 2059, 2185, 2198, 2478, 2811, 2821),
    *(2940, 3067, 3069, 3275, 3472, 3484, 3493),
)
"""Places in the validation split that show one side of a face, by eye: of 288 drawn by lot from the 961 in
which `FaceDetector.find_quickly` finds nothing."""
PLACES = 4
"""In each picture without a face."""
SIDES = (0.2, 0.6)
"""Of a place, as parts of the picture's shorter side."""


def places(folder: Path) -> Iterator[tuple[Frame, Face]]:
    """Where a face might have been lost in pictures that have none."""
    random = np.random.default_rng(0)
    for path in photos_in(folder):
        frame = load_photo(path)
        height, width = frame.shape[:2]
        for _ in range(PLACES):
            side = int(random.uniform(*SIDES) * min(height, width))
            x, y = int(random.integers(0, width - side)), int(random.integers(0, height - side))
            yield frame, Face(x, y, side, side)


def on_faces(detector: FaceDetector, faces: list[Frame]) -> dict[str, int]:
    """How many of the tight pictures of a side view are found from the front, from the side, and near."""
    assert detector.side_views is not None
    inner = [Face(4, 4, len(frame) - 8, len(frame) - 8) for frame in faces]
    front = [bool(detector.find(frame)) for frame in faces]
    side = [bool(detector.find_turned(frame)) for frame in faces]
    near = [detector.side_views.find_near(*pair) is not None for pair in zip(faces, inner, strict=True)]
    return {
        "faces": len(faces),
        "front": sum(front),
        "side": sum(side),
        "either": sum(a or b for a, b in zip(front, side, strict=True)),
        "near": sum(near),
    }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training side_views``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of the data set")
    parser.add_argument("--faceless", type=Path, help="folder of pictures without a face")


def main(args: argparse.Namespace) -> int:
    """Prints the counts as JSON."""
    detector = load_detector()
    grey = load(args.data, "valid").pixels
    faces = [np.asarray(cv2.cvtColor(grey[n], cv2.COLOR_GRAY2BGR), np.uint8) for n in ASIDE]
    result: dict[str, object] = {"seen_from_the_side": on_faces(detector, faces)}
    if args.faceless is not None:
        assert detector.side_views is not None
        near = [detector.side_views.find_near(*place) is not None for place in places(args.faceless)]
        result["without_a_face"] = {"places": len(near), "near": sum(near)}
    print(json.dumps(result, indent=1))
    return 0
