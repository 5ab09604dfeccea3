"""One step of the live analysis, `Recognizer.read`, in milliseconds a frame of a video at 30 frames a second.

Each size of picture with no face, one and five, on one thread (OpenCV's and the model's) and on all that
there are. The whole step is the figure without a further word; `_p99` is what 99 of 100 steps stay under, as
now and then the whole frame is searched: `_searches_per_s` says how often in a second of video. Of the whole:
`_detection` (the face search), `_crop` (face to model input), `_model` (its prediction) and `_smoothing`
(following, picture checks, smoothing). `_painting` comes after it: both halves of the Live window, drawn off
screen. `ratio_to_fer`: the step at 640x480 with one face on one thread against the call of `fer` (PyPI) on
the same frames on one core; `ratio_to_plain`: against a whole search with one cascade at 1.1 and the model.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from benchmarks.clips import Scene, frames
from benchmarks.page import cell, plain_table
from benchmarks.painting import painted_ms
from benchmarks.peers import fer_ms, plain_ms
from benchmarks.timing import SPREAD, Figures, figure, percentile, rounded, steps
from fer_desktop.core import paths
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.haar import NEAR_MARGIN
from fer_desktop.recognition.detection.thresholds import FOLLOWED
from fer_desktop.recognition.face_crop import preprocess_faces
from fer_desktop.recognition.recognizer import Reading, Recognizer

SIZES = ((640, 480), (1280, 720), (1920, 1080))
FACES = (0, 1, 5)
BARE = Scene(640, 480, 1)
"""What is compared with the peers."""


class Stopwatch:
    """Adds up the milliseconds of what runs in it."""

    def __init__(self) -> None:
        self.ms = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Counts the time of the block."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.ms += 1000 * (time.perf_counter() - began)

    def taken(self) -> float:
        """What was counted since the last call."""
        taken, self.ms = self.ms, 0.0
        return taken


class TimedDetector(FaceDetector):
    """The program's detector, timed, its searches of the whole frame counted."""

    def __init__(self) -> None:
        self._inner, self.watch, self.whole = load_detector(), Stopwatch(), 0

    @property
    def has_networks(self) -> bool:
        return self._inner.has_networks

    def find(self, frame: Frame) -> list[Face]:
        self.whole += 1
        with self.watch.running():
            return self._inner.find(frame)

    def find_quickly(self, frame: Frame) -> list[Face]:
        self.whole += 1
        with self.watch.running():
            return self._inner.find_quickly(frame)

    def find_small(self, frame: Frame, middle: tuple[float, float], length: float) -> list[Face]:
        with self.watch.running():
            return self._inner.find_small(frame, middle, length)

    def redetect(self, frame: Frame, face: Face, margin: float = NEAR_MARGIN) -> Face | None:
        with self.watch.running():
            return self._inner.redetect(frame, face, margin)

    def look_at(self, frame: Frame, face: Face, least: float = FOLLOWED) -> Face | None:
        with self.watch.running():
            return self._inner.look_at(frame, face, least)


