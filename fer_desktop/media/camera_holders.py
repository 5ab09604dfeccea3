"""Who holds a camera, told by the system without extra rights: by Linux of each one, by Windows of any."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator
from errno import EBUSY
from pathlib import Path
from typing import Any

from fer_desktop.media.camera_holders_windows import windows_holders

_REQBUFS = 0xC0145608
"""VIDIOC_REQBUFS of Video4Linux2: asks for buffers in a camera's queue, which has one user at a time."""

_NO_BUFFERS = struct.pack("=LLLLL", 0, 1, 1, 0, 0)
"""None at all, of a camera's pictures, in the driver's memory: asking for them changes nothing."""


def in_use(device: int, ioctl: Callable[..., Any] | None = None) -> bool:
    """Whether another program takes pictures from an open device; False where the driver doesn't tell."""
    try:
        (ioctl or _ioctl())(device, _REQBUFS, _NO_BUFFERS)
    except OSError as error:
        return error.errno == EBUSY
    return False


def _ioctl() -> Callable[..., Any]:
    import fcntl  # not on Windows

    return fcntl.ioctl


def holders(device: str, processes: Path = Path("/proc")) -> tuple[str, ...]:
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
