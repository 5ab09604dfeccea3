"""From the user's wish to a source: consent, which camera, screen or video, and how to try again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import CameraMissing, FerError, SourceError
from fer_desktop.media.sources.looped_video import CameraInfo, FrameSource, find_camera, find_last_used
from fer_desktop.media.sources.region import Region, region_of
from fer_desktop.media.sources.screen import (
    ScreenInfo,
    Screenshot,
    ScreenSource,
    find_screen,
    screen_shots,
    screens,
    unavailable_reason,
)
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.camera_menu import CameraReconnectPoller
from fer_desktop.ui.screen_region.geometry import OwnWindowMonitor, move_beside, pair, qt_screens
from fer_desktop.ui.screen_region.selection import STEP_ASIDE_MS, ScreenRegionSelection
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.jobs import Err, JobRunner, Ok

LeftOut = Callable[[], Iterable[Region]]


def _screen(region: Region, name: str, left_out: LeftOut) -> FrameSource:
    return ScreenSource(region, name, left_out=left_out)


def _why_no_screen() -> str | None:
    return unavailable_reason(os.environ)


@dataclass(frozen=True)
class LiveSources:
    """Where live pictures come from."""

    cameras: Callable[[], Sequence[CameraInfo]]
    camera: Callable[[CameraInfo], FrameSource]
    video: Callable[[Path], FrameSource]
    screens: Callable[[], Sequence[ScreenInfo]] = screens
    screen: Callable[[Region, str, LeftOut], FrameSource] = _screen
    shots: Callable[[], Sequence[Screenshot]] = screen_shots
    why_no_screen: Callable[[], str | None] = _why_no_screen
    step_aside_ms: int = STEP_ASIDE_MS


class SelectedSource(NamedTuple):
    """A source that is not open yet. ``region`` and ``screens`` are known of a screen only."""

    source: FrameSource
    name: str
    kind: SourceKind
    camera_id: str = ""
    region: Region | None = None
    screens: Sequence[ScreenInfo] = ()


class SourceSelector(QObject):
    """Finds the source the user wants. The window opens it when `found` is emitted."""

    searching = Signal()
    found = Signal(object)
    """A `Found`."""
    missing = Signal(str, str)
    """There is no such source: a title and a sentence that says what to do."""
    refused = Signal(str, str)
    """The same, told before anything was asked or closed."""
    window_must_hide = Signal(bool)
    """The window would be in the way (True), or may come back (False)."""

    def __init__(
        self,
        preferences: Preferences,
        consent: Consent,
        jobs: JobRunner,
        sources: LiveSources,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._consent = consent
        self._jobs = jobs
        self._sources = sources
        self.own_windows = OwnWindowMonitor(self)
        self._wanted: str | None = None
        self._looking_for: SourceKind | None = None
        self._number = 0
        self._region: Region | None = None
        self._agreed = False
        self._again: Callable[[], object] = self._look
        self.wait = CameraReconnectPoller(jobs, sources.cameras, self)
        self.wait.reconnected.connect(self.retry)
        self.choice = ScreenRegionSelection(jobs, sources.shots, self, sources.step_aside_ms)
        self.choice.window_must_hide.connect(self.window_must_hide)
        self.choice.chosen.connect(self._part_chosen)
        self.choice.failed.connect(self._tell_no_screen)

    def camera(self, camera_id: str | None) -> bool:
        """Look for this camera; None: the one used last, else the first. False without consent."""
        if not self._ask(Purpose.CAMERA):
            return False
        self._wanted = camera_id
        self._again = self._look
        self._look()
        return True

    def video(self, path: Path) -> bool:
        """Take a video in the place of a camera. False without consent."""
        if not self._ask(Purpose.OTHERS):
            return False
        self._again = partial(self._take_video, path)
        self._again()
        return True

    def screen(self, number: int) -> bool:
        """Take a whole screen, numbered from 1. False without consent."""
        return self._with_consent(partial(self._find_screen, number, None))

    def region(self, region: Region) -> bool:
        """Take this region of the desktop. False without consent."""
        return self._with_consent(partial(self._find_screen, 0, region))

    def part(self) -> bool:
        """Let the user choose a part of the screen. False without consent."""
        return self._with_consent(self._choose_part)

    def _ask(self, purpose: Purpose) -> bool:
        agreed = self._consent.ask(purpose, self._window)
        if agreed:
            self.wait.end()
        self._agreed = self._agreed or agreed
        return agreed

    def retry(self) -> None:
        """The last wish once more: consent was given then."""
        self.wait.end()
        self._again()

    def wait_for_camera(self) -> None:
        """Open the camera again as soon as it is back: it was pulled out."""
        self.wait.begin(self._is_there)

    def forget(self) -> None:
        """The answer that may still come is not wanted any more."""
        self._looking_for = None
        self.wait.end()
        self.choice.end()

    # A video

    def _take_video(self, path: Path) -> None:
        self._looking_for = None
        self.found.emit(SelectedSource(self._sources.video(path), path.name, SourceKind.VIDEO))

    # A screen

    def _with_consent(self, begin: Callable[[], None]) -> bool:
        """True also where the screen can't be read: that is told, and nothing needs to be asked."""
        reason = self._sources.why_no_screen()
        if reason is not None:
            if not self._agreed:
                self._again = partial(self._with_consent, begin)
            self.refused.emit(self._no_screen_title(), translate_message(reason))
            return True
        if not self._ask(Purpose.SCREEN):
            return False
        begin()
        return True

    def _choose_part(self) -> None:
        self._again = self._choose_part
        self.choice.begin(region_of(self._preferences.settings.screen_part))

    def _part_chosen(self, region: Region) -> None:
        self._preferences.change(screen_part=region.text)
        self._find_screen(0, region)

    def _find_screen(self, number: int, region: Region | None) -> None:
        self._again = partial(self._find_screen, number, region)
        self._looking_for, self._number, self._region = SourceKind.SCREEN, number, region
        self._jobs.run(self._sources.screens, self._screens_known)

    def _screens_known(self, result: Ok[Sequence[ScreenInfo]] | Err) -> None:
        if self._looking_for is not SourceKind.SCREEN:
            return
        self._looking_for = None
        if isinstance(result, Err):
            self._tell_no_screen(result.error)
            return
        try:
            region, name = self._screen_requested(result.value)
        except SourceError as error:
            self._tell_no_screen(error)
            return
        self._make_room(region, result.value)
        source = self._sources.screen(region, name, self._own_regions)
        self.found.emit(SelectedSource(source, name, SourceKind.SCREEN, region=region, screens=result.value))

    def _screen_requested(self, known: Sequence[ScreenInfo]) -> tuple[Region, str]:
        if self._region is None:
            info = find_screen(self._number, known)
            return info.region, translate_message(info.name)
        return self._region, self.tr("Part of the screen")

    def _make_room(self, region: Region, known: Sequence[ScreenInfo]) -> None:
        for place in pair(qt_screens(), [each.region for each in known]):
            part = place.part_of(region)
            if part is not None:
                move_beside(self._window, part)

    def _own_regions(self) -> tuple[Region, ...]:
        return self.own_windows.regions

    def _no_screen_title(self) -> str:
        return self.tr("The screen can't be read")

    def _tell_no_screen(self, error: Exception) -> None:
        self.missing.emit(self._no_screen_title(), self._told(error))

    # A camera

    def _look(self) -> None:
        self._looking_for = SourceKind.CAMERA
        self.searching.emit()
        self._jobs.run(self._sources.cameras, self._known)

    def _known(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        if self._looking_for is not SourceKind.CAMERA:
            return
        self._looking_for = None
        if isinstance(result, Err):
            self._tell_missing(result.error)
            return
        try:
            info = self._pick(result.value)
        except CameraMissing as error:
            self._tell_missing(error)
            self.wait_for_camera()
            return
        self._wanted = info.id
        self._preferences.change(camera_id=info.id, camera_name=info.name)
        self.found.emit(SelectedSource(self._sources.camera(info), info.name, SourceKind.CAMERA, info.id))

    def _pick(self, found: Sequence[CameraInfo]) -> CameraInfo:
        kept, wanted = self._preferences.settings, self._wanted
        if wanted in (None, kept.camera_id):
            remembered = find_last_used(kept.camera_id, kept.camera_name, found)
            if remembered is not None:
                return remembered
            wanted = wanted and (kept.camera_name or wanted)
        return find_camera(wanted, found)

    def _is_there(self, found: Sequence[CameraInfo]) -> bool:
        try:
            self._pick(found)
        except CameraMissing:
            return False
        return True

    def _tell_missing(self, error: Exception) -> None:
        if isinstance(error, CameraMissing):
            title = self.tr("No camera")
        else:
            title = self.tr("The cameras can't be listed")
        self.missing.emit(title, self._told(error) + " " + self.tr("A video can take the camera's place."))

    def _told(self, error: Exception) -> str:
        return (
            translate_message(error)
            if isinstance(error, FerError)
            else self.tr("An error in the program: press Retry.")
        )
