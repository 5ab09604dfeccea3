"""Who holds a camera, with processes and a driver made up, since no camera is here."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from fer_desktop.media.sources.camera_usage import (
    end_own_capture,
    is_in_use,
    own_descriptors,
    processes_using,
)

DEVICE = "/dev/video7"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")


def process(folder, number, name, *targets):
    (folder / str(number) / "fd").mkdir(parents=True)
    (folder / str(number) / "comm").write_text(f"{name}\n")
    for index, target in enumerate(targets):
        (folder / str(number) / "fd" / str(index)).symlink_to(target)


def test_the_programs_that_have_it_open_are_named_once(tmp_path):
    process(tmp_path, 10, "zoom", "/dev/null", DEVICE)
    process(tmp_path, 11, "zoom", DEVICE)
    process(tmp_path, 12, "cheese", DEVICE)
    process(tmp_path, 13, "bash", "/dev/video70", "/dev/pts/0")
    process(tmp_path, os.getpid(), "python", DEVICE)
    (tmp_path / "14").mkdir()  # another user's: nothing to see
    (tmp_path / "self").mkdir()
    assert processes_using(DEVICE, tmp_path) == ("cheese", "zoom")


def test_nobody_and_no_such_folder(tmp_path):
    assert processes_using(DEVICE, tmp_path) == ()
    assert processes_using(DEVICE, tmp_path / "missing") == ()


@pytest.mark.slow
def test_a_real_file_held_by_a_real_process_is_found(tmp_path):
    import subprocess

    held = tmp_path / "video"
    held.touch()
    with held.open() as file:
        other = subprocess.Popen(
            ["/bin/sh", "-c", "read line"], stdin=subprocess.PIPE, pass_fds=[file.fileno()]
        )
        try:
            assert processes_using(str(held)) != ()
        finally:
            other.communicate(b"\n")


@pytest.mark.parametrize(
    ("number", "told"), [(errno.EBUSY, True), (errno.ENOTTY, False), (errno.EINVAL, False)]
)
def test_the_driver_tells_that_another_takes_pictures(number, told):
    def ioctl(device, request, value):
        assert (device, request, len(value)) == (5, 0xC0145608, 20)
        raise OSError(number, "no")

    assert is_in_use(5, ioctl) is told
    assert not is_in_use(5, lambda *given: 0)


def test_a_real_file_is_no_camera(tmp_path):
    with (tmp_path / "file").open("w") as file:
        assert not is_in_use(file.fileno())


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_reader_of_this_program_that_was_given_up_is_woken(tmp_path):
    device = tmp_path / "video0"
    device.touch()
    asked = []
    assert own_descriptors(str(device)) == ()
    with device.open("rb") as held:
        assert own_descriptors(str(device)) == (held.fileno(),)
        end_own_capture(str(device), lambda *given: asked.append(given))
        end_own_capture(str(device))  # a file is no capture: nothing happens
    assert len(asked) == 1
