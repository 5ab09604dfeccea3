"""What the windows remember, kept in the settings file as soon as it changes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.settings import Settings, load_settings, save_settings
from fer_desktop.ui.text.translate import translated

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
            self.not_kept.emit(translated(error))
        self.changed.emit()
