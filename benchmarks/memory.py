"""The program's resident memory in MiB, each figure from its own process.

`at_rest_mb` is the memory with the menu open, `live_mb` that of Live after a few seconds of a generated
1280x720 video. `live_later_mb` follows `frames_later` more frames, analysed as fast as possible; a camera at
30 frames per second delivers them in `minutes_later` minutes. `video_peak_mb` is the peak of
``fer-desktop video --interval 30`` for a generated 320x240 video of `video_hours` hours.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.children import PEAK, numbers
from benchmarks.clips import Scene, make_video
from benchmarks.desktop import empty_home
from benchmarks.timing import Figures, rounded

SMALL = Scene(320, 240, 1, rate=1)

AT_REST = """
from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.ui.state.app_context import AppContext
app = application()
desktop = WindowManager(AppContext())
menu = desktop.open_menu()
for _ in range(20):
    app.processEvents()
print(now_mb())
import sys, os
sys.stdout.flush()
os._exit(0)
"""
LIVE = """
from itertools import cycle
from benchmarks.clips import Scene, frames
from benchmarks.painting import LiveHalves
from fer_desktop.models.loading import load_recognizer
from fer_desktop.media.sources.base import TimedFrame
count, more = int(sys.argv[1]), int(sys.argv[2])
clip = list(frames(Scene(1280, 720, 1), 10))
halves, recognizer = LiveHalves(), load_recognizer()
samples = []
for number, source in zip(range(count + more + 1), cycle(clip + clip[::-1])):
    frame = TimedFrame(number / 30, source.pixels)
    halves.paint(frame, recognizer.read(frame.pixels, frame.t))
    if number in (count, count + more):
        samples.append(now_mb())
print(*samples)
"""
VIDEO = """
import contextlib, io, sys
from fer_desktop.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    code = main(["video", sys.argv[1], "--interval", "30"])
print(code, peak_mb())
"""


def measure(quick: bool) -> Figures:
    """Memory figures; with ``quick``, for a few frames and a one-minute video."""
    count, more = (10, 30) if quick else (150, 9000)
    hours = 1 / 60 if quick else 2.0
    with empty_home() as home:
        live, later = numbers(PEAK + LIVE, str(count), str(more))
        return {
            "at_rest_mb": rounded(numbers(PEAK + AT_REST)[0]),
            "live_mb": rounded(live),
            "live_later_mb": rounded(later),
            "frames_later": more,
            "minutes_later": rounded(more / 30 / 60),
            "video_hours": rounded(hours),
            "video_peak_mb": rounded(video_peak_mb(home, hours)),
        }


def video_peak_mb(folder: Path, hours: float) -> float:
    """Peak memory in MiB of the command for a video of that many hours.

    Raises `RuntimeError` if the command fails.
    """
    path = make_video(folder / "long.mp4", SMALL, 3600 * hours, preset="ultrafast")
    code, peak = numbers(PEAK + VIDEO, str(path))
    if code:
        raise RuntimeError(f"the command exited with status {code:g}")
    return peak
