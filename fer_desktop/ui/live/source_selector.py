"""Selects what Live analyses: asks for consent, finds the camera, screen or video, and can try again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import CameraMissing, FerError, SourceError
from fer_desktop.core.settings import CameraChoice
from fer_desktop.media.sources.base import FrameSource
from fer_desktop.media.sources.camera import CameraInfo, find_camera, find_last_used
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
from fer_desktop.ui.screen_region.selection import HIDE_DELAY_MS, ScreenRegionSelection
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.jobs import Err, JobRunner, Ok

ExcludedRegions = Callable[[], Iterable[Region]]


def _screen(region: Region, name: str, excluded: ExcludedRegions) -> FrameSource:
    return ScreenSource(region, name, left_out=excluded)


def _screen_unavailable_reason() -> str | None:
    return unavailable_reason(os.environ)


@dataclass(frozen=True)
class LiveSources:
    """How sources are found and made; tests put others in their place."""

    cameras: Callable[[], Sequence[CameraInfo]]
    camera: Callable[[CameraInfo], FrameSource]
    video: Callable[[Path], FrameSource]
    screens: Callable[[], Sequence[ScreenInfo]] = screens
    screen: Callable[[Region, str, ExcludedRegions], FrameSource] = _screen
    shots: Callable[[], Sequence[Screenshot]] = screen_shots
    screen_unavailable_reason: Callable[[], str | None] = _screen_unavailable_reason
    hide_delay_ms: int = HIDE_DELAY_MS


class SelectedSource(NamedTuple):
    """A source that is not open yet. Only a screen has ``region`` and ``screens``."""

    source: FrameSource
    name: str
    kind: SourceKind
    camera_id: str = ""
    region: Region | None = None
    screens: Sequence[ScreenInfo] = ()


class SourceSelector(QObject):
    """Finds the source that the user asks for, and emits `selected` when it can be opened."""

    searching = Signal()
    """The cameras are being listed."""
    selected = Signal(object)
    """A `SelectedSource`."""
    missing = Signal(str, str)
    """There is no such source: a title, and a sentence that says what to do."""
    refused = Signal(str, str)
    """The same, before the user was asked for consent and before another source was closed."""
    choice_requested = Signal()
    """Instead of the camera the user wants a video or the screen."""
    window_must_hide = Signal(bool)
    """Whether the window is in the way of a selection on the screen, or may be shown again."""

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
        self._camera_id: str | None = None
        self._searching_for: SourceKind | None = None
        self._screen_number = 0
        self._region: Region | None = None
        self._has_consented = False
        self._last_request: Callable[[], object] = self._search_camera
        self.reconnect = CameraReconnectPoller(jobs, sources.cameras, self)
        self.reconnect.reconnected.connect(self.retry)
        self.region_selection = ScreenRegionSelection(jobs, sources.shots, self, sources.hide_delay_ms)
        self.region_selection.window_must_hide.connect(self.window_must_hide)
        self.region_selection.selected.connect(self._on_region_selected)
        self.region_selection.failed.connect(self._report_no_screen)

    def camera(self, camera_id: str | None) -> bool:
        """Find this camera; None: the one used last, else the first. Return False without consent.

        If the user would rather use a video or the screen, emit `choice_requested` and return True.
        """
        answer = self._consent.answer(Purpose.CAMERA, self._window)
        if answer is Answer.SOMETHING_ELSE:
            self.choose_instead()
            return True
        if not self._note_consent(answer is Answer.YES):
            return False
        self._camera_id = camera_id
        self._last_request = self._search_camera
        self._search_camera()
        return True

    def switch_camera(self, camera_id: str) -> None:
        """Find another camera, after the user agreed to a camera and before they decided for one."""
        self._camera_id = camera_id
        self._search_camera()

    def choose_instead(self) -> None:
        """Let the user choose a video or the screen; *Retry* asks about the camera again."""
        self._searching_for = None
        self._last_request = partial(self.camera, None)
        self.choice_requested.emit()

    def video(self, path: Path) -> bool:
        """Select a video in place of a camera. Return False without consent."""
        if not self._ask_consent(Purpose.OTHERS):
            return False
        self._last_request = partial(self._select_video, path)
        self._select_video(path)
        return True

    def screen(self, number: int) -> bool:
        """Select a whole screen, numbered from 1. Return False without consent."""
        return self._with_screen_consent(partial(self._search_screen, number, None))

    def region(self, region: Region) -> bool:
        """Select this region of the desktop. Return False without consent."""
        return self._with_screen_consent(partial(self._search_screen, 0, region))

    def choose_region(self) -> bool:
        """Let the user draw a region of the screen. Return False without consent."""
        return self._with_screen_consent(self._draw_region)

    def _ask_consent(self, purpose: Purpose) -> bool:
        return self._note_consent(self._consent.ask(purpose, self._window))

    def _note_consent(self, agreed: bool) -> bool:
        if agreed:
            self.reconnect.end()
        self._has_consented = self._has_consented or agreed
        return agreed

    def retry(self) -> None:
        """Repeat the last request, for which the user has given consent."""
        self.reconnect.end()
        self._last_request()

    def wait_for_camera(self) -> None:
        """Open the camera again as soon as it is back: it was unplugged."""
        self.reconnect.begin(self._is_connected)

    def forget(self) -> None:
        """Drop the request: whatever its search still finds is ignored."""
        self._searching_for = None
        self.reconnect.end()
        self.region_selection.end()

    # A video

    def _select_video(self, path: Path) -> None:
        self._searching_for = None
        self.selected.emit(SelectedSource(self._sources.video(path), path.name, SourceKind.VIDEO))

    # A screen

    def _with_screen_consent(self, request: Callable[[], None]) -> bool:
        """Ask for consent, unless the screen can't be analysed anyway: then report why, and return True."""
        reason = self._sources.screen_unavailable_reason()
        if reason is not None:
            if not self._has_consented:
                self._last_request = partial(self._with_screen_consent, request)
            self.refused.emit(self._no_screen_title(), translate_message(reason))
            return True
        if not self._ask_consent(Purpose.SCREEN):
            return False
        request()
        return True

    def _draw_region(self) -> None:
        self._last_request = self._draw_region
        self.region_selection.begin(region_of(self._preferences.settings.screen_region))

    def _on_region_selected(self, region: Region) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, screen_region=region.text))
        self._search_screen(0, region)

    def _search_screen(self, number: int, region: Region | None) -> None:
        self._last_request = partial(self._search_screen, number, region)
        self._searching_for, self._screen_number, self._region = SourceKind.SCREEN, number, region
        self._jobs.run(self._sources.screens, self._on_screens_listed)

    def _on_screens_listed(self, result: Ok[Sequence[ScreenInfo]] | Err) -> None:
        if self._searching_for is not SourceKind.SCREEN:
            return
        self._searching_for = None
        if isinstance(result, Err):
            self._report_no_screen(result.error)
            return
        try:
            region, name = self._region_and_name(result.value)
        except SourceError as error:
            self._report_no_screen(error)
            return
        self._move_window_aside(region, result.value)
        source = self._sources.screen(region, name, self._own_regions)
        selected = SelectedSource(source, name, SourceKind.SCREEN, region=region, screens=result.value)
        self.selected.emit(selected)

    def _region_and_name(self, available: Sequence[ScreenInfo]) -> tuple[Region, str]:
        if self._region is None:
            info = find_screen(self._screen_number, available)
            return info.region, translate_message(info.name)
        return self._region, self.tr("Screen region")

    def _move_window_aside(self, region: Region, available: Sequence[ScreenInfo]) -> None:
        for place in pair(qt_screens(), [each.region for each in available]):
            rect = place.rect_of(region)
            if rect is not None:
                move_beside(self._window, rect)

    def _own_regions(self) -> tuple[Region, ...]:
        return self.own_windows.regions

    def _no_screen_title(self) -> str:
        return self.tr("The screen can't be analysed")

    def _report_no_screen(self, error: Exception) -> None:
        self.missing.emit(self._no_screen_title(), self._sentence(error))

    # A camera

    def _search_camera(self) -> None:
        self._searching_for = SourceKind.CAMERA
        self.searching.emit()
        self._jobs.run(self._sources.cameras, self._on_cameras_listed)

    def _on_cameras_listed(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        if self._searching_for is not SourceKind.CAMERA:
            return
        self._searching_for = None
        if isinstance(result, Err):
            self._report_no_camera(result.error)
            return
        try:
            info = self._select_camera(result.value)
        except CameraMissing as error:
            self._report_no_camera(error)
            self.wait_for_camera()
            return
        self._camera_id = info.id
        camera = CameraChoice(info.id, info.name)
        self._preferences.update(replace(self._preferences.settings, camera=camera))
        self.selected.emit(SelectedSource(self._sources.camera(info), info.name, SourceKind.CAMERA, info.id))

    def _select_camera(self, available: Sequence[CameraInfo]) -> CameraInfo:
        """The requested camera; the one used last is found under a new id as well. Raises `CameraMissing`."""
        last_used, camera_id = self._preferences.settings.camera, self._camera_id
        if camera_id in (None, last_used.id):
            camera = find_last_used(last_used.id, last_used.name, available)
            if camera is not None:
                return camera
            camera_id = camera_id and (last_used.name or camera_id)
        return find_camera(camera_id, available)

    def _is_connected(self, available: Sequence[CameraInfo]) -> bool:
        try:
            self._select_camera(available)
        except CameraMissing:
            return False
        return True

    def _report_no_camera(self, error: Exception) -> None:
        if isinstance(error, CameraMissing):
            title = self.tr("No camera")
        else:
            title = self.tr("The cameras can't be listed")
        self.missing.emit(title, self._sentence(error) + " " + self.tr("You can use a video instead."))

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, FerError):
            return translate_message(error)
        return self.tr("An error in the program: press Retry.")
