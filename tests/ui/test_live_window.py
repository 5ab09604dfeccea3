from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from fer_desktop.errors import CameraBusy, CameraLost, ModelError, SourceError
from fer_desktop.media.sources import CameraInfo, VideoFile, as_camera
from fer_desktop.recognition.emotions import EMOTIONS, NO_FACE, UNKNOWN, Emotion, plain
from fer_desktop.recognition.faces import Face
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.settings import Settings
from fer_desktop.ui.consent import Purpose
from fer_desktop.ui.live_follow import Follow, Unscored
from fer_desktop.ui.live_start import LiveSources
from fer_desktop.ui.live_window import LiveWindow
from fer_desktop.ui.preferences import Preferences
from fer_desktop.ui.words import not_scored
from fer_desktop.workers.jobs import JobRunner
from tests.clips import write_clip
from tests.workers.live_parts import Frames, Hanging

WAIT_MS = 20_000
LEFT, RIGHT = Face(4, 12, 20, 20), Face(40, 10, 12, 12)
CAMERAS = [CameraInfo("usb-1", "Built-in", 0, 0), CameraInfo("usb-2", "On the desk", 1, 0)]


def reading(emotion, face=LEFT, track=1, p=0.9, reasons=()):
    probabilities = np.full(8, (1 - p) / 7, np.float32)
    best = emotion or Emotion.SADNESS
    probabilities[EMOTIONS.index(best)] = p
    return Reading(face, track, probabilities, emotion, tuple(reasons))


class Answers:
    """A recogniser that sees what the test wants."""

    def __init__(self, *readings):
        self.readings = list(readings)
        self.error = None

    def read(self, frame, t=None):
        if self.error is not None:
            raise self.error
        return list(self.readings)

    def reset(self):
        pass


class Agrees:
    def __init__(self):
        self.answer = True
        self.asked = []

    def ask(self, purpose, parent=None):
        self.asked.append(purpose)
        return self.answer


@dataclass
class Chooses:
    """Answers for the user in the file dialogs."""

    video_path: Path | None = None
    snapshot_path: Path | None = None
    proposed: Path | None = None

    def video(self, parent, folder):
        return self.video_path

    def snapshot(self, parent, proposed):
        self.proposed = proposed
        return self.snapshot_path


class Stage:
    """A Live window with everything around it."""

    def __init__(self, qtbot, load=None):
        self.seen = Answers(reading(Emotion.HAPPINESS))
        self.preferences = Preferences(Settings(name="Anna"), save=lambda settings: None)
        self.consent, self.files, self.jobs = Agrees(), Chooses(), JobRunner()
        self.cameras = list(CAMERAS)
        self.asked = 0
        self.sources = []
        self.make = lambda info: Frames(name=info.name)
        sources = LiveSources(self._cameras, self._camera, lambda path: as_camera(VideoFile(path)))
        self.window = LiveWindow(
            self.preferences, self.consent, self.jobs, load or (lambda: self.seen), sources, self.files
        )
        self.left = []
        self.window.back_to_menu.connect(lambda: self.left.append("menu"))
        self.window.closed.connect(lambda: self.left.append("closed"))
        qtbot.addWidget(self.window)
        self.qtbot = qtbot

    def _cameras(self):
        self.asked += 1
        return list(self.cameras)

    def _camera(self, info):
        self.sources.append(self.make(info))
        return self.sources[-1]

    def show(self, camera_id=None):
        self.window.show()
        self.window.start_camera(camera_id)
        return self

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def until_emoji(self, name):
        result = self.window.result
        self.until(lambda: result.emoji.isEnabled() and plain(result.emoji.name) == name)

    def until_problem(self):
        message = self.window.message
        self.until(lambda: message.isVisible() and message.retry.isVisible())
        return message.sentence.text()

    def end(self):
        self.window.shutdown()
        self.jobs.shutdown()


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    yield made
    made.end()


