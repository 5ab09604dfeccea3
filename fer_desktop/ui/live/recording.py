"""Recording in the Live window: the red mark, and the way of the readings into the history.

Asks for a file: the video to open, the place of a snapshot.

Saves the picture of one moment with its boxes, where the user wants it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.media.annotation import annotate
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.media.photo import save_photo
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.live.controls import RecordingBadge
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.live_worker import LiveFrame
from fer_desktop.workers.recording_worker import RecordingWorker

TICK_MS = 500


class RecordingController(QObject):
    """Begins and ends a session, and gives it each reading of the Live window."""

    changed = Signal(bool)
    told = Signal(str)
    """How it went, for the status bar."""
    trouble = Signal(str)
    """Why the recording ended early, in a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.worker = RecordingWorker(parent=self)
        self.mark = RecordingBadge()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self.worker.saved.connect(self._on_saved)
        self.worker.failed.connect(self._on_failed)

    @property
    def on(self) -> bool:
        """Whether readings are being kept."""
        return self.worker.recording

    def start(self, name: str, kind: SourceKind, paused: bool) -> None:
        """Begin a session over the source of this name."""
        settings = {"live": True, "model": model_version()}
        self.worker.start(partial(Recorder, history_file(), kind, name, name, settings))
        if paused:
            self.worker.interrupt()
        self.mark.show_state(paused)
        self._show(True)

    def add(self, view: LiveFrame) -> None:
        """Keep what was read in a frame. A frame that could not be analysed is time that was not scored."""
        if view.readings is not None:
            self.worker.add(view.t, view.readings)

    def pause(self, paused: bool) -> None:
        """The session's time stands still while nothing is analysed."""
        self.worker.interrupt()
        self.mark.show_state(paused)

    def stop(self, incomplete: str = "") -> None:
        """End the session; ``incomplete`` is a sentence that says why its end is missing."""
        if self.on:
            self.worker.stop(incomplete)
            self._show(False)

    def shutdown(self) -> None:
        """End the session and wait until it is written."""
        self._tick.stop()
        self.worker.shutdown()

    def _show(self, on: bool) -> None:
        self._show_time()
        self.mark.setVisible(on)
        if on:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit(on)

    @Slot()
    def _show_time(self) -> None:
        self.mark.show_time(self.worker.active_s)

    @Slot(int)
    def _on_saved(self, session_id: int) -> None:
        self.told.emit(self.tr("The session is in the history."))

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        if not self.on:
            self._show(False)
        self.trouble.emit(self.tr("Recording stopped.") + " " + translate_message(error))


translate = QCoreApplication.translate


class LiveFiles:
    """The system's file dialogs, as the Live window uses them."""

    def video(self, parent: QWidget, folder: str) -> Path | None:
        """The video to play in the place of a camera, or None."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("LiveFiles", "Videos ({0});;All files (*)").format(patterns)
        title = translate("LiveFiles", "Open video as camera")
        return open_file(parent, title, Path(folder), kinds.split(";;"))

    def snapshot(self, parent: QWidget, proposed: Path) -> Path | None:
        """Where to save a snapshot, or None."""
        kinds = translate("LiveFiles", "PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)")
        title = translate("LiveFiles", "Save snapshot")
        return save_file(parent, title, proposed, kinds.split(";;"))


class LiveSnapshot(QObject):
    """Asks for the place and saves in the job runner's thread; `told` says how it went."""

    told = Signal(str)

    def __init__(self, preferences: Preferences, jobs: JobRunner, files: LiveFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._jobs = jobs
        self._files = files

    def save(self, view: LiveFrame) -> None:
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
            self.told.emit(translate_message(result.error))
        else:
            self.told.emit(self.tr("The snapshot was not saved."))


def _save(path: Path, view: LiveFrame) -> Path:
    save_photo(path, annotate(view.frame, view.readings or ()))
    return path
