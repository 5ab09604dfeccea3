"""The two keys that work in every program's windows: hold to share, and stop everything.

Only where the system lends keys to a program without further rights: X11 and Windows. macOS and Wayland
don't; there the same keys work in the Live window alone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from fer_desktop.ui.platform.hotkey_base import GlobalKeys


def system_keys(parent: QObject) -> GlobalKeys:
    """The keys of the system the program runs on."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from fer_desktop.ui.platform.x11 import X11Keys

        return X11Keys(parent)
    if platform == "windows":
        from fer_desktop.ui.platform.hotkeys_windows import WindowsKeys, user32

        return WindowsKeys(user32(), parent)
    return GlobalKeys(parent)
