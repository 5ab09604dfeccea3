"""The model in the settings: added, shown with its card, chosen, broken, removed, and what it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.settings import load_settings
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard
from fer_desktop.models.loading import load_recognizer
from fer_desktop.models.registry import SHIPPED, Model, ModelSelection
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.live.recording import RecordingController
from fer_desktop.ui.menu.about_dialog import AboutDialog
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.settings.models import ModelGroup
from fer_desktop.ui.settings.storage import StorageGroup
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.model_text import accuracy_percent, description, model_version
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.live_worker import LiveFrame, LiveStats
from fer_desktop.workers.photo_jobs import PhotoReader
from tests.support.own_models import add, sad_file  # noqa: F401 - a fixture
from tests.support.settings import change, settings_of
from tests.unit.recognition.models import always

WAIT_MS = 60_000
GONE = "gone 0.3.0123456789abcdef"
Open = Callable[[], ModelGroup]


class Person:
    """Chooses a file and answers questions."""

    path: Path | None = None
    says = True

    def confirm(self, parent: QWidget, title: str, question: str, explanation: str, action: str) -> bool:
        self.asked = question
        return self.says

    def ask(self, parent: QWidget, start: str) -> Path | None:
        return self.path


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def models() -> ModelSelection:
    return ModelSelection()


@pytest.fixture
def opened(
    qtbot: QtBot, preferences: Preferences, models: ModelSelection, jobs: JobRunner, person: Person
) -> Iterator[Open]:
    shown = []

    def made() -> ModelGroup:
        models.select_key(preferences.settings.recognition.model)
        group = ModelGroup(preferences, models, jobs, person.confirm, person.ask)
        qtbot.addWidget(group)
        group.show()
        shown.append(group)
        return group

    yield made


def _wait(qtbot: QtBot, jobs: JobRunner) -> None:
    """Until the work given so far is done."""
    done: list[object] = []

    class Last(QWidget):
        def take(self, result: object) -> None:
            done.append(result)

    last = Last()
    qtbot.addWidget(last)
    jobs.run(lambda: None, last.take)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def test_the_shipped_model_with_its_card(opened, person):
    group = opened()
    assert group.chosen.count() == 1 and group.chosen.currentText().startswith("Built-in model 1.")
    assert (
        "Training data: FER2013" in group.card.text() and "\N{NO-BREAK SPACE}% correct" in group.card.text()
    )
    assert not group.remove_model.isEnabled()
    group.add_model.click()
    assert group.banner.isHidden(), "no file was chosen"


def read(reader: PhotoReader, path: Path) -> Reading:
    """The first face, read anew by the model that is selected now."""
    result = reader.open_photo((path,), 0, {}).result
    assert result is not None
    return result.readings[0]


def test_a_model_goes_from_its_file_to_a_reading_and_away_again(
    qtbot,
    opened,
    person,
    jobs,
    preferences,
    models,
    astronaut_file,
    sad_file,  # noqa: F811
):
    reader = PhotoReader(models.cached(lambda: load_recognizer(models)))
    assert read(reader, astronaut_file).emotion == "happiness"
    group, person.path = opened(), sad_file
    group.add_model.click()
    assert not group.add_model.isEnabled()
    _wait(qtbot, jobs)
    assert group.chosen.currentText() == "always sad 9.9" and group.banner.isHidden()
    assert "Version: 9.9, 2026-01-02" in group.card.text() and "not measured" in group.card.text()
    assert "No card came with the model" in group.words.text()
    assert load_settings().recognition.model == models.selected.key != ""
    assert model_version(models.active) == models.selected.called
    assert accuracy_percent(models.active) is None and "in 100" not in description(models.active)
    probabilities = read(reader, astronaut_file).probabilities
    assert int(probabilities.argmax()) == 3, "sadness, from the next picture on"
    group.remove_model.click()
    assert person.asked == "Remove the model always sad 9.9?"
    assert registry.installed() == [] and load_settings().recognition.model == ""
    assert read(reader, astronaut_file).emotion == "happiness"


def test_a_file_that_is_refused_is_told(qtbot, opened, person, jobs, astronaut_file):
    group, person.path = opened(), astronaut_file
    group.add_model.click()
    _wait(qtbot, jobs)
    assert "astronaut.png is damaged or not an ONNX model" in group.banner.text.text()
    assert group.add_model.isEnabled() and group.chosen.currentData() == ""


def test_a_broken_model_stays_visible_and_another_can_be_chosen(qtbot, opened, jobs, preferences, models):
    change(preferences, model=GONE)
    group = opened()
    assert group.chosen.currentText() == "gone 0.3 (can't be used)"
    assert group.card.isHidden()
    group._try()
    _wait(qtbot, jobs)
    assert "gone 0.3 is missing" in group.banner.text.text()
    group.chosen.setCurrentIndex(0)
    _wait(qtbot, jobs)
    assert group.banner.isHidden() and not group.card.isHidden()
    assert load_settings().recognition.model == "" and models.active == SHIPPED


def test_no_is_no(opened, person, preferences):
    change(preferences, model=GONE)
    group, person.says = opened(), False
    group.remove_model.click()
    assert preferences.settings.recognition.model == GONE


def test_every_control_has_a_key_and_a_name(opened):
    group = opened()
    for button in (group.add_model, group.remove_model, group.chosen):
        assert button.accessibleName() and button.toolTip()
    for button in (group.add_model, group.remove_model):
        assert not button.shortcut().isEmpty()


def test_the_start_tells_that_the_chosen_model_is_gone(qtbot):
    application()
    desktop = WindowManager(AppContext(Preferences(settings_of(first_run_done=True, model=GONE))))
    menu = desktop.open_menu()
    assert isinstance(menu, MenuWindow)
    qtbot.waitUntil(lambda: not menu.banner.isHidden(), timeout=WAIT_MS)
    assert "gone 0.3 is missing" in menu.banner.text.text()
    assert "the built-in model is used" in menu.banner.text.text()
    assert desktop.context.models.selected.key == GONE and load_settings().recognition.model in ("", GONE)
    desktop.shutdown()
    for window in QApplication.topLevelWidgets():
        window.hide()


def test_a_recording_notes_the_model_that_answers(qtbot, recognizer, astronaut, models):
    models.select(Model("mine 2", "f" * 16))
    window = QWidget()
    qtbot.addWidget(window)
    record = RecordingController(PersonalFitStore(models=models), window)
    record.start("camera", SourceKind.CAMERA, paused=False)
    view = LiveFrame(astronaut, 0.0, tuple(recognizer.read(astronaut)), LiveStats(10.0, 0.1, 0))
    with qtbot.waitSignal(record.message, timeout=WAIT_MS):
        record.add(view)
        record.stop()
    record.shutdown()
    with Store(history_file()) as store:
        assert [session.model for session in store.find()] == ["mine 2 (ffffffff)"]


def test_about_shows_the_card_of_the_model_that_answers(qtbot):
    own = Model("mine 2", "f" * 16)
    registry.models_folder().mkdir(parents=True)
    own.path.with_name(f"{own.key}.json").write_text(
        ModelCard("2", "2026-05-06", "faces", 2048, "reaction", valid_accuracy=0.5).as_json()
    )
    dialog = AboutDialog(own)
    qtbot.addWidget(dialog)
    texts = [text for _, text in dialog._sections()]
    [told] = [text for text in texts if text.startswith("mine 2")]
    assert "Network: reaction" in told and "Validation set: 50.0\N{NO-BREAK SPACE}% correct" in told
    assert "the model's own card" in told


def test_all_models_are_deleted_with_what_is_stored(qtbot, preferences, jobs, person):
    made = add(always("fear"))
    made.path.with_name(".0123.part").write_bytes(b"what an interrupted copy left")
    change(preferences, model=made.key)
    stored = StorageGroup(
        preferences, ModelSelection(), PersonalFitStore(), jobs, person.confirm, lambda folder: None
    )
    qtbot.addWidget(stored)
    row = [place.name for place in stored.places].index("Models")
    delete = stored.deletes[row]
    assert delete is not None and delete.isEnabled()
    delete.click()
    assert person.asked == "Delete Models?" and preferences.settings.recognition.model == ""
    assert registry.installed() == [] and stored.sizes[row].text() == "nothing"
