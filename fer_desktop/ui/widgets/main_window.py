"""What the program's main windows have in common."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from fer_desktop.ui.widgets.screen_fit import ScrollAsLastResort, fit_on_screen
from fer_desktop.ui.widgets.window_parts import Banner


class FileHandling(Enum):
    """What a window does with the files that a later start of the program was given."""

    OPEN = "open"
    """It opens them itself."""
    MAKE_WAY = "make way"
    """It closes, and the menu opens them."""
    REFUSE = "refuse"
    """It is busy: the later start opens windows of its own."""


class MainWindow(QMainWindow):
    """A window with a banner for messages, which fits its screen and says itself what it does with files."""

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()

    def setCentralWidget(self, widget: QWidget) -> None:
        super().setCentralWidget(ScrollAsLastResort(widget))

    def showEvent(self, event: QShowEvent) -> None:
        fit_on_screen(self)
        super().showEvent(event)

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """What the window does with these files, of which there is at least one."""
        return FileHandling.MAKE_WAY

    def open_paths(self, paths: list[Path]) -> None:
        """Open files for which `file_handling` answered `FileHandling.OPEN`."""
        raise NotImplementedError
