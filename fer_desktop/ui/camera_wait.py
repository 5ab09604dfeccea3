"""Waits for a camera that was pulled out, and tells when it is plugged in again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.media.sources.looped_video import CameraInfo
from fer_desktop.workers.jobs import Err, JobRunner, Ok

EVERY_MS = 2000


class CameraWait(QObject):
    """Asks for the cameras now and then. A camera that was never gone is not told: its trouble is another."""

    back = Signal()

    def __init__(
        self, jobs: JobRunner, cameras: Callable[[], Sequence[CameraInfo]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cameras = cameras
        self._wanted: Callable[[Sequence[CameraInfo]], bool] = bool
        self._gone = self._asked = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)

    @property
    def waiting(self) -> bool:
        """Whether a camera is being waited for."""
        return self._timer.isActive()

    def begin(self, wanted: Callable[[Sequence[CameraInfo]], bool]) -> None:
        """Wait until the camera wanted was missing and is there."""
        self._wanted, self._gone = wanted, False
        self._timer.start()

    def end(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def ask(self) -> None:
        """Look at this moment; no second time while the first answer is still to come."""
        if not self._asked:
            self._asked = True
            self._jobs.run(self._cameras, self._known)

    def _known(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        self._asked = False
        if not self.waiting or isinstance(result, Err):
            return
        there = self._wanted(result.value)
        if there and self._gone:
            self.end()
            self.back.emit()
        self._gone = self._gone or not there
