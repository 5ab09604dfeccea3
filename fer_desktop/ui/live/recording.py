"""What the Live window saves: recordings of its readings, and snapshots; and the file dialogs it uses."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.media.annotation import LabelStyle, annotate
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.media.photo import save_photo
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.live.controls import RecordingBadge
from fer_desktop.ui.state.label_style import label_style
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.live_worker import LiveFrame
from fer_desktop.workers.recording_worker import RecordingWorker

TIME_INTERVAL_MS = 500


class RecordingController(QObject):
    """Records the readings of the Live window into a session of the history."""

    changed = Signal(bool)
    message = Signal(str)
    """That a session was saved, for the status bar."""
    error = Signal(str)
    """Why the recording ended early, in a sentence."""

    def __init__(self, personal_fit: PersonalFitStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._personal_fit = personal_fit
        self.worker = RecordingWorker(parent=self)
        self.badge = RecordingBadge()
        self._timer = QTimer(self)
        self._timer.setInterval(TIME_INTERVAL_MS)
        self._timer.timeout.connect(self._show_time)
        self.worker.saved.connect(self._on_saved)
        self.worker.failed.connect(self._on_failed)

    @property
    def on(self) -> bool:
        """Whether readings are recorded."""
        return self.worker.recording

    def start(self, name: str, kind: SourceKind, paused: bool) -> None:
        """Begin a session of the source with this name."""
        settings = {"live": True, "model": self._personal_fit.model_version}
        self.worker.start(partial(Recorder, history_file(), kind, name, name, settings))
        if paused:
            self.worker.interrupt()
        self.badge.show_state(paused)
        self._show(True)

    def add(self, frame: LiveFrame) -> None:
        """Record the readings of a frame. One that could not be analysed leaves time that is not scored."""
        if frame.readings is not None:
            self.worker.add(frame.t, frame.readings)

    def pause(self, paused: bool) -> None:
        """Stop the session's time while nothing is analysed."""
        self.worker.interrupt()
        self.badge.show_state(paused)

    def stop(self, incomplete: str = "") -> None:
        """End the session, if one is recorded; ``incomplete`` is a sentence why its end is missing."""
        if self.on:
            self.worker.stop(incomplete)
            self._show(False)

    def shutdown(self) -> None:
        """End the session and wait until it is written."""
        self._timer.stop()
        self.worker.shutdown()

    def _show(self, on: bool) -> None:
        self._show_time()
        self.badge.setVisible(on)
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit(on)

    @Slot()
    def _show_time(self) -> None:
        self.badge.show_time(self.worker.active_s)

    @Slot(int)
    def _on_saved(self, session_id: int) -> None:
        self.message.emit(self.tr("The session is in the history."))

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        if not self.on:
            self._show(False)
        self.error.emit(self.tr("Recording stopped.") + " " + translate_message(error))


translate = QCoreApplication.translate


class LiveFiles:
    """The file dialogs of the Live window."""

    def video(self, parent: QWidget, folder: str) -> Path | None:
        """Ask for the video to play in place of a camera; None if the user cancels."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("LiveFiles", "Videos ({0});;All files (*)").format(patterns)
        title = translate("LiveFiles", "Open video as camera")
        return open_file(parent, title, Path(folder), kinds.split(";;"))

    def snapshot(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where to save a snapshot; None if the user cancels."""
        kinds = translate("LiveFiles", "PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)")
        title = translate("LiveFiles", "Save snapshot")
        return save_file(parent, title, proposed, kinds.split(";;"))


class LiveSnapshot(QObject):
    """Saves a frame with its boxes, in the job runner's thread."""

    message = Signal(str)
    """Where it was saved, or why not."""

    def __init__(self, preferences: Preferences, jobs: JobRunner, files: LiveFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._jobs = jobs
        self._files = files

    def save(self, frame: LiveFrame) -> None:
        """Ask where to save a frame, and save it."""
        path = self._files.snapshot(self._window, Path(self.folder()) / self._name())
        if path is not None:
            settings = self._preferences.settings
            self._preferences.update(replace(settings, last_folder=str(path.parent)))
            work = partial(_save, path, frame, label_style(numbered=False))
            self._jobs.run(work, self._saved)

    def folder(self) -> str:
        """Return the folder used last, else that of the user's pictures."""
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        return self._preferences.settings.last_folder or QStandardPaths.writableLocation(pictures)

    def _name(self) -> str:
        now = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm.ss")
        return self.tr("Snapshot {0}").format(now) + ".png"

    def _saved(self, result: Ok[Path] | Err) -> None:
        if isinstance(result, Ok):
            self.message.emit(self.tr("Saved: {0}").format(result.value))
        elif isinstance(result.error, FerError):
            self.message.emit(translate_message(result.error))
        else:
            self.message.emit(self.tr("The snapshot was not saved."))


def _save(path: Path, frame: LiveFrame, style: LabelStyle) -> Path:
    save_photo(path, annotate(frame.frame, frame.readings or (), style))
    return path
