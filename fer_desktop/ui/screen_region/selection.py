"""Lets the user select a screen region: the window hides, screenshots are taken, the user draws on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.media.sources.region import Region
from fer_desktop.media.sources.screen import Screenshot
from fer_desktop.ui.screen_region.geometry import pair, qt_screens
from fer_desktop.ui.screen_region.picker import ScreenPicker
from fer_desktop.workers.jobs import Err, JobRunner, Ok

HIDE_DELAY_MS = 400
"""Until a hidden window has disappeared from the screen: some desktops fade windows out."""


class ScreenRegionSelection(QObject):
    """Runs one selection at a time."""

    window_must_hide = Signal(bool)
    """Whether the window must hide, or may be shown again."""
    selected = Signal(object)
    """The `Region`."""
    failed = Signal(object)
    """The exception because of which there are no screenshots."""

    def __init__(
        self,
        jobs: JobRunner,
        shots: Callable[[], Sequence[Screenshot]],
        parent: QObject,
        wait_ms: int = HIDE_DELAY_MS,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._shots = shots
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(wait_ms)
        self._wait.timeout.connect(self._take_shots)
        self._region: Region | None = None
        self._selecting = False
        self.picker: ScreenPicker | None = None

    def begin(self, region: Region | None) -> None:
        """Let the user select a region, beginning with this one if it is still on a screen."""
        if self._selecting:
            return
        self._selecting, self._region = True, region
        self.window_must_hide.emit(True)
        self._wait.start()

    def end(self) -> None:
        """Cancel: the window closes, or another source was requested."""
        self._wait.stop()
        if self.picker is not None:
            self.picker.cancel()
        self._selecting = False

    def _take_shots(self) -> None:
        self._jobs.run(self._shots, self._show)

    def _show(self, result: Ok[Sequence[Screenshot]] | Err) -> None:
        if not self._selecting:
            return
        if isinstance(result, Err):
            self._finish()
            self.failed.emit(result.error)
            return
        shots = {shot.screen.region: shot.pixels for shot in result.value}
        places = pair(qt_screens(), list(shots))
        self.picker = ScreenPicker([(place, shots[place.region]) for place in places], self)
        self.picker.picked.connect(self._on_picked)
        self.picker.cancelled.connect(self._finish)
        self.picker.show(self._region)

    def _on_picked(self, region: Region) -> None:
        self._finish()
        self.selected.emit(region)

    def _finish(self) -> None:
        self._selecting = False
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None
        self.window_must_hide.emit(False)
