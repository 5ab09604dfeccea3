"""The virtual camera: other programs use it as a camera and see the frames sent to it."""

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
    VirtualCameraUndecided,
)
from fer_desktop.core.paths import data_folder
from fer_desktop.media.virtual_camera.backends import System, this_system

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

FRAMES_PER_SECOND = 30


class FrameSize(NamedTuple):
    """The size of a frame in pixels."""

    width: int
    height: int


class OutputFormat(StrEnum):
    """The sizes of the frames sent; the values are shown to the user."""

    SMALL = "640x480"
    HD = "1280x720"
    FULL_HD = "1920x1080"

    @property
    def size(self) -> FrameSize:
        """The size in pixels."""
        width, _, height = self.value.partition("x")
        return FrameSize(int(width), int(height))


class VirtualCameraDevice(Protocol):
    """A virtual camera. The same thread must open it, send to it and close it."""

    def check(self) -> None:
        """Checks, without opening it, whether it can be opened. Raises `VirtualCameraError`."""

    def open(self, size: FrameSize, rate: int) -> None:
        """Opens the camera for ``rate`` frames of this size per second. May be called again after `close`.

        Raises `VirtualCameraError` and stays closed if that fails.
        """

    @property
    def device(self) -> str:
        """The name that the call's program shows; empty while it is closed."""

    def send(self, picture: Frame) -> None:
        """Shows a frame, (H, W, 3) uint8, BGR, of the size it was opened with. Returns quickly.

        Raises `VirtualCameraLost` if the device is gone, `RuntimeError` if the camera is not open.
        """

    def close(self) -> None:
        """Closes the device; does nothing if it is already closed."""


class NoDevice:
    """Nobody sees what is sent to it: for a preview."""

    device = ""

    def check(self) -> None:
        """Nothing can be missing."""

    def open(self, size: FrameSize, rate: int) -> None:
        """See `VirtualCameraDevice`."""

    def send(self, picture: Frame) -> None:
        """Drops the frame."""

    def close(self) -> None:
        """See `VirtualCameraDevice`."""


def packages_folder() -> Path:
    """Returns the folder where the packaged program, which can't use pip, looks for pyvirtualcam."""
    return data_folder() / "packages"


def _load() -> Any:
    """Imports pyvirtualcam, which is GPLv2: never bundled, and imported only on request."""
    folder = str(packages_folder())
    if getattr(sys, "frozen", False) and folder not in sys.path:
        sys.path.append(folder)
    importlib.invalidate_caches()
    return importlib.import_module("pyvirtualcam")


class PyVirtualCam:
    """A virtual camera through pyvirtualcam: OBS on Windows and macOS, v4l2loopback on Linux."""

    def __init__(
        self, load: Callable[[], Any] = _load, system: System | None = None, chosen: str = ""
    ) -> None:
        """chosen: the name of another program's virtual camera that may be used."""
        self._load = load
        self._chosen = chosen
        self._system = system or this_system()
        self._camera: Any = None
        self._frames_since_check = 0

    @property
    def device(self) -> str:
        """The name that the call's program shows; empty while it is closed."""
        return "" if self._camera is None else self._system.label_of(str(self._camera.device))

    def check(self) -> None:
        """See `VirtualCameraDevice`. Different errors for a missing package, device or permission."""
        self._package()
        self._usable()

    def open(self, size: FrameSize, rate: int) -> None:
        """See `VirtualCameraDevice`."""
        self.close()
        package = self._package()
        self._camera = self._open_first(package, self._usable(), size, rate)
        self._frames_since_check = 0

    def _usable(self) -> Sequence[str]:
        """The program's own devices, or those that the user chose."""
        writable = self._writable()
        usable = [device for device in writable if self._system.is_ours(device)]
        usable = usable or [each for each in writable if self._system.label_of(each) == self._chosen]
        if not usable:
            names = dict.fromkeys(self._system.label_of(device) for device in writable)
            raise VirtualCameraUndecided(
                "None of the virtual cameras on this computer is called FER Desktop. Choose one that no "
                "other program uses.",
                choices=names,
            )
        return usable

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
                device=self._system.label_of(devices[0]),
            )
        return writable

    def _package(self) -> Any:
        try:
            return self._load()
        except ImportError as error:
            raise VirtualCameraNotInstalled(
                "The package pyvirtualcam is not installed: install it, then try again."
            ) from error

    def _open_first(self, package: Any, devices: Sequence[str], size: FrameSize, rate: int) -> Any:
        """Opens the first device that can be opened."""
        reason: Exception | None = None
        for device in devices:
            try:
                return package.Camera(*size, rate, fmt=package.PixelFormat.BGR, device=device)
            except (RuntimeError, ValueError) as error:
                reason = error
        raise VirtualCameraBusy(
            "{device} can't be opened: close other programs that write to it, then try again.",
            device=self._system.label_of(devices[0]),
        ) from reason

    def send(self, picture: Frame) -> None:
        """See `VirtualCameraDevice`."""
        if self._camera is None:
            raise RuntimeError("the virtual camera is not open")
        self._check_device()
        try:
            self._camera.send(picture)
        except (RuntimeError, OSError) as error:
            raise self._lost_error() from error

    def _check_device(self) -> None:
        """Checks once a second that the device exists: on Linux, pyvirtualcam does not report its loss."""
        self._frames_since_check += 1
        if self._frames_since_check >= FRAMES_PER_SECOND:
            self._frames_since_check = 0
            if not self._system.has(str(self._camera.device)):
                raise self._lost_error()

    def _lost_error(self) -> VirtualCameraError:
        return VirtualCameraLost(
            "The virtual camera was removed. The call no longer receives its picture. Try again."
        )

    def close(self) -> None:
        """See `VirtualCameraDevice`."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()
