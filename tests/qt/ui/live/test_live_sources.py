"""How the Live window opens its source, what it says where it can't, and how it lets go of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fer_desktop.core.emotions import Emotion
from fer_desktop.core.errors import CameraBusy, CameraLost, SourceError
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.ui.state.consent import Purpose
from tests.qt.ui.live.live_stage import Stage
from tests.qt.workers.live_parts import Frames, Hanging
from tests.support.clips import write_clip
from tests.support.settings import change


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    yield made
    made.end()


def test_a_busy_camera_says_what_to_do_and_retry_works(stage):
    works = stage.make
    stage.make = lambda info: Frames(open_error=CameraBusy("Close the other program."))
    stage.show()
    assert stage.until_problem() == "Close the other program."
    assert not stage.window.view.analysis_badge.isVisible()
    stage.make = works
    stage.window.view.placeholder.retry.click()
    stage.until_emoji(Emotion.HAPPINESS)


def test_a_camera_pulled_out_can_be_plugged_in_again(stage):
    works = stage.make
    stage.make = lambda info: Frames(count=5, error=CameraLost("It was unplugged."))
    stage.show()
    assert stage.until_problem() == "It was unplugged."
    stage.make = works
    stage.window.view.placeholder.retry.click()
    stage.until_emoji(Emotion.HAPPINESS)


def test_without_any_camera_a_video_is_offered(stage, tmp_path, astronaut):
    stage.cameras.clear()
    stage.show()
    assert "camera" in stage.until_problem()
    stage.files.video_path = write_clip(tmp_path / "clip.mp4", [astronaut] * 4)
    stage.window.view.placeholder.video.click()
    stage.until_emoji(Emotion.HAPPINESS)
    assert stage.consent.asked == [Purpose.CAMERA, Purpose.OTHERS]
    assert stage.window.view.status.source.text() == "clip.mp4"
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
    stage.window.selector._sources = replace(stage.window.selector._sources, cameras=fails)
    stage.show()
    assert "The system does not tell." in stage.until_problem()


def test_the_menu_asks_for_cameras_each_time_it_opens(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    menu = stage.window.cameras
    stage.cameras.append(CameraInfo("usb-3", "Just plugged in", 2, 0))
    menu.aboutToShow.emit()
    stage.until(lambda: "Just plugged in" in [action.text() for action in menu.actions()])
    cameras = [action for action in menu.actions() if action is not menu.mirror]
    ticked = [action.text() for action in cameras if action.isChecked()]
    assert ticked == ["Built-in"]
    chosen = next(action for action in menu.actions() if action.text() == "Just plugged in")
    chosen.trigger()
    stage.until(lambda: stage.window.view.status.source.text() == "Just plugged in")
    stage.until_emoji(Emotion.HAPPINESS)
    assert stage.preferences.settings.camera.id == "usb-3"
    assert stage.sources[0].closed.is_set()


def test_the_camera_used_last_is_taken_again(stage):
    change(stage.preferences, camera_id="usb-2")
    stage.show()
    stage.until(lambda: stage.window.view.status.source.text() == "On the desk")


def test_a_camera_asked_for_that_is_not_there_is_told(stage):
    stage.show("usb-9")
    assert "usb-9" in stage.until_problem()


def test_no_consent_goes_back_to_the_menu_and_opens_nothing(stage):
    stage.consent.agrees = False
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
    assert not stage.window.session.worker.running


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
    stage.consent.agrees = False
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
