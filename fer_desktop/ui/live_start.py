"""From the user's wish to a source: consent, which camera, which video, and how to try again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.errors import CameraMissing, FerError
from fer_desktop.media.sources import CameraInfo, Source, find_camera
from fer_desktop.ui.consent import Consent, Purpose
from fer_desktop.ui.preferences import Preferences
from fer_desktop.workers.jobs import Err, JobRunner, Ok


@dataclass(frozen=True)
class LiveSources:
    """Where live pictures come from."""

    cameras: Callable[[], Sequence[CameraInfo]]
    camera: Callable[[CameraInfo], Source]
    video: Callable[[Path], Source]


class LiveStart(QObject):
    """Finds the source the user wants. The window opens it when `found` is emitted."""

    looking = Signal()
    found = Signal(object, str, str)
    """A source that is not open yet, its name, and the camera's id (empty: a video)."""
    missing = Signal(str, str)
    """There is no such source: a title and a sentence that says what to do."""

    def __init__(
        self,
        preferences: Preferences,
        consent: Consent,
        jobs: JobRunner,
        sources: LiveSources,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._consent = consent
        self._jobs = jobs
        self._sources = sources
        self._wanted: str | None = None
        self._looking = False
        self._again: Callable[[], None] = self._look

    def camera(self, camera_id: str | None) -> bool:
        """Look for this camera; None: the one used last, else the first. False without consent."""
        if not self._consent.ask(Purpose.CAMERA, self._window):
            return False
        self._wanted = camera_id
        self._again = self._look
        self._look()
        return True

    def video(self, path: Path) -> bool:
        """Take a video in the place of a camera. False without consent."""
        if not self._consent.ask(Purpose.OTHERS, self._window):
            return False
        self._again = partial(self._take_video, path)
        self._again()
        return True

    def again(self) -> None:
        """The last wish once more: consent was given then."""
        self._again()

    def forget(self) -> None:
        """The answer that may still come about the cameras is not wanted any more."""
        self._looking = False

    def _take_video(self, path: Path) -> None:
        self._looking = False
        self.found.emit(self._sources.video(path), path.name, "")

    def _look(self) -> None:
        self._looking = True
        self.looking.emit()
        self._jobs.run(self._sources.cameras, self._known)

    def _known(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        if not self._looking:
            return
        self._looking = False
        if isinstance(result, Err):
            self._tell_missing(result.error)
            return
        try:
            info = self._pick(result.value)
        except CameraMissing as error:
            self._tell_missing(error)
            return
        self._preferences.change(camera_id=info.id)
        self.found.emit(self._sources.camera(info), info.name, info.id)

    def _pick(self, found: Sequence[CameraInfo]) -> CameraInfo:
        remembered = self._preferences.settings.camera_id
        if self._wanted is None and any(info.id == remembered for info in found):
            return find_camera(remembered, found)
        return find_camera(self._wanted, found)

    def _tell_missing(self, error: Exception) -> None:
        if isinstance(error, CameraMissing):
            title = self.tr("No camera")
        else:
            title = self.tr("The cameras can't be listed")
        told = str(error) if isinstance(error, FerError) else self.tr("An error in the program: press Retry.")
        self.missing.emit(title, told + " " + self.tr("A video can take the camera's place."))
