"""Cameras: which there are, and their frames."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

import cv2
import numpy as np

from fer_desktop.core.errors import CameraBusy, CameraLost, CameraMissing, CameraRefused, SourceError
from fer_desktop.core.messages import LISTED, Message, join_messages
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.camera_usage import is_in_use, processes_using

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

# On Windows MSMF may take minutes to open a camera.
_BACKENDS = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}

# What is asked for; a camera that has no such mode keeps its own. A small buffer keeps the delay short, and
# over USB 2 only compressed pictures of this size come fast enough.
_WISHES = (
    (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
    (cv2.CAP_PROP_FRAME_WIDTH, 1280),
    (cv2.CAP_PROP_FRAME_HEIGHT, 720),
    (cv2.CAP_PROP_BUFFERSIZE, 1),
)

_VIRTUAL = ("virtual camera", "dummy video device", "fer desktop")
"""OBS and others, v4l2loopback, and the latter by the name that the guide has it given."""

_PATIENCE = 3
"""Failed reads in a row after which a camera counts as lost; single ones happen with sound cameras too."""

Clock = Callable[[], float]
HeldBy = Callable[[str], Sequence[str]]
"""Names the programs that have a device open; none where the system doesn't tell."""


@dataclass(frozen=True)
class CameraInfo:
    """A camera that is connected; ``id`` is what the settings keep, ``index`` and ``backend`` open it."""

    id: str
    name: str
    index: int
    backend: int


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that a camera needs."""

    def isOpened(self) -> bool: ...

    def read(self) -> tuple[bool, Any]: ...

    def set(self, prop: int, value: float) -> bool: ...

    def release(self) -> None: ...


def open_capture(index: int, backend: int) -> Capture:
    """OpenCV's own capture; it tells nothing on stderr."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    return cv2.VideoCapture(index, backend)


def cameras() -> list[CameraInfo]:
    """The cameras that are connected now, each with a name of its own. Raises `SourceError`."""
    from cv2_enumerate_cameras import enumerate_cameras

    backend = _BACKENDS.get(sys.platform, cv2.CAP_ANY)
    try:
        found = enumerate_cameras(backend)
    except OSError as error:
        raise SourceError("The system doesn't tell which cameras are connected: try again.") from error
    found.sort(key=lambda camera: (is_virtual(camera.name or ""), camera.index))
    return disambiguated([_info(c.path, c.name, c.index, backend) for c in found])


def is_virtual(name: str) -> bool:
    """Whether a camera's name is that of one that shows only what a program sends to it.

    Such a camera comes last: it may be this program's own output, or show a placeholder.
    """
    return any(part in name.casefold() for part in _VIRTUAL)


def _info(path: str | None, name: str | None, index: int, backend: int) -> CameraInfo:
    return CameraInfo(path or str(index), name or f"Camera {index}", index, backend)


def disambiguated(found: Sequence[CameraInfo]) -> list[CameraInfo]:
    """The same cameras; the second and further ones of a name get a number."""
    seen: Counter[str] = Counter()
    named = []
    for camera in found:
        seen[camera.name] += 1
        number = seen[camera.name]
        named.append(camera if number == 1 else replace(camera, name=f"{camera.name} ({number})"))
    return named


def find_camera(wanted: str | None, found: Sequence[CameraInfo]) -> CameraInfo:
    """The camera with this id, name or index, or the first one for None. Raises `CameraMissing`."""
    if not found:
        raise CameraMissing("No camera is connected: plug one in and try again.")
    if not wanted:
        return found[0]
    for camera in found:
        if wanted in (camera.id, camera.name, str(camera.index)):
            return camera
    names = join_messages([camera.name for camera in found], LISTED)
    raise CameraMissing(
        "The camera {wanted} is not connected: plug it in, or choose one of: {names}.",
        wanted=wanted,
        names=names,
    )


def find_last_used(camera_id: str, name: str, found: Sequence[CameraInfo]) -> CameraInfo | None:
    """The camera that had this id and name the last time, or None if it is not connected.

    The name counts for more: on Linux an id is but a number, which another camera may get after a new start.
    """
    alike = [camera for camera in found if camera.name == name]
    if not name:
        alike = [camera for camera in found if camera.id == camera_id]
    return next((camera for camera in alike if camera.id == camera_id), alike[0] if alike else None)


