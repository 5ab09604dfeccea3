"""What the windows remember, kept in the settings file as soon as it changes.

Carries the settings to what they change: the look, the pictures, the way faces are read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.logging_setup import redact
from fer_desktop.core.settings import Settings, load_settings, save_settings
from fer_desktop.models import registry
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import art

if TYPE_CHECKING:
    from fer_desktop.core.settings import Settings
    from fer_desktop.recognition.options import RecognitionOptions


log = logging.getLogger(__name__)


class Preferences(QObject):
    """The user's settings for all windows; a change that can't be kept still holds until the program ends."""

    changed = Signal()
    not_kept = Signal(str)

    def __init__(
        self,
        settings: Settings | None = None,
        save: Callable[[Settings], None] = save_settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = load_settings() if settings is None else settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **values: Any) -> None:
        """Set some of the settings and keep them."""
        changed = replace(self._settings, **values)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            self._save(changed)
        except SettingsError as error:
            log.warning("the settings can't be kept", exc_info=True)
            self.not_kept.emit(translate_message(error))
        self.changed.emit()


SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
MIN_PERCENT, MAX_PERCENT = 20, 80


class SettingsApplier(QObject):
    """Applies the settings now and whenever they change."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._set: str | None = None
        preferences.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Bring everything in line with the settings. A value that nobody knows counts as the usual one."""
        settings = self._preferences.settings
        redact(settings.name)
        look = theme.current()
        look.force(SCHEMES.get(settings.theme))
        look.set_reduced_motion(settings.reduced_motion)
        if "manner" in self.__dict__:
            _tell(self.recognition_options, settings)
        registry.use_key(settings.model)
        if settings.emoji_set != self._set:
            self._set = settings.emoji_set
            art().activate(settings.emoji_set)

    @cached_property
    def recognition_options(self) -> RecognitionOptions:
        """How faces are read; shared by the recognizers. Made when the first of them is."""
        from fer_desktop.recognition.options import RecognitionOptions

        made = RecognitionOptions()
        _tell(made, self._preferences.settings)
        return made


def _tell(manner: RecognitionOptions, settings: Settings) -> None:
    from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS
    from fer_desktop.recognition.smoothing import CALM, FAST, NORMAL

    percent = min(max(settings.unknown_percent, MIN_PERCENT), MAX_PERCENT)
    manner.pace = {"calm": CALM, "quick": FAST}.get(settings.pace, NORMAL)
    manner.limits = replace(DEFAULT_THRESHOLDS, min_probability=percent / 100)
    manner.intensity = settings.intensity
