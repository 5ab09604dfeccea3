"""Cameras: lists the connected ones and reads their frames."""

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
from fer_desktop.media.sources.camera_usage import (
    end_own_capture,
    is_in_use,
    own_descriptors,
    processes_using,
)

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

# On Windows MSMF may take minutes to open a camera.
_BACKENDS = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}

# A camera without such a mode keeps its own. A small buffer keeps the delay short; over USB 2 only compressed
# frames of this size arrive fast enough.
_REQUESTED_PROPERTIES = (
    (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
    (cv2.CAP_PROP_FRAME_WIDTH, 1280),
    (cv2.CAP_PROP_FRAME_HEIGHT, 720),
    (cv2.CAP_PROP_BUFFERSIZE, 1),
)

_VIRTUAL = ("virtual camera", "dummy video device", "fer desktop")
"""Parts of the names of OBS and others, of v4l2loopback, and of v4l2loopback as set up by our guide."""

_MAX_FAILED_READS = 3
"""Consecutive failed reads after which a camera is lost; working cameras fail occasionally too."""

_TAKEN_BACK_S = 2.0
"""How long to wait until this program's own reader, which was given up, has closed a camera."""

Clock = Callable[[], float]
HeldBy = Callable[[str], Sequence[str]]
"""Returns the names of the programs that have a device open, as far as the system reports them."""


@dataclass(frozen=True)
class CameraInfo:
    """A connected camera. ``id`` is stored in the settings; OpenCV opens it by ``index`` and ``backend``."""

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
    """Opens a camera with OpenCV, with its messages on stderr turned off."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    return cv2.VideoCapture(index, backend)


def cameras() -> list[CameraInfo]:
    """Returns the connected cameras, each with a unique name. Raises `SourceError`."""
    from cv2_enumerate_cameras import enumerate_cameras

    backend = _BACKENDS.get(sys.platform, cv2.CAP_ANY)
    try:
        connected = enumerate_cameras(backend)
    except OSError as error:
        raise SourceError("The system doesn't tell which cameras are connected: try again.") from error
    connected.sort(key=lambda camera: (is_virtual(camera.name or ""), camera.index))
    return disambiguated([_info(c.path, c.name, c.index, backend) for c in connected])


def is_virtual(name: str) -> bool:
    """Whether a camera's name is that of a virtual camera, which shows what a program sends to it.

    Virtual cameras are listed last, since one may be this program's own output, or show a placeholder.
    """
    return any(part in name.casefold() for part in _VIRTUAL)


def _info(path: str | None, name: str | None, index: int, backend: int) -> CameraInfo:
    return CameraInfo(path or str(index), name or f"Camera {index}", index, backend)


def disambiguated(available: Sequence[CameraInfo]) -> list[CameraInfo]:
    """Returns the cameras with a number added to names that occur more than once."""
    seen: Counter[str] = Counter()
    named = []
    for camera in available:
        seen[camera.name] += 1
        number = seen[camera.name]
        named.append(camera if number == 1 else replace(camera, name=f"{camera.name} ({number})"))
    return named


def find_camera(requested: str | None, available: Sequence[CameraInfo]) -> CameraInfo:
    """Returns the camera with this id, name or index, or the first one for None. Raises `CameraMissing`."""
    if not available:
        raise CameraMissing("No camera is connected: plug one in and try again.")
    if not requested:
        return available[0]
    for camera in available:
        if requested in (camera.id, camera.name, str(camera.index)):
            return camera
    names = join_messages([camera.name for camera in available], LISTED)
    raise CameraMissing(
        "The camera {camera} is not connected. Plug it in, or choose one of these: {names}.",
        camera=requested,
        names=names,
    )


def find_last_used(camera_id: str, name: str, available: Sequence[CameraInfo]) -> CameraInfo | None:
    """Returns the camera that was last used with this id and name, or None if it is not connected.

    The name takes precedence: on Linux the id is only a number, which may belong to another camera after a
    restart.
    """
    alike = [camera for camera in available if camera.name == name]
    if not name:
        alike = [camera for camera in available if camera.id == camera_id]
    return next((camera for camera in alike if camera.id == camera_id), alike[0] if alike else None)


def check_device(
    camera: CameraInfo,
    opened: Callable[[str, int], int] = os.open,
    held_by: HeldBy = processes_using,
    take_back: Callable[[str], bool] | None = None,
) -> None:
    """Checks whether a camera can be opened. Raises `CameraMissing`, `CameraBusy` or `CameraRefused`.

    A camera that an earlier reader of this program still holds, because it stopped answering, is taken back.
    Systems other than Linux only report a missing camera.
    """
    if sys.platform != "linux":
        find_camera(camera.id, cameras())
        return
    if not (take_back or _take_back)(_device(camera)):
        raise CameraBusy(
            "{camera} still does not answer FER Desktop. Unplug it, plug it in again, then press Retry.",
            sure=True,
            camera=camera.name,
        )
    try:
        device = opened(_device(camera), os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        raise _open_error(camera, error, held_by) from error
    try:
        busy = is_in_use(device)
    finally:
        os.close(device)
    if busy:
        raise _busy_error(camera, held_by(_device(camera)))


def _take_back(device: str) -> bool:
    """Whether this program itself does not hold the device, or not any more."""
    end = time.monotonic() + _TAKEN_BACK_S
    while own_descriptors(device):
        if time.monotonic() > end:
            return False
        end_own_capture(device)
        time.sleep(0.05)
    return True


def _device(camera: CameraInfo) -> str:
    return f"/dev/video{camera.index}"


def _open_error(camera: CameraInfo, error: OSError, held_by: HeldBy) -> SourceError:
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO):
        return CameraMissing("{camera} is not connected: plug it in and try again.", camera=camera.name)
    if error.errno in (errno.EACCES, errno.EPERM):
        return CameraRefused(
            "The system refused {camera}: join the group that owns {device} (often video) and log in again.",
            camera=camera.name,
            device=_device(camera),
        )
    names = held_by(_device(camera))
    return _busy_error(camera, names) if error.errno == errno.EBUSY else _no_picture_error(camera, names)


def _busy_error(camera: CameraInfo, names: Sequence[str]) -> CameraBusy:
    """Returns the error for a camera that the system reports as busy."""
    return CameraBusy(
        "{camera} is in use by {program}: close it there, then try again.",
        holders=names,
        sure=True,
        camera=camera.name,
        program=join_messages(names, Message("{first} and {last}")) or Message("another program"),
    )


def _no_picture_error(camera: CameraInfo, names: Sequence[str]) -> CameraBusy:
    """Returns the error for a camera that gives no picture, most often because another program uses it."""
    if names:
        return _busy_error(camera, names)
    remedy = Message("close other programs that use it")
    if sys.platform != "linux":
        remedy = Message(
            "close other programs that use it, allow the camera in the system's privacy settings"
        )
    return CameraBusy(
        "{camera} sends no frames: {remedy}, then try again.", camera=camera.name, remedy=remedy
    )


class CameraSource:
    """A connected camera. Raises `CameraMissing`, `CameraBusy`, `CameraRefused` or `CameraLost`.

    Tests replace ``capture``, ``check``, ``clock`` and ``held_by``, since a computer may have no camera.
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
        """Opens the camera and waits for its first frame: a busy one may open but give no frames."""
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
            # After the release: otherwise the check would find this program itself using the camera
            self._check(self.info)
            raise _no_picture_error(self.info, self._held_by(_device(self.info)))
        self._capture, self._opened_at = capture, self._clock()

    def read(self) -> TimedFrame | None:
        """Waits for the camera's next frame and returns it with the seconds since the camera was opened."""
        if self._capture is None:
            raise RuntimeError(f"{self.name} is not open")
        first, self._first = self._first, None
        if first is not None:
            return TimedFrame(0.0, first)
        pixels = self._read_with_retries(self._capture)
        return TimedFrame(self._clock() - self._opened_at, pixels)

    def close(self) -> None:
        """Closes the camera."""
        capture, self._capture = self._capture, None
        if capture is not None:
            capture.release()

    def _first_picture(self, capture: Capture) -> Frame | None:
        if not capture.isOpened():
            return None
        for prop, value in _REQUESTED_PROPERTIES:
            capture.set(prop, value)
        for _ in range(_MAX_FAILED_READS):
            pixels = _picture(capture)
            if pixels is not None:
                return pixels
        return None

    def _read_with_retries(self, capture: Capture) -> Frame:
        for _ in range(_MAX_FAILED_READS):
            pixels = _picture(capture)
            if pixels is not None:
                return pixels
            self._check_still_there()
        raise CameraLost(
            "{camera} stopped sending frames. Plug it in again, then try again.", camera=self.name
        )

    def _check_still_there(self) -> None:
        try:
            self._check(self.info)
        except CameraMissing as error:
            raise CameraLost(
                "{camera} was unplugged: plug it in again, then try again.", camera=self.name
            ) from error
        except (CameraBusy, CameraRefused):
            # Expected: this program has the camera open, and some drivers let nobody open it twice.
            return


def _picture(capture: Capture) -> Frame | None:
    try:
        success, pixels = capture.read()
    except cv2.error:
        return None
    if not success or pixels is None or pixels.size == 0:
        return None
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    return np.ascontiguousarray(pixels[:, :, :3], dtype=np.uint8)
