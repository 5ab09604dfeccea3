"""About me: what is known of the user, and how it is forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.settings import settings_file
from fer_desktop.models.personal_fit_file import (
    PersonalFitRecord,
    load_personal,
    personal_file,
    save_personal,
)
from fer_desktop.models.registry import SHIPPED
from fer_desktop.recognition.personal_fit import PersonalFit
from fer_desktop.sessions.storage.labels import PREDICTIONS, Label, LabelStore, confusion_of, now
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.profile.confusion_table import ACCESSIBLE, summary_of
from fer_desktop.ui.profile.profile_dialog import ProfileDialog
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.widgets.controls import PathLabel
from fer_desktop.workers.history_jobs import LabelJobs

KEPT = PersonalFitRecord(
    PersonalFit((0.1,) * 8), "2026-03-14T15:09:26.535Z", model_version(SHIPPED), 30, 41, 48
)
EVEN = (0.125,) * 8


def mark(shown: Emotion | None, meant: Emotion) -> Label:
    return Label(now(), shown, meant, 0.5, EVEN)


MARKS = [mark(Emotion.SADNESS, Emotion.NEUTRAL)] * 3 + [
    mark(Emotion.FEAR, Emotion.FEAR),
    mark(None, Emotion.FEAR),
]


class Answers:
    """Answers the questions before a deletion."""

    def __init__(self) -> None:
        self.answer, self.asked = True, []

    def __call__(self, parent, title, question, explanation, action) -> bool:
        self.asked.append(question)
        return self.answer


@pytest.fixture
def open_it(qtbot, preferences, jobs):
    def opened(personal: PersonalFitRecord | None = None, marks=()) -> ProfileDialog:
        if personal is not None:
            save_personal(personal)
        if marks:
            with LabelStore(history_file()) as kept:
                for each in marks:
                    kept.add(each)
        dialog = ProfileDialog(preferences, PersonalFitStore.load(), LabelJobs(), jobs, confirm=Answers())
        dialog.own = dialog._personal_fit
        qtbot.addWidget(dialog)
        dialog.show()
        if marks:
            qtbot.waitUntil(dialog.table.isVisible)
        return dialog

    return opened


def test_a_new_user_is_told_what_there_could_be(open_it):
    dialog = open_it()
    assert dialog.calibration_text.text().startswith("None yet.")
    assert not dialog.apply.isEnabled()
    assert not dialog.delete_calibration.isEnabled()
    assert dialog.calibrate.isEnabled()
    assert "Press W" in dialog.corrections_text.text()
    assert dialog.table.isHidden()
    assert not history_file().exists()


def test_the_name_is_kept(open_it, preferences):
    dialog = open_it()
    assert dialog.name.text() == "Ada"
    dialog.name.setText("  Grace ")
    dialog.close_button.click()
    assert preferences.settings.name == "Grace"


def test_the_fit_is_told_with_its_check(open_it):
    dialog = open_it(KEPT)
    assert "right before 30 of 48, after 41" in dialog.calibration_text.text()
    assert dialog.apply.isChecked()


def test_the_fit_is_switched_off_and_on_again(open_it):
    dialog = open_it(KEPT)
    dialog.apply.click()
    assert dialog.own.fit is None
    assert load_personal().on is False
    dialog.apply.click()
    assert dialog.own.fit == KEPT.fit
    assert load_personal() == KEPT


def test_the_fit_is_deleted_only_if_the_user_is_sure(open_it):
    dialog = open_it(KEPT)
    dialog._confirm.answer = False
    dialog.delete_calibration.click()
    assert personal_file().exists()
    dialog._confirm.answer = True
    dialog.delete_calibration.click()
    assert not personal_file().exists()
    assert dialog.calibration_text.text().startswith("None yet.")
    assert not dialog.apply.isChecked()


def test_a_fit_of_another_model_is_not_used(open_it):
    dialog = open_it(PersonalFitRecord(KEPT.fit, KEPT.created, "0.9", 30, 41, 48))
    assert dialog.own.fit is None
    assert "another model" in dialog.calibration_text.text()


def test_what_can_not_be_deleted_is_told(open_it):
    dialog = open_it(KEPT)
    personal_file().unlink()
    personal_file().mkdir()
    dialog.delete_calibration.click()
    assert "Delete it yourself" in dialog.banner.text.text()


def test_the_own_confusion_matrix(open_it):
    dialog = open_it(marks=MARKS)
    assert dialog.corrections_text.text() == (
        "5 checked: 1 right, 4 wrong. "
        "Most common mistakes: Sadness instead of Neutral (3), Unknown instead of Fear (1)."
    )
    rows = {row[0]: row[1:] for row in dialog.table.texts()}
    assert len(rows) == len(EMOTIONS)
    assert rows["Neutral"] == ["0", "0", "0", "3", "0", "0", "0", "0", "0"]
    assert rows["Fear"] == ["0", "0", "0", "0", "0", "0", "1", "0", "1"]


def test_each_cell_speaks_for_itself(open_it):
    dialog = open_it(marks=MARKS)
    cell = dialog.table.item(0, 1 + PREDICTIONS.index(Emotion.SADNESS))
    assert cell.data(ACCESSIBLE) == cell.toolTip() == "Sadness shown, Neutral was right: 3"
    assert dialog.table.accessibleName()


def test_all_marks_are_deleted_if_the_user_is_sure(open_it, qtbot):
    dialog = open_it(marks=MARKS)
    dialog._confirm.answer = False
    dialog.delete_corrections.click()
    dialog._confirm.answer = True
    dialog.delete_corrections.click()
    qtbot.waitUntil(dialog.table.isHidden)
    assert len(dialog._confirm.asked) == 2
    with LabelStore(history_file()) as kept:
        assert kept.all() == []


def test_a_damaged_history_is_told(open_it, qtbot):
    history_file().parent.mkdir(parents=True)
    history_file().write_bytes(b"no history " * 100)
    dialog = open_it()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "not a history" in dialog.banner.text.text()


def test_it_says_what_is_stored_and_where(open_it):
    places = [each.path for each in open_it().findChildren(PathLabel)]
    assert places == [str(path) for path in (settings_file(), personal_file(), history_file())]


def test_the_guide_is_asked_for(open_it):
    dialog = open_it()
    dialog.calibrate.click()
    assert dialog.result() == ProfileDialog.CALIBRATE


def test_every_control_says_what_it_is(open_it):
    dialog = open_it(KEPT)
    for each in dialog.findChildren(QPushButton):
        assert each.toolTip(), each.text()
        assert each.accessibleName(), each.text()
    assert dialog.apply.accessibleName()
    assert dialog.name.accessibleName()


def test_esc_closes(open_it, qtbot):
    dialog = open_it()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_matrix_without_a_mistake_names_none():
    assert summary_of(confusion_of([mark(Emotion.FEAR, Emotion.FEAR)])) == "1 checked: 1 right, 0 wrong."
