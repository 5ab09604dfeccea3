"""Carries the settings to what they change: the look, the pictures, the way faces are read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from fer_desktop.recognition.manner import Manner
from fer_desktop.recognition.quality import LIMITS
from fer_desktop.recognition.smoothing import CALM, PACE, QUICK
from fer_desktop.ui import theme
from fer_desktop.ui.emoji import art
from fer_desktop.ui.preferences import Preferences

PACES = {"calm": CALM, "normal": PACE, "quick": QUICK}
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
LEAST_PERCENT, MOST_PERCENT = 20, 80


class SettingsInForce(QObject):
    """Applies the settings now and whenever they change. ``manner`` is shared by the recognizers."""

    def __init__(
        self, preferences: Preferences, manner: Manner | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.manner = manner or Manner()
        self._preferences = preferences
        self._set: str | None = None
        preferences.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Bring everything in line with the settings. A value that nobody knows counts as the usual one."""
        settings = self._preferences.settings
        look = theme.current()
        look.force(SCHEMES.get(settings.theme))
        look.set_reduced_motion(settings.reduced_motion)
        percent = min(max(settings.unknown_percent, LEAST_PERCENT), MOST_PERCENT)
        self.manner.pace = PACES.get(settings.pace, PACE)
        self.manner.limits = replace(LIMITS, winner=percent / 100)
        self.manner.intensity = settings.intensity
        if settings.emoji_set != self._set:
            self._set = settings.emoji_set
            art().use_named(settings.emoji_set)
