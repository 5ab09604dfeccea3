"""The user's personal calibration, shared by all windows and stored as soon as it changes."""

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
from fer_desktop.models.registry import ModelSelection
from fer_desktop.recognition.personal_fit import CalibrationResult, PersonalFit
from fer_desktop.sessions.storage.labels import now
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translate_message

log = logging.getLogger(__name__)

Save = Callable[[PersonalFitRecord | None], None]


def save_or_delete(personal: PersonalFitRecord | None) -> None:
    """Write the file, or delete it. Raises `SettingsError`."""
    if personal is None:
        delete_personal()
    else:
        save_personal(personal)


class PersonalFitStore(QObject):
    """The user's calibration. A change that can't be stored applies until the program ends."""

    changed = Signal()
    save_failed = Signal(str)

    def __init__(
        self,
        personal: PersonalFitRecord | None = None,
        save: Save = save_or_delete,
        models: ModelSelection | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._models = models or ModelSelection()
        self._personal = personal
        self._save = save

    @classmethod
    def load(cls, models: ModelSelection | None = None, parent: QObject | None = None) -> PersonalFitStore:
        """The fit stored in the user's file."""
        return cls(load_personal(), models=models, parent=parent)

    @property
    def model_version(self) -> str:
        """The active model, as sessions and labels name it."""
        return model_version(self._models.active)

    @property
    def personal(self) -> PersonalFitRecord | None:
        """The calibration, if any, whether it is on or off."""
        return self._personal

    @property
    def outdated(self) -> bool:
        """Whether it was learned with another model, which makes different mistakes."""
        return self._personal is not None and self._personal.model != self.model_version

    @property
    def fit(self) -> PersonalFit | None:
        """The fit to apply to the user's face; None if there is none, or if it is off or outdated."""
        personal = self._personal
        return personal.fit if personal is not None and personal.on and not self.outdated else None

    def save_calibration(self, calibration: CalibrationResult) -> None:
        """Store a calibration and switch it on."""
        total = calibration.total
        created = format_timestamp(now())
        self._change(
            PersonalFitRecord(
                calibration.fit, created, self.model_version, total.before, total.after, total.count
            )
        )

    def set_enabled(self, on: bool) -> None:
        """Switch it on or off; it stays stored."""
        if self._personal is not None:
            self._change(replace(self._personal, on=on))

    def delete(self) -> None:
        """Delete the calibration and its file."""
        self._change(None)

    def _change(self, personal: PersonalFitRecord | None) -> None:
        if personal is not None and personal == self._personal:
            return
        self._personal = personal
        try:
            self._save(personal)
        except SettingsError as error:
            log.warning("the personal fit can't be stored", exc_info=True)
            self.save_failed.emit(translate_message(error))
        self.changed.emit()
