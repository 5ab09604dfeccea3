"""Finds the virtual cameras of this computer and checks whether they can be used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

OWN_NAME = "FER Desktop"
"""The name of a virtual camera that was set up for this program, as its guide says."""

_LINUX_DEVICES = Path("/sys/devices/virtual/video4linux")
_OBS_ON_WINDOWS = r"CLSID\{A3FCE0F5-3493-419F-958A-ABA1250EC20B}"
"""The registry class that the OBS installer creates for its virtual camera."""
_OBS_ON_MACOS = (Path("/Applications/OBS.app"), Path.home() / "Applications" / "OBS.app")


class System(Protocol):
    """What the system reports about its virtual cameras."""

    def devices(self) -> Sequence[str]:
        """Returns the installed virtual cameras, in order of preference."""

    def allows(self, device: str) -> bool:
        """Whether the user may write to the device."""

    def has(self, device: str) -> bool:
        """Whether the device still exists."""

    def label_of(self, device: str) -> str:
        """Returns the name under which calls list it."""

    def is_ours(self, device: str) -> bool:
        """Whether it may be used without asking: no other program was meant to write to it."""


class LinuxSystem:
    """Virtual cameras of v4l2loopback; their folder contains no physical cameras."""

    def __init__(self, folder: Path = _LINUX_DEVICES, devices: Path = Path("/dev")) -> None:
        self._folder = folder
        self._devices = devices

    def devices(self) -> Sequence[str]:
        """Returns paths such as ``/dev/video2``."""
        if not self._folder.is_dir():
            return []
        numbers = [folder.name.removeprefix("video") for folder in self._folder.iterdir()]
        return [str(self._devices / f"video{n}") for n in sorted(int(n) for n in numbers if n.isdecimal())]

    def allows(self, device: str) -> bool:
        """Checks the file's permissions, which usually belong to the group *video*."""
        return os.access(device, os.W_OK)

    def has(self, device: str) -> bool:
        """The device exists until the kernel module is unloaded."""
        return Path(device).exists()

    def label_of(self, device: str) -> str:
        """Returns the label given when the module was loaded; the path if it can't be read."""
        try:
            label = (self._folder / Path(device).name / "name").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return device
        return label.strip() or device

    def is_ours(self, device: str) -> bool:
        """Whether its label is the program's name."""
        return self.label_of(device) == OWN_NAME


class ObsSystem:
    """The virtual camera of OBS on Windows and macOS."""

    def __init__(self, installed: Callable[[], bool]) -> None:
        self._installed = installed

    def devices(self) -> Sequence[str]:
        """Returns its only device, if it is installed."""
        return ["OBS Virtual Camera"] if self._installed() else []

    def allows(self, device: str) -> bool:
        """Always True: no permission is needed."""
        return True

    def has(self, device: str) -> bool:
        """Always True: sending to a lost camera raises an error instead."""
        return True

    def label_of(self, device: str) -> str:
        """Returns the device itself, which is its name."""
        return device

    def is_ours(self, device: str) -> bool:
        """Always True: there is no other one."""
        return True


def this_system() -> System:
    """Returns the implementation for this computer."""
    if sys.platform == "win32":
        return ObsSystem(_obs_registered)
    if sys.platform == "darwin":
        return ObsSystem(lambda: any(path.exists() for path in _OBS_ON_MACOS))
    return LinuxSystem()


def _obs_registered() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, _OBS_ON_WINDOWS))
    except OSError:
        return False
    return True
