"""Settings: every choice in one place, applied at once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.core.settings import Settings
from fer_desktop.ui.settings.emoji_sets import AskFolder, EmojiSettings, ask_folder
from fer_desktop.ui.settings.general import Cameras, CameraSettings, LookSettings, ReadingSettings
from fer_desktop.ui.settings.models import AskModel, ModelSettings, ask_model
from fer_desktop.ui.settings.storage import OpenFolder, StorageSettings, open_folder
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, leave_scroll_bar_gap
from fer_desktop.ui.widgets.dialogs import Confirm, ScrollingDialog, confirm
from fer_desktop.ui.widgets.window_parts import Notice
from fer_desktop.workers.jobs import JobRunner

CHARACTERS = 96
KEPT_AT_RESET = ("name", "first_run_done")


class SettingsDialog(ScrollingDialog):
    """A page of groups; each keeps what is chosen at once."""

    def __init__(
        self,
        preferences: Preferences,
        own: PersonalFitStore,
        jobs: JobRunner,
        cameras: Cameras,
        languages: Sequence[str] = (),
        parent: QWidget | None = None,
        ask: AskFolder = ask_folder,
        confirm: Confirm = confirm,
        show: OpenFolder = open_folder,
        ask_for_model: AskModel = ask_model,
    ) -> None:
        super().__init__(CHARACTERS, parent)
        self._preferences, self._confirm = preferences, confirm
        self.setWindowTitle(self.tr("Settings"))
        self.camera = CameraSettings(preferences, jobs, cameras)
        self.reading = ReadingSettings(preferences)
        self.emoji = EmojiSettings(preferences, jobs, ask)
        self.model = ModelSettings(preferences, jobs, confirm, ask_for_model)
        self.look = LookSettings(preferences, languages)
        self.stored = StorageSettings(preferences, own, jobs, confirm, show)
        self._groups = (self.camera, self.reading, self.model, self.emoji, self.look, self.stored)
        self.notice = Notice()
        self._make_buttons()
        self._lay_out()
        preferences.changed.connect(self._on_changed)
        preferences.not_kept.connect(self.notice.show_message)
        self._on_changed()

    def _make_buttons(self) -> None:
        tip = self.tr("Ask again before files are read and before the camera is used")
        self.ask_again = button(self.tr("Ask for my consent a&gain"), tip)
        self.ask_again.clicked.connect(self._forget_consent)
        tip = self.tr("All choices of this window and of the others as they were at first; your name stays")
        self.reset = button(self.tr("Reset to &defaults…"), tip)
        self.reset.clicked.connect(self._reset)
        self.close_button = button(self.tr("C&lose"), self.tr("Go back (Esc)"), role="accent")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        leave_scroll_bar_gap(column)
        column.setSpacing(3 * SPACE)
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self.notice)
        for group in self._groups:
            column.addWidget(group)
        self.stored.add_row(self.ask_again, self.reset)
        column.addStretch(1)
        self.add_button(self.close_button)

    def _on_changed(self) -> None:
        settings = self._preferences.settings
        self.ask_again.setEnabled(settings.consent_files or settings.consent_camera)
        for group in self._groups:
            group.refresh()

    def _forget_consent(self) -> None:
        self._preferences.change(consent_files=False, consent_camera=False)

    def _reset(self) -> None:
        question = self.tr("Reset all settings?")
        explanation = self.tr(
            "Your name, your history, your emoji sets and your models stay. You are asked for consent again."
        )
        if not self._confirm(self, self.windowTitle(), question, explanation, self.tr("&Reset")):
            return
        fresh = asdict(Settings())
        self._preferences.change(**{name: fresh[name] for name in fresh if name not in KEPT_AT_RESET})