def check_device(
    camera: CameraInfo, opened: Callable[[str, int], int] = os.open, held_by: HeldBy = processes_using
) -> None:
    """Asks whether and why a camera can't be opened. Raises `CameraMissing`, `CameraBusy`, `CameraRefused`.

    Linux tells them apart; the others tell only a missing one.
    """
    if sys.platform != "linux":
        find_camera(camera.id, cameras())
        return
    try:
        device = opened(_device(camera), os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        raise _why_not_opened(camera, error, held_by) from error
    try:
        busy = is_in_use(device)
    finally:
        os.close(device)
    if busy:
        raise _held(camera, held_by(_device(camera)))


def _device(camera: CameraInfo) -> str:
    return f"/dev/video{camera.index}"


def _why_not_opened(camera: CameraInfo, error: OSError, held_by: HeldBy) -> SourceError:
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO):
        return CameraMissing("{camera} is not connected: plug it in and try again.", camera=camera.name)
    if error.errno in (errno.EACCES, errno.EPERM):
        return CameraRefused(
            "The system refused {camera}: join the group that owns {device} (often video) and log in again.",
            camera=camera.name,
            device=_device(camera),
        )
    names = held_by(_device(camera))
    return _held(camera, names) if error.errno == errno.EBUSY else _dark(camera, names)


def _held(camera: CameraInfo, names: Sequence[str]) -> CameraBusy:
    """For a camera that the system calls busy."""
    return CameraBusy(
        "{camera} is in use by {program}: close it there, then try again.",
        holders=names,
        sure=True,
        camera=camera.name,
        program=join_messages(names, Message("{first} and {last}")) or Message("another program"),
    )


def _dark(camera: CameraInfo, names: Sequence[str]) -> CameraBusy:
    """For a camera that gives no picture; most often another program holds it, but the system doesn't say."""
    if names:
        return _held(camera, names)
    remedy = Message("close other programs that use it")
    if sys.platform != "linux":
        remedy = Message(
            "close other programs that use it, allow the camera in the system's privacy settings"
        )
    return CameraBusy(
        "{camera} gives no picture: {remedy}, then try again.", camera=camera.name, remedy=remedy
    )


class CameraSource:
    """A connected camera. Raises `CameraMissing`, `CameraBusy`, `CameraRefused` and `CameraLost`.

    ``capture``, ``check``, ``clock`` and ``held_by`` are passed in, since a machine may lack a camera.
    """

    live = True

    def __init__(
        self,
        info: CameraInfo,
        capture: Callable[[int, int], Capture] = open_capture,
        check: Callable[[CameraInfo], None] = check_device,
        clock: Clock = time.monotonic,
        held_by: HeldBy = processes_using,
    ) -> None:
        self.info = info
        self.name = info.name
        self._new_capture = capture
        self._check = check
        self._clock = clock
        self._held_by = held_by
        self._capture: Capture | None = None

    def open(self) -> None:
        """Opens the camera and waits for its first picture, since a busy one opens but stays dark."""
        if self._capture is not None:
            raise RuntimeError(f"{self.name} is open already")
        self._check(self.info)
        capture = self._new_capture(self.info.index, self.info.backend)
        try:
            self._first = self._first_picture(capture)
        except BaseException:
            capture.release()
            raise
        if self._first is None:
            capture.release()
            # Only now, as the check would else find that this program itself holds the camera
            self._check(self.info)
            raise _dark(self.info, self._held_by(_device(self.info)))
        self._capture, self._began = capture, self._clock()

    def read(self) -> TimedFrame | None:
        """The camera's newest frame, with the seconds since it was opened; waits for it."""
        if self._capture is None:
            raise RuntimeError(f"{self.name} is not open")
        first, self._first = self._first, None
        if first is not None:
            return TimedFrame(0.0, first)
        pixels = self._patiently(self._capture)
        return TimedFrame(self._clock() - self._began, pixels)

    def close(self) -> None:
        """Gives the camera back to the system."""
        capture, self._capture = self._capture, None
        if capture is not None:
            capture.release()

    def _first_picture(self, capture: Capture) -> Frame | None:
        if not capture.isOpened():
            return None
        for prop, value in _WISHES:
            capture.set(prop, value)
        for _ in range(_PATIENCE):
            pixels = _picture(capture)
            if pixels is not None:
                return pixels
        return None

    def _patiently(self, capture: Capture) -> Frame:
        for _ in range(_PATIENCE):
            pixels = _picture(capture)
            if pixels is not None:
                return pixels
            self._check_still_there()
        raise CameraLost(
            "{camera} gives no more pictures: plug it in again, then try again.", camera=self.name
        )

    def _check_still_there(self) -> None:
        try:
            self._check(self.info)
        except CameraMissing as error:
            raise CameraLost(
                "{camera} was unplugged: plug it in again, then try again.", camera=self.name
            ) from error
        except (CameraBusy, CameraRefused):
            # This program itself holds it, and some drivers let nobody open it twice.
            return


def _picture(capture: Capture) -> Frame | None:
    try:
        given, pixels = capture.read()
    except cv2.error:
        return None
    if not given or pixels is None or pixels.size == 0:
        return None
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    return np.ascontiguousarray(pixels[:, :, :3], dtype=np.uint8)
