"""The time from when a source delivers a frame to when the Live window has painted its emoji.

The Live window runs off screen for 20 seconds at 30 and at 60 frames per second. A generated video of 640x480
with one face takes the camera's place. `dropped_...` is the share of frames that were never analysed, because
a newer frame replaced them; they have no delay.
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
"""Start of the run that is left out, while the model loads and the window is first painted."""


class PacedSource:
    """A live source that repeats frames at an even rate and records when it delivered each."""

    live = True
    name = "generated video"

    def __init__(self, clip: Sequence[TimedFrame], rate: int) -> None:
        self._clip, self._rate = clip, rate
        self.delivered_at: dict[float, float] = {}
        self._began, self._count = 0.0, 0

    def open(self) -> None:
        """Start the clock."""
        self._began, self._count = time.perf_counter(), 0

    def read(self) -> TimedFrame:
        """Wait until the next frame is due and return it."""
        t = self._count / self._rate
        time.sleep(max(0.0, self._began + t - time.perf_counter()))
        # Forwards, then backwards: the head must not jump from its last position to its first
        place = self._count % (2 * len(self._clip) - 2)
        frame = self._clip[min(place, 2 * len(self._clip) - 2 - place)]
        self._count += 1
        self.delivered_at[t] = time.perf_counter()
        return TimedFrame(t, frame.pixels)

    def close(self) -> None:
        """Do nothing: there is nothing to release."""


class DelayMeter(QObject):
    """Repaints the window for each output and records the delay since its frame was delivered."""

    def __init__(self, window: LiveWindow, source: PacedSource) -> None:
        super().__init__()
        self._window, self._source = window, source
        self.delays: list[float] = []
        self.times: list[float] = []
        window.presenter.output_changed.connect(self._record)

    def _record(self, output: LiveOutput) -> None:
        if output.view is None or output.view.t < WARM_S or output.view.readings is None:
            return
        self._window.view.picture.repaint()
        self._window.view.result.repaint()
        self.delays.append(1000 * (time.perf_counter() - self._source.delivered_at[output.view.t]))
        self.times.append(output.view.t)


def measure(quick: bool) -> Figures:
    """Figures at 30 and 60 frames per second; with ``quick``, for one second each."""
    figures: Figures = {}
    for rate in steps(RATES, "delay"):
        figures |= _measure_at(rate, 1.0 if quick else 20.0)
    return figures


def _measure_at(rate: int, seconds: float) -> Figures:
    source = PacedSource(list(frames(Scene(640, 480, 1, rate), 2 * rate)), rate)
    with empty_home(), opened(replace(live_sources(), video=lambda path: source)) as desktop:
        window = desktop.live_window()
        window.show()
        meter = DelayMeter(window, source)
        window.start_video(Path("generated video"))
        run_until(lambda: bool(meter.times) and meter.times[-1] - meter.times[0] >= seconds, 60 + 3 * seconds)
        window.shutdown()
    delivered = (meter.times[-1] - meter.times[0]) * rate + 1
    return {
        **figure(f"delay_{rate}fps_ms", meter.delays),
        f"delay_{rate}fps_ms_p99": percentile(meter.delays, 99),
        f"dropped_{rate}fps_share": rounded(max(0.0, 1 - len(meter.times) / delivered)),
    }
