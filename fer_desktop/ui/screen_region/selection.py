"""The way to a part of the screen: the window steps aside, the screens are looked at, the user draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.media.sources.region import Region
from fer_desktop.media.sources.screen import Screenshot
from fer_desktop.ui.screen_region.geometry import pair, qt_screens
from fer_desktop.ui.screen_region.picker import ScreenPicker
from fer_desktop.workers.jobs import Err, JobRunner, Ok

STEP_ASIDE_MS = 400
"""Until a hidden window is gone from the screen, with the animations that some desktops have for it."""


class ScreenRegionSelection(QObject):
    """One choice at a time. `aside` asks the window to hide (True) and to come back (False)."""

    window_must_hide = Signal(bool)
    chosen = Signal(object)
    """The `Region`."""
    failed = Signal(object)
    """Why the screens can't be looked at."""

    def __init__(
        self,
        jobs: JobRunner,
        shots: Callable[[], Sequence[Screenshot]],
        parent: QObject,
        wait_ms: int = STEP_ASIDE_MS,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._shots = shots
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(wait_ms)
        self._wait.timeout.connect(self._look)
        self._region: Region | None = None
        self._choosing = False
        self.picker: ScreenPicker | None = None

    def begin(self, region: Region | None) -> None:
        """Let the user choose, beginning with this region if it is still there."""
        if self._choosing:
            return
        self._choosing, self._region = True, region
        self.window_must_hide.emit(True)
        self._wait.start()

    def end(self) -> None:
        """Give up: the program ends, or something else is wanted."""
        self._wait.stop()
        if self.picker is not None:
            self.picker.cancel()
        self._choosing = False

    def _look(self) -> None:
        self._jobs.run(self._shots, self._show)

    def _show(self, result: Ok[Sequence[Screenshot]] | Err) -> None:
        if not self._choosing:
            return
        if isinstance(result, Err):
            self._come_back()
            self.failed.emit(result.error)
            return
        shots = {shot.screen.region: shot.pixels for shot in result.value}
        places = pair(qt_screens(), list(shots))
        self.picker = ScreenPicker([(place, shots[place.region]) for place in places], self)
        self.picker.picked.connect(self._picked)
        self.picker.cancelled.connect(self._come_back)
        self.picker.show(self._region)

    def _picked(self, region: Region) -> None:
        self._come_back()
        self.chosen.emit(region)

    def _come_back(self) -> None:
        self._choosing = False
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None
        self.window_must_hide.emit(False)