class TimedClassifier(Classifier):
    """The shipped model, timed."""

    def __init__(self, threads: int) -> None:
        self.watch = Stopwatch()
        super().__init__(paths.model(), threads)

    def predict(self, pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with self.watch.running():
            return super().predict(pixels)


class Steps:
    """A recognizer run over the frames of a scene, and what each step took."""

    def __init__(self, threads: int) -> None:
        self._detector, self._classifier = TimedDetector(), TimedClassifier(threads)
        self._recognizer = Recognizer(self._detector, self._classifier)
        self.samples: dict[str, list[float]] = {}
        self.readings: list[list[Reading]] = []

    def run(self, scene: Sequence[TimedFrame]) -> None:
        """Reads every frame. The first, which finds the faces, is not counted."""
        self._recognizer.reset()
        self._recognizer.read(scene[0].pixels, scene[0].t)
        self._detector.whole, self.readings = 0, []
        self.samples = {part: [] for part in ("whole", "detection", "crop", "model", "smoothing")}
        for frame in scene[1:]:
            self._step(frame)

    @property
    def searches(self) -> int:
        """How often the whole frame was searched."""
        return self._detector.whole

    def _step(self, frame: TimedFrame) -> None:
        self._detector.watch.taken(), self._classifier.watch.taken()
        watch = Stopwatch()
        with watch.running():
            readings = self._recognizer.read(frame.pixels, frame.t)
        whole = watch.taken()
        detection, model = self._detector.watch.taken(), self._classifier.watch.taken()
        with watch.running():
            preprocess_faces(
                frame.pixels, [reading.face for reading in readings], self._classifier.info.input_size
            )
        crop = watch.taken()
        parts = (whole, detection, crop, model, max(0.0, whole - detection - crop - model))
        for samples, value in zip(self.samples.values(), parts, strict=True):
            samples.append(value)
        self.readings.append(readings)


@contextmanager
def opencv_threads(count: int) -> Iterator[None]:
    """OpenCV on so many threads; 0 for all."""
    before = cv2.getNumThreads()
    if count:
        cv2.setNumThreads(count)
    try:
        yield
    finally:
        cv2.setNumThreads(before)


def measure(quick: bool) -> Figures:
    """Figures of every scene; ``quick``: some frames of the smallest picture."""
    sizes, count = (SIZES[:1], 8) if quick else (SIZES, 241)
    found: Figures = {}
    for (width, height), faces in steps(list(product(sizes, FACES)), "live step"):
        found |= _scene(Scene(width, height, faces), count)
    return found | _peers(count, found["640x480_1face_1thread_ms"])


def _scene(scene: Scene, count: int) -> Figures:
    pictures = list(frames(scene, count))
    found: Figures = {}
    for threads, name in ((1, "1thread"), (0, "all_threads")):
        with opencv_threads(threads):
            run = Steps(threads)
            run.run(pictures)
        found |= step_figures(f"{scene.name}_{name}", run, (count - 1) / scene.rate)
    painting = painted_ms(pictures[1:], run.readings)
    return found | figure(f"{scene.name}_painting_ms", painting)


def step_figures(name: str, run: Steps, seconds: float) -> Figures:
    """The figures of a run over so many seconds of video."""
    samples = run.samples
    found: Figures = figure(f"{name}_ms", samples["whole"])
    found[f"{name}_p99_ms"] = percentile(samples["whole"], 99)
    found[f"{name}_mean_ms"] = rounded(float(np.mean(samples["whole"])))
    found[f"{name}_searches_per_s"] = rounded(run.searches / seconds)
    for part in ("detection", "crop", "model", "smoothing"):
        found |= figure(f"{name}_{part}_ms", samples[part])
    return found


def _peers(count: int, own_ms: float) -> Figures:
    pictures = [frame.pixels for frame in frames(BARE, min(count, 61))]
    with opencv_threads(1):
        plain = plain_ms(pictures, Classifier(paths.model(), 1))
    fer = fer_ms(pictures, core=_core())
    found: dict[str, Any] = {
        **figure("plain_ms", plain),
        "ratio_to_plain": rounded(own_ms / float(np.median(plain))),
    }
    if isinstance(fer, str):
        return found | {"fer_ms": None, "ratio_to_fer": None, "fer": fer}
    return found | figure("fer_ms", fer) | {"ratio_to_fer": rounded(own_ms / float(np.median(fer)))}


PARTS = ("ms", "p99_ms", "mean_ms", "searches_per_s", "detection_ms", "crop_ms", "model_ms", "smoothing_ms")


def table(figures: Figures) -> Iterator[str]:
    """A row for each scene and number of threads, and below it what is compared with."""
    yield "| scene | " + " | ".join(f"`{part}`" for part in PARTS) + " |"
    yield "| --- " * (len(PARTS) + 1) + "|"
    scenes = [name.removesuffix("_p99_ms") for name in figures if name.endswith("_p99_ms")]
    for scene in scenes:
        names = [f"{scene}_{part}" for part in PARTS]
        cells = [cell(figures[name], figures.get(name + SPREAD)) for name in names]
        yield f"| `{scene}` | " + " | ".join(cells) + " |"
    yield ""
    rest = {name: value for name, value in figures.items() if not name.startswith(tuple(scenes))}
    yield from plain_table(rest)


def _core() -> int | None:
    """One of the cores that this process may use."""
    return max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
