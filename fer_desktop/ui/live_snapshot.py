"""Saves the picture of one moment with its boxes, where the user wants it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.media.annotation import annotate
from fer_desktop.media.photo import save_photo
from fer_desktop.ui.live_files import LiveFiles
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.translate import translated
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.live_worker import LiveView


class LiveSnapshot(QObject):
    """Asks for the place and saves in the job runner's thread; `told` says how it went."""

    told = Signal(str)

    def __init__(self, preferences: Preferences, jobs: JobRunner, files: LiveFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._jobs = jobs
        self._files = files

    def save(self, view: LiveView) -> None:
        """Ask where, and save."""
        path = self._files.snapshot(self._window, Path(self.folder()) / self._name())
        if path is not None:
            self._preferences.change(last_folder=str(path.parent))
            self._jobs.run(partial(_save, path, view), self._saved)

    def folder(self) -> str:
        """The folder used last, else the user's pictures."""
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        return self._preferences.settings.last_folder or QStandardPaths.writableLocation(pictures)

    def _name(self) -> str:
        now = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm.ss")
        return self.tr("Snapshot {0}").format(now) + ".png"

    def _saved(self, result: Ok[Path] | Err) -> None:
        if isinstance(result, Ok):
            self.told.emit(self.tr("Saved: {0}").format(result.value))
        elif isinstance(result.error, FerError):
            self.told.emit(translated(result.error))
        else:
            self.told.emit(self.tr("The snapshot was not saved."))


def _save(path: Path, view: LiveView) -> Path:
    save_photo(path, annotate(view.frame, view.readings or ()))
    return path
