"""The file dialogs of the Photo window, in one place so that a test can answer for the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file

translate = QCoreApplication.translate


class PhotoDialogs:
    """Asks the user for files; None means that they thought better of it."""

    def picture(self, parent: QWidget, folder: Path) -> Path | None:
        """A picture to read."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        kinds = translate("PhotoDialogs", "Pictures ({0});;All files (*)").format(patterns)
        return open_file(parent, translate("PhotoDialogs", "Choose a picture"), folder, kinds.split(";;"))

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the picture with its boxes."""
        title = translate("PhotoDialogs", "Save the picture with its boxes")
        kinds = translate("PhotoDialogs", "PNG picture (*.png);;JPEG picture (*.jpg)")
        return save_file(parent, title, suggested, kinds.split(";;"))

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the tables of all faces."""
        title = translate("PhotoDialogs", "Export the tables")
        kinds = translate("PhotoDialogs", "CSV table (*.csv);;JSON (*.json)")
        return save_file(parent, title, suggested, kinds.split(";;"))
