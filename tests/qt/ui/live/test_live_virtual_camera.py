import sys

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fer_desktop.core.emotions import EMOJI, EMOTIONS, Emotion
from fer_desktop.core.errors import (
    VirtualCameraBusy,
    VirtualCameraLost,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
    VirtualCameraUndecided,
)
from fer_desktop.media.virtual_camera.compositor import (
    PAUSED_BACKGROUND,
    Corner,
    VirtualCameraMode,
    VirtualCameraStyle,
)
from fer_desktop.media.virtual_camera.device import OutputFormat
from fer_desktop.media.virtual_camera.installation import package_command
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.reading import Reading
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.live.source_selector import LiveSources
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.virtual_camera.controller import ART_SIDE, LiveVirtualCamera, emoji_art
from fer_desktop.ui.virtual_camera.dialog import VirtualCameraDialog
from fer_desktop.ui.virtual_camera.options import VirtualCameraOptions, format_of, style_of
from fer_desktop.ui.virtual_camera.setup_steps import Computer, steps
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.live_worker import LiveFrame, LiveStats
from fer_desktop.workers.virtual_camera_worker import CLOSING_FRAMES
from tests.qt.ui.live.live_stage import CAMERAS, Agrees, Answers, reading
from tests.qt.workers.live_parts import Frames
from tests.qt.workers.recording_camera import RecordingCamera
from tests.support.settings import settings_of

WAIT_MS = 20_000
FACE = Face(260, 120, 120, 120)
LINUX = Computer("linux", ("debian",))


def kept(**values):
    return Preferences(settings_of(**values), save=lambda settings: None)


def shown(value=90, t=0.0, emotion=Emotion.HAPPINESS):
    reading = Reading(FACE, 1, np.full(8, 0.125, np.float32), emotion, ())
    frame = np.full((480, 640, 3), value, np.uint8)
    return LiveOutput(LiveFrame(frame, t, (reading,), LiveStats(30, 20, 0)), reading)


# What is chosen


def test_choices_are_kept_and_only_those_of_the_picture_are_offered(qtbot):
    preferences = kept()
    choices = VirtualCameraOptions(preferences)
    qtbot.addWidget(choices)
    choices.show()
    assert choices.corner.isVisible() and choices.badge.isVisible() and not choices.background.isVisible()
    with qtbot.waitSignal(choices.changed):
        choices.pictures[VirtualCameraMode.COVERED].click()
    assert choices.background.isVisible() and not choices.corner.isVisible()
    choices.corner.setCurrentIndex(choices.corner.findData("bottom left"))
    choices.badge.setCurrentIndex(2)
    choices.background.setCurrentIndex(choices.background.findData("#FFFFFF"))
    choices.format.setCurrentIndex(choices.format.findData("1920x1080"))
    assert style_of(preferences) == VirtualCameraStyle(
        VirtualCameraMode.COVERED, Corner.BOTTOM_LEFT, 0.36, (255, 255, 255)
    )
    assert format_of(preferences) is OutputFormat.FULL_HD
    again = VirtualCameraOptions(preferences)
    qtbot.addWidget(again)
    assert again.picture is VirtualCameraMode.COVERED
    assert again.format.currentData() == "1920x1080"


def test_settings_of_another_version_count_as_the_usual_ones():
    strange = kept(
        virtual_camera_picture="hologram",
        virtual_camera_corner="",
        virtual_camera_badge=-4,
        virtual_camera_ground="no colour",
        virtual_camera_format="8K",
    )
    look = style_of(strange)
    assert (look.picture, look.corner, look.background) == (
        VirtualCameraMode.BADGE,
        Corner.TOP_RIGHT,
        VirtualCameraStyle().background,
    )
    assert 0 < look.badge < 1
    assert format_of(strange) is OutputFormat.HD


# What to install

MISSING, PACKAGE = VirtualCameraMissing("Install one."), VirtualCameraNotInstalled("Install it.")


