"""A Photo window with answers to its dialogs, on the real recognizer."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.photo.actions import PhotoDialogs
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.consent import Consent, Purpose

WAIT_MS = 60_000


@dataclass
class Answers(PhotoDialogs):
    """Answers the file dialogs for the user."""

    path: Path | None = None
    suggested: list[Path] = field(default_factory=list)

    def photo(self, parent: QWidget, folder: Path) -> Path | None:
        self.suggested.append(folder)
        return self.path

    def folder(self, parent: QWidget, folder: Path) -> Path | None:
        self.suggested.append(folder)
        return self.path

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.path


class Agreed(Consent):
    """The user agrees, and is counted."""

    asked = 0

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        self.asked += 1
        return True


def read(qtbot: QtBot, window: PhotoWindow, *paths: Path) -> None:
    """Open photos and wait for the first."""
    window.open_paths(list(paths))
    wait(qtbot, window)


def wait(qtbot: QtBot, window: PhotoWindow) -> None:
    """Wait until the photo asked for is open."""
    assert window.busy.isVisible()
    qtbot.waitUntil(lambda: not window.busy.isVisible(), timeout=WAIT_MS)
