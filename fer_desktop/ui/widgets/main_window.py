"""What the program's main windows have in common."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from fer_desktop.ui.widgets.window_parts import Notice


class FileHandling(Enum):
    """What a window does with the files that a later start of the program was given."""

    OPEN = "open"
    """It opens them itself."""
    MAKE_WAY = "make way"
    """It closes, and the menu opens them."""
    REFUSE = "refuse"
    """It is busy: the later start opens windows of its own."""


class MainWindow(QMainWindow):
    """A window with a banner for messages, which says itself what it does with files."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = Notice()

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """What the window does with these files, of which there is at least one."""
        return FileHandling.MAKE_WAY

    def open_paths(self, paths: list[Path]) -> None:
        """Open files for which `file_handling` answered `FileHandling.OPEN`."""
        raise NotImplementedError
