"""Measures the face search: what is found, what is taken for a face, and what it costs, beside Haar alone.

From a folder of photos of one person each, a folder of pictures without a face, and scenes drawn from both.
Half of the photos served to choose the thresholds; the others are measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from tqdm import tqdm

from fer_desktop.core import paths
from fer_desktop.media.photo import load_photo, photos_in
from fer_desktop.models.loading import load_classifier, load_detector
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.detection.cascades import FRONTAL, cascade_path
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.recognizer import Recognizer
from training.data.dataset import load
from training.detection import measures, report, scenes
from training.detection.scenes import Place, Random, Scene

TILTS = (0, 15, 30, 45, 60, 90, 135, 180)
CROWDS = ((1280, 720, 24), (1280, 720, 32), (1280, 720, 48), (3840, 2160, 32), (3840, 2160, 48))
"""Width and height of a picture, and width of its faces from ear to ear, in pixels."""
EAR_TO_EAR = 0.7
"""Of a face's box."""
CROWD = 20
COVERED = {
    "a drawn mask": scenes.masked,
    "drawn sunglasses": scenes.in_sunglasses,
    "a drawn hand": scenes.behind_a_hand,
}
ASIDE = (
    *(45, 221, 228, 610, 711, 917, 1022, 1103, 1237, 1697, 1953, 2015, 2059, 2185, 2198, 2478, 2811, 2821),
    *(2940, 3067, 3069, 3275, 3472, 3484, 3493),
)
"""Places in the validation split that show one side of a face, by eye: of 288 drawn by lot from the 961 in
which the cascades find nothing quickly."""

Sets = dict[str, Callable[[], Iterator[Scene]]]


def portraits_of(frames: Sequence[Frame], detector: FaceDetector) -> list[Scene]:
    """Those of the photos in which one upright face is plain."""
    found = (measures.portrait(frame, detector) for frame in frames)
    return [each for each in found if each is not None]