@pytest.mark.parametrize(
    ("computer", "commands"),
    [
        (Computer("linux", ("ubuntu", "debian")), ["sudo apt install v4l2loopback-dkms", "sudo modprobe"]),
        (Computer("linux", ("fedora",)), ["sudo dnf install", "sudo modprobe v4l2loopback exclusive_caps=1"]),
        (Computer("linux", ("nobody",)), ["", "sudo modprobe"]),
        (Computer("win32"), [""]),
        (Computer("darwin"), [""]),
    ],
)
def test_the_device_of_each_system(computer, commands):
    found = steps(MISSING, computer)
    assert all(step.text for step in found)
    assert len(found) >= 2
    for step, command in zip(found, commands, strict=False):
        assert step.command.startswith(command)
    assert ("OBS" in found[0].text) == (computer.system != "linux")


def test_the_package_comes_first_and_the_packaged_program_has_a_folder_for_it():
    plain, packaged = (
        steps(PACKAGE, Computer("win32", (), own, package_command(own, "/python", {"python": "p"}.get)))
        for own in (False, True)
    )
    assert "pip install" in plain[0].command and "pyvirtualcam" in plain[0].command
    assert "--target" not in plain[0].command
    assert "--target" in packaged[0].command and "fer-desktop" in packaged[0].command
    assert any("OBS" in step.text for step in plain)


def test_only_what_is_missing_is_listed():
    needs = {"system": "linux", "family": ("debian",), "install": ("pip", "install", "x")}
    everything = steps(PACKAGE, Computer(**needs))
    assert [step.command.split()[1] for step in everything] == ["install", "apt", "modprobe", "'options"]
    assert len(steps(PACKAGE, Computer(**needs, has_device=True))) == 1
    driver = steps(MISSING, Computer(**needs, has_driver=True, loads_at_start=True))
    assert [step.command.split()[:3] for step in driver] == [["sudo", "modprobe", "v4l2loopback"]]


def test_one_button_installs_and_then_starts(qtbot, tmp_path):
    made = tmp_path / "made"
    run = (sys.executable, "-c", f"open({str(made)!r}, 'w')")
    dialog = VirtualCameraDialog(kept(), Computer("linux", (), False, run, True, has_device=True))
    qtbot.addWidget(dialog)
    dialog.show_error(PACKAGE)
    dialog.show()
    (step,) = dialog.help.steps
    with qtbot.waitSignal(dialog.retry_requested, timeout=WAIT_MS):
        step.install.click()
    assert made.exists()


def test_what_can_not_be_installed_is_reported_with_the_last_line(qtbot):
    run = (sys.executable, "-c", "import sys; print('No matching distribution'); sys.exit(1)")
    dialog = VirtualCameraDialog(kept(), Computer("linux", (), False, run, True, has_device=True))
    qtbot.addWidget(dialog)
    dialog.show_error(PACKAGE)
    dialog.show()
    (step,) = dialog.help.steps
    step.install.click()
    qtbot.waitUntil(lambda: "No matching distribution" in step.outcome.text(), timeout=WAIT_MS)
    assert step.install.isEnabled()


def test_the_pictures_are_previewed_before_anything_is_installed(call, qtbot):
    made = call(check=PACKAGE)
    made.camera.open()
    dialog = made.camera.dialog
    assert dialog.shows_help
    dialog.help.preview.click()
    made.camera.show_output(shown())
    for mode in VirtualCameraMode:
        dialog.options.pictures[mode].click()
        qtbot.waitUntil(lambda: made.camera.previewer.running and not dialog.view.text, timeout=WAIT_MS)
    assert not made.camera.on and made.sharing.active_outputs == frozenset()
    assert all(not device.sent for device in made.devices)
    dialog.close()
    qtbot.waitUntil(lambda: not made.camera.previewer.running, timeout=WAIT_MS)


def test_who_may_not_write_is_told_how_and_who_is_too_late_to_close_the_other():
    assert "usermod" in steps(VirtualCameraRefused("No."), LINUX)[0].command
    assert steps(VirtualCameraBusy("Close it."), LINUX) == []


