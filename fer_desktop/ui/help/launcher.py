"""Opens Help wherever it is asked for: F1 in every window shows the page of that window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from fer_desktop.ui.help.help_window import HelpWindow

KEY = "F1"
KNOWN = "opens_help"
"""The property of a window that has the key."""


class HelpLauncher(QObject):
    """Gives each window the key when it first has the focus, and keeps one Help window for all of them.

    A modal dialog has one of its own, as it blocks every other window.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: HelpWindow | None = None
        self._listens = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._listens = bool(app.focusChanged.connect(self._give_key))

    def _give_key(self, before: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if window is None or window.property(KNOWN):
            return
        window.setProperty(KNOWN, True)
        QShortcut(QKeySequence(KEY), window, self.open_here)

    def open_here(self) -> None:
        """Show the page of the active window."""
        from fer_desktop.ui.help.pages import page_of

        self.open(page_of(QApplication.activeWindow()))

    def open(self, page: str) -> None:
        """Show a page of Help."""
        modal = QApplication.activeModalWidget()
        window = self._window_of(modal) if modal is not None else self._own_window()
        window.open_page(page)
        window.show()
        window.raise_()
        window.activateWindow()

    def _own_window(self) -> HelpWindow:
        from fer_desktop.ui.help.help_window import HelpWindow

        if self.window is None:
            self.window = HelpWindow()
        return self.window

    def _window_of(self, modal: QWidget) -> HelpWindow:
        from fer_desktop.ui.help.help_window import HelpWindow

        there = modal.findChild(HelpWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return there or HelpWindow(parent=modal)

    def close(self) -> None:
        """Close Help with the program; no further window gets the key."""
        app = QApplication.instance()
        if self._listens and isinstance(app, QApplication):
            self._listens = not app.focusChanged.disconnect(self._give_key)
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