def drawn(portraits: Sequence[Scene], grounds: Sequence[Frame], count: int, seed: int) -> Sets:
    """Every set of scenes with faces, by its name."""
    sets: Sets = {
        f"tilted by {tilt} degrees": partial(_tilted, portraits, tilt, count, seed) for tilt in TILTS
    }
    for name, change in COVERED.items():
        sets[name] = partial(_covered, portraits, change, count, seed)
    for width, height, px in CROWDS:
        name = f"{px} pixels wide in {width}x{height}"
        sets[name] = partial(_crowds, portraits, grounds, (width, height), px, max(2, count // 20), seed)
    return sets


def _chosen(portraits: Sequence[Scene], count: int, random: Random) -> list[Scene]:
    return [portraits[n] for n in random.permutation(len(portraits))[:count]]


def _tilted(portraits: Sequence[Scene], tilt: int, count: int, seed: int) -> Iterator[Scene]:
    random = np.random.default_rng(seed + tilt)
    for each in _chosen(portraits, count, random):
        sign = 1 if random.integers(2) else -1
        yield scenes.on_wall(each, random, sign * tilt, float(random.uniform(0.35, 0.9)))


def _covered(
    portraits: Sequence[Scene], change: Callable[[Scene, Random], Scene], count: int, seed: int
) -> Iterator[Scene]:
    random = np.random.default_rng(seed)
    for each in _chosen(portraits, count, random):
        lean, scale = float(random.normal(0, 6)), float(random.uniform(0.3, 0.9))
        yield scenes.on_wall(change(each, random), random, lean, scale)


def _crowds(
    portraits: Sequence[Scene],
    grounds: Sequence[Frame],
    size: tuple[int, int],
    px: int,
    count: int,
    seed: int,
) -> Iterator[Scene]:
    random = np.random.default_rng(seed + px)
    for number in range(count):
        ground = grounds[int(random.integers(len(grounds)))] if grounds and number % 2 else None
        chosen = _chosen(portraits, CROWD, random)
        yield scenes.crowd(chosen, size, px / EAR_TO_EAR, random, ground)


def profiles(data: Path) -> Iterator[Scene]:
    """Validation faces that show one side: tight pictures of 48x48 pixels."""
    for grey in load(data, "valid").pixels[list(ASIDE)]:
        frame = np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)
        yield Scene(frame, (Place(24, 24, 48),))


def faceless(grounds: Sequence[Frame], seed: int) -> Sets:
    """Every set of pictures without a face, by its name."""
    random = partial(np.random.default_rng, seed)
    sets: Sets = {
        "bodies": lambda: map(Scene, scenes.bodies(45, random())),
        "emoji": lambda: map(Scene, scenes.emoji_on_screens(paths.root() / "assets/emojis/png", random())),
    }
    if grounds:
        sets["textures"] = lambda: map(Scene, scenes.textures(grounds, 240, random()))
    return sets


def costs(detector: FaceDetector, portraits: Sequence[Scene]) -> dict[str, float]:
    """Milliseconds of one core, and how much a still head's box trembles."""
    cv2.setNumThreads(1)
    recognizer, some = Recognizer(detector, load_classifier(threads=1)), portraits[0].frame
    frame = np.asarray(cv2.resize(some, (640, 480)), np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo.jpg"
        return {
            "whole search between two frames, 640x480": measures.milliseconds(
                lambda: detector.find_quickly(frame)
            ),
            "photo of 350x350": measures.photo_ms(recognizer, some, (350, 350), path),
            "photo of 1600x1200": measures.photo_ms(recognizer, some, (1600, 1200), path),
            "jitter of a still head": float(
                np.mean([measures.jitter(detector, _small(each)) for each in portraits[:4]])
            ),
        }


def _small(portrait: Scene) -> Scene:
    return scenes.on_wall(portrait, np.random.default_rng(0), 0.0, 0.6)


def measured(detector: FaceDetector, args: argparse.Namespace, frames: Sequence[Frame]) -> dict[str, Any]:
    """Every figure of one detector. The scenes are the same for each."""
    portraits = portraits_of(frames, load_detector())
    grounds = [] if args.faceless is None else [load_photo(path) for path in photos_in(args.faceless)]
    sets = drawn(portraits, grounds, args.scenes, args.half)
    if args.data is not None:
        sets["in profile"] = partial(profiles, args.data)
    found = {"photos": asdict(measures.in_photos(detector, frames))}
    for name, make in tqdm((sets | faceless(grounds, args.half)).items(), disable=not sys.stderr.isatty()):
        found[name] = asdict(measures.in_scenes(detector, make()))
    return {"counts": found, "costs": costs(detector, portraits)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training faces``."""
    parser.add_argument("--photos", type=Path, required=True, help="folder of photos of one person each")
    parser.add_argument("--faceless", type=Path, help="folder of pictures without a face")
    parser.add_argument("--data", type=Path, help="folder of FER2013, for faces in profile")
    parser.add_argument("--half", type=int, default=1, choices=(0, 1), help="1: the photos not chosen on")
    parser.add_argument("--scenes", type=int, default=40, help="scenes of each kind")
    parser.add_argument("--without-haar", action="store_true", help="leaves the comparison out")
    parser.add_argument("--write", type=Path, help="the page whose tables are written anew")


def main(args: argparse.Namespace) -> int:
    """Prints every figure as JSON, and writes the tables."""
    frames = [load_photo(path) for path in photos_in(args.photos)[args.half :: 2]]
    cascades = [cascade_path(name) for name in FRONTAL]
    alone = {} if args.without_haar else {"Haar alone": FaceDetector(cascades)}
    detectors = {"ours": load_detector()} | alone
    found = {name: measured(detector, args, frames) for name, detector in detectors.items()}
    print(json.dumps(found, indent=1))
    if args.write is not None:
        report.write(args.write, found)
    return 0