def test_the_help_shows_the_steps_and_copies_a_command(qtbot):
    dialog = VirtualCameraDialog(kept(), LINUX)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_error(PACKAGE)
    dialog.show_error(MISSING)
    assert dialog.shows_help and dialog.help.retry.isVisible() and dialog.help.overlay.isVisible()
    assert not dialog.start.isVisible() and not dialog.stop.isVisible()
    first = dialog.help.steps[0]
    first.copy.click()
    assert QGuiApplication.clipboard().text() == first.command == "sudo apt install v4l2loopback-dkms"
    assert first.copy.text() == "Copied"
    with qtbot.waitSignal(dialog.retry_requested):
        dialog.help.retry.click()
    with qtbot.waitSignal(dialog.overlay_requested):
        dialog.help.overlay.click()


def test_everything_has_a_name_and_a_tip(qtbot):
    dialog = VirtualCameraDialog(kept(), LINUX)
    qtbot.addWidget(dialog)
    dialog.show_error(MISSING)
    dialog.show_off()
    choices = dialog.options
    combos = (choices.corner, choices.badge, choices.background, choices.format)
    buttons = (dialog.start, dialog.stop, dialog.dismiss, dialog.help.retry, dialog.help.overlay)
    for each in (*combos, *buttons, *choices.pictures.values(), dialog.view):
        assert each.accessibleName() and each.toolTip(), each


