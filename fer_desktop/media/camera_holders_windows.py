"""Who holds a camera on Windows: its privacy settings note when a program last let the camera go.

The notes are the user's own and need no extra rights. They tell of the camera in general, not of which one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import PurePath

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
