"""The file dialogs of the Photo window, in one place so that a test can answer for the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.media.suffixes import PHOTO_SUFFIXES

translate = QCoreApplication.translate


class PhotoDialogs:
    """Asks the user for files; None means that they thought better of it."""

    def picture(self, parent: QWidget, folder: Path) -> Path | None:
        """A picture to read."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        filters = translate("PhotoDialogs", "Pictures ({0});;All files (*)").format(patterns)
        path, _ = QFileDialog.getOpenFileName(
            parent, translate("PhotoDialogs", "Choose a picture"), str(folder), filters
        )
        return Path(path) if path else None

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the picture with its boxes."""
        title = translate("PhotoDialogs", "Save the picture with its boxes")
        return _save(
            parent, title, suggested, translate("PhotoDialogs", "PNG picture (*.png);;JPEG picture (*.jpg)")
        )

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the tables of all faces."""
        return _save(
            parent,
            translate("PhotoDialogs", "Export the tables"),
            suggested,
            translate("PhotoDialogs", "CSV table (*.csv);;JSON (*.json)"),
        )


def _save(parent: QWidget, title: str, suggested: Path, filters: str) -> Path | None:
    path, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    if not path:
        return None
    ending = kind.partition("(*")[2].rstrip(")")
    chosen = Path(path)
    return chosen if chosen.suffix or not ending else chosen.with_name(chosen.name + ending)
