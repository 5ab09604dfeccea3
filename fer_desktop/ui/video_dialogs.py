"""The file dialogs of the Video window, in one place so that a test can answer for the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.ui.text.formats import export_filters
from fer_desktop.ui.widgets.file_dialogs import open_files, save_file

translate = QCoreApplication.translate


class VideoDialogs:
    """Asks the user for files; nothing or None means that they thought better of it."""

    def films(self, parent: QWidget, folder: Path) -> list[Path]:
        """Films to analyse, one or several."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("VideoDialogs", "Videos ({0});;All files (*)").format(patterns)
        return open_files(parent, translate("VideoDialogs", "Choose videos"), folder, kinds.split(";;"))

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the readings, and by its suffix in which format."""
        return save_file(parent, translate("VideoDialogs", "Export the result"), suggested, export_filters())

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with boxes and names."""
        return _save_film(parent, translate("VideoDialogs", "Save the annotated video"), suggested)

    def faceless(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with each face covered by its emoji."""
        return _save_film(parent, translate("VideoDialogs", "Save the video with covered faces"), suggested)


def _save_film(parent: QWidget, title: str, suggested: Path) -> Path | None:
    return save_file(parent, title, suggested, [translate("VideoDialogs", "MP4 video (*.mp4)")])
