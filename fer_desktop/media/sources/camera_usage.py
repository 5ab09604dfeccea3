"""Who holds a camera, told by the system without extra rights: by Linux of each one, by Windows of any.

Who holds a camera on Windows: its privacy settings note when a program last let the camera go.

The notes are the user's own and need no extra rights. They tell of the camera in general, not of which one.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from errno import EBUSY
from pathlib import Path, PurePath
from typing import Any

_NOTES = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
_STOPPED = "LastUsedTimeStop"
_FOLDER_MARK = "#"
"""Stands for a backslash in the name of a note, which is the path of a program."""


def holding(notes: Iterable[tuple[str, int]], own: str = sys.executable) -> tuple[str, ...]:
    """The other programs that hold it, told by notes: a key, and when its program let go (0: not yet)."""
    names = {_program(key) for key, stopped in notes if stopped == 0}
    return tuple(sorted(names - {"", PurePath(own).stem}))


def _program(key: str) -> str:
    """A program's name from its path, or from the name of its package (``Maker.Name_mark``)."""
    last = key.rpartition(_FOLDER_MARK)[2]
    if _FOLDER_MARK in key:
        return last.rpartition(".")[0] or last
    return last.partition("_")[0].rpartition(".")[2]


def windows_holders() -> tuple[str, ...]:
    """The names of the other programs that use a camera; none where Windows keeps no notes."""
    return holding(_notes())


if sys.platform == "win32":
    import winreg

    def _notes() -> Iterator[tuple[str, int]]:
        for parent in (_NOTES, rf"{_NOTES}\NonPackaged"):
            for key in _keys(parent):
                yield key, _stopped(rf"{parent}\{key}")

    def _keys(parent: str) -> list[str]:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, parent) as opened:
                return [winreg.EnumKey(opened, index) for index in range(winreg.QueryInfoKey(opened)[0])]
        except OSError:  # an older Windows keeps none
            return []

    def _stopped(key: str) -> int:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return int(winreg.QueryValueEx(opened, _STOPPED)[0])
        except OSError:  # a program that never used it
            return -1

else:

    def _notes() -> Iterator[tuple[str, int]]:
        yield from ()


_REQBUFS = 0xC0145608
"""VIDIOC_REQBUFS of Video4Linux2: asks for buffers in a camera's queue, which has one user at a time."""

_NO_BUFFERS = struct.pack("=LLLLL", 0, 1, 1, 0, 0)
"""None at all, of a camera's pictures, in the driver's memory: asking for them changes nothing."""


def is_in_use(device: int, ioctl: Callable[..., Any] | None = None) -> bool:
    """Whether another program takes pictures from an open device; False where the driver doesn't tell."""
    try:
        (ioctl or _ioctl())(device, _REQBUFS, _NO_BUFFERS)
    except OSError as error:
        return error.errno == EBUSY
    return False


def _ioctl() -> Callable[..., Any]:
    import fcntl  # not on Windows

    return fcntl.ioctl


def processes_using(device: str, processes: Path = Path("/proc")) -> tuple[str, ...]:
    """The names of the other programs that have a device open, as far as this user may see them."""
    if sys.platform == "win32":
        return windows_holders()
    own = str(os.getpid())
    names = {_name(each) for each in _running(processes) if each.name != own and _has_open(each, device)}
    return tuple(sorted(names - {""}))


def _running(processes: Path) -> Iterator[Path]:
    try:
        found = list(processes.iterdir())
    except OSError:  # no such folder: a system that doesn't tell
        return
    yield from (each for each in found if each.name.isdigit())


def _has_open(process: Path, device: str) -> bool:
    try:
        return any(_target(each) == device for each in (process / "fd").iterdir())
    except OSError:  # another user's, or it has ended
        return False


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # closed in this moment
        return ""


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # it has ended
        return ""
