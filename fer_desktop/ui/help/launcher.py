"""Opens Help: F1 in any window shows the page about that window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from fer_desktop.ui.help.help_window import HelpWindow

KNOWN = "opens_help"
"""The property of a window that already has the shortcut."""


class HelpLauncher(QObject):
    """Adds the shortcut to each window when it first gets the focus; all windows share one Help window.

    A modal dialog gets its own Help window, because it blocks all others.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: HelpWindow | None = None
        self._listens = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._listens = bool(app.focusChanged.connect(self._add_shortcut))

    def _add_shortcut(self, previous: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if window is None or window.property(KNOWN):
            return
        window.setProperty(KNOWN, True)
        add_shortcut(Command.HELP, window, self.open_here)

    def open_here(self) -> None:
        """Show the page of the active window."""
        from fer_desktop.ui.help.pages import page_of

        self.open(page_of(QApplication.activeWindow()))

    def open(self, page: str) -> None:
        """Show a page of Help."""
        modal = QApplication.activeModalWidget()
        window = self._window_of(modal) if modal is not None else self._shared_window()
        window.open_page(page)
        window.show()
        window.raise_()
        window.activateWindow()

    def _shared_window(self) -> HelpWindow:
        from fer_desktop.ui.help.help_window import HelpWindow

        if self.window is None:
            self.window = HelpWindow()
        return self.window

    def _window_of(self, modal: QWidget) -> HelpWindow:
        from fer_desktop.ui.help.help_window import HelpWindow

        existing = modal.findChild(HelpWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return existing or HelpWindow(parent=modal)

    def close(self) -> None:
        """Close Help at the end of the program."""
        app = QApplication.instance()
        if self._listens and isinstance(app, QApplication):
            self._listens = not app.focusChanged.disconnect(self._add_shortcut)
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
