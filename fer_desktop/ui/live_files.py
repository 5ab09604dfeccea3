"""Asks for a file: the video to open, the place of a snapshot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file

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
