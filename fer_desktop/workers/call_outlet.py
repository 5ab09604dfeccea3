"""Composes pictures and sends them to a virtual camera at even steps in time. Knows nothing of Qt."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from fer_desktop.media.face_cover.sticker import ArtOf, art_of
from fer_desktop.media.virtual_camera.compositor import Composer, Look, Picture, Scene
from fer_desktop.media.virtual_camera.device import FRAMES_PER_SECOND, Format, VirtualCamera

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.workers.frame_reader import Clock

LATE = 0.5
"""A picture that is late by more than this part of the step between two waits for the next step."""


class Outlook(NamedTuple):
    """What is to be composed. ``source`` grows when the scenes are of another source than before."""

    scene: Scene | None
    look: Look
    source: int


class Beat:
    """Even steps in time, counted from the first: an error in one does not move the next."""

    def __init__(self, rate: int, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._rate = rate
        self._clock = clock
        self._sleep = sleep
        self._start: float | None = None
        self._step = 0
        self.missed = 0

    def wait(self) -> None:
        """Returns at the next step; steps that have passed for long are left out and counted."""
        now = self._clock()
        if self._start is None:
            self._start = now
        passed = (now - self._start) * self._rate
        if passed > self._step + LATE:
            following = math.ceil(passed)
            self.missed += following - self._step
            self._step = following
        ahead = self._start + self._step / self._rate - now
        if ahead > 0:
            self._sleep(ahead)
        self._step += 1


class Outlet:
    """Composes and sends until it is stopped."""

    def __init__(
        self,
        device: VirtualCamera,
        form: Format,
        outlook: Outlook,
        art: ArtOf = art_of,
        clock: Clock = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._device = device
        self._form = form
        self._art = art
        self.beat = Beat(FRAMES_PER_SECOND, clock, sleep)
        self.outlook = outlook
        """Replaced as a whole, from any thread."""
        self.stopping = threading.Event()
        self.raw: Frame | None = None
        """The newest frame of the source, read or not; also replaced from any thread."""
        self._composed: tuple[Outlook, Frame | None, Frame] | None = None

    def run(self, opened: Callable[[str], None], sent: Callable[[Frame], None]) -> None:
        """Opens the device, sends to it, and closes it. Raises `FerError` as the device does."""
        composer = Composer(self._form.size, self._art)
        composer.prepare()
        try:
            self._device.open(self._form.size, FRAMES_PER_SECOND)
            opened(self._device.device)
            while not self.stopping.is_set():
                picture = self._picture(composer)
                self.beat.wait()
                self._device.send(picture)
                sent(picture)
        finally:
            self._device.close()

    def _picture(self, composer: Composer) -> Frame:
        """Composed before its time comes, and only if there is something new to be seen."""
        outlook = self.outlook
        raw = self._raw_wanted(outlook)
        before = self._composed
        if before is not None and before[0] is outlook and before[1] is raw:
            return before[2]
        if before is None or before[0].source != outlook.source:
            composer.forget()
        scene = outlook.scene
        if scene is not None and raw is not None:
            scene = replace(scene, frame=raw)
        picture = composer.compose(scene, outlook.look)
        self._composed = outlook, raw, picture
        return picture

    def _raw_wanted(self, outlook: Outlook) -> Frame | None:
        """With a badge the picture of the camera need not wait until it was read; a cover must."""
        return self.raw if outlook.scene is not None and outlook.look.picture is Picture.BADGE else None
