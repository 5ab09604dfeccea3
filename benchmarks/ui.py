"""How long the interface is blocked while the program works, measured as gaps in its event loop.

A 4 ms timer runs in the main thread; a gap is the time between two ticks, minus those 4 ms. *Live* is the
Live window with a 1280x720 video at 30 frames per second in place of a camera, *video* the analysis of every
frame of a video, and *export* the writing of the annotated video. `gap_ms_p99` and `gap_ms_max` cover all
three. The first half second of each is left out, because the window is being built then.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from benchmarks.clips import Scene, make_video
from benchmarks.desktop import empty_home, opened, run_until
from benchmarks.timing import Figures, percentile, rounded
from fer_desktop.analysis.render import RenderStyle
from fer_desktop.models.loading import load_detector, load_recognizer
from fer_desktop.workers.video_worker import VideoWorker

TICK_MS = 4
SETTLE_S = 0.5
POLL_MS = 50


class GapMeter(QObject):
    """Records the gaps in the event loop, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._began = self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    @property
    def seconds(self) -> float:
        """Time measured so far, without the first `SETTLE_S`."""
        return self._last - self._began - SETTLE_S

    def _tick(self) -> None:
        now = time.perf_counter()
        if now - self._began > SETTLE_S:
            self.gaps.append(max(0.0, 1000 * (now - self._last) - TICK_MS))
        self._last = now


def measure(quick: bool) -> Figures:
    """Figures of all three; with ``quick``, for a second or two."""
    with empty_home() as home:
        path = make_video(home / "video.mp4", Scene(1280, 720, 1), 2 if quick else 15)
        gaps = {"live": _live(path, 1.0 if quick else 20.0), **_video(path, home / "history.db")}
    every = [gap for part in gaps.values() for gap in part]
    figures = _figures(every, "gap_ms")
    for name, part in gaps.items():
        figures |= _figures(part, f"gap_{name}_ms")
    return figures


def _figures(gaps: list[float], name: str) -> Figures:
    return {
        f"{name}_p99": percentile(gaps, 99),
        f"{name}_max": rounded(max(gaps)),
        f"{name.removesuffix('_ms')}_count": len(gaps),
    }


def _live(path: Path, seconds: float) -> list[float]:
    with opened() as desktop:
        window = desktop.live_window()
        window.show()
        views: list[Any] = []
        output_changed = window.presenter.output_changed
        output_changed.connect(lambda output: views.append(None) if output.view else None)
        window.start_video(path)
        run_until(lambda: bool(views))
        gaps = _gaps_until(lambda meter: meter.seconds >= seconds)
        window.shutdown()
    return gaps


def _video(path: Path, history: Path) -> dict[str, list[float]]:
    with opened() as desktop:
        worker = VideoWorker(load_recognizer, history)
        results: list[Any] = []
        worker.finished.connect(results.append)
        worker.failed.connect(results.append)
        window = desktop.open_menu()
        worker.read(path, None)
        analysis = _gaps_until(lambda _: bool(results))
        worker.save(
            results[0].session_id, path.with_name("annotated.mp4"), RenderStyle.ANNOTATED, load_detector
        )
        export = _gaps_until(lambda _: len(results) == 2)
        window.close()
        worker.shutdown()
    return {"video": analysis, "export": export}


def _gaps_until(done: Callable[[GapMeter], bool]) -> list[float]:
    """Run the event loop until it is done, and return its gaps, at least one."""
    meter = GapMeter()
    loop, poll = QEventLoop(), QTimer()
    # Polling with processEvents() would add its own pauses to the gaps
    poll.timeout.connect(lambda: loop.quit() if done(meter) and meter.gaps else None)
    poll.start(POLL_MS)
    loop.exec()
    poll.stop()
    meter.stop()
    return meter.gaps
