"""Cameras of the Live window: remembered by name, plugged in and out, held by another program."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fer_desktop.core.emotions import Emotion
from fer_desktop.core.errors import CameraBusy, CameraLost, SourceError
from fer_desktop.media.sources.camera import CameraInfo
from tests.qt.ui.live.live_stage import Stage
from tests.qt.workers.live_parts import Frames

BUILT_IN, DESK = CameraInfo("/dev/video0", "Built-in", 0, 0), CameraInfo("/dev/video2", "On the desk", 2, 0)


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    made.cameras[:] = [BUILT_IN, DESK]
    yield made
    made.end()


def until_source(stage, name):
    stage.until(
        lambda: stage.window.view.status.source.text() == name and stage.window.view.picture.isVisible()
    )


def test_a_camera_is_known_by_its_name_when_its_number_changed(stage):
    stage.show(DESK.id)
    until_source(stage, "On the desk")
    stage.window.close()
    stage.until(lambda: "closed" in stage.left)
    stage.cameras[:] = [
        CameraInfo("/dev/video0", "On the desk", 0, 0),
        CameraInfo("/dev/video2", "Other", 2, 0),
    ]
    stage.show()
    until_source(stage, "On the desk")
    assert stage.preferences.settings.camera.id == "/dev/video0"
    assert stage.preferences.settings.camera.name == "On the desk"


def test_a_camera_pulled_out_opens_by_itself_when_it_is_back(stage):
    works = stage.make
    stage.make = lambda info: Frames(count=3, error=CameraLost("It was unplugged."))
    stage.show(DESK.id)
    assert stage.until_problem() == "It was unplugged."
    wait = stage.window.selector.reconnect
    assert wait.waiting
    stage.make = works
    ask_once(stage)
    assert stage.window.view.placeholder.isVisible()
    stage.cameras.remove(DESK)
    ask_once(stage)
    assert stage.window.view.placeholder.isVisible()
    stage.cameras.append(CameraInfo("/dev/video4", "On the desk", 4, 0))
    ask_once(stage)
    until_source(stage, "On the desk")
    assert not wait.waiting
    assert stage.preferences.settings.camera.id == "/dev/video4"


def test_one_pulled_out_while_paused_does_not(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.session.pause(True)
    stage.window.session.worker.failed.emit(CameraLost("It was unplugged."))
    assert stage.window.view.placeholder.isVisible()
    assert not stage.window.selector.reconnect.waiting


def ask_once(stage):
    """What the timer does each two seconds, and its answer."""
    wait, before = stage.window.selector.reconnect, stage.asked
    wait.poll()
    stage.until(lambda: stage.asked > before and not wait._polling)


def test_retry_while_it_is_out_takes_no_other_camera(stage):
    stage.make = lambda info: Frames(count=3, error=CameraLost("It was unplugged."))
    stage.show(DESK.id)
    stage.until_problem()
    stage.cameras.remove(DESK)
    stage.window.view.placeholder.retry.click()
    stage.until(lambda: "On the desk is not connected" in stage.window.view.placeholder.sentence.text())
    assert len(stage.sources) == 1


def test_a_first_camera_is_opened_when_it_is_plugged_in(stage):
    stage.cameras.clear()
    stage.show()
    stage.until_problem()
    ask_once(stage)
    stage.cameras.append(BUILT_IN)
    ask_once(stage)
    stage.until_emoji(Emotion.HAPPINESS)


def test_nothing_is_waited_for_when_something_else_is_chosen(stage, tmp_path, astronaut):
    from tests.support.clips import write_clip

    stage.cameras.clear()
    stage.show()
    stage.until_problem()
    assert stage.window.selector.reconnect.waiting
    stage.window.start_video(write_clip(tmp_path / "clip.mp4", [astronaut] * 4))
    stage.until_emoji(Emotion.HAPPINESS)
    assert not stage.window.selector.reconnect.waiting
    stage.window.close()
    assert not stage.window.selector.reconnect.waiting


def test_a_camera_held_by_another_program_offers_two_ways_out(stage):
    busy = CameraBusy("Built-in is in use by zoom: close it there, then try again.", ["zoom"], sure=True)
    stage.make = lambda info: Frames(open_error=busy)
    wanted = []
    stage.window.view.placeholder.region_requested.disconnect()
    stage.window.view.placeholder.virtual_camera_requested.disconnect()
    stage.window.view.placeholder.region_requested.connect(lambda: wanted.append("part"))
    stage.window.view.placeholder.virtual_camera_requested.connect(lambda: wanted.append("virtual camera"))
    stage.show()
    assert stage.until_problem() == str(busy)
    message = stage.window.view.placeholder
    assert message.title.text() == "The camera is in use"
    message.virtual_camera.click()
    message.region.click()
    assert wanted == ["virtual camera", "part"]


def test_a_camera_that_only_seems_busy_is_not_called_so(stage):
    stage.make = lambda info: Frames(open_error=CameraBusy("It gives no picture."))
    stage.show()
    assert stage.until_problem() == "It gives no picture."
    assert stage.window.view.placeholder.title.text() == "No picture"
    assert stage.window.view.placeholder.alternatives.isVisible()


def test_the_ways_out_are_offered_for_a_busy_camera_only(stage):
    stage.make = lambda info: Frames(open_error=SourceError("Something else."))
    stage.show()
    assert stage.until_problem() == "Something else."
    assert not stage.window.view.placeholder.alternatives.isVisible()


def test_the_buttons_of_the_ways_stand_in_the_tab_order_and_say_what_they_do(stage):
    message = stage.window.view.placeholder
    message.show_busy("The camera is in use", "Built-in is in use by zoom.")
    stage.window.show()
    ways = [each for each in message.buttons() if not each.isHidden()]
    assert ways == [message.retry, message.virtual_camera, message.region, message.video]
    for each in message.buttons():
        assert each.toolTip() and each.accessibleName()
    for before, after in pairwise(message.buttons()):
        assert before.nextInFocusChain() is after
