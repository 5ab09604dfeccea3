"""Asks for a file: the video to open, the place of a snapshot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.media.suffixes import VIDEO_SUFFIXES

translate = QCoreApplication.translate


class LiveFiles:
    """The system's file dialogs, as the Live window uses them."""

    def video(self, parent: QWidget, folder: str) -> Path | None:
        """The video to play in the place of a camera, or None."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("LiveFiles", "Videos ({0});;All files (*)").format(patterns)
        name, _ = QFileDialog.getOpenFileName(
            parent, translate("LiveFiles", "Open video as camera"), folder, kinds
        )
        return Path(name) if name else None

    def snapshot(self, parent: QWidget, proposed: Path) -> Path | None:
        """Where to save a snapshot, or None."""
        kinds = translate("LiveFiles", "PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)")
        title = translate("LiveFiles", "Save snapshot")
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        return _with_suffix(Path(name)) if name else None


def _with_suffix(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(".png")
