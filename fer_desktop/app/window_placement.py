"""Remembers where the windows stand and how large each one is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication

from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.widgets.main_window import MainWindow
from fer_desktop.ui.widgets.screen_fit import FRAME, fit_on_screen, free_area


class WindowPlacement:
    """Opens each window where the last one stood, at the size that it had itself when it was last open."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._pushed: tuple[QPoint, QPoint] | None = None
        """Where the last window was to stand, and where it had to because of its size."""

    def place(self, window: MainWindow) -> None:
        """Give a window that is not shown yet its size and its place."""
        settings = self._preferences.settings.windows
        if window.isVisible():
            return
        size = settings.size_of(_name(window))
        if size is not None:
            window.resize(*size)
        corner = QPoint(settings.x, settings.y) if settings.placed else None
        area = free_area(corner)
        window.move(area.topLeft() if corner is None else corner)
        fit_on_screen(window)
        if corner is None:
            corner = area.center() - QRect(QPoint(), window.size() + FRAME).center()
        actual = _clamped_to(QRect(corner, window.size() + FRAME), area)
        self._pushed = (corner, actual)
        window.move(actual)
        if settings.is_maximised(_name(window)):
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def remember(self, window: MainWindow) -> None:
        """Store the size and the place of a window that is or was shown."""
        if window.windowHandle() is None:
            return  # it never was
        settings = self._preferences.settings
        windows = settings.windows
        rect = window.normalGeometry()
        if not rect.isEmpty():
            windows = windows.with_size(_name(window), rect.width(), rect.height(), window.isMaximized())
        if knows_place() and not window.isMaximized() and not window.isFullScreen():
            corner = self._corner(window)
            windows = replace(windows, placed=True, x=corner.x(), y=corner.y())
        self._preferences.update(replace(settings, windows=windows))

    def _corner(self, window: MainWindow) -> QPoint:
        """Where the window stands; where a smaller one would stand, if the user left it there."""
        if self._pushed is not None and window.pos() == self._pushed[1]:
            return self._pushed[0]
        return window.pos()


def knows_place() -> bool:
    """Whether programs learn where their windows are, which Wayland keeps to itself."""
    return not QGuiApplication.platformName().startswith("wayland")


def _name(window: MainWindow) -> str:
    return type(window).__name__.removesuffix("Window").lower()


def _clamped_to(rect: QRect, area: QRect) -> QPoint:
    x = max(area.left(), min(rect.left(), area.right() + 1 - rect.width()))
    y = max(area.top(), min(rect.top(), area.bottom() + 1 - rect.height()))
    return QPoint(x, y)
