"""Which other programs use a camera, as far as the system says so without extra rights.

On Linux ``/proc`` shows which files the user's own processes have open, so it is known for each camera.
On Windows the privacy settings record when each program last stopped using a camera, not which camera.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from errno import EBUSY
from pathlib import Path, PurePath
from typing import Any

_CONSENT_STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
_LAST_STOP = "LastUsedTimeStop"
_FOLDER_MARK = "#"
"""Replaces the backslash in a registry key named after a program's path."""


def programs_using(entries: Iterable[tuple[str, int]], own: str = sys.executable) -> tuple[str, ...]:
    """The other programs using a camera; ``entries`` are registry keys and stop times (0: not stopped)."""
    names = {_program(key) for key, stopped in entries if stopped == 0}
    return tuple(sorted(names - {"", PurePath(own).stem}))


def _program(key: str) -> str:
    """A program's name from its path or from its package's name (``Publisher.Name_id``)."""
    last = key.rpartition(_FOLDER_MARK)[2]
    if _FOLDER_MARK in key:
        return last.rpartition(".")[0] or last
    return last.partition("_")[0].rpartition(".")[2]


def windows_holders() -> tuple[str, ...]:
    """The names of the other programs that use a camera; none if Windows keeps no record."""
    return programs_using(_entries())


if sys.platform == "win32":
    import winreg

    def _entries() -> Iterator[tuple[str, int]]:
        for parent in (_CONSENT_STORE, rf"{_CONSENT_STORE}\NonPackaged"):
            for key in _keys(parent):
                yield key, _stopped(rf"{parent}\{key}")

    def _keys(parent: str) -> list[str]:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, parent) as opened:
                return [winreg.EnumKey(opened, index) for index in range(winreg.QueryInfoKey(opened)[0])]
        except OSError:  # an older Windows
            return []

    def _stopped(key: str) -> int:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return int(winreg.QueryValueEx(opened, _LAST_STOP)[0])
        except OSError:  # a program that never used it
            return -1

else:

    def _entries() -> Iterator[tuple[str, int]]:
        yield from ()


_REQBUFS = 0xC0145608
"""VIDIOC_REQBUFS of Video4Linux2 requests buffers in a camera's queue, which only one program can have."""

_NO_BUFFERS = struct.pack("=LLLLL", 0, 1, 1, 0, 0)
"""A request for zero capture buffers: it changes nothing, but fails if another program has the queue."""


def is_in_use(device: int, ioctl: Callable[..., Any] | None = None) -> bool:
    """Whether another program captures from an open device; False where the driver doesn't say."""
    try:
        (ioctl or _ioctl())(device, _REQBUFS, _NO_BUFFERS)
    except OSError as error:
        return error.errno == EBUSY
    return False


def _ioctl() -> Callable[..., Any]:
    import fcntl  # not on Windows

    return fcntl.ioctl


def processes_using(device: str, processes: Path = Path("/proc")) -> tuple[str, ...]:
    """The names of the other programs that have a device open, as far as this user can see."""
    if sys.platform == "win32":
        return windows_holders()
    own = str(os.getpid())
    names = {_name(each) for each in _running(processes) if each.name != own and _has_open(each, device)}
    return tuple(sorted(names - {""}))


_STREAMOFF = 0x40045613
"""VIDIOC_STREAMOFF of Video4Linux2 ends a capture; who waits for a frame gets an error instead."""
_CAPTURE = struct.pack("=i", 1)
"""V4L2_BUF_TYPE_VIDEO_CAPTURE."""


def own_descriptors(device: str, process: Path = Path("/proc/self")) -> tuple[int, ...]:
    """This program's own open files of a device: a reader that got no answer may still hold it."""
    try:
        descriptors = list((process / "fd").iterdir())
    except OSError:  # no /proc on this system
        return ()
    return tuple(sorted(int(each.name) for each in descriptors if _target(each) == device))


def end_own_capture(device: str, ioctl: Callable[..., Any] | None = None) -> None:
    """Ends this program's captures of a device: a reader that waits in the driver wakes and closes it."""
    for descriptor in own_descriptors(device):
        try:
            (ioctl or _ioctl())(descriptor, _STREAMOFF, _CAPTURE)
        except OSError:  # closed meanwhile, or not a capture
            continue


def _running(processes: Path) -> Iterator[Path]:
    try:
        found = list(processes.iterdir())
    except OSError:  # no /proc on this system
        return
    yield from (each for each in found if each.name.isdigit())


def _has_open(process: Path, device: str) -> bool:
    try:
        return any(_target(each) == device for each in (process / "fd").iterdir())
    except OSError:  # another user's process, or it has ended
        return False


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # just closed
        return ""


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # it has ended
        return ""
