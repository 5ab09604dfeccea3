"""A video of 1280x720 with one face, 30 frames a second, read into a history, against decoding it alone.

*Decoding alone* is a plain decode of every frame with the same decoder and the same settings, in turns with
the runs. The runs are whole: opening, decoding, recognising, writing the session. `1hz` is one reading a
second, `half` two a second (the program's own setting), `every` each frame. `realtime_...`: seconds of video
read in a second. `ratio_to_decode_and_model_720p_every`: a run of every frame against decoding and one model
call a frame, one after the other. The video is drawn and compresses well, so that decoding it takes little:
beside a grainy video of the street the same readings weigh less. `..._grainy_...` is the same scene with the
noise of a dark room, and kept by the encoder.
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
    """Figures of the two videos; ``quick``: short ones, once."""
    recognizer = load_recognizer()
    with tempfile.TemporaryDirectory() as folder:
        plain = make_video(Path(folder) / "plain.mp4", SCENE, 2 if quick else 60)
        grainy = make_video(Path(folder) / "grainy.mp4", GRAINY, 2 if quick else 30, crf=GRAINY_CRF)
        run = VideoRun(recognizer, Path(folder) / "history.db")
        return _plain(plain, run, 1 if quick else 7) | _grainy(grainy, run, 1 if quick else 5)


class VideoRun:
    """Reads videos into a history as the program does."""

    def __init__(self, recognizer: Recognizer, history: Path) -> None:
        self.recognizer, self._history = recognizer, history

    def seconds(self, path: Path, every_s: float | None) -> float:
        """How long reading a video takes."""
        return _seconds(lambda: analyze_video(path, self._history, self.recognizer, every_s))


def decoded(path: Path) -> int:
    """Decodes every frame, with all cores as the program does, and returns their number."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        return sum(1 for _ in container.decode(stream))


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _plain(path: Path, run: VideoRun, rounds: int) -> Figures:
    frames = decoded(path)
    length = frames / SCENE.rate
    run.seconds(path, 1.0)
    rows = [
        (_seconds(lambda: decoded(path)), run.seconds(path, 1.0), run.seconds(path, 0.5))
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
        (_seconds(lambda: decoded(path)), run.seconds(path, 1.0))
        for _ in steps(range(rounds), "video: grainy")
    ]
    alone, once = (list(column) for column in zip(*rows, strict=True))
    return figure("ratio_to_decode_720p_grainy_1hz", _ratios(once, alone))


def _ratios(these: list[float], those: list[float]) -> list[float]:
    return [this / that for this, that in zip(these, those, strict=True)]
