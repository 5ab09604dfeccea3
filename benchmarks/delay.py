"""From the moment a source gives a frame to the moment the Live window has painted its emoji.

The Live window off screen, with a drawn video in place of a camera, 640x480 with one face, at 30 and 60
frames a second, for some seconds. `dropped_...`: the part of the frames that no reading was made of, as
another came before it could be. A frame that was dropped has no delay.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from benchmarks.clips import Scene, frames
from benchmarks.desktop import empty_home, opened, run_until
from benchmarks.timing import Figures, figure, percentile, rounded, steps
from fer_desktop.app.window_manager import live_sources
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.state.live_output import LiveOutput

RATES = (30, 60)
WARM_S = 1.0
"""While the model is loaded and the window is first painted nothing counts."""


class Paced:
    """Gives drawn frames at an even rate, round after round, and notes when each was given."""

    live = True
    name = "drawn video"

    def __init__(self, pictures: Sequence[TimedFrame], rate: int) -> None:
        self._pictures, self._rate = pictures, rate
        self.given: dict[float, float] = {}
        self._began, self._count = 0.0, 0

    def open(self) -> None:
        """Starts the clock."""
        self._began, self._count = time.perf_counter(), 0

    def read(self) -> TimedFrame:
        """The next frame, when its time has come."""
        t = self._count / self._rate
        time.sleep(max(0.0, self._began + t - time.perf_counter()))
        # There and back, so that no head jumps from the last place to the first
        place = self._count % (2 * len(self._pictures) - 2)
        picture = self._pictures[min(place, 2 * len(self._pictures) - 2 - place)]
        self._count += 1
        self.given[t] = time.perf_counter()
        return TimedFrame(t, picture.pixels)

    def close(self) -> None:
        """Nothing to free."""


class Watch(QObject):
    """Paints at once what the window shows, and notes how long ago its frame was given."""

    def __init__(self, window: LiveWindow, source: Paced) -> None:
        super().__init__()
        self._window, self._source = window, source
        self.delays: list[float] = []
        self.times: list[float] = []
        window.presenter.output_changed.connect(self._painted)

    def _painted(self, shown: LiveOutput) -> None:
        if shown.view is None or shown.view.t < WARM_S or shown.view.readings is None:
            return
        self._window.view.picture.repaint()
        self._window.view.result.repaint()
        self.delays.append(1000 * (time.perf_counter() - self._source.given[shown.view.t]))
        self.times.append(shown.view.t)


def measure(quick: bool) -> Figures:
    """Figures at 30 and 60 frames a second; ``quick``: for a second each."""
    found: Figures = {}
    for rate in steps(RATES, "delay"):
        found |= _at(rate, 1.0 if quick else 20.0)
    return found


def _at(rate: int, seconds: float) -> Figures:
    source = Paced(list(frames(Scene(640, 480, 1, rate), 2 * rate)), rate)
    with empty_home(), opened(replace(live_sources(), video=lambda path: source)) as desktop:
        window = desktop.live_window()
        window.show()
        watch = Watch(window, source)
        window.start_video(Path("drawn video"))
        run_until(lambda: bool(watch.times) and watch.times[-1] - watch.times[0] >= seconds, 60 + 3 * seconds)
        window.shutdown()
    given = (watch.times[-1] - watch.times[0]) * rate + 1
    return {
        **figure(f"delay_{rate}fps_ms", watch.delays),
        f"delay_{rate}fps_ms_p99": percentile(watch.delays, 99),
        f"dropped_{rate}fps_share": rounded(max(0.0, 1 - len(watch.times) / given)),
    }
