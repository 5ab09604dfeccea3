"""Live for long, begun and ended again and again, and every window opened and closed.

``python -m tests.security.soak_program VIDEO SECONDS STARTS WINDOWS`` prints a line of JSON for each round:
what the process holds after it. An hour: ``VIDEO 3600 200 500``.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fer_desktop.app.run import application, every_window
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.memory import trim_heap
from fer_desktop.core.settings import Settings
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences

PATIENCE_S = 60.0


class Yes(Consent):
    """The consent of a user who says Yes."""

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        return Answer.YES


class Soak:
    """A program that is used for a long time."""

    def __init__(self, video: Path) -> None:
        self._app, self._video = application(), video
        self.desktop = WindowManager(AppContext(Preferences(Settings(first_run_done=True))))
        self.desktop.consent = Yes(self.desktop.preferences)
        self.desktop.open_menu()
        self._windows = self._endless()
        self.views = 0

    def live(self, seconds: float) -> None:
        """Open Live with the video, let it run and close it."""
        self.desktop.open_live(video=self._video)
        window = self.desktop.window
        assert isinstance(window, LiveWindow)
        before = self.views
        window.presenter.output_changed.connect(self._seen)
        self._until(lambda: self.views > before, PATIENCE_S)
        self._for(seconds)
        window.presenter.output_changed.disconnect(self._seen)
        worker = window.session.worker
        window.close()
        self._until(lambda: not worker.running and not _readers(), PATIENCE_S)

    def window(self) -> None:
        """Open the next window and close it."""
        window = next(self._windows)
        window.show()
        self._for(0.05)
        window.close()
        window.deleteLater()
        self._for(0.02)

    def _endless(self) -> Iterator[QWidget]:
        while True:
            yield from every_window(self.desktop)

    def _seen(self, shown: object) -> None:
        self.views += 1

    def _for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.005)
        self._app.sendPostedEvents(None, 52)  # DeferredDelete: no event loop runs to do it

    def _until(self, done: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not done():
            if time.monotonic() > end:
                raise TimeoutError("live neither begins nor ends")
            self._for(0.02)


def _readers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("reader of")]


def held(soak: Soak, number: int) -> dict[str, int]:
    """Threads, open files and memory of this process, after the C library has returned its free memory."""
    gc.collect()
    trim_heap()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    files = len(list(Path("/proc/self/fd").iterdir()))
    kilobytes = int(status["VmRSS"].split()[0])
    threads = int(status["Threads"])
    return {"round": number, "threads": threads, "files": files, "kb": kilobytes, "views": soak.views}


def main(video: Path, seconds: float, starts: int, windows: int) -> None:
    """Open the windows at even intervals between the starts."""
    soak, opened = Soak(video), 0
    began = time.monotonic()
    for number in range(1, starts + 1):
        while opened < windows * number / starts:
            soak.window()
            opened += 1
        left = seconds - (time.monotonic() - began)
        soak.live(max(0.3, left / (starts - number + 1) - 0.3))
        print(json.dumps(held(soak, number)), flush=True)
    soak.desktop.shutdown()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]), *(int(each) for each in sys.argv[2:5]))
