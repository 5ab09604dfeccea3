"""The two keys that work in every program's windows: hold to share, and stop all sharing and analysis.

Only X11 and Windows offer them without further permissions. On macOS and Wayland the same keys work in the
Live window alone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from fer_desktop.ui.platform.hotkey_base import GlobalKeys


def create_global_keys(parent: QObject) -> GlobalKeys:
    """Return the implementation for this system; only that one is imported."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from fer_desktop.ui.platform.x11 import X11Keys

        return X11Keys(parent)
    if platform == "windows":
        from fer_desktop.ui.platform.hotkeys_windows import WindowsKeys, user32

        return WindowsKeys(user32(), parent)
    return GlobalKeys(parent)
