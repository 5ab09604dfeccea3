"""How a live step scales with the number of faces and the resolution, and a video with its length.

`step_..._ms` is the mean step on all cores, including searches of the whole frame. `faces_5_to_1` is the step
with five faces divided by the step with one; it is at most 5 if the cost grows no faster than the number of
faces. `video_..._s` and `video_..._peak_mb` are the time and the peak memory for analysing a generated
640x480 video at one reading per second, each length in its own process.
"""

from __future__ import annotations

import numpy as np

from benchmarks.children import PEAK, numbers
from benchmarks.clips import Scene, frames, make_video
from benchmarks.desktop import empty_home
from benchmarks.live_step import Steps
from benchmarks.timing import Figures, rounded, steps

FACES = (0, 1, 2, 3, 5, 8)
SIZES = ((320, 240), (640, 480), (1280, 720), (1920, 1080), (3840, 2160))
LENGTHS_S = (15, 60, 240)

VIDEO = """
import sys, time
from pathlib import Path
from fer_desktop.analysis.video import analyze_video
from fer_desktop.models.loading import load_recognizer
recognizer = load_recognizer()
began = time.perf_counter()
analyze_video(Path(sys.argv[1]), Path(sys.argv[2]), recognizer, 1.0)
print(time.perf_counter() - began, peak_mb())
"""


def measure(quick: bool) -> Figures:
    """Figures of all three; with ``quick``, for the smallest sizes only."""
    faces, sizes, lengths = (FACES[:2], SIZES[:1], (2,)) if quick else (FACES, SIZES, LENGTHS_S)
    count = 5 if quick else 121
    figures: Figures = {}
    for number in steps(faces, "scaling: faces"):
        figures[f"step_640x480_{number}_faces_ms"] = _step(Scene(640, 480, number), count)
    for width, height in steps(sizes, "scaling: resolution"):
        figures[f"step_{width}x{height}_ms"] = _step(Scene(width, height, 1), count)
    if not quick:
        one, five = figures["step_640x480_1_faces_ms"], figures["step_640x480_5_faces_ms"]
        figures["faces_5_to_1"] = rounded(five / one)
    return figures | _lengths(lengths)


def _step(scene: Scene, count: int) -> float:
    run = Steps(threads=0)
    run.run(list(frames(scene, count)))
    return rounded(float(np.mean(run.samples["whole"])))


def _lengths(lengths: tuple[int, ...]) -> Figures:
    figures: Figures = {}
    with empty_home() as home:
        for seconds in steps(lengths, "scaling: length"):
            path = make_video(home / f"{seconds}.mp4", Scene(640, 480, 1), seconds)
            taken, peak = numbers(PEAK + VIDEO, str(path), str(home / "history.db"))
            figures |= {f"video_{seconds}s_s": rounded(taken), f"video_{seconds}s_peak_mb": rounded(peak)}
    return figures