def test_a_face_is_shown_with_its_emoji_name_and_top_three(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    result = stage.window.result
    assert result.name.text() == "Happiness"
    assert "90\N{NO-BREAK SPACE}%" in result.sure.text()
    assert (Emotion.HAPPINESS, pytest.approx(0.9)) in result.table.shown
    assert not_scored(0.0) in result.note.text()
    assert "Anna" in stage.window.who.text()
    assert "Nothing is sent anywhere" in stage.window.controls.privacy.text()
    assert stage.window.mark.isVisible()
    assert stage.window.mark.words.text() == "Analysing expressions"
    stage.until(lambda: "pictures/s" in stage.window.status.fps.text())
    assert "dropped" in stage.window.status.dropped.text()


def test_picture_and_boxes_are_mirrored(stage):
    red_on_the_left = np.zeros((48, 64, 3), np.uint8)
    red_on_the_left[:, :32, 2] = 255
    red_on_the_left[:, 32:, 0] = 255
    stage.seen.readings = [reading(Emotion.NEUTRAL, RIGHT)]
    stage.window.show()
    picture = stage.window.picture
    stage.show().until_emoji(Emotion.NEUTRAL)
    stage.window.pause(True)
    picture.show_frame(red_on_the_left, picture.boxes)
    picture.stand_still("")
    shot, place = picture.grab().toImage(), picture.picture_rect()
    y = round(place.bottom() - 4)
    assert QColor(shot.pixel(round(place.left() + 4), y)).blue() > 200
    assert QColor(shot.pixel(round(place.right() - 4), y)).red() > 200
    box, scale = picture.box_rect(RIGHT), place.width() / 64
    assert box.left() == pytest.approx(place.left() + (64 - RIGHT.x - RIGHT.w) * scale)
    assert box.top() == pytest.approx(place.top() + RIGHT.y * scale)


def test_no_face_has_a_face_of_its_own(stage):
    stage.seen.readings = []
    stage.show().until_emoji(NO_FACE)
    assert stage.window.result.name.text() == "No face"
    assert stage.window.result.detail.text()
    stage.until(lambda: not_scored(1.0) in stage.window.result.note.text())


def test_unknown_has_a_face_of_its_own_and_says_why(stage):
    stage.seen.readings = [reading(None, p=0.3, reasons=["too dark", "blurred"])]
    stage.show().until_emoji(UNKNOWN)
    assert stage.window.result.name.text() == "Unknown"
    assert "too dark" in stage.window.result.detail.text()
    assert "blurred" in stage.window.result.detail.text()


def test_the_largest_face_is_shown_and_a_click_follows_another(stage):
    big, small = reading(Emotion.ANGER, LEFT, 1), reading(Emotion.FEAR, RIGHT, 2)
    stage.seen.readings = [small, big]
    stage.show().until_emoji(Emotion.ANGER)
    picture = stage.window.picture
    centre = picture.box_rect(RIGHT).center().toPoint()
    stage.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=centre)
    stage.until_emoji(Emotion.FEAR)
    assert [box.chosen for box in picture.boxes] == [True, False]
    stage.qtbot.keyClick(picture, Qt.Key.Key_Right)
    stage.until_emoji(Emotion.ANGER)


