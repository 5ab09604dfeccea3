"""The user's settings as the windows share them, stored as soon as they change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.settings import Settings, load_settings, save_settings
from fer_desktop.ui.text.translate import translate_message

log = logging.getLogger(__name__)


class Preferences(QObject):
    """The user's settings. A change that can't be stored applies until the program ends."""

    changed = Signal()
    save_failed = Signal(str)

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
        """The current settings."""
        return self._settings

    def update(self, settings: Settings) -> None:
        """Store other settings: those in force with something changed by `dataclasses.replace`."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._save(settings)
        except SettingsError as error:
            log.warning("the settings can't be stored", exc_info=True)
            self.save_failed.emit(translate_message(error))
        self.changed.emit()

    def update_live(self, **changes: Any) -> None:
        """Store other settings of the Live window, by the names of `LiveSettings`."""
        self.update(replace(self._settings, live=replace(self._settings.live, **changes)))
