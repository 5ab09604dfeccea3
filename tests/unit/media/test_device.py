import sys

import numpy as np
import pytest

from fer_desktop.core.errors import (
    FerError,
    VirtualCameraBusy,
    VirtualCameraLost,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
    VirtualCameraUndecided,
)
from fer_desktop.media.virtual_camera.backends import LinuxSystem, ObsSystem
from fer_desktop.media.virtual_camera.device import (
    FRAMES_PER_SECOND,
    OutputFormat,
    PyVirtualCam,
    packages_folder,
)

PICTURE = np.zeros((480, 640, 3), np.uint8)


class Package:
    """What pyvirtualcam does, as far as it is used: without a usable device its constructor raises."""

    class PixelFormat:
        BGR = "24BG"

    def __init__(self, opens=True):
        self.opens, self.cameras, self.error = opens, [], None

    def Camera(self, width, height, fps, *, fmt, device):
        if not self.opens:
            raise RuntimeError("no device")
        self.cameras.append(Opened(self, device, (width, height, fps, fmt)))
        return self.cameras[-1]


class Opened:
    def __init__(self, package, device, asked):
        self.package, self.device, self.asked = package, device, asked
        self.sent, self.closed = [], 0

    def send(self, picture):
        if self.package.error is not None:
            raise self.package.error
        self.sent.append(picture)

    def close(self):
        self.closed += 1


class Computer:
    def __init__(self, *devices, allowed=True, labels=None):
        self.names, self.allowed, self.labels = list(devices), allowed, labels or {}

    def devices(self):
        return list(self.names)

    def allows(self, device):
        return self.allowed

    def has(self, device):
        return device in self.names

    def label_of(self, device):
        return self.labels.get(device, "FER Desktop")

    def is_ours(self, device):
        return self.label_of(device) == "FER Desktop"


def opened(package, computer):
    camera = PyVirtualCam(lambda: package, computer)
    camera.open(OutputFormat.SMALL.size, FRAMES_PER_SECOND)
    return camera


def test_the_formats():
    assert [form.size for form in OutputFormat] == [(640, 480), (1280, 720), (1920, 1080)]


def test_pictures_go_to_the_first_device_as_they_are():
    package = Package()
    camera = opened(package, Computer("/dev/video2", "/dev/video3"))
    assert camera.device == "FER Desktop"
    assert package.cameras[0].device == "/dev/video2"
    assert package.cameras[0].asked == (640, 480, 30, "24BG")
    camera.send(PICTURE)
    assert package.cameras[0].sent[0] is PICTURE
    camera.close()
    camera.close()
    assert package.cameras[0].closed == 1
    assert camera.device == ""
    with pytest.raises(RuntimeError):
        camera.send(PICTURE)


LABELS = {"/dev/video0": "Desk Webcam", "/dev/video1": "FER Desktop", "/dev/video2": "Desk Webcam"}


def test_the_device_of_its_own_name_is_taken_before_a_lower_one():
    package = Package()
    assert opened(package, Computer(*LABELS, labels=LABELS)).device == "FER Desktop"
    assert package.cameras[0].device == "/dev/video1"


def test_another_programs_device_is_taken_only_when_it_was_chosen():
    package = Package()
    others = Computer("/dev/video0", "/dev/video2", labels=LABELS)
    camera = PyVirtualCam(lambda: package, others)
    with pytest.raises(VirtualCameraUndecided) as told:
        camera.check()
    assert told.value.choices == ("Desk Webcam",)
    with pytest.raises(VirtualCameraUndecided):
        camera.open(OutputFormat.SMALL.size, FRAMES_PER_SECOND)
    assert package.cameras == []
    chosen = PyVirtualCam(lambda: package, others, chosen="Desk Webcam")
    chosen.open(OutputFormat.SMALL.size, FRAMES_PER_SECOND)
    assert (chosen.device, package.cameras[0].device) == ("Desk Webcam", "/dev/video0")


def test_a_device_is_called_by_its_label(tmp_path):
    for number, label in enumerate(["Desk Webcam\n", "FER Desktop\n", ""]):
        (tmp_path / f"video{number}").mkdir()
        (tmp_path / f"video{number}" / "name").write_text(label)
    system = LinuxSystem(tmp_path)
    assert [system.label_of(each) for each in system.devices()] == [
        "Desk Webcam",
        "FER Desktop",
        "/dev/video2",
    ]
    assert [system.is_ours(each) for each in system.devices()] == [False, True, False]
    assert system.label_of("/dev/video9") == "/dev/video9"


def missing():
    raise ModuleNotFoundError("No module named 'pyvirtualcam'")


@pytest.mark.parametrize(
    ("load", "computer", "kind", "words"),
    [
        (missing, Computer("a"), VirtualCameraNotInstalled, "pyvirtualcam"),
        (Package, Computer(), VirtualCameraMissing, "no virtual camera"),
        (Package, Computer("/dev/video2", allowed=False), VirtualCameraRefused, "group video"),
        (lambda: Package(opens=False), Computer("OBS"), VirtualCameraBusy, "close other programs"),
    ],
)
def test_why_none_opens(load, computer, kind, words):
    camera = PyVirtualCam(load, computer)
    with pytest.raises(kind, match=words) as told:
        camera.open(OutputFormat.HD.size, FRAMES_PER_SECOND)
    assert isinstance(told.value, FerError)
    assert camera.device == ""
    if kind is VirtualCameraBusy:
        camera.check()
    else:
        with pytest.raises(kind):
            camera.check()


def test_without_the_package_this_computer_says_so():
    try:
        import pyvirtualcam  # noqa: F401
    except ImportError:
        with pytest.raises(VirtualCameraNotInstalled):
            PyVirtualCam().open(OutputFormat.HD.size, FRAMES_PER_SECOND)


def test_a_device_that_fails_is_lost():
    package = Package()
    camera = opened(package, Computer("OBS"))
    package.error = RuntimeError("gone")
    with pytest.raises(VirtualCameraLost):
        camera.send(PICTURE)


def test_a_device_that_goes_silently_is_missed_within_a_second():
    computer = Computer("/dev/video2")
    camera = opened(Package(), computer)
    computer.names.clear()
    with pytest.raises(VirtualCameraLost):
        for _ in range(FRAMES_PER_SECOND):
            camera.send(PICTURE)


def test_devices_of_linux_are_those_without_hardware(tmp_path):
    folder, devices = tmp_path / "virtual", tmp_path / "dev"
    system = LinuxSystem(folder, devices)
    assert system.devices() == []
    for name in ("video10", "video9", "v4l-subdev0"):
        (folder / name).mkdir(parents=True)
    devices.mkdir()
    (devices / "video9").touch()
    nine, ten = system.devices()
    assert nine.endswith("video9") and ten.endswith("video10")
    assert system.allows(nine) and system.has(nine)
    assert not system.allows(ten) and not system.has(ten)


@pytest.mark.parametrize("installed", [True, False])
def test_obs_is_installed_or_not(installed):
    assert len(ObsSystem(lambda: installed).devices()) == installed


def test_the_packaged_program_looks_into_a_folder_of_the_user(monkeypatch):
    folder = packages_folder()
    (folder / "pyvirtualcam").mkdir(parents=True)
    (folder / "pyvirtualcam" / "__init__.py").write_text("MARK = 1")
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.delitem(sys.modules, "pyvirtualcam", raising=False)
    PyVirtualCam(system=Computer("OBS")).check()
    assert sys.path[-1] == str(folder)
    monkeypatch.delitem(sys.modules, "pyvirtualcam")
