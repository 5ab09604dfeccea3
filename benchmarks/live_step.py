"""One step of live analysis (`Recognizer.read`) in milliseconds per frame, at 30 frames per second.

Each frame size is measured with no face, one and five, on one thread (for OpenCV and the model) and on all of
them. `ms` is the whole step. 99 % of steps take no longer than `p99_ms`; the slow ones search the whole
frame, and `searches_per_s` says how often that happens per second of video. The step is made up of
`detection` (the face search), `crop` (from face to model input), `model` (the prediction) and `smoothing`
(tracking, quality checks and smoothing). `painting` comes after the step: both halves of the Live window,
drawn off screen. `ratio_to_fer` compares the step at 640x480 with one face on one thread with a call of `fer`
(PyPI) for the same frames on one core, and `ratio_to_plain` with a search of the whole frame by one cascade
at scale factor 1.1, followed by the model.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product

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
"""The scene that is compared with the alternatives."""


class Stopwatch:
    """Adds up milliseconds."""

    def __init__(self) -> None:
        self.ms = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Add the time that the block takes."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.ms += 1000 * (time.perf_counter() - began)

    def taken(self) -> float:
        """The milliseconds since the last call of this method."""
        taken, self.ms = self.ms, 0.0
        return taken


class TimedDetector(FaceDetector):
    """The program's detector with a stopwatch and a counter of searches of the whole frame."""

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
    """The shipped model with a stopwatch."""

    def __init__(self, threads: int) -> None:
        self.watch = Stopwatch()
        super().__init__(paths.model(), threads)

    def predict(self, pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with self.watch.running():
            return super().predict(pixels)


class Steps:
    """Runs a recognizer over the frames of a scene and times each step."""

    def __init__(self, threads: int) -> None:
        self._detector, self._classifier = TimedDetector(), TimedClassifier(threads)
        self._recognizer = Recognizer(self._detector, self._classifier)
        self.samples: dict[str, list[float]] = {}
        self.readings: list[list[Reading]] = []

    def run(self, scene: Sequence[TimedFrame]) -> None:
        """Read every frame. The first, which finds the faces, is not timed."""
        self._recognizer.reset()
        self._recognizer.read(scene[0].pixels, scene[0].t)
        self._detector.whole, self.readings = 0, []
        self.samples = {part: [] for part in ("whole", "detection", "crop", "model", "smoothing")}
        for frame in scene[1:]:
            self._step(frame)

    @property
    def searches(self) -> int:
        """How many times the whole frame was searched."""
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
    """Limit OpenCV to ``count`` threads; 0 for all."""
    before = cv2.getNumThreads()
    if count:
        cv2.setNumThreads(count)
    try:
        yield
    finally:
        cv2.setNumThreads(before)


def measure(quick: bool) -> Figures:
    """Figures of every scene; with ``quick``, of a few frames of the smallest size."""
    sizes, count = (SIZES[:1], 8) if quick else (SIZES, 241)
    figures: Figures = {}
    for (width, height), faces in steps(list(product(sizes, FACES)), "live step"):
        figures |= _scene(Scene(width, height, faces), count)
    return figures | _peers(count, figures["640x480_1face_1thread_ms"])


def _scene(scene: Scene, count: int) -> Figures:
    clip = list(frames(scene, count))
    figures: Figures = {}
    for threads, name in ((1, "1thread"), (0, "all_threads")):
        with opencv_threads(threads):
            run = Steps(threads)
            run.run(clip)
        figures |= step_figures(f"{scene.name}_{name}", run, (count - 1) / scene.rate)
    painting = painted_ms(clip[1:], run.readings)
    return figures | figure(f"{scene.name}_painting_ms", painting)


def step_figures(name: str, run: Steps, seconds: float) -> Figures:
    """The figures of a run over ``seconds`` of video."""
    samples = run.samples
    figures: Figures = figure(f"{name}_ms", samples["whole"])
    figures[f"{name}_p99_ms"] = percentile(samples["whole"], 99)
    figures[f"{name}_mean_ms"] = rounded(float(np.mean(samples["whole"])))
    figures[f"{name}_searches_per_s"] = rounded(run.searches / seconds)
    for part in ("detection", "crop", "model", "smoothing"):
        figures |= figure(f"{name}_{part}_ms", samples[part])
    return figures


def _peers(count: int, own_ms: float) -> Figures:
    clip = [frame.pixels for frame in frames(BARE, min(count, 61))]
    with opencv_threads(1):
        plain = plain_ms(clip, Classifier(paths.model(), 1))
    fer = fer_ms(clip, core=_core())
    figures: Figures = {
        **figure("plain_ms", plain),
        "ratio_to_plain": rounded(own_ms / float(np.median(plain))),
    }
    if isinstance(fer, str):
        return figures | {"fer_ms": None, "ratio_to_fer": None, "fer": fer}
    return figures | figure("fer_ms", fer) | {"ratio_to_fer": rounded(own_ms / float(np.median(fer)))}


PARTS = ("ms", "p99_ms", "mean_ms", "searches_per_s", "detection_ms", "crop_ms", "model_ms", "smoothing_ms")


def table(figures: Figures) -> Iterator[str]:
    """Yield a table with a row for each scene and number of threads, and one with all other figures."""
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
    """One of the cores available to this process, or None where processes cannot be pinned."""
    return max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