def test_space_pauses_and_goes_on_and_esc_only_pauses(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    window = stage.window
    window.picture.setFocus()
    stage.qtbot.keyClick(window.picture, Qt.Key.Key_Space)
    assert window.worker.paused
    assert window.mark.words.text() == "Paused"
    assert not window.result.emoji.isEnabled()
    stage.qtbot.keyClick(window.picture, Qt.Key.Key_Space)
    assert not window.worker.paused
    stage.until_emoji(Emotion.HAPPINESS)
    for _ in range(2):
        window._escape()
        assert window.worker.paused
    stage.qtbot.mouseClick(window.mark.pause, Qt.MouseButton.LeftButton)
    stage.until_emoji(Emotion.HAPPINESS)


def test_a_busy_camera_says_what_to_do_and_retry_works(stage):
    works = stage.make
    stage.make = lambda info: Frames(open_error=CameraBusy("Close the other program."))
    stage.show()
    assert stage.until_problem() == "Close the other program."
    assert not stage.window.mark.isVisible()
    stage.make = works
    stage.window.message.retry.click()
    stage.until_emoji(Emotion.HAPPINESS)


def test_a_camera_pulled_out_can_be_plugged_in_again(stage):
    works = stage.make
    stage.make = lambda info: Frames(count=5, error=CameraLost("It was unplugged."))
    stage.show()
    assert stage.until_problem() == "It was unplugged."
    stage.make = works
    stage.window.message.retry.click()
    stage.until_emoji(Emotion.HAPPINESS)


def test_without_any_camera_a_video_is_offered(stage, tmp_path, astronaut):
    stage.cameras.clear()
    stage.show()
    assert "camera" in stage.until_problem()
    stage.files.video_path = write_clip(tmp_path / "clip.mp4", [astronaut] * 4)
    stage.window.message.video.click()
    stage.until_emoji(Emotion.HAPPINESS)
    assert stage.consent.asked == [Purpose.CAMERA, Purpose.OTHERS]
    assert stage.window.status.source.text() == "clip.mp4"
    assert stage.preferences.settings.last_folder == str(tmp_path)


def test_a_video_that_cannot_be_read_is_an_error_with_a_retry(stage, tmp_path):
    path = tmp_path / "no.mp4"
    path.write_text("text")
    stage.window.show()
    stage.window.start_video(path)
    assert "no.mp4" in stage.until_problem()


def test_cameras_that_cannot_be_listed(stage):
    def fails():
        raise SourceError("The system does not tell.")

    stage._cameras = fails
    stage.window._start._sources = replace(stage.window._start._sources, cameras=fails)
    stage.show()
    assert "The system does not tell." in stage.until_problem()


def test_the_menu_asks_for_cameras_each_time_it_opens(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    menu = stage.window.cameras
    stage.cameras.append(CameraInfo("usb-3", "Just plugged in", 2, 0))
    menu.aboutToShow.emit()
    stage.until(lambda: "Just plugged in" in [action.text() for action in menu.actions()])
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["Built-in"]
    chosen = next(action for action in menu.actions() if action.text() == "Just plugged in")
    chosen.trigger()
    stage.until(lambda: stage.window.status.source.text() == "Just plugged in")
    stage.until_emoji(Emotion.HAPPINESS)
    assert stage.preferences.settings.camera_id == "usb-3"
    assert stage.sources[0].closed.is_set()


def test_the_camera_used_last_is_taken_again(stage):
    stage.preferences.change(camera_id="usb-2")
    stage.show()
    stage.until(lambda: stage.window.status.source.text() == "On the desk")


def test_a_camera_asked_for_that_is_not_there_is_told(stage):
    stage.show("usb-9")
    assert "usb-9" in stage.until_problem()


def test_no_consent_goes_back_to_the_menu_and_opens_nothing(stage):
    stage.consent.answer = False
    stage.show()
    assert stage.left == ["menu", "closed"]
    assert stage.sources == []
    assert stage.asked == 0


def test_closing_stops_the_source_and_tells_when_it_is_closed(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.close()
    assert stage.left == ["menu"]
    stage.until(lambda: stage.left == ["menu", "closed"])
    assert stage.sources[0].closed.is_set()
    assert not stage.window.worker.running


def test_a_window_that_was_closed_can_be_opened_again(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.close()
    stage.until(lambda: stage.left == ["menu", "closed"])
    stage.show().until_emoji(Emotion.HAPPINESS)


def test_no_consent_while_the_last_source_still_closes_goes_back_to_the_menu(stage):
    hanging = Hanging(after=1)
    stage.make = lambda info: hanging
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.close()
    stage.consent.answer = False
    stage.show()
    assert stage.left == ["menu", "menu"]
    assert not stage.window.isVisible()
    hanging.let_go.set()
    stage.until(lambda: "closed" in stage.left)


def test_a_camera_that_hangs_does_not_keep_the_window_open(stage):
    hanging = Hanging(after=1)
    stage.make = lambda info: hanging
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.close()
    assert not stage.window.isVisible()
    stage.until(lambda: stage.left == ["menu", "closed"])
    hanging.let_go.set()
    assert hanging.closed.wait(20)


def test_a_snapshot_is_the_picture_with_its_boxes(stage, tmp_path):
    stage.files.snapshot_path = tmp_path / "snap.png"
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.controls.snapshot.click()
    stage.until(lambda: "snap.png" in stage.window.status.currentMessage())
    saved = cv2.imdecode(np.frombuffer(stage.files.snapshot_path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    assert saved.shape == (48, 64, 3)
    assert len(np.unique(saved.reshape(-1, 3), axis=0)) > 1
    assert stage.files.proposed.name.startswith("Snapshot 2")
    assert stage.preferences.settings.last_folder == str(tmp_path)


def test_a_snapshot_that_cannot_be_saved_says_why(stage, tmp_path):
    stage.files.snapshot_path = tmp_path / "missing" / "snap.png"
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.controls.snapshot.click()
    stage.until(lambda: stage.window.status.currentMessage() != "")
    assert "Saved" not in stage.window.status.currentMessage()


def test_without_a_model_the_picture_is_shown_with_the_reason(qtbot):
    def load():
        raise ModelError("The model is damaged. Install FER Desktop again.")

    stage = Stage(qtbot, load)
    stage.show()
    stage.until(lambda: stage.window.picture.isVisible())
    assert stage.window.result.detail.text() == "The model is damaged. Install FER Desktop again."
    stage.end()


def test_full_screen_and_back(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.controls.full_screen.click()
    assert stage.window.isFullScreen()
    stage.window._escape()
    assert not stage.window.isFullScreen()
    assert stage.window.worker.paused


def test_the_halves_stand_one_under_the_other_in_a_narrow_window(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    window = stage.window
    assert window.halves.across
    window.resize(window.minimumSize())
    stage.until(lambda: not window.halves.across)
    window.resize(1400, 1000)
    stage.until(lambda: window.halves.across and window.result.table.rows == len(EMOTIONS))
    window.resize(800, 520)
    stage.until(lambda: window.result.table.rows == 3)


def test_every_control_says_what_it_is(stage):
    stage.window.show()
    buttons = [each for each in stage.window.findChildren(QPushButton) if each.text()]
    assert len(buttons) >= 7
    for each in buttons:
        assert each.toolTip(), each.text()
        assert each.accessibleName(), each.text()


def test_a_click_beside_the_faces_changes_nothing(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    picture = stage.window.picture
    assert picture._track_at(QPointF(1, 1)) is None


def test_a_film_as_camera_gives_an_emoji_of_the_real_recogniser(qtbot, tmp_path, astronaut, recognizer):
    frames = [np.ascontiguousarray(np.roll(astronaut, 2 * step, axis=1)) for step in range(10)]
    stage = Stage(qtbot, lambda: recognizer)
    stage.window.show()
    stage.window.start_video(write_clip(tmp_path / "astronaut.mp4", frames))
    result = stage.window.result
    stage.until(lambda: result.emoji.isEnabled() and result.emoji.name != NO_FACE)
    assert result.table.shown
    assert stage.window.picture.boxes
    stage.end()


def test_two_faces_of_the_same_size_do_not_take_turns():
    follow = Follow()
    one = reading(Emotion.ANGER, Face(0, 0, 100, 100), 1)
    other = reading(Emotion.FEAR, Face(200, 0, 104, 104), 2)
    assert follow.choose([one]) is one
    assert follow.choose([one, other]) is one
    larger = reading(Emotion.FEAR, Face(200, 0, 130, 130), 2)
    assert follow.choose([one, larger]) is larger
    assert follow.choose([]) is None


def test_a_face_that_was_clicked_is_followed_again_when_it_comes_back():
    follow = Follow()
    one = reading(Emotion.ANGER, Face(0, 0, 100, 100), 1)
    small = reading(Emotion.FEAR, Face(200, 0, 50, 50), 2)
    follow.click(2)
    assert follow.choose([one, small]) is small
    assert follow.choose([one]) is one
    assert follow.choose([one, small]) is small


def test_the_share_not_scored_counts_time_not_frames():
    unscored = Unscored()
    assert unscored.share == 0
    for t, scored in ((0.0, True), (0.9, True), (1.0, False), (1.1, True)):
        unscored.count(t, scored)
    assert unscored.share == pytest.approx(0.1 / 1.1)
    unscored.interrupt()
    unscored.count(500.0, False)
    assert unscored.share == pytest.approx(0.1 / 1.1)


def test_what_is_shown_is_told_to_those_who_mirror_it(stage):
    told = []
    stage.window.shown.connect(told.append)
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.until(lambda: bool(told) and plain(told[-1].emoji) == Emotion.HAPPINESS)
    assert told[-1].reading is not None
    stage.seen.readings = []
    stage.until(lambda: told[-1].emoji == NO_FACE)
    stage.window.pause(True)
    stage.until(lambda: stage.window.worker.paused)
    assert told[-1].view is None
    assert told[-1].emoji == ""
