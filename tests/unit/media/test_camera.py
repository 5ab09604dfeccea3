"""Cameras that are missing, busy, refused, or pulled out: each told apart, each with a sentence."""

from __future__ import annotations

import errno
import os
import sys

import cv2
import numpy as np
import pytest

from fer_desktop.core.errors import CameraBusy, CameraLost, CameraMissing, CameraRefused
from fer_desktop.media.sources.camera import (
    CameraInfo,
    CameraSource,
    cameras,
    check_device,
    disambiguated,
    find_camera,
    find_last_used,
    is_virtual,
    open_capture,
)
from tests.support.clips import number_of, numbered
from tests.unit.media.fakes import FakeCapture, Ticker

INFO = CameraInfo("/dev/video7", "Desk camera", 7, cv2.CAP_V4L2)
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about a device")


def nothing_wrong(info: CameraInfo) -> None:
    return


class Checks:
    """Says nothing for a while, then raises."""

    def __init__(self, quiet: int, error: Exception) -> None:
        self.quiet, self.error = quiet, error

    def __call__(self, info: CameraInfo) -> None:
        self.quiet -= 1
        if self.quiet < 0:
            raise self.error


def test_frames_come_with_the_time_since_opening():
    capture = FakeCapture([numbered(index) for index in range(3)])
    clock = Ticker()
    camera = CameraSource(INFO, capture.open, nothing_wrong, clock)
    camera.open()
    first = camera.read()
    clock.now += 0.5
    second = camera.read()
    assert (first.t, second.t) == (0.0, 0.5)
    assert [number_of(frame.pixels) for frame in (first, second)] == [0, 1]
    assert capture.asked == [(7, cv2.CAP_V4L2)]
    assert capture.wishes[cv2.CAP_PROP_FRAME_WIDTH] == 1280
    camera.close()
    assert capture.open_now == 0


@pytest.mark.parametrize("shape", [(48, 64), (48, 64, 1), (48, 64, 4)])
def test_grey_and_alpha_become_bgr(shape):
    camera = CameraSource(INFO, FakeCapture([np.full(shape, 9, np.uint8)]).open, nothing_wrong)
    camera.open()
    pixels = camera.read().pixels
    camera.close()
    assert pixels.shape == (48, 64, 3)
    assert pixels.flags.c_contiguous


@pytest.mark.parametrize("capture", [FakeCapture([], opens=False), FakeCapture([None] * 9), FakeCapture([])])
def test_a_camera_that_opens_for_nobody_is_busy(capture):
    camera = CameraSource(INFO, capture.open, nothing_wrong)
    with pytest.raises(CameraBusy, match="Desk camera sends no frames: close other programs"):
        camera.open()
    assert capture.open_now == 0


def test_a_camera_that_is_gone_is_missing_before_anything_is_opened():
    capture = FakeCapture([numbered(0)])
    with pytest.raises(CameraMissing):
        CameraSource(INFO, capture.open, Checks(0, CameraMissing("gone"))).open()
    assert capture.asked == []


def test_one_failed_read_is_borne():
    frames = [numbered(0), None, None, numbered(1)]
    camera = CameraSource(INFO, FakeCapture(frames).open, nothing_wrong)
    camera.open()
    assert [number_of(camera.read().pixels) for _ in range(2)] == [0, 1]
    camera.close()


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (nothing_wrong, "stopped sending frames"),
        (Checks(1, CameraMissing("gone")), "was unplugged"),
        (Checks(1, CameraBusy("held by this program")), "stopped sending frames"),
    ],
)
def test_a_camera_pulled_out_is_lost_and_comes_back_on_retry(check, told):
    capture = FakeCapture([numbered(0), numbered(1)])
    camera = CameraSource(INFO, capture.open, check)
    camera.open()
    camera.read(), camera.read()
    with pytest.raises(CameraLost, match=told):
        camera.read()
    camera.close()
    assert capture.open_now == 0
    again = CameraSource(INFO, capture.open, nothing_wrong)
    again.open()
    assert again.read() is not None
    again.close()


def test_an_error_of_the_driver_is_a_failed_read():
    class Failing(FakeCapture):
        def read(self):
            raise cv2.error("driver")

    with pytest.raises(CameraBusy):
        CameraSource(INFO, Failing([]).open, nothing_wrong).open()


