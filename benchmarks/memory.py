"""Memory of the program in MiB (resident), each in a process of its own.

`at_rest_mb`: the menu is open. `live_mb`: Live has run for some seconds on a drawn video of 1280x720.
`live_later_mb` after `frames_later` more frames, which a camera of 30 frames a second gives in as many
minutes as `minutes_later`, read here as fast as can be. `video_peak_mb`: the most that
``fer-desktop video --every 30`` took for a drawn video of `video_hours` hours, 320x240.
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
from fer_desktop.app.window_manager import Desktop
app = application()
desktop = Desktop()
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
from benchmarks.painting import Halves
from fer_desktop.models.loading import load_recognizer
from fer_desktop.media.sources.base import TimedFrame
count, more = int(sys.argv[1]), int(sys.argv[2])
there = list(frames(Scene(1280, 720, 1), 10))
halves, recognizer = Halves(), load_recognizer()
told = []
for number, picture in zip(range(count + more + 1), cycle(there + there[::-1])):
    frame = TimedFrame(number / 30, picture.pixels)
    halves.paint(frame, recognizer.read(frame.pixels, frame.t))
    if number in (count, count + more):
        told.append(now_mb())
print(*told)
"""
VIDEO = """
import contextlib, io, sys
from fer_desktop.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    code = main(["video", sys.argv[1], "--every", "30"])
print(code, peak_mb())
"""


def measure(quick: bool) -> Figures:
    """Figures; ``quick``: for few frames and a video of a minute."""
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
    """The most memory the command took for a video of so many hours. Raises `RuntimeError` if it failed."""
    path = make_video(folder / "long.mp4", SMALL, 3600 * hours, preset="ultrafast")
    code, peak = numbers(PEAK + VIDEO, str(path))
    if code:
        raise RuntimeError(f"the command ended with {code:g}")
    return peak
