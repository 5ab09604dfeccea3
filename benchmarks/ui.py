"""How long the interface does not answer: the gaps of its event loop while the program works.

A timer of 4 ms ticks in the main thread; a gap is the time between two ticks, less those 4 ms. *Live*: the
Live window with a video of 1280x720 at 30 frames a second in place of a camera. *Video*: a video is read,
every frame. *Export*: the annotated video is written. `gap_ms_p99` and `gap_ms_max` are those of all three
together; of each the first half second is left out, as windows are built there.
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
LOOK_MS = 50


class Ticks(QObject):
    """Notes the gaps of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._began = self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """No more ticks."""
        self._timer.stop()

    @property
    def seconds(self) -> float:
        """Since the first tick that counts."""
        return self._last - self._began - SETTLE_S

    def _tick(self) -> None:
        now = time.perf_counter()
        if now - self._began > SETTLE_S:
            self.gaps.append(max(0.0, 1000 * (now - self._last) - TICK_MS))
        self._last = now


def measure(quick: bool) -> Figures:
    """Figures of all three; ``quick``: for a second or two."""
    with empty_home() as home:
        path = make_video(home / "video.mp4", Scene(1280, 720, 1), 2 if quick else 15)
        gaps = {"live": _live(path, 1.0 if quick else 20.0), **_video(path, home / "history.db")}
    every = [gap for part in gaps.values() for gap in part]
    found: Figures = _shares(every, "gap_ms")
    for name, part in gaps.items():
        found |= _shares(part, f"gap_{name}_ms")
    return found


def _shares(gaps: list[float], name: str) -> Figures:
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
        gaps = _while(lambda ticks: ticks.seconds >= seconds)
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
        reading = _while(lambda _: bool(results))
        worker.save(
            results[0].session_id, path.with_name("annotated.mp4"), RenderStyle.ANNOTATED, load_detector
        )
        export = _while(lambda _: len(results) == 2)
        window.close()
        worker.shutdown()
    return {"video": reading, "export": export}


def _while(done: Callable[[Ticks], bool]) -> list[float]:
    """The gaps of the loop until it is done, and at least one."""
    ticks = Ticks()
    loop, look = QEventLoop(), QTimer()
    # A real loop: one that is polled would show its own pauses as gaps
    look.timeout.connect(lambda: loop.quit() if done(ticks) and ticks.gaps else None)
    look.start(LOOK_MS)
    loop.exec()
    look.stop()
    ticks.stop()
    return ticks.gaps