@ON_LINUX
@pytest.mark.parametrize(
    ("number", "error", "told"),
    [
        (errno.ENOENT, CameraMissing, "is not connected"),
        (errno.ENODEV, CameraMissing, "is not connected"),
        (errno.EACCES, CameraRefused, "The system refused Desk camera: join the group"),
        (errno.EBUSY, CameraBusy, "in use by another program: close it there"),
        (errno.EIO, CameraBusy, "close other programs"),
    ],
)
def test_linux_tells_why(number, error, told):
    def refuse(path: str, flags: int) -> int:
        assert path == "/dev/video7"
        raise OSError(number, "no")

    with pytest.raises(error, match=told):
        check_device(INFO, refuse)


@ON_LINUX
def test_a_program_that_holds_the_camera_is_named():
    def held_by(device: str) -> tuple[str, ...]:
        assert device == "/dev/video7"
        return ("cheese", "zoom")

    def refuse(path: str, flags: int) -> int:
        raise OSError(errno.EBUSY, "no")

    with pytest.raises(
        CameraBusy, match="Desk camera is in use by cheese and zoom: close it there"
    ) as caught:
        check_device(INFO, refuse, held_by)
    assert caught.value.holders == ("cheese", "zoom")
    dark = FakeCapture([None] * 9)
    with pytest.raises(CameraBusy, match="in use by cheese and zoom"):
        CameraSource(INFO, dark.open, nothing_wrong, held_by=held_by).open()


def test_it_is_let_go_before_the_system_is_asked_who_holds_it():
    capture = FakeCapture([], opens=False)
    held = []
    with pytest.raises(CameraBusy):
        CameraSource(INFO, capture.open, lambda info: held.append(capture.open_now)).open()
    assert held == [0, 0]


@ON_LINUX
def test_a_device_that_opens_is_fine(tmp_path):
    (tmp_path / "device").touch()
    check_device(INFO, lambda path, flags: os.open(tmp_path / "device", flags))


def test_a_real_driver_without_a_camera(capfd):
    missing = CameraInfo("/dev/video63", "Nowhere", 63, cv2.CAP_ANY)
    with pytest.raises(CameraMissing):
        CameraSource(missing).open()
    with pytest.raises(CameraBusy):
        CameraSource(missing, open_capture, nothing_wrong).open()
    assert capfd.readouterr().err == ""


def test_the_list_of_cameras_is_asked_of_the_system():
    assert all(camera.name and camera.id for camera in cameras())


@pytest.mark.parametrize(
    ("name", "virtual"),
    [
        ("OBS Virtual Camera", True),
        ("Dummy video device (0x0000)", True),
        ("HD Webcam C920", False),
        ("", False),
    ],
)
def test_cameras_that_only_show_what_is_sent_to_them(name, virtual):
    assert is_virtual(name) == virtual


def test_cameras_of_one_name_get_numbers():
    twins = [CameraInfo(str(index), name, index, 0) for index, name in enumerate(["HD", "Desk", "HD", "HD"])]
    assert [camera.name for camera in disambiguated(twins)] == ["HD", "Desk", "HD (2)", "HD (3)"]


def test_a_camera_is_remembered_by_its_name_and_then_by_its_id():
    moved = CameraInfo("/dev/video0", "Desk camera", 0, cv2.CAP_V4L2)
    other = CameraInfo("/dev/video7", "Lid camera", 7, cv2.CAP_V4L2)
    assert find_last_used(INFO.id, INFO.name, [other, moved]) == moved
    assert find_last_used(INFO.id, INFO.name, [moved, INFO]) == INFO
    assert find_last_used(INFO.id, INFO.name, [other]) is None
    assert find_last_used(INFO.id, "", [moved, other]) == other
    assert find_last_used("", "", [moved, other]) is None


def test_a_camera_is_found_by_id_name_or_index():
    other = CameraInfo("/dev/video0", "Lid camera", 0, cv2.CAP_V4L2)
    found = [other, INFO]
    assert find_camera(None, found) == other
    assert find_camera("/dev/video7", found) == INFO
    assert find_camera("Desk camera", found) == INFO
    assert find_camera("7", found) == INFO
    with pytest.raises(CameraMissing, match="or choose one of these: Lid camera, Desk camera"):
        find_camera("8", found)
    with pytest.raises(CameraMissing, match="No camera is connected"):
        find_camera(None, [])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets several open a camera")
def test_a_camera_that_this_program_still_waits_for_is_not_said_to_be_anothers():
    with pytest.raises(CameraBusy, match="does not answer FER Desktop") as told:
        check_device(INFO, take_back=lambda device: False)
    assert told.value.holders == () and "another program" not in str(told.value)
