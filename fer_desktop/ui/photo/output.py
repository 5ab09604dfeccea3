"""What leaves the Photo window: saved, copied and dragged photos, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QTemporaryDir, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from fer_desktop.media.photo_looks import PhotoLook
from fer_desktop.media.photo_report import PhotoReport
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.photo.actions import PhotoDialogs
from fer_desktop.ui.state.label_style import label_style
from fer_desktop.ui.text.translate import system_csv
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.picture_view import image_of
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.photo_jobs import (
    PhotoResult,
    draw_photo,
    export_reports,
    save_drawn,
    tab_separated,
)

DRAG_SIDE = 16 * SPACE
DRAG_SUFFIX = ".jpg"


class PhotoOutput(QObject):
    """Draws and writes in the jobs' thread; asks for files through the dialogs."""

    saved = Signal(object)
    """The path of a file that was written."""
    copied = Signal()
    drag_ready = Signal(object)
    """The path of a photo that the user can drag."""
    failed = Signal(object)
    """An `Err`."""

    def __init__(self, jobs: JobRunner, dialogs: PhotoDialogs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._dialogs, self._window = jobs, dialogs, window
        self._folder = QTemporaryDir()
        self._drags = False

    def copy_table(self, reading: Reading) -> None:
        """Copy a face's probabilities to the clipboard, separated by tabs."""
        QGuiApplication.clipboard().setText(tab_separated(reading))
        self.copied.emit()

    def save_photo(self, result: PhotoResult, look: PhotoLook, suggested: Path) -> None:
        """Ask where to save the photo as it is shown, and save it."""
        path = self._dialogs.annotated(self._window, suggested)
        if path is not None:
            self._jobs.run(partial(save_drawn, path, result, look, label_style()), self._on_saved)

    def copy_photo(self, result: PhotoResult, look: PhotoLook) -> None:
        """Copy the photo as it is shown to the clipboard."""
        self._jobs.run(partial(draw_photo, result, look, label_style()), self._on_drawn)

    def export(self, reports: Sequence[PhotoReport], suggested: Path) -> None:
        """Ask where to save the tables of these photos, and save them."""
        path = self._dialogs.tables(self._window, suggested)
        if path is not None:
            self._jobs.run(partial(export_reports, path, list(reports), system_csv()), self._on_saved)

    def drag(self, result: PhotoResult, look: PhotoLook, name: str) -> None:
        """Write the photo as it is shown to a file of its own, then let the user drag it to another program.

        The file is deleted with the window.
        """
        if not self._drags and self._folder.isValid():
            self._drags = True
            path = Path(self._folder.path()) / (name + DRAG_SUFFIX)
            self._jobs.run(partial(save_drawn, path, result, look, label_style()), self._on_drag_ready)

    @Slot(object)
    def _on_drag_ready(self, outcome: Ok[Path] | Err) -> None:
        self._drags = False
        if isinstance(outcome, Err):
            self.failed.emit(outcome)
            return
        self.drag_ready.emit(outcome.value)
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.drag_of(outcome.value).exec(Qt.DropAction.CopyAction)

    def drag_of(self, path: Path) -> QDrag:
        """A drag that carries a file and a small picture of it."""
        drag, mime = QDrag(self._window), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        drag.setMimeData(mime)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        drag.setPixmap(QPixmap(str(path)).scaled(DRAG_SIDE, DRAG_SIDE, keep, smooth))
        return drag

    @Slot(object)
    def _on_drawn(self, outcome: Ok[Frame] | Err) -> None:
        if isinstance(outcome, Err):
            self.failed.emit(outcome)
        else:
            QGuiApplication.clipboard().setImage(image_of(outcome.value))
            self.copied.emit()

    @Slot(object)
    def _on_saved(self, outcome: Ok[Path] | Err) -> None:
        if isinstance(outcome, Err):
            self.failed.emit(outcome)
        else:
            self.saved.emit(outcome.value)
