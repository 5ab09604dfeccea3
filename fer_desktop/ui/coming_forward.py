"""Brings a window to the front when another start of the program asks for it."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.first_start import TOKEN


def come_forward(window: QWidget | None, token: str = "") -> None:
    """Show a window above the others, whether it is hidden, minimised or covered.

    ``token``: the leave that Wayland gave to the program that the user has just started.
    """
    wanted = QApplication.activeModalWidget() or window
    if wanted is None:
        return
    if token:
        os.environ[TOKEN] = token  # Qt takes it from there, once
    if window is not None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
    wanted.raise_()
    wanted.activateWindow()
