"""Analysing a 1280x720 video with one face at 30 frames per second, compared with only decoding it.

Decoding alone uses the same decoder and settings and alternates with the runs. A run is complete: opening the
video, decoding, recognition and writing the session. `1hz` is one reading per second, `half` two per second
(the default), and `every` one for each frame. `realtime_...` is how many seconds of video are analysed per
second. `ratio_to_decode_and_model_720p_every` compares a run on every frame with decoding plus one model call
per frame. The generated video is cheap to decode; in noisy real footage, decoding takes a larger share of the
time. `..._grainy_...` is the same scene with the noise of a dark room, encoded so that the noise is kept.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from benchmarks.clips import Scene, make_video
from benchmarks.timing import Figures, figure, rounded, samples_of, steps
from fer_desktop.analysis.video import analyze_video
from fer_desktop.models.loading import load_recognizer
from fer_desktop.recognition.recognizer import Recognizer

SCENE = Scene(1280, 720, 1)
GRAINY = SCENE._replace(noise=8.0)
GRAINY_CRF = "20"


def measure(quick: bool) -> Figures:
    """Figures of the plain and the grainy video; with ``quick``, of short ones, once."""
    recognizer = load_recognizer()
    with tempfile.TemporaryDirectory() as folder:
        plain = make_video(Path(folder) / "plain.mp4", SCENE, 2 if quick else 60)
        grainy = make_video(Path(folder) / "grainy.mp4", GRAINY, 2 if quick else 30, crf=GRAINY_CRF)
        run = VideoRun(recognizer, Path(folder) / "history.db")
        return _plain(plain, run, 1 if quick else 7) | _grainy(grainy, run, 1 if quick else 5)


class VideoRun:
    """Analyses videos into a history, as the program does."""

    def __init__(self, recognizer: Recognizer, history: Path) -> None:
        self.recognizer, self._history = recognizer, history

    def seconds(self, path: Path, every_s: float | None) -> float:
        """How long it takes to analyse a video, with a reading every ``every_s`` seconds or every frame."""
        return _seconds(lambda: analyze_video(path, self._history, self.recognizer, every_s))


def decode(path: Path) -> int:
    """Decode every frame on all cores, as the program does, and return how many there are."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        return sum(1 for _ in container.decode(stream))


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _plain(path: Path, run: VideoRun, rounds: int) -> Figures:
    frames = decode(path)
    length = frames / SCENE.rate
    run.seconds(path, 1.0)
    rows = [
        (_seconds(lambda: decode(path)), run.seconds(path, 1.0), run.seconds(path, 0.5))
        for _ in steps(range(rounds), "video: sampled")
    ]
    alone, once, twice = (list(column) for column in zip(*rows, strict=True))
    return {
        "video_s": rounded(length),
        **figure("decode_720p_s", alone),
        **figure("run_720p_1hz_s", once),
        **figure("ratio_to_decode_720p_1hz", _ratios(once, alone)),
        **figure("realtime_720p_1hz", [length / each for each in once]),
        **figure("ratio_to_decode_720p_half", _ratios(twice, alone)),
        **_every(path, run, frames, float(np.median(alone)), 1 + rounds // 3),
    }


def _every(path: Path, run: VideoRun, frames: int, decode_s: float, rounds: int) -> Figures:
    classifier = run.recognizer.classifier
    size = classifier.info.input_size
    pixels = np.full((1, 1, size, size), 120, np.float32)
    model_s = float(np.median(samples_of(lambda: classifier.predict(pixels), 50))) / 1000
    every = [run.seconds(path, None) for _ in steps(range(rounds), "video: every frame")]
    return {
        **figure("run_720p_every_s", every),
        **figure("realtime_720p_every", [frames / SCENE.rate / each for each in every]),
        **figure("ratio_to_decode_and_model_720p_every", [e / (decode_s + frames * model_s) for e in every]),
    }


def _grainy(path: Path, run: VideoRun, rounds: int) -> Figures:
    rows = [
        (_seconds(lambda: decode(path)), run.seconds(path, 1.0))
        for _ in steps(range(rounds), "video: grainy")
    ]
    alone, once = (list(column) for column in zip(*rows, strict=True))
    return figure("ratio_to_decode_720p_grainy_1hz", _ratios(once, alone))


def _ratios(these: list[float], those: list[float]) -> list[float]:
    return [this / that for this, that in zip(these, those, strict=True)]
