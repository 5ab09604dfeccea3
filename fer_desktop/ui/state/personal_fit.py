"""The personal fit in force, for all windows, kept on this computer as soon as it changes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.models.personal_fit_file import (
    PersonalFitRecord,
    delete_personal,
    load_personal,
    save_personal,
)
from fer_desktop.recognition.personal_fit import CalibrationResult, PersonalFit
from fer_desktop.sessions.storage.labels import now
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translate_message

log = logging.getLogger(__name__)

Save = Callable[[PersonalFitRecord | None], None]


def keep(personal: PersonalFitRecord | None) -> None:
    """Writes the file, or deletes it. Raises `SettingsError`."""
    if personal is None:
        delete_personal()
    else:
        save_personal(personal)


class PersonalFitStore(QObject):
    """What was learned of the user's face. A change that can't be kept still holds until the program ends."""

    changed = Signal()
    not_kept = Signal(str)

    def __init__(
        self, personal: PersonalFitRecord | None = None, save: Save = keep, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._personal = personal
        self._save = save

    @classmethod
    def load(cls, parent: QObject | None = None) -> PersonalFitStore:
        """That of the user's file."""
        return cls(load_personal(), parent=parent)

    @property
    def personal(self) -> PersonalFitRecord | None:
        """What was learned, if anything, be it switched on or off."""
        return self._personal

    @property
    def outdated(self) -> bool:
        """Whether it was learned with another model, whose mistakes were others."""
        return self._personal is not None and self._personal.model != model_version()

    @property
    def fit(self) -> PersonalFit | None:
        """The fit to apply to the user's own face; None: there is none, or it is off or outdated."""
        personal = self._personal
        return personal.fit if personal is not None and personal.on and not self.outdated else None

    def save_calibration(self, lesson: CalibrationResult) -> None:
        """Keep what was learned, and switch it on."""
        total = lesson.total
        made = format_timestamp(now())
        self._change(
            PersonalFitRecord(lesson.fit, made, model_version(), total.before, total.after, total.count)
        )

    def set_enabled(self, on: bool) -> None:
        """Apply it from now on, or not; it stays kept."""
        if self._personal is not None:
            self._change(replace(self._personal, on=on))

    def delete(self) -> None:
        """Forget what was learned, here and on the disk."""
        self._change(None)

    def _change(self, personal: PersonalFitRecord | None) -> None:
        if personal is not None and personal == self._personal:
            return
        self._personal = personal
        try:
            self._save(personal)
        except SettingsError as error:
            log.warning("the personal fit can't be kept", exc_info=True)
            self.not_kept.emit(translate_message(error))
        self.changed.emit()
