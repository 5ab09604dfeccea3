"""The screen as a source of the Live window: consent, the choice, what is shown, and what is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect

from fer_desktop.core.emotions import NO_FACE, Emotion
from fer_desktop.core.errors import SourceError
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.media.sources.region import BLANK, Region
from fer_desktop.media.sources.screen import ScreenInfo, Screenshot, ScreenSource
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.screen_region.geometry import ScreenPlace, qt_screens, regions_of
from fer_desktop.ui.state.consent import Purpose
from tests.qt.ui.live.live_stage import Stage
from tests.support.settings import change
from tests.unit.media.fakes import Shot


class Desk:
    """The desktop of the test's one screen, with a picture on it; double as dense as Qt's pixels."""

    def __init__(self, picture=None):
        self.logical = qt_screens()[0]
        width, height = 2 * self.logical.width(), 2 * self.logical.height()
        self.info = ScreenInfo(1, f"Screen 1 ({width} x {height})", Region(0, 0, width, height))
        self.monitors = ({}, self.info.region._asdict())
        self.pixels = np.full((height, width, 4), 60, np.uint8)
        if picture is not None:
            self.pixels[: picture.shape[0], : picture.shape[1], :3] = picture
        self.asked = []

    def grab(self, monitor, /):
        region = Region(**monitor)
        self.asked.append(region)
        rows = slice(region.top, region.top + region.height)
        cut = self.pixels[rows, region.left : region.left + region.width]
        shot = Shot(region.width, region.height, 0)
        shot.bgra = cut.tobytes()
        return shot

    def close(self):
        pass


class ScreenStage(Stage):
    """A Live window before a desk."""

    def __init__(self, qtbot, load=None, picture=None, left_out=None):
        """left_out: which regions are painted grey; None: those of the program's own windows."""
        self.desk, self.reason = Desk(picture), None
        self.shots_error = None
        super().__init__(qtbot, load)
        start = self.window.selector
        start._sources = replace(
            start._sources,
            screens=lambda: [self.desk.info],
            screen=lambda region, name, own: ScreenSource(
                region, name, lambda: self.desk, left_out=left_out or own
            ),
            screen_unavailable_reason=lambda: self.reason,
        )
        self.window.cameras._screens = lambda: [self.desk.info]
        start.region_selection._shots = self._shots
        start.region_selection._wait.setInterval(0)

    def _shots(self):
        if self.shots_error is not None:
            raise self.shots_error
        return [Screenshot(self.desk.info, np.ascontiguousarray(self.desk.pixels[..., :3]))]

    def until_picker(self):
        choice = self.window.selector.region_selection
        self.until(lambda: choice.picker is not None and choice.picker.windows[0].isVisible())
        return choice.picker

    def until_source(self, name):
        self.until(
            lambda: self.window.view.status.source.text() == name and self.window.view.picture.isVisible()
        )


@pytest.fixture
def stage(qtbot):
    screen_stage = ScreenStage(qtbot)
    yield screen_stage
    screen_stage.end()


@pytest.fixture
def real_stage(qtbot, recognizer, astronaut):
    # Nothing is left out: a window could open over the face and hide it
    screen_stage = ScreenStage(qtbot, lambda: recognizer, astronaut, left_out=tuple)
    yield screen_stage
    screen_stage.end()


def test_a_part_of_the_screen_is_drawn_and_its_emoji_shown(real_stage):
    stage = real_stage
    stage.window.show()
    stage.window.start_screen()
    picker = stage.until_picker()
    assert not stage.window.isVisible()
    assert stage.consent.asked == [Purpose.SCREEN]
    picker.windows[0].select(QRect(0, 0, 256, 256))
    stage.window.move(400, 0)
    picker.windows[0].accepted.emit()
    result = stage.window.view.result
    stage.until(lambda: result.emoji.isEnabled() and result.name.text() == "Happiness")
    assert stage.window.isVisible()
    assert stage.window.view.status.source.text() == "Screen region"
    assert stage.desk.asked[-1] == Region(0, 0, 512, 512)
    assert stage.preferences.settings.screen_region == "0,0,512,512"


def test_the_picture_of_the_screen_is_not_mirrored(stage):
    stage.window.show()
    stage.window.start_screen(Region(0, 0, 640, 480))
    stage.until_source("Screen region")
    picture = stage.window.view.picture
    [box] = picture.boxes
    scale = picture.picture_rect().width() / 640
    expected = picture.picture_rect().left() + box.face[0] * scale
    assert picture.box_rect(box.face).left() == pytest.approx(expected)
    assert picture.accessibleName() == "Picture of the screen"
    stage.window.start_camera()
    stage.until_source("Built-in")
    assert "mirrored" in picture.accessibleName()


def test_the_part_chosen_last_is_offered_again(stage):
    change(stage.preferences, screen_part="20,40,300,200")
    stage.window.show()
    stage.window.start_screen()
    assert stage.until_picker().windows[0].region == Region(20, 40, 300, 200)


