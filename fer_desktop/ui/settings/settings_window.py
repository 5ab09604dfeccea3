"""The Settings window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.core.settings import Settings
from fer_desktop.models.registry import ModelSelection
from fer_desktop.ui.settings.emoji_sets import AskFolder, EmojiGroup, ask_folder
from fer_desktop.ui.settings.general import AppearanceGroup, CameraGroup, Cameras, RecognitionGroup
from fer_desktop.ui.settings.keys import KeysGroup
from fer_desktop.ui.settings.models import AskModel, ModelGroup, ask_model
from fer_desktop.ui.settings.storage import OpenFolder, StorageGroup, open_folder
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, leave_scroll_bar_gap
from fer_desktop.ui.widgets.dialogs import Confirm, ScrollingDialog, confirm
from fer_desktop.ui.widgets.window_parts import Banner
from fer_desktop.workers.jobs import JobRunner

CHARACTERS = 96


class SettingsDialog(ScrollingDialog):
    """A page of groups; every change applies and is stored at once."""

    def __init__(
        self,
        preferences: Preferences,
        models: ModelSelection,
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
        self.camera = CameraGroup(preferences, jobs, cameras)
        self.reading = RecognitionGroup(preferences)
        self.emoji = EmojiGroup(preferences, jobs, ask)
        self.model = ModelGroup(preferences, models, jobs, confirm, ask_for_model)
        self.appearance = AppearanceGroup(preferences, languages)
        self.keys = KeysGroup(preferences)
        self.stored = StorageGroup(preferences, models, own, jobs, confirm, show)
        self._groups = (
            *(self.camera, self.reading, self.model, self.emoji),
            *(self.appearance, self.keys, self.stored),
        )
        self.banner = Banner()
        self._make_buttons()
        self._lay_out()
        preferences.changed.connect(self._on_changed)
        preferences.save_failed.connect(self.banner.show_message)
        self._on_changed()

    def _make_buttons(self) -> None:
        tip = self.tr("Ask again before opening files and before turning on the camera")
        self.ask_again = button(self.tr("Ask for consent a&gain"), tip)
        self.ask_again.clicked.connect(self._forget_consent)
        tip = self.tr("Reset the settings of all windows; your name stays")
        self.reset = button(self.tr("Reset to &defaults…"), tip, icon=Icon.RESET)
        self.reset.clicked.connect(self._reset)
        self.close_button = button(self.tr("C&lose"), self.tr("Close Settings (Esc)"), role="accent")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        leave_scroll_bar_gap(column)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self.banner)
        for group in self._groups:
            column.addWidget(group)
        self.stored.add_row(self.ask_again, self.reset)
        column.addStretch(1)
        self.add_button(self.close_button)

    def _on_changed(self) -> None:
        settings = self._preferences.settings
        self.ask_again.setEnabled(settings.consent.files or settings.consent.camera)
        for group in self._groups:
            group.refresh()

    def _forget_consent(self) -> None:
        settings = self._preferences.settings
        consent = replace(settings.consent, files=False, camera=False)
        self._preferences.update(replace(settings, consent=consent))

    def _reset(self) -> None:
        question = self.tr("Reset all settings?")
        explanation = self.tr(
            "Your name, history, emoji sets and models stay. You will be asked for consent again."
        )
        if not self._confirm(self, self.windowTitle(), question, explanation, self.tr("&Reset")):
            return
        settings = self._preferences.settings
        self._preferences.update(Settings(name=settings.name, first_run_done=settings.first_run_done))