@pytest.mark.parametrize("name", sorted(EMOJI))
def test_the_art_is_sharp_and_that_of_the_windows(name, qapp):
    art = emoji_art(name)
    assert art.shape == (ART_SIDE, ART_SIDE, 4) and art.dtype == np.uint8
    assert art[0, 0, 3] == 0 and art[ART_SIDE // 2, ART_SIDE // 2 + ART_SIDE // 4, 3] >= 0
    if name == Emotion.ANGER:
        blue, _, red = art[ART_SIDE // 5, ART_SIDE // 2, :3]
        assert red > blue


def test_art_nobody_knows_is_the_unknown_one(qapp):
    assert emoji_art("none such").shape[2] == 4


# From Live to the call


class Call:
    """A virtual camera of the Live window with everything around it."""

    def __init__(self, qtbot, check=None, **settings):
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.preferences = kept(**settings)
        self.sharing = Sharing(self.preferences)
        self.devices, self.errors, self.lost_after = [], [check] if check else [], None
        self.camera = LiveVirtualCamera(self.preferences, self.sharing, self.window, self._device, LINUX)

    def _device(self):
        device = RecordingCamera(lost_after=self.lost_after)
        if self.errors:
            device.check = self._fails
        self.devices.append(device)
        return device

    def _fails(self):
        raise self.errors[0]

    def start(self):
        self.camera.open()
        self.camera.dialog.start.click()
        self.qtbot.waitUntil(lambda: bool(self.sent), timeout=WAIT_MS)
        return self

    @property
    def sent(self):
        return self.devices[-1].sent

    def until(self, condition):
        self.qtbot.waitUntil(lambda: condition(self.sent[-1]), timeout=WAIT_MS)

    @property
    def words(self):
        return self.camera.dialog.state.text()


@pytest.fixture
def call(qtbot):
    made = []

    def make(**options):
        made.append(Call(qtbot, **options))
        return made[-1]

    yield make
    for each in made:
        each.camera.shutdown()


def closed(picture):
    return tuple(picture[0, 0]) == PAUSED_BACKGROUND and (picture[-1] == PAUSED_BACKGROUND).all()


def same(picture, value):
    return bool((picture[-1, -1] == value).all())


def test_what_live_shows_goes_to_the_call_and_the_dialog_says_what(call):
    made = call().start()
    made.until(closed)
    made.camera.show_output(shown())
    made.until(lambda picture: same(picture, 90))
    made.qtbot.waitUntil(lambda: made.words == "Your call sees: your picture with the emoji", timeout=WAIT_MS)
    assert made.camera.on and made.sharing.active_outputs == {"camera"}
    assert "Recording camera" in made.camera.dialog.hint.text()
    made.qtbot.waitUntil(lambda: made.camera.dialog.view.text == "", timeout=WAIT_MS)
    made.camera.dialog.stop.click()
    made.qtbot.waitUntil(lambda: not made.camera.on, timeout=WAIT_MS)
    assert made.sharing.active_outputs == frozenset()
    assert made.words == "Your call sees: nothing yet"
    assert made.devices[-1].calls[-1] == "close"


def test_hold_to_share_takes_only_the_emoji_away(call):
    made = call(hold_to_share=True, virtual_camera_picture="covered").start()
    made.camera.show_output(shown())
    made.until(lambda picture: same(picture, 90))
    made.qtbot.waitUntil(lambda: "without the emoji" in made.words, timeout=WAIT_MS)
    blank = made.sent[-1]
    made.sharing.hold(True)
    made.until(lambda picture: not np.array_equal(picture, blank))
    assert made.words == "Your call sees: your face covered by its emoji"
    middle = made.sent[-1][250:300, 600:680]
    assert not (middle == 90).all(axis=2).any()
    made.sharing.hold(False)
    made.until(lambda picture: np.array_equal(picture[200:400], blank[200:400]))


@pytest.mark.parametrize("stop", ["panic", "pause"])
@pytest.mark.parametrize("picture", list(VirtualCameraMode))
def test_one_key_and_a_pause_hide_the_camera_at_once(call, picture, stop):
    made = call(virtual_camera_picture=str(picture)).start()
    made.camera.show_output(shown())
    made.until(lambda sent: not closed(sent))
    if stop == "panic":
        made.sharing.stop_all()
        made.camera.show_output(shown(t=0.1))
    else:
        made.camera.show_output(NO_OUTPUT)
    made.camera.worker.offer(shown().view.frame)
    made.until(closed)
    assert "nothing of your camera" in made.words
    made.sharing.resume()
    made.camera.show_output(shown(t=0.2))
    made.until(lambda sent: not closed(sent))


def test_another_picture_counts_at_once_and_its_size_is_locked(call):
    made = call().start()
    made.camera.show_output(shown())
    choices = made.camera.dialog.options
    choices.pictures[VirtualCameraMode.EMOJI].click()
    made.until(lambda picture: same(picture, style_of(made.preferences).background[::-1]))
    made.qtbot.waitUntil(lambda: made.words == "Your call sees: the emoji alone", timeout=WAIT_MS)
    assert not choices.format.isEnabled() and choices.locked.isVisible()
    made.camera.dialog.stop.click()
    made.qtbot.waitUntil(lambda: not made.camera.on, timeout=WAIT_MS)
    assert choices.format.isEnabled() and not choices.locked.isVisible()
    choices.format.setCurrentIndex(choices.format.findData("640x480"))
    made.camera.dialog.start.click()
    made.qtbot.waitUntil(lambda: bool(made.sent), timeout=WAIT_MS)
    assert made.sent[-1].shape == (480, 640, 3)


def test_another_programs_camera_is_asked_for_once(call, qtbot):
    made = call(check=VirtualCameraUndecided("Choose.", choices=["Desk Webcam", "Hall & door"]))
    made.camera.open()
    dialog = made.camera.dialog
    assert dialog.shows_help
    assert [each.text() for each in dialog.help.choices] == ["Use “Desk Webcam”", "Use “Hall && door”"]
    made.errors.clear()
    dialog.help.choices[1].click()
    assert made.preferences.settings.virtual_camera.device == "Hall & door"
    qtbot.waitUntil(lambda: bool(made.sent), timeout=WAIT_MS)
    assert not dialog.shows_help


def test_without_a_device_it_says_what_to_install_and_offers_the_overlay(call, qtbot):
    made = call(check=MISSING)
    made.camera.open()
    dialog = made.camera.dialog
    assert dialog.shows_help and dialog.isVisible()
    dialog.help.retry.click()
    assert dialog.shows_help
    with qtbot.waitSignal(made.camera.overlay_requested):
        dialog.help.overlay.click()
    assert not dialog.isVisible()
    made.errors.clear()
    made.camera.open()
    dialog.show_error(MISSING)
    dialog.help.retry.click()
    qtbot.waitUntil(lambda: bool(made.sent), timeout=WAIT_MS)
    assert not dialog.shows_help


def test_a_device_lost_in_the_middle_of_a_call_is_told(call, qtbot):
    made = call()
    made.lost_after = 3
    made.camera.open()
    made.camera.start()
    made.camera.dialog.close()
    qtbot.waitUntil(lambda: not made.camera.on, timeout=WAIT_MS)
    made.camera.show_output(shown())
    assert made.camera.dialog.isVisible() and made.camera.dialog.shows_help
    assert made.camera.dialog.help.sentence.text() == str(VirtualCameraLost("Gone. Try again."))
    assert made.sharing.active_outputs == frozenset()


def test_the_end_of_live_is_the_end_of_the_camera(call, qtbot):
    made = call().start()
    made.camera.end()
    qtbot.waitUntil(lambda: not made.camera.on, timeout=WAIT_MS)
    assert not made.camera.dialog.isVisible()
    assert set(EMOTIONS) <= set(EMOJI)


WAYS_OUT = {
    "Stop": lambda made: made.camera.dialog.stop.click(),
    "Live closes": lambda made: made.camera.end(),
    "the program quits": lambda made: made.camera.shutdown(),
    "everything is stopped": lambda made: (made.sharing.stop_all(), made.camera.stop()),
    "the user's camera is gone": lambda made: (made.camera.show_output(NO_OUTPUT), made.camera.stop()),
}


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("mode", list(VirtualCameraMode))
def test_no_way_out_leaves_a_face_in_the_call(call, mode, way):
    """A browser keeps showing the last frame of a camera that has gone."""
    made = call(virtual_camera_picture=str(mode), virtual_camera_format="640x480").start()
    made.camera.show_output(shown())
    made.until(lambda sent: not closed(sent))
    device = made.devices[-1]
    WAYS_OUT[way](made)
    made.qtbot.waitUntil(lambda: device.calls[-1] == "close", timeout=WAIT_MS)
    assert all(closed(sent) for sent in device.sent[-CLOSING_FRAMES:])
    assert len(device.sent) > CLOSING_FRAMES


def test_the_button_of_live_leads_to_the_call(qtbot):
    devices = []

    def device():
        devices.append(RecordingCamera())
        return devices[-1]

    sources = LiveSources(lambda: CAMERAS, lambda info: Frames(name=info.name), lambda path: Frames())
    jobs = JobRunner()
    seen = Answers(reading(Emotion.HAPPINESS))
    window = LiveWindow(kept(), Agrees(), jobs, lambda: seen, sources, call_camera=device)
    qtbot.addWidget(window)
    window.show()
    window.start_camera()
    try:
        window.view.controls.virtual_camera.click()
        window.virtual_camera.dialog.start.click()
        qtbot.waitUntil(lambda: window.view.controls.virtual_camera.text().endswith("on"), timeout=WAIT_MS)
        qtbot.waitUntil(lambda: bool(devices[-1].sent) and devices[-1].sent[-1].std() > 10, timeout=WAIT_MS)
        assert "Your call gets the virtual camera's pictures" in window.view.controls.privacy.text()
        window.session.pause(True)
        qtbot.waitUntil(lambda: closed(devices[-1].sent[-1]), timeout=WAIT_MS)
        window.close()
        qtbot.waitUntil(lambda: not window.virtual_camera.on, timeout=WAIT_MS)
        assert not window.view.controls.virtual_camera.text().endswith("on")
        assert window.view.controls.privacy.text() == (
            "Pictures are analysed on this computer and then discarded. "
            "Nothing is sent anywhere. Recording is off."
        )
    finally:
        window.shutdown()
        jobs.shutdown()
