"""The settings of the model: the shipped one, or one imported from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import ModelError, ResourceError
from fer_desktop.models import registry
from fer_desktop.models.registry import SHIPPED, Model, ModelSelection
from fer_desktop.ui.settings.fields import Choice, FieldGroup
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.model_text import card_origin, card_text, name_of_model
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.widgets.controls import button, label
from fer_desktop.ui.widgets.dialogs import Confirm
from fer_desktop.ui.widgets.file_dialogs import open_file
from fer_desktop.ui.widgets.window_parts import Banner
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.model_jobs import check_selected_model, import_model

AskModel = Callable[[QWidget, str], Path | None]


def ask_model(parent: QWidget, start: str) -> Path | None:
    """Let the user choose a model file."""
    title = QCoreApplication.translate("ModelGroup", "Choose a model")
    kinds = QCoreApplication.translate("ModelGroup", "Expression models (*.onnx)")
    return open_file(parent, title, Path(start), [kinds])


class ModelGroup(FieldGroup):
    """Selects, imports and removes models, and shows the model's card."""

    def __init__(
        self,
        preferences: Preferences,
        models: ModelSelection,
        jobs: JobRunner,
        confirm: Confirm,
        ask: AskModel = ask_model,
    ) -> None:
        super().__init__(Icon.MODEL)
        self.heading.setText(self.tr("Model"))
        self._preferences, self._models, self._jobs = preferences, models, jobs
        self._confirm, self._ask = confirm, ask
        self._make_controls()
        self._lay_out()
        self.refresh()

    def _make_controls(self) -> None:
        self.chosen = Choice(self.tr("Model"), self.tr("The model that recognises expressions (Alt+O)"))
        self.chosen.currentIndexChanged.connect(self._choose)
        tip = self.tr("Choose an ONNX model made for this program; it is checked and copied")
        self.add_model = button(self.tr("Add a model &file…"), tip)
        self.add_model.clicked.connect(self._add)
        tip = self.tr("Delete the copy of this model and use the built-in model")
        self.remove_model = button(self.tr("Remove th&is model…"), tip)
        self.remove_model.clicked.connect(self._remove)
        self.card = label(wrap=True)
        self.card.setAccessibleName(self.tr("The model's card"))
        self.card.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words = label(role="small", wrap=True)
        self.banner = Banner()

    def _lay_out(self) -> None:
        self.add(self.tr("M&odel"), self.chosen)
        self.add_row(self.banner)
        self.add_row(self.card)
        self.add_row(self.words)
        self.add_row(self.add_model, self.remove_model)
        self.note(
            self.tr(
                "Photo, Live, Video and the command line use it from the next photo, "
                "video or camera on. Each session records which model it used."
            )
        )

    def _choose(self) -> None:
        self.banner.hide()
        settings = self._preferences.settings
        recognition = replace(settings.recognition, model=self.chosen.currentData())
        self._preferences.update(replace(settings, recognition=recognition))
        self._try()

    def _try(self) -> None:
        """Check the selected model by loading it in a job."""
        self._models.select_key(self._preferences.settings.recognition.model)
        self._jobs.run(partial(check_selected_model, self._models), self._was_tried)

    def _was_tried(self, result: Ok[str] | Err) -> None:
        if isinstance(result, Err) and not result.expected:
            raise result.error
        self.refresh()

    def _add(self) -> None:
        path = self._ask(self, self._preferences.settings.last_folder)
        if path is not None:
            self.banner.hide()
            self._busy(True)
            self._jobs.run(partial(import_model, path), self._added)

    def _busy(self, on: bool) -> None:
        self.add_model.setEnabled(not on)
        self.add_model.setText(self.tr("Checking the model…") if on else self.tr("Add a model &file…"))

    def _added(self, result: Ok[Model] | Err) -> None:
        self._busy(False)
        if isinstance(result, Err):
            if not result.expected:
                raise result.error
            self.banner.show_message(translate_message(result.error))
            return
        self._models.record_failure(result.value, None)
        settings = self._preferences.settings
        recognition = replace(settings.recognition, model=result.value.key)
        self._preferences.update(replace(settings, recognition=recognition))
        self._try()
        self.refresh()

    def _remove(self) -> None:
        model = registry.model_of(self._preferences.settings.recognition.model)
        question = self.tr("Remove the model {0}?").format(model.name)
        explanation = self.tr("Its copy is deleted. The original file stays.")
        title, action = self.window().windowTitle(), self.tr("&Remove")
        if not model.key or not self._confirm(self, title, question, explanation, action):
            return
        settings = self._preferences.settings
        self._preferences.update(replace(settings, recognition=replace(settings.recognition, model="")))
        self.banner.hide()
        try:
            self._models.remove(model)
        except ModelError as error:
            self.banner.show_message(translate_message(error))
        self.refresh()

    def refresh(self) -> None:
        """Show the models that there are, the chosen one, and what is known of it."""
        chosen = registry.model_of(self._preferences.settings.recognition.model)
        self.chosen.set_options(
            [(self._shown(model), model.key) for model in self._choices(chosen)], chosen.key
        )
        self.remove_model.setEnabled(bool(chosen.key))
        self._show_card(chosen)
        if chosen == self._models.selected and self._models.warning:
            self.banner.show_message(translate_message(self._models.warning))

    def _choices(self, chosen: Model) -> list[Model]:
        """The shipped one, the user's own, and the chosen one even if it is gone."""
        own = registry.installed()
        return [SHIPPED, *own, *([chosen] if chosen.key and chosen not in own else [])]

    def _shown(self, model: Model) -> str:
        name = name_of_model(model)
        return self.tr("{0} (can't be used)").format(name) if self._models.is_broken(model) else name

    def _show_card(self, model: Model) -> None:
        try:
            self.card.setText(card_text(model))
            self.words.setText(card_origin(model))
        except ResourceError as error:
            self.card.setText(translate_message(error))
            self.words.clear()
        self.card.setVisible(bool(self.card.text()))
        self.words.setVisible(bool(self.card.text() and self.words.text()))
