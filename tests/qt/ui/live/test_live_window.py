"""What the Live window shows of its source, and what its keys and buttons do."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from fer_desktop.core.emotions import EMOTIONS, NO_FACE, UNKNOWN, Emotion, plain
from fer_desktop.core.errors import ModelError
from fer_desktop.ui.text.emotion_labels import not_scored
from tests.qt.ui.live.live_stage import LEFT, RIGHT, Stage, reading
from tests.support.clips import write_clip


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    yield made
    made.end()


def test_a_face_is_shown_with_its_emoji_name_and_top_three(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    result = stage.window.view.result
    assert result.name.text() == "Happiness"
    assert "90\N{NO-BREAK SPACE}%" in result.likelihood.text()
    assert (Emotion.HAPPINESS, pytest.approx(0.9)) in result.table.probabilities
    assert not_scored(0.0) in result.note.text()
    assert "Anna" in stage.window.view.who.text()
    assert "Nothing is sent anywhere" in stage.window.view.controls.privacy.text()
    assert stage.window.view.analysis_badge.isVisible()
    assert stage.window.view.analysis_badge.text.text() == "Analysing expressions"
    stage.until(lambda: "fps" in stage.window.view.status.fps.text())
    assert "skipped" in stage.window.view.status.dropped.text()


def test_picture_and_boxes_are_mirrored(stage):
    red_on_the_left = np.zeros((48, 64, 3), np.uint8)
    red_on_the_left[:, :32, 2] = 255
    red_on_the_left[:, 32:, 0] = 255
    stage.seen.readings = [reading(Emotion.NEUTRAL, RIGHT)]
    stage.window.show()
    picture = stage.window.view.picture
    stage.show().until_emoji(Emotion.NEUTRAL)
    stage.window.session.pause(True)
    picture.show_frame(red_on_the_left, picture.boxes)
    picture.stand_still("")
    shot, place = picture.grab().toImage(), picture.picture_rect()
    y = round(place.bottom() - 4)
    assert QColor(shot.pixel(round(place.left() + 4), y)).blue() > 200
    assert QColor(shot.pixel(round(place.right() - 4), y)).red() > 200
    box, scale = picture.box_rect(RIGHT), place.width() / 64
    assert box.left() == pytest.approx(place.left() + (64 - RIGHT.x - RIGHT.w) * scale)
    assert box.top() == pytest.approx(place.top() + RIGHT.y * place.height() / 48)


def test_no_face_has_a_face_of_its_own(stage):
    stage.seen.readings = []
    stage.show().until_emoji(NO_FACE)
    assert stage.window.view.result.name.text() == "No face"
    assert stage.window.view.result.detail.text()
    stage.until(lambda: not_scored(1.0) in stage.window.view.result.note.text())


def test_unknown_has_a_face_of_its_own_and_says_why(stage):
    stage.seen.readings = [reading(None, p=0.3, reasons=["too dark", "blurred"])]
    stage.show().until_emoji(UNKNOWN)
    assert stage.window.view.result.name.text() == "Unknown"
    assert "too dark" in stage.window.view.result.detail.text()
    assert "blurred" in stage.window.view.result.detail.text()


def test_the_largest_face_is_shown_and_a_click_follows_another(stage):
    big, small = reading(Emotion.ANGER, LEFT, 1), reading(Emotion.FEAR, RIGHT, 2)
    stage.seen.readings = [small, big]
    stage.show().until_emoji(Emotion.ANGER)
    picture = stage.window.view.picture
    centre = picture.box_rect(RIGHT).center().toPoint()
    stage.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=centre)
    stage.until_emoji(Emotion.FEAR)
    assert [box.chosen for box in picture.boxes] == [True, False]
    stage.qtbot.keyClick(picture, Qt.Key.Key_Right)
    stage.until_emoji(Emotion.ANGER)


def test_space_pauses_and_goes_on_and_esc_only_pauses(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    window = stage.window
    window.view.picture.setFocus()
    stage.qtbot.keyClick(window.view.picture, Qt.Key.Key_Space)
    assert window.session.paused
    assert window.view.analysis_badge.text.text() == "Paused"
    assert not window.view.result.emoji.isEnabled()
    stage.qtbot.keyClick(window.view.picture, Qt.Key.Key_Space)
    assert not window.session.paused
    stage.until_emoji(Emotion.HAPPINESS)
    for _ in range(2):
        window._escape()
        assert window.session.paused
    stage.qtbot.mouseClick(window.view.analysis_badge.pause, Qt.MouseButton.LeftButton)
    stage.until_emoji(Emotion.HAPPINESS)


def test_a_snapshot_is_the_picture_with_its_boxes(stage, tmp_path):
    stage.files.snapshot_path = tmp_path / "snap.png"
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.view.controls.snapshot.click()
    stage.until(lambda: "snap.png" in stage.window.view.status.currentMessage())
    saved = cv2.imdecode(np.frombuffer(stage.files.snapshot_path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    assert saved.shape == (48, 64, 3)
    assert len(np.unique(saved.reshape(-1, 3), axis=0)) > 1
    assert stage.files.proposed.name.startswith("Snapshot 2")
    assert stage.preferences.settings.last_folder == str(tmp_path)


def test_a_snapshot_that_cannot_be_saved_says_why(stage, tmp_path):
    stage.files.snapshot_path = tmp_path / "missing" / "snap.png"
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.view.controls.snapshot.click()
    stage.until(lambda: stage.window.view.status.currentMessage() != "")
    assert "Saved" not in stage.window.view.status.currentMessage()


def test_without_a_model_the_picture_is_shown_with_the_reason(qtbot):
    def load():
        raise ModelError("The model is damaged. Install FER Desktop again.")

    stage = Stage(qtbot, load)
    stage.show()
    stage.until(lambda: stage.window.view.picture.isVisible())
    assert stage.window.view.result.detail.text() == "The model is damaged. Install FER Desktop again."
    stage.end()


def test_full_screen_has_no_controls_and_esc_leaves_it_before_it_pauses(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    view = stage.window.view
    view.controls.full_screen.click()
    stage.until(lambda: stage.window.isFullScreen() and view.header.isHidden())
    assert view.controls.isHidden() and view.status.isHidden()
    assert "Analysing expressions" in view.full_screen_mark.words.text()
    assert view.full_screen_mark.isVisible()
    stage.window._escape()
    stage.until(lambda: not stage.window.isFullScreen() and view.header.isVisible())
    assert not stage.window.session.paused
    assert view.full_screen_mark.isHidden()
    stage.window._escape()
    assert stage.window.session.paused


def test_keys_work_in_full_screen_too(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.activateWindow()
    stage.window.toggle_full_screen()
    stage.until(lambda: stage.window.view.controls.isHidden())
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_F11)
    stage.until(lambda: not stage.window.isFullScreen())


def test_the_emoji_is_the_hero_in_every_shape_of_the_window(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    window, result = stage.window, stage.window.view.result
    assert window.view.split.is_horizontal
    for size, least in (((1400, 1000), 400), ((520, 1000), 200), ((900, 520), 72)):
        window.resize(*size)
        stage.until(lambda least=least: min(result.emoji.width(), result.emoji.height()) >= least)
    window.resize(window.minimumSize())
    stage.until(lambda: not window.view.split.is_horizontal)
    window.resize(1400, 1000)
    stage.until(lambda: window.view.split.is_horizontal)


def test_three_emotions_are_listed_and_all_eight_on_a_click(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    result = stage.window.view.result
    assert result.table.rows == 3
    stage.qtbot.mouseClick(result.table, Qt.MouseButton.LeftButton)
    assert result.table.rows == len(EMOTIONS)
    assert result.all.isChecked()
    stage.until(lambda: len(result.table.probabilities) == len(EMOTIONS))
    assert stage.preferences.settings.live.all_emotions
    result.all.click()
    assert result.table.rows == 3


def test_every_control_says_what_it_is(stage):
    stage.window.show()
    buttons = [each for each in stage.window.findChildren(QPushButton) if each.text()]
    assert len(buttons) >= 7
    for each in buttons:
        assert each.toolTip(), each.text()
        assert each.accessibleName(), each.text()


def test_a_click_beside_the_faces_changes_nothing(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    picture = stage.window.view.picture
    assert picture.track_at(QPointF(1, 1)) is None


def test_a_video_as_camera_gives_an_emoji_of_the_real_recogniser(qtbot, tmp_path, astronaut, recognizer):
    frames = [np.ascontiguousarray(np.roll(astronaut, 2 * step, axis=1)) for step in range(10)]
    stage = Stage(qtbot, lambda: recognizer)
    stage.window.show()
    stage.window.start_video(write_clip(tmp_path / "astronaut.mp4", frames))
    result = stage.window.view.result
    stage.until(lambda: result.emoji.isEnabled() and result.emoji.name != NO_FACE)
    assert result.table.probabilities
    assert stage.window.view.picture.boxes
    stage.end()


def test_what_is_shown_is_told_to_those_who_mirror_it(stage):
    told = []
    stage.window.presenter.output_changed.connect(told.append)
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.until(lambda: bool(told) and plain(told[-1].emoji) == Emotion.HAPPINESS)
    assert told[-1].reading is not None
    stage.seen.readings = []
    stage.until(lambda: told[-1].emoji == NO_FACE)
    stage.window.session.pause(True)
    stage.until(lambda: stage.window.session.paused)
    assert told[-1].view is None
    assert told[-1].emoji == ""
