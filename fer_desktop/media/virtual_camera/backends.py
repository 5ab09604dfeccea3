"""Which virtual cameras this computer has, and why one may not open."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

_LINUX_DEVICES = Path("/sys/devices/virtual/video4linux")
_OBS_ON_WINDOWS = r"CLSID\{A3FCE0F5-3493-419F-958A-ABA1250EC20B}"
"""Where the installer of OBS registers its virtual camera, among the classes of the registry."""
_OBS_ON_MACOS = (Path("/Applications/OBS.app"), Path.home() / "Applications" / "OBS.app")


class System(Protocol):
    """What has to be known of this computer to tell why no virtual camera opens."""

    def devices(self) -> Sequence[str]:
        """The virtual cameras that are installed, the first one to be used first."""

    def allows(self, device: str) -> bool:
        """Whether the user may write to it."""

    def has(self, device: str) -> bool:
        """Whether it is still there."""


class LinuxSystem:
    """Virtual cameras of v4l2loopback: their folders stand beside no real camera's."""

    def __init__(self, folder: Path = _LINUX_DEVICES, devices: Path = Path("/dev")) -> None:
        self._folder = folder
        self._devices = devices

    def devices(self) -> Sequence[str]:
        """Paths like ``/dev/video2``."""
        if not self._folder.is_dir():
            return []
        numbers = [folder.name.removeprefix("video") for folder in self._folder.iterdir()]
        return [str(self._devices / f"video{n}") for n in sorted(int(n) for n in numbers if n.isdecimal())]

    def allows(self, device: str) -> bool:
        """By the rights of the file; usually those of the group *video*."""
        return os.access(device, os.W_OK)

    def has(self, device: str) -> bool:
        """Until the kernel's module is unloaded."""
        return Path(device).exists()


class ObsSystem:
    """The virtual camera of OBS on Windows and macOS: there or not; nobody takes it away while it is used."""

    def __init__(self, installed: Callable[[], bool]) -> None:
        self._installed = installed

    def devices(self) -> Sequence[str]:
        """Its only one."""
        return ["OBS Virtual Camera"] if self._installed() else []

    def allows(self, device: str) -> bool:
        """No rights are needed."""
        return True

    def has(self, device: str) -> bool:
        """Not asked again: a lost one raises when it is sent to."""
        return True


def this_system() -> System:
    """What is known of the computer the program runs on."""
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
