"""Measures the face detector apart: photos set into larger drawn scenes, and pictures without a face."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
from tqdm import tqdm

from fer_desktop.media.photo import load_photo, photos_in
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.detection.boxes import Face, Grey, iou
from fer_desktop.recognition.detection.detector import FaceDetector
from training.data.photos import Photo, plausible, search

HEIGHT, WIDTH = 480, 640
WIDTHS = (50, 170)
"""Narrowest and widest face in a scene, pixels."""
FOUND = 0.4
"""Overlap from which a box is the face that was set there."""
EDGE = 7
"""Pixels over which a photo fades into the scene, so that its own edge gives no detail."""


def wall(number: int, random: np.random.Generator) -> Grey:
    """In turn an even wall, one with a shadow, and soft patches."""
    if number % 3 == 0:
        return np.full((HEIGHT, WIDTH), random.integers(20, 240), np.uint8)
    if number % 3 == 1:
        shade = np.linspace(random.integers(0, 120), random.integers(130, 255), WIDTH).astype(np.uint8)
        return np.tile(shade, (HEIGHT, 1))
    patches = cv2.GaussianBlur(random.integers(0, 256, (24, 32), dtype=np.uint8), (0, 0), 1.5)
    return np.asarray(cv2.resize(patches, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def scene(photo: Photo, number: int, random: np.random.Generator) -> tuple[Grey, Face] | None:
    """The photo somewhere in a scene, and where its face is; None if it does not fit."""
    face = photo.faces[0]
    scale = random.uniform(*WIDTHS) / face.w
    small = cv2.resize(photo.grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = small.shape
    if height >= HEIGHT or width >= WIDTH:
        return None
    y, x = int(random.integers(0, HEIGHT - height)), int(random.integers(0, WIDTH - width))
    picture = wall(number, random).astype(np.float32)
    place = picture[y : y + height, x : x + width]
    place += _faded(height, width) * (small - place)
    inner = Face(*(round(value * scale) for value in face))
    return picture.astype(np.uint8), inner._replace(x=inner.x + x, y=inner.y + y)


def _faded(height: int, width: int) -> np.ndarray:
    rows = np.minimum(np.arange(height), np.arange(height)[::-1])[:, None]
    columns = np.minimum(np.arange(width), np.arange(width)[::-1])[None]
    return np.clip(np.minimum(rows, columns) / EDGE, 0, 1)


def scenes(photos: Sequence[Photo]) -> Iterator[tuple[Grey, Face]]:
    """A scene for every photo whose face is known and fits, the same in every run."""
    random = np.random.default_rng(0)
    for number, photo in enumerate(filter(plausible, photos)):
        made = scene(photo, number, random)
        if made is not None:
            yield made


def in_scenes(detector: FaceDetector, photos: Sequence[Photo]) -> dict[str, float]:
    """The share of faces found in the scenes, and the boxes beside them."""
    found, beside, aside, every = 0, 0, 0, 0
    for grey, face in tqdm(scenes(photos), desc="scenes", disable=not sys.stderr.isatty()):
        frame = np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)
        boxes = detector.find(frame)
        aside += len(detector.find_turned(frame, [*boxes, face]))
        right = [box for box in boxes if iou(box, face) >= FOUND]
        found, beside, every = found + bool(right), beside + len(boxes) - len(right), every + 1
    return {
        "scenes": every,
        "found": found / max(every, 1),
        "boxes_beside": beside,
        "side_views_beside": aside,
    }


def in_faceless(detector: FaceDetector, folder: Path) -> dict[str, object]:
    """Which pictures of a folder without faces get a box."""
    wrong, aside = [], []
    for path in photos_in(folder):
        frame = load_photo(path)
        faces = detector.find(frame)
        wrong += [path.name] if faces else []
        aside += [path.name] if detector.find_turned(frame, faces) else []
    return {"pictures": len(photos_in(folder)), "with_a_box": wrong, "with_a_side_view": aside}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training scenes``."""
    parser.add_argument("--photos", type=Path, required=True, help="folder of photos and labels.csv")
    parser.add_argument("--faceless", type=Path, help="folder of pictures without a face")


def main(args: argparse.Namespace) -> int:
    """Prints the shares as JSON."""
    detector = load_detector()
    result: dict[str, object] = {"in_scenes": in_scenes(detector, search(args.photos, detector))}
    if args.faceless is not None:
        result["faceless"] = in_faceless(detector, args.faceless)
    print(json.dumps(result, indent=1))
    return 0
