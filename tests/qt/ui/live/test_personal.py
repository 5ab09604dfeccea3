"""The user in the Live window: their own face, their fit, and what they say of readings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from fer_desktop.core.emotions import Emotion
from fer_desktop.models.personal_fit_file import PersonalFitRecord, load_personal, save_personal
from fer_desktop.models.registry import SHIPPED
from fer_desktop.recognition.personal_fit import CalibrationResult, Check, PersonalFit, PersonalizedFace
from fer_desktop.sessions.storage.labels import LabelStore
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.text.model_text import model_version
from tests.qt.ui.live.live_stage import LEFT, RIGHT, Stage, reading
from tests.support.clips import numbered, write_clip

FIT = PersonalFit((0.3, -0.1, 0.0, -0.2, 0.0, 0.0, 0.0, 0.0))
LESSON = CalibrationResult(FIT, {Emotion.NEUTRAL: Check(2, 6, 6)}, True)


def seen(emotion: Emotion, face=LEFT, track: int = 1):
    one = reading(emotion, face, track)
    return replace(one, prediction=one.probabilities)


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    made.seen.readings = [seen(Emotion.SADNESS)]
    yield made
    made.end()


@pytest.fixture
def fitted(qtbot):
    """A stage whose user has a fit on the disk."""
    save_personal(PersonalFitRecord(FIT, "2026-03-14T15:09:26.535Z", model_version(SHIPPED), 30, 41, 48))
    made = Stage(qtbot)
    made.seen.readings = [seen(Emotion.SADNESS)]
    yield made
    made.end()


def press(stage, key) -> None:
    stage.qtbot.keyClick(stage.window, key)


def marks():
    with LabelStore(history_file()) as kept:
        return [(mark.predicted, mark.corrected, mark.fitted) for mark in kept.all()]


# Was I right?


def test_one_key_asks_and_a_number_answers(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    strip = stage.window.me.feedback.bar
    assert strip.isHidden()
    press(stage, Qt.Key.Key_W)
    assert "“Sadness” was shown" in strip.question.text()
    press(stage, Qt.Key.Key_1)
    stage.until(lambda: "should have been “Neutral”" in strip.question.text())
    assert marks() == [(Emotion.SADNESS, Emotion.NEUTRAL, False)]


def test_the_reading_judged_is_the_one_of_the_moment_the_key_was_pressed(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    press(stage, Qt.Key.Key_W)
    stage.seen.readings = [seen(Emotion.FEAR)]
    stage.until_emoji(Emotion.FEAR)
    press(stage, Qt.Key.Key_0)
    stage.until(lambda: "“Sadness” was right" in stage.window.me.feedback.bar.question.text())
    assert marks() == [(Emotion.SADNESS, Emotion.SADNESS, False)]


def test_a_wrong_click_is_undone(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    strip = stage.window.me.feedback.bar
    press(stage, Qt.Key.Key_W)
    strip.choices[4].click()
    stage.until(strip.undo.isVisible)
    stage.until(lambda: len(marks()) == 1)
    strip.undo.click()
    stage.until(lambda: marks() == [])
    assert strip.isHidden()


def test_esc_takes_the_question_back_and_only_then_pauses(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    press(stage, Qt.Key.Key_W)
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.me.feedback.bar.isHidden()
    assert not stage.window.session.paused
    press(stage, Qt.Key.Key_1)
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.session.paused
    assert not history_file().exists()


def test_an_unknown_can_be_marked_too(stage):
    stage.seen.readings = [reading(None, p=0.3, reasons=["no clear winner"])]
    stage.show().until_emoji("unknown")
    press(stage, Qt.Key.Key_W)
    assert stage.window.me.feedback.bar.right.isHidden()
    press(stage, Qt.Key.Key_7)
    stage.until(lambda: history_file().exists() and marks() == [(None, Emotion.FEAR, False)])


def test_a_history_that_can_not_be_written_is_told(stage):
    history_file().parent.mkdir(parents=True)
    history_file().write_bytes(b"no history " * 100)
    stage.show().until_emoji(Emotion.SADNESS)
    press(stage, Qt.Key.Key_W)
    press(stage, Qt.Key.Key_1)
    stage.until(stage.window.banner.isVisible)
    assert "not a history" in stage.window.banner.text.text()
    assert stage.window.me.feedback.bar.isHidden()


def test_without_a_face_there_is_nothing_to_judge(stage):
    stage.seen.readings = []
    stage.show().until_emoji("no_face")
    press(stage, Qt.Key.Key_W)
    assert stage.window.me.feedback.bar.isHidden()
    assert "Correct this emoji" in stage.window.view.status.currentMessage()


# The user's own face


def test_the_fit_counts_once_the_user_says_this_is_me(fitted):
    other = seen(Emotion.ANGER, RIGHT, 2)
    fitted.seen.readings = [seen(Emotion.SADNESS), other]
    fitted.show().until_emoji(Emotion.SADNESS)
    window = fitted.window
    fitted.until(lambda: "Press M" in window.view.status.currentMessage())
    assert fitted.seen.personal is None
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal == PersonalizedFace(FIT, 1))
    assert window.me.badge.isVisible()
    assert window.me.use_calibration.isChecked()
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal is None)
    assert window.me.badge.isHidden()
    assert not window.me.use_calibration.isChecked()


def test_nobody_else_is_read_with_the_fit(fitted):
    fitted.show().until_emoji(Emotion.SADNESS)
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal is not None)
    fitted.seen.readings = [seen(Emotion.ANGER, RIGHT, 2)]
    fitted.until_emoji(Emotion.ANGER)
    fitted.until(lambda: fitted.seen.personal is None)
    assert fitted.window.me.badge.isHidden()


def test_a_mark_says_whether_the_fit_counted(fitted):
    fitted.show().until_emoji(Emotion.SADNESS)
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal is not None)
    press(fitted, Qt.Key.Key_W)
    press(fitted, Qt.Key.Key_1)
    fitted.until(lambda: history_file().exists() and len(marks()) == 1)
    assert marks() == [(Emotion.SADNESS, Emotion.NEUTRAL, True)]


def test_another_camera_knows_nobody(fitted):
    fitted.show().until_emoji(Emotion.SADNESS)
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal is not None)
    fitted.window.start_camera("usb-2")
    fitted.until(lambda: len(fitted.sources) == 2)
    fitted.until_emoji(Emotion.SADNESS)
    fitted.until(lambda: fitted.seen.personal is None)
    assert not fitted.window.me.use_calibration.isChecked()


def test_a_video_shows_other_people(fitted, tmp_path):
    fitted.window.show()
    fitted.window.start_video(write_clip(tmp_path / "video.mp4", [numbered(n) for n in range(30)]))
    fitted.until_emoji(Emotion.SADNESS)
    for key in (Qt.Key.Key_M, Qt.Key.Key_W):
        press(fitted, key)
        assert "camera" in fitted.window.view.status.currentMessage()
    fitted.window.me.open_calibration()
    assert fitted.window.me.calibration is None
    assert fitted.seen.personal is None
    assert fitted.window.me.feedback.bar.isHidden()


def test_without_a_fit_this_is_me_says_what_to_do(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    press(stage, Qt.Key.Key_M)
    assert "Teach it my face" in stage.window.view.status.currentMessage()
    assert not stage.window.me.use_calibration.isChecked()


def test_a_fit_switched_off_or_deleted_counts_no_more(fitted):
    fitted.show().until_emoji(Emotion.SADNESS)
    me = fitted.window.me
    press(fitted, Qt.Key.Key_M)
    fitted.until(lambda: fitted.seen.personal is not None)
    me._own.set_enabled(False)
    fitted.until(lambda: fitted.seen.personal is None)
    me._own.set_enabled(True)
    fitted.until(lambda: fitted.seen.personal is not None)
    me._own.delete()
    fitted.until(lambda: fitted.seen.personal is None)
    assert load_personal() is None


# The guide


def test_what_the_guide_taught_counts_at_once_and_is_kept(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    me = stage.window.me
    me.teach.trigger()
    guide = me.calibration
    guide.begin()
    guide.started.emit(stage.seen.readings[0])
    guide.calibration = LESSON
    guide.accept()
    stage.until(lambda: stage.seen.personal == PersonalizedFace(FIT, 1))
    assert me.badge.isVisible()
    assert me.calibration is None
    kept = load_personal()
    assert (kept.fit, kept.before, kept.after, kept.held_out, kept.on) == (FIT, 2, 6, 6, True)


def test_the_guide_lives_on_what_the_camera_shows(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    stage.window.me.open_calibration()
    guide = stage.window.me.calibration
    guide.begin()
    stage.until(lambda: guide.faces.progress.value() > 0)
    assert "Your face is in sight" in guide.faces.status.text()
    guide.reject()
    assert load_personal() is None
    assert stage.window.me.calibration is None


def test_the_guide_opens_with_the_first_face_if_it_was_asked_for(stage):
    stage.window.me.opens_calibration_at_first_face = True
    stage.show()
    stage.until(lambda: stage.window.me.calibration is not None)
    stage.window.close()
    assert stage.window.me.calibration is None


def test_about_me_leads_to_the_guide(stage):
    stage.show().until_emoji(Emotion.SADNESS)
    me = stage.window.me
    me.open_profile_action.trigger()
    me.profile.calibrate.click()
    assert me.profile is None
    assert me.calibration is not None
    me.calibration.reject()


def test_the_menu_says_what_each_thing_does(stage):
    actions = [action for action in stage.window.me.menu.actions() if not action.isSeparator()]
    assert len(actions) == 4
    assert all(action.toolTip() != action.text() for action in actions)
    assert stage.window.view.controls.me.menu() is stage.window.me.menu
