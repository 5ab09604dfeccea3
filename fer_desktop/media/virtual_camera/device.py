"""The virtual camera: a device that a call's program takes for a camera, and to which pictures are sent."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from fer_desktop.core.errors import (
    VirtualCameraBusy,
    VirtualCameraError,
    VirtualCameraLost,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
)
from fer_desktop.core.paths import data_folder
from fer_desktop.media.virtual_camera.backends import System, this_system

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

FRAMES_PER_SECOND = 30


class FrameSize(NamedTuple):
    """Of a picture, in pixels."""

    width: int
    height: int


class OutputFormat(StrEnum):
    """The sizes of the pictures sent, the names as they are shown."""

    SMALL = "640x480"
    HD = "1280x720"
    FULL_HD = "1920x1080"

    @property
    def size(self) -> FrameSize:
        """In pixels."""
        width, _, height = self.value.partition("x")
        return FrameSize(int(width), int(height))


class VirtualCameraDevice(Protocol):
    """Where composed pictures go. One thread opens it, sends to it and closes it."""

    def check(self) -> None:
        """Raises `VirtualCameraError` if it can't be opened, as far as can be told without opening it."""

    def open(self, size: FrameSize, rate: int) -> None:
        """Starts it, also once more after `close`, for pictures of this size, ``rate`` of them a second.

        Raises `VirtualCameraError`; then it stays closed.
        """

    @property
    def device(self) -> str:
        """The name that the call's program shows; empty while it is closed."""

    def send(self, picture: Frame) -> None:
        """Shows a picture: (H, W, 3) uint8, BGR, of the size it was opened with; returns soon.

        Raises `VirtualCameraLost` when the device went away, and `RuntimeError` if it isn't open.
        """

    def close(self) -> None:
        """Ends it and frees the device; does nothing if it is closed."""


def packages_folder() -> Path:
    """Where the packaged program, which has no Python of its own to install into, looks for pyvirtualcam."""
    return data_folder() / "packages"


def _load() -> Any:
    """The package pyvirtualcam, which is GPLv2: never part of a bundle, imported only when it is wanted."""
    folder = str(packages_folder())
    if getattr(sys, "frozen", False) and folder not in sys.path:
        sys.path.append(folder)
    importlib.invalidate_caches()
    return importlib.import_module("pyvirtualcam")


class PyVirtualCam:
    """A virtual camera through pyvirtualcam: OBS on Windows and macOS, v4l2loopback on Linux."""

    def __init__(self, load: Callable[[], Any] = _load, system: System | None = None) -> None:
        self._load = load
        self._system = system or this_system()
        self._camera: Any = None
        self._since_look = 0

    @property
    def device(self) -> str:
        """The name that the call's program shows; empty while it is closed."""
        return "" if self._camera is None else str(self._camera.device)

    def check(self) -> None:
        """See `VirtualCamera`: a missing package, a missing device and a closed one are told apart."""
        self._package()
        self._writable()

    def open(self, size: FrameSize, rate: int) -> None:
        """See `VirtualCamera`."""
        self.close()
        package = self._package()
        self._camera = self._first(package, self._writable(), size, rate)
        self._since_look = 0

    def _writable(self) -> Sequence[str]:
        devices = self._system.devices()
        if not devices:
            raise VirtualCameraMissing(
                "This computer has no virtual camera yet: install one, then try again."
            )
        writable = [device for device in devices if self._system.allows(device)]
        if not writable:
            raise VirtualCameraRefused(
                "You may not write to {device}: add yourself to the group video, then log in again.",
                device=devices[0],
            )
        return writable

    def _package(self) -> Any:
        try:
            return self._load()
        except ImportError as error:
            raise VirtualCameraNotInstalled(
                "The package pyvirtualcam is not installed: install it, then try again."
            ) from error

    def _first(self, package: Any, devices: Sequence[str], size: FrameSize, rate: int) -> Any:
        """The first device that opens."""
        reason: Exception | None = None
        for device in devices:
            try:
                return package.Camera(*size, rate, fmt=package.PixelFormat.BGR, device=device)
            except (RuntimeError, ValueError) as error:
                reason = error
        raise VirtualCameraBusy(
            "{device} can't be opened: close other programs that write to it, then try again.",
            device=devices[0],
        ) from reason

    def send(self, picture: Frame) -> None:
        """See `VirtualCamera`."""
        if self._camera is None:
            raise RuntimeError("the virtual camera is not open")
        self._look_for_it()
        try:
            self._camera.send(picture)
        except (RuntimeError, OSError) as error:
            raise self._lost() from error

    def _look_for_it(self) -> None:
        """On Linux the package tells only stderr when the device is gone: once a second it is looked for."""
        self._since_look += 1
        if self._since_look >= FRAMES_PER_SECOND:
            self._since_look = 0
            if not self._system.has(self.device):
                raise self._lost()

    def _lost(self) -> VirtualCameraError:
        return VirtualCameraLost("The virtual camera is gone: the call sees nothing more of it. Try again.")

    def close(self) -> None:
        """See `VirtualCamera`."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()