def test_a_choice_given_up_leaves_the_camera_as_it_was(stage):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.cameras.region.trigger()
    picker = stage.until_picker()
    assert stage.window.session.paused
    picker.cancel()
    assert stage.window.isVisible()
    assert not stage.window.session.paused
    stage.until_emoji(Emotion.HAPPINESS)
    assert stage.window.view.status.source.text() == "Built-in"
    stage.window.session.pause(True)
    stage.window.cameras.region.trigger()
    stage.until_picker().cancel()
    assert stage.window.session.paused


def test_a_choice_cancelled_before_any_source_was_open_can_be_repeated(stage):
    stage.window.show()
    stage.window.start_screen()
    stage.until_picker().cancel()
    assert "Choose" in stage.until_problem()
    stage.window.view.placeholder.retry.click()
    stage.until_picker()
    assert stage.asked == 0


def test_the_menu_offers_each_screen_and_a_part(stage):
    stage.window.show()
    menu = stage.window.cameras
    menu.aboutToShow.emit()
    stage.until(lambda: any("Screen 1" in action.text() for action in menu.actions()))
    menu.aboutToShow.emit()
    stage.until(lambda: sum("Screen 1" in action.text() for action in menu.actions()) == 1)
    next(action for action in menu.actions() if "Screen 1" in action.text()).trigger()
    stage.until_source(stage.desk.info.name)
    assert stage.desk.asked[-1] == stage.desk.info.region
    assert stage.window.session.source.kind is SourceKind.SCREEN


def test_without_consent_nothing_is_looked_at(stage):
    stage.consent.agrees = False
    stage.window.show()
    stage.window.start_screen()
    assert stage.left == ["menu", "closed"]
    assert stage.desk.asked == []


def test_under_wayland_the_reason_appears_before_any_question(stage):
    stage.reason = "The screen can't be read under Wayland."
    stage.window.show()
    stage.window.start_screen()
    assert stage.until_problem() == stage.reason
    stage.window.view.placeholder.retry.click()
    assert stage.until_problem() == stage.reason
    assert stage.consent.asked == []
    assert stage.asked == 0
    stage.window.start_camera()
    stage.until_emoji(Emotion.HAPPINESS)
    stage.window.cameras.region.trigger()
    assert stage.window.banner.text.text() == stage.reason
    assert stage.window.view.picture.isVisible()


def test_screens_that_can_not_be_looked_at(stage):
    stage.shots_error = SourceError("Allow it in the settings.")
    stage.window.show()
    stage.window.start_screen()
    assert stage.until_problem() == "Allow it in the settings."
    assert stage.window.isVisible()


def test_a_screen_that_is_not_there(stage):
    stage.window.show()
    stage.window.start_screen(3)
    assert "Screen 3 is not connected" in stage.until_problem()


def test_a_notice_says_that_the_window_in_the_region_is_left_out(stage):
    stage.seen.readings = []
    stage.window.show()
    stage.window.move(0, 0)
    stage.window.start_screen(1)
    stage.until_emoji(NO_FACE)
    assert "left out" in stage.window.banner.text.text()
    assert "on the screen" in stage.window.view.result.detail.text()
    frame = stage.window.presenter.frame.frame
    assert (frame[10:200, 10:200] == BLANK).all()
    stage.window.cameras.camera_selected.emit("usb-2")
    stage.until_source("On the desk")
    assert not stage.window.banner.isVisible()


def test_a_window_over_two_screens_lies_in_both():
    one = ScreenPlace(QRect(0, 0, 800, 600), Region(0, 0, 800, 600))
    other = ScreenPlace(QRect(800, 0, 800, 600), Region(800, 0, 1600, 1200))
    assert regions_of([QRect(700, 100, 200, 100)], [one, other]) == [
        Region(700, 100, 100, 100),
        Region(800, 200, 200, 200),
    ]


def test_a_recording_of_the_screen_says_so(stage, home):
    from fer_desktop.sessions.storage.store import Store, history_file

    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.start_screen(1)
    stage.until_source(stage.desk.info.name)
    stage.window.toggle_recording()
    stage.until(lambda: stage.window.record.worker.active_s > 0)
    stage.window.toggle_recording()
    stage.until(lambda: "history" in stage.window.view.status.currentMessage())
    stage.end()
    store = Store(history_file())
    [session] = store.find()
    store.close()
    assert (session.kind, session.source) == (SourceKind.SCREEN, stage.desk.info.name)


def test_cameras_and_screens_do_not_get_mixed_up(stage):
    stage.cameras = [CameraInfo("usb-1", "Slow", 0, 0)]
    stage.window.show()
    stage.window.start_camera()
    stage.window.start_screen(1)
    stage.until_source(stage.desk.info.name)
    assert stage.sources == []
