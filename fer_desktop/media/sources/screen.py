"""The screen, or a region of it, as a source."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import cv2
import numpy as np

from fer_desktop.core.errors import SourceError
from fer_desktop.core.messages import LISTED, Message, join_messages
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.region import Region, blanked

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

_PERIOD_S = 1 / 25
"""Seconds between two frames."""


class ScreenInfo(NamedTuple):
    """A connected screen: its number from 1, its name, and its region of the desktop in pixels."""

    number: int
    name: str
    region: Region


class Screenshot(NamedTuple):
    """A screen and a picture of it, (H, W, 3) uint8, BGR."""

    screen: ScreenInfo
    pixels: Frame


class ScreenGrabber(Protocol):
    """The part of ``mss.MSS`` that is needed."""

    @property
    def monitors(self) -> Any: ...

    def grab(self, monitor: Any, /) -> Any: ...

    def close(self) -> None: ...


def screens(open_grabber: Callable[[], ScreenGrabber] | None = None) -> list[ScreenInfo]:
    """Returns the connected screens. Raises `SourceError` if the system doesn't allow reading them."""
    grabber = (open_grabber or _grabber)()
    try:
        return _screens(grabber)
    finally:
        grabber.close()


def screen_shots(open_grabber: Callable[[], ScreenGrabber] | None = None) -> list[Screenshot]:
    """Takes a screenshot of each screen. Raises `SourceError`."""
    grabber = (open_grabber or _grabber)()
    try:
        return [Screenshot(each, _shot(grabber, each.region)) for each in _screens(grabber)]
    finally:
        grabber.close()


def find_screen(number: int, available: Iterable[ScreenInfo]) -> ScreenInfo:
    """Returns the screen with this number, from 1. Raises `SourceError` if it is not connected."""
    connected = list(available)
    for each in connected:
        if each.number == number:
            return each
    names = join_messages([each.name for each in connected], LISTED)
    raise SourceError(
        "Screen {number} is not connected. Choose one of these: {names}.", number=number, names=names
    )


class ScreenSource:
    """A region of the desktop as a live source; None is the whole first screen. Raises `SourceError`.

    The thread that opens it must also read and close it. ``left_out`` is called in that thread and returns
    the regions to paint grey: the program's own windows, which would otherwise show themselves.
    """

    live = True

    def __init__(
        self,
        region: Region | None = None,
        name: str = "Screen",
        open_grabber: Callable[[], ScreenGrabber] | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        left_out: Callable[[], Iterable[Region]] = tuple,
    ) -> None:
        self.name = name
        self._left_out = left_out
        self._region = region
        self._open_grabber = open_grabber or _grabber
        self._clock, self._sleep = clock, sleep
        self._grabber: ScreenGrabber | None = None
        self._began = self._due = 0.0

    def open(self) -> None:
        """Connects to the screen and grabs one picture to check that it can be read."""
        if self._grabber is not None:
            raise RuntimeError(f"{self.name} is open already")
        self._grabber = self._open_grabber()
        try:
            self._pixels()
        except SourceError:
            self.close()
            raise
        self._began = self._due = self._clock()

    def read(self) -> TimedFrame:
        """Waits until the next frame is due and returns the screen's current picture."""
        if self._grabber is None:
            raise RuntimeError(f"{self.name} is not open")
        wait = self._due - self._clock()
        if wait > 0:
            self._sleep(wait)
        now = self._clock()
        self._due = max(self._due + _PERIOD_S, now)
        return TimedFrame(max(0.0, now - self._began), self._pixels())

    def close(self) -> None:
        """Disconnects from the screen."""
        grabber, self._grabber = self._grabber, None
        if grabber is not None:
            grabber.close()

    def _pixels(self) -> Frame:
        assert self._grabber is not None
        region = self._requested_region(self._grabber)
        return blanked(_shot(self._grabber, region), region, self._left_out())

    def _requested_region(self, grabber: ScreenGrabber) -> Region:
        return self._region or _screens(grabber)[0].region


_REFUSED = Message("The screen can't be read: allow FER Desktop to record it in the system's settings.")
_LOST = Message("The screen can't be captured. Choose a region within it, and check that it is connected.")
_WAYLAND = Message("The screen can't be read under Wayland: log in with an X11 (Xorg) session to use it.")
_NO_SCREEN = Message("No screen is connected: start FER Desktop on a desktop to use it.")


def _screens(grabber: ScreenGrabber) -> list[ScreenInfo]:
    try:
        regions = [_region(each) for each in grabber.monitors[1:]]
    except Exception as error:
        raise SourceError(_REFUSED) from error
    if not regions:
        raise SourceError(_NO_SCREEN)
    return [ScreenInfo(number, _name(number, each), each) for number, each in enumerate(regions, start=1)]


def _name(number: int, region: Region) -> Message:
    return Message(
        "Screen {number} ({width} x {height})", number=number, width=region.width, height=region.height
    )


def _region(monitor: Any) -> Region:
    return Region(monitor["left"], monitor["top"], monitor["width"], monitor["height"])


def _shot(grabber: ScreenGrabber, region: Region) -> Frame:
    try:
        shot = grabber.grab(region._asdict())
        pixels = np.frombuffer(bytes(shot.bgra), np.uint8).reshape(shot.height, shot.width, 4)
    except Exception as error:
        raise SourceError(_LOST) from error
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), np.uint8)


def unavailable_reason(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Returns why the screen can't be read on this system; None if it may be possible."""
    if platform in ("win32", "darwin"):
        return None
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return _WAYLAND
    return None if environment.get("DISPLAY") else _NO_SCREEN


def _grabber() -> ScreenGrabber:
    reason = unavailable_reason(os.environ)
    if reason is not None:
        raise SourceError(reason)
    import mss

    try:
        return mss.MSS()
    except Exception as error:
        raise SourceError(_REFUSED) from error
