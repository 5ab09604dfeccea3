"""The photos and videos opened last, one click away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fer_desktop.core.file_io import display_name
from fer_desktop.core.settings import RecentFiles
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate, escape_tooltip
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout

SHOWN = 3
"""Of each kind."""
CHARACTERS = 22
"""The width of a name; a longer one is shortened in its middle."""


class RecentRow(QWidget):
    """A button for each file, and one that forgets them all; hidden while there is none."""

    opened = Signal(list)
    """The path of one file."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._shown: RecentFiles | None = None
        self.buttons: list[QPushButton] = []
        self._files = QWidget()
        self._flow = FlowLayout(self._files)
        tip = self.tr("Forget which photos and videos you opened")
        self.clear = button(self.tr("Clea&r"), tip, role="quiet", icon=Icon.CLOSE)
        self.clear.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        set_spacing(row, 0, 1)
        row.addWidget(label(self.tr("Recent"), "strong"))
        row.addWidget(self._files, 1)
        row.addWidget(self.clear)
        preferences.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the files that the settings name."""
        recent = self._preferences.settings.recent
        if recent == self._shown:
            return
        self._shown = recent
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.deleteLater()
        files = [(path, Icon.PHOTO) for path in recent.photos[:SHOWN]]
        files += [(path, Icon.VIDEO) for path in recent.videos[:SHOWN]]
        self.buttons = [
            self._button(number, Path(path), icon) for number, (path, icon) in enumerate(files, 1)
        ]
        for each in self.buttons:
            self._flow.addWidget(each)
            each.show()
        self.setVisible(bool(files))

    def _button(self, number: int, path: Path, icon: Icon) -> QPushButton:
        name = display_name(path)
        width = self.fontMetrics().averageCharWidth() * CHARACTERS
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width)
        each = button(shown.replace("&", "&&"), escape_tooltip(str(path)), f"Alt+{number}", "quiet", icon)
        each.setAccessibleName(self.tr("Open {0}").format(bidi_isolate(name)))
        each.clicked.connect(partial(self._open, path))
        return each

    def _open(self, path: Path) -> None:
        self.opened.emit([path])

    def _forget(self) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, recent=RecentFiles()))
