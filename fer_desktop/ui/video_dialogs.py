"""The file dialogs of the Video window, in one place so that a test can answer for the user."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.media.suffixes import VIDEO_SUFFIXES
from fer_desktop.ui.history_dialogs import export_filters

translate = QCoreApplication.translate


class VideoDialogs:
    """Asks the user for files; nothing or None means that they thought better of it."""

    def films(self, parent: QWidget, folder: Path) -> list[Path]:
        """Films to analyse, one or several."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("VideoDialogs", "Videos ({0});;All files (*)").format(patterns)
        names, _ = QFileDialog.getOpenFileNames(
            parent, translate("VideoDialogs", "Choose videos"), str(folder), kinds
        )
        return [Path(name) for name in names]

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the readings, and by its suffix in which format."""
        kinds = ";;".join(export_filters())
        return _save(parent, translate("VideoDialogs", "Export the result"), suggested, kinds)

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with boxes and names."""
        return _save(
            parent,
            translate("VideoDialogs", "Save the annotated video"),
            suggested,
            translate("VideoDialogs", "MP4 video (*.mp4)"),
        )

    def faceless(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with each face covered by its emoji."""
        return _save(
            parent,
            translate("VideoDialogs", "Save the video with covered faces"),
            suggested,
            translate("VideoDialogs", "MP4 video (*.mp4)"),
        )


def _save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    name, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(_suffix_of(kind))


def _suffix_of(kind: str) -> str:
    found = re.search(r"\*(\.\w+)\)", kind)
    return found.group(1) if found else ""
