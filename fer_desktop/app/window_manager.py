"""The windows, what they share, and how one leads to another.

Brings a window to the front when another start of the program asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from fer_desktop.app.single_instance import TOKEN
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.ui.help.launcher import HelpLauncher
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences, SettingsApplier
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.language import TRANSLATED
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.model_jobs import check_selected_model

if TYPE_CHECKING:
    from fer_desktop.app.single_instance import Request
    from fer_desktop.app.single_instance_server import InstanceServer
    from fer_desktop.media.sources.region import Region
    from fer_desktop.recognition.recognizer import Recognizer
    from fer_desktop.ui.history.history_window import HistoryWindow
    from fer_desktop.ui.live.live_window import LiveWindow
    from fer_desktop.ui.live.source_selector import LiveSources
    from fer_desktop.ui.photo.photo_window import PhotoWindow
    from fer_desktop.ui.profile.profile_dialog import ProfileDialog
    from fer_desktop.ui.settings.settings_window import SettingsDialog
    from fer_desktop.ui.state.personal_fit import PersonalFitStore
    from fer_desktop.ui.video.video_window import VideoWindow
    from fer_desktop.workers.photo_jobs import PhotoReader


def activate_window(window: QWidget | None, token: str = "") -> None:
    """Show a window above the others, whether it is hidden, minimised or covered.

    ``token``: the leave that Wayland gave to the program that the user has just started.
    """
    wanted = QApplication.activeModalWidget() or window
    if wanted is None:
        return
    if token:
        os.environ[TOKEN] = token  # Qt takes it from there, once
    if window is not None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
    wanted.raise_()
    wanted.activateWindow()


def live_sources() -> LiveSources:
    """The cameras of this computer, and videos in their place."""
    from fer_desktop.media.sources.looped_video import CameraSource, cameras, looped
    from fer_desktop.ui.live.source_selector import LiveSources

    return LiveSources(cameras=cameras, camera=CameraSource, video=looped)


def _preload() -> None:
    import fer_desktop.media.sources.looped_video  # noqa: F401


def _open_nothing(paths: list[Path]) -> None:
    """A later start without files: to have come to the front is all."""


class WindowManager(QObject):
    """The windows and what they share: the settings, the consent and the job runner.

    They are shown one at a time; behind each comes the menu, and behind it the end. What a window needs is
    imported when it is opened: the menu is there sooner.
    """

    ended = Signal()

    def __init__(self, preferences: Preferences | None = None, sources: LiveSources | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self.consent = Consent(self.preferences)
        self.sharing = Sharing(self.preferences, self)
        self.jobs = JobRunner(self)
        self.in_force = SettingsApplier(self.preferences, self)
        self.help = HelpLauncher(self)
        self._given_sources = sources
        self._menu: MenuWindow | None = None
        self._live: LiveWindow | None = None
        self._video: VideoWindow | None = None
        self._photo: PhotoWindow | None = None
        self._starts: InstanceServer | None = None
        self.window: QMainWindow | None = None
        """The window shown."""
        self.start_hidden = False
        """The Live window opened next stays out of sight: the overlay and the tray stand for it."""
        self._trouble = ""
        self.jobs.run(check_selected_model, self._model_tried)

    def _model_tried(self, result: Ok[str] | Err) -> None:
        if isinstance(result, Err) and not result.expected:
            raise result.error
        self._trouble = translate_message(result.error if isinstance(result, Err) else result.value)
        self._show_model_warning()

    def _show_model_warning(self) -> None:
        """Say once, in the window shown, why the chosen model doesn't answer."""
        notice = getattr(self.window, "notice", None)
        if self._trouble and notice is not None:
            notice.tell(self._trouble)
            self._trouble = ""

    @cached_property
    def own(self) -> PersonalFitStore:
        """The user's personal fit."""
        from fer_desktop.ui.state.personal_fit import PersonalFitStore

        return PersonalFitStore.load(self)

    @cached_property
    def _reader(self) -> PhotoReader:
        from fer_desktop.workers.photo_jobs import PhotoReader

        return PhotoReader(self._load)

    @cached_property
    def _sources(self) -> LiveSources:
        return self._given_sources or live_sources()

    def _load(self) -> Recognizer:
        from fer_desktop.models.loading import load_recognizer

        return load_recognizer(self.in_force.recognition_options)

    def open_menu(self) -> MenuWindow:
        """Show the menu."""
        if self._menu is None:
            self._menu = MenuWindow(self.preferences)
            self._menu.photo_requested.connect(self.open_photo)
            self._menu.live_requested.connect(self._open_live_from_menu)
            self._menu.video_requested.connect(self.open_video)
            self._menu.history_requested.connect(self.open_history)
            self._menu.about_requested.connect(self.open_about)
            self._menu.help_requested.connect(self.help.open_here)
            self._menu.profile_requested.connect(self.open_about_me)
            self._menu.settings_requested.connect(self.open_settings)
            self._menu.closed.connect(self._menu_closed)
        self._show(self._menu)
        return self._menu

    def open_photo(self, paths: Sequence[Path] = ()) -> None:
        """Ask for consent and show the Photo window; after a No, the menu."""
        if not self.consent.ask(Purpose.FILES, self.window):
            self.open_menu()
            return
        window = self._photo = self.photo_window()
        window.closed.connect(self.open_menu)
        window.closed.connect(window.deleteLater)
        self._show(window)
        window.open_paths(list(paths))

    def open_live(self, camera_id: str | None = None, video: Path | None = None, guide: bool = False) -> None:
        """Show the Live window, which asks for consent itself and goes back to the menu after a No.

        ``guide``: open *Show me these faces* as soon as the camera shows one.
        """
        live = self._show_live()
        live.me.wants_guide = guide
        if video is None:
            live.start_camera(camera_id)
        else:
            live.start_video(video)

    def _show_live(self) -> LiveWindow:
        if self._live is None:
            self._live = self.live_window()
            self._live.back_to_menu.connect(self.open_menu)
        if self.start_hidden:
            self.start_hidden = False
            self.window = self._live
            self._live.overlay.begin(hidden=True)
        else:
            self._show(self._live)
        return self._live

    def open_screen(self, wanted: Region | int | None) -> None:
        """Show the Live window with a region of the desktop, a screen by its number, or a part yet drawn."""
        self._show_live().start_screen(wanted)

    def _open_live_from_menu(self) -> None:
        self.open_live()

    def open_video(self, paths: Sequence[Path] = ()) -> None:
        """Show the Video window with videos that wait for the user's start; it asks for consent itself."""
        window = self._video = self.video_window()
        window.closed.connect(self._video_closed)
        window.closed.connect(window.deleteLater)
        self._show(window)
        window.open_paths(list(paths))

    def _video_closed(self) -> None:
        self._video = None
        self.open_menu()

    def open_history(self) -> None:
        """Show the past sessions."""
        window = self.history_window()
        window.live_requested.connect(self._open_live_from_history)
        window.closed.connect(self._history_closed)
        window.closed.connect(window.deleteLater)
        self._show(window)

    def _open_live_from_history(self) -> None:
        before = self.window
        self.open_live()
        if before is not None:
            before.close()

    def _history_closed(self) -> None:
        """Back to the menu, unless another window took its place."""
        if self.window is self.sender():
            self.open_menu()

    def open_about(self) -> None:
        """Show what the program is, and its settings."""
        from fer_desktop.ui.menu.about_dialog import AboutDialog

        dialog = AboutDialog(self.window)
        dialog.help_requested.connect(self.help.open)
        dialog.exec()
        dialog.deleteLater()

    def open_about_me(self) -> None:
        """Show what is known of the user; their faces are shown in the Live window."""
        dialog = self.about_me()
        wanted = dialog.exec()
        dialog.deleteLater()
        if wanted == dialog.CALIBRATE:
            self.open_live(guide=True)

    def open_settings(self) -> None:
        """Show all settings."""
        dialog = self.settings_window()
        dialog.exec()
        dialog.deleteLater()

    def preload(self) -> None:
        """Bring into memory what the next window needs, while the user looks at the menu."""
        self.jobs.run(_preload, self._preloaded)

    def _preloaded(self, result: object) -> None:
        """What could not be loaded is told by the window that needs it."""

    def listen_for_instances(self) -> None:
        """Come to the front when the program is started once more."""
        from fer_desktop.app.single_instance_server import InstanceServer

        self._starts = InstanceServer(self)
        self._starts.open_requested.connect(self.open_request)
        self._starts.listen()

    @Slot(object)
    def open_request(self, request: Request) -> None:
        """Come to the front with the files that a later start was given.

        Where they would disturb what the user does, the later start opens windows of its own.
        """
        opens = self._handler_for(request.paths)
        request.reply(opens is not None)
        if opens is not None:
            activate_window(self.window, request.token)
            opens(list(request.paths))

    def _handler_for(self, paths: Sequence[Path]) -> Callable[[list[Path]], object] | None:
        video = bool(paths) and paths[0].suffix.lower() in VIDEO_SUFFIXES
        if not paths:
            return _open_nothing
        if QApplication.activeModalWidget() is not None or self.window in (None, self._live):
            return None
        if self.window is self._video:
            return self._video.open_paths if video and self._video is not None else None
        if self.window is self._photo and self._photo is not None and not video:
            return self._photo.open_paths
        return self._open_from_menu

    def _open_from_menu(self, paths: list[Path]) -> None:
        if self.window is not None and self.window is not self._menu:
            self.window.close()
        self.open_menu().open_paths(paths)

    def settings_window(self) -> SettingsDialog:
        """A new Settings window."""
        from fer_desktop.ui.settings.settings_window import SettingsDialog

        cameras = self._sources.cameras
        return SettingsDialog(self.preferences, self.own, self.jobs, cameras, list(TRANSLATED), self.window)

    def about_me(self) -> ProfileDialog:
        """A new dialog *About me*."""
        from fer_desktop.ui.profile.profile_dialog import ProfileDialog
        from fer_desktop.workers.history_jobs import LabelJobs

        return ProfileDialog(self.preferences, self.own, LabelJobs(), self.jobs, self.window)

    def photo_window(self) -> PhotoWindow:
        """A new Photo window."""
        from fer_desktop.ui.photo.photo_window import PhotoWindow

        return PhotoWindow(self.preferences, self.jobs, self._reader)

    def live_window(self) -> LiveWindow:
        """A new Live window, with a recognizer of its own."""
        from fer_desktop.ui.live.live_window import LiveWindow

        return LiveWindow(
            self.preferences,
            self.consent,
            self.jobs,
            self._load,
            self._sources,
            sharing=self.sharing,
            own=self.own,
        )

    def video_window(self) -> VideoWindow:
        """A new Video window."""
        from fer_desktop.ui.video.video_window import VideoWindow

        return VideoWindow(self.preferences, self.consent, self.jobs)

    def history_window(self) -> HistoryWindow:
        """A new History window."""
        from fer_desktop.ui.history.history_window import HistoryWindow

        return HistoryWindow(self.preferences, self.jobs)

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        window.raise_()
        window.activateWindow()
        if before is not None and before is not window:
            before.hide()
        self._show_model_warning()

    def _menu_closed(self) -> None:
        if self.window is self._menu:
            self.ended.emit()

    def shutdown(self) -> None:
        """Stop every worker; called once, when the last window is closed."""
        self.help.close()
        if self._starts is not None:
            self._starts.close()
        if self._live is not None:
            self._live.shutdown()
        if self._video is not None:
            self._video.shutdown()
        self.jobs.shutdown()
