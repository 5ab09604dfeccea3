"""Opens the program's windows and leads from one to another."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.app.single_instance import TOKEN
from fer_desktop.app.window_placement import WindowPlacement
from fer_desktop.ui.help.launcher import HelpLauncher
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.text.language import TRANSLATED
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.widgets.main_window import FileHandling, MainWindow
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.model_jobs import check_selected_model

if TYPE_CHECKING:
    from fer_desktop.app.single_instance import Request
    from fer_desktop.app.single_instance_server import InstanceServer
    from fer_desktop.media.sources.region import Region
    from fer_desktop.ui.history.deletions import Deletions
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
    """Bring a window to the front, even if it is hidden, minimised or covered.

    token: the activation token that Wayland gave to the process that the user has just started.
    """
    target = QApplication.activeModalWidget() or window
    if target is None:
        return
    if token:
        os.environ[TOKEN] = token  # Qt reads it there, once
    if window is not None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
    target.raise_()
    target.activateWindow()


def live_sources() -> LiveSources:
    """The cameras of this computer, and videos instead of one."""
    from fer_desktop.media.sources.camera import CameraSource, cameras
    from fer_desktop.media.sources.looped_video import looped
    from fer_desktop.ui.live.source_selector import LiveSources

    return LiveSources(cameras=cameras, camera=CameraSource, video=looped)


def _preload() -> None:
    import fer_desktop.media.sources.looped_video  # noqa: F401


def _open_nothing(paths: list[Path]) -> None:
    """A later instance without files only brings the window to the front."""


class WindowManager(QObject):
    """Opens the windows, one at a time: behind each comes the menu, and behind the menu the end.

    Imports what a window needs when it is opened, so that the menu appears sooner.
    """

    ended = Signal()

    def __init__(self, context: AppContext, sources: LiveSources | None = None) -> None:
        super().__init__()
        self.context = context
        self.preferences, self.consent, self.sharing = context.preferences, context.consent, context.sharing
        self.jobs = JobRunner(self)
        self.help = HelpLauncher(self)
        self._placement = WindowPlacement(self.preferences)
        self._given_sources = sources
        self._menu: MenuWindow | None = None
        self._live: LiveWindow | None = None
        self._video: VideoWindow | None = None
        self._deletions: Deletions | None = None
        self._starts: InstanceServer | None = None
        self.window: MainWindow | None = None
        """The window that is shown."""
        self.start_hidden = False
        """The next Live window stays hidden; only the overlay and the tray icon are shown."""
        self._model_warning = ""
        self.jobs.run(partial(check_selected_model, context.models), self._on_model_checked)

    def _on_model_checked(self, result: Ok[str] | Err) -> None:
        if isinstance(result, Err) and not result.expected:
            raise result.error
        self._model_warning = translate_message(result.error if isinstance(result, Err) else result.value)
        self._show_model_warning()

    def _show_model_warning(self) -> None:
        """Say once, in the window shown, why the selected model is not used."""
        if self._model_warning and self.window is not None:
            self.window.banner.show_message(self._model_warning)
            self._model_warning = ""

    @cached_property
    def personal_fit(self) -> PersonalFitStore:
        """The user's personal fit."""
        from fer_desktop.ui.state.personal_fit import PersonalFitStore

        return PersonalFitStore.load(self.context.models, self)

    @cached_property
    def _reader(self) -> PhotoReader:
        from fer_desktop.workers.photo_jobs import PhotoReader

        return PhotoReader(self.context.recognizer_loader())

    @cached_property
    def _sources(self) -> LiveSources:
        return self._given_sources or live_sources()

    def open_menu(self) -> MenuWindow:
        """Show the menu."""
        if self._menu is None:
            self._menu = MenuWindow(self.preferences, self.context.models.active)
            self._menu.photo_requested.connect(self.open_photo)
            self._menu.live_requested.connect(self._open_live_from_menu)
            self._menu.video_requested.connect(self.open_video)
            self._menu.history_requested.connect(self.open_history)
            self._menu.about_requested.connect(self.open_about)
            self._menu.help_requested.connect(self.help.open_here)
            self._menu.profile_requested.connect(self.open_profile)
            self._menu.settings_requested.connect(self.open_settings)
            self._menu.closed.connect(self._menu_closed)
        self._show(self._menu)
        return self._menu

    def open_photo(self, paths: Sequence[Path] = ()) -> None:
        """Show the Photo window, which asks for consent itself and returns to the menu after a *No*."""
        window = self.photo_window()
        window.closed.connect(self.open_menu)
        window.closed.connect(window.deleteLater)
        self._show(window)
        window.open_paths(list(paths))

    def open_live(self, camera_id: str | None = None, video: Path | None = None, guide: bool = False) -> None:
        """Show the Live window, which asks for consent itself and returns to the menu after a *No*.

        guide: open the calibration as soon as the camera shows a face.
        """
        live = self._show_live()
        live.me.opens_calibration_at_first_face = guide
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

    def open_screen(self, region: Region | int | None) -> None:
        """Show the Live window with a region, a screen by its number, or None to draw a region."""
        self._show_live().start_screen(region)

    def _open_live_from_menu(self) -> None:
        self.open_live()

    def open_video(self, paths: Sequence[Path] = ()) -> None:
        """Show the Video window with videos in its queue; it asks for consent itself."""
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
        window.live_requested.connect(partial(self._open_live_from_history, window))
        window.closed.connect(self.open_menu)
        window.closed.connect(window.deleteLater)
        self._show(window)

    def _open_live_from_history(self, history: HistoryWindow) -> None:
        """Replace the History window, which then must not lead back to the menu."""
        history.closed.disconnect(self.open_menu)
        self.open_live()
        history.close()

    def open_about(self) -> None:
        """Show *About*."""
        from fer_desktop.ui.menu.about_dialog import AboutDialog

        dialog = AboutDialog(self.context.models.active, self.window)
        dialog.help_requested.connect(self.help.open)
        dialog.exec()
        dialog.deleteLater()

    def open_profile(self) -> None:
        """Show *My face*, which may lead to the calibration in the Live window."""
        dialog = self.profile_dialog()
        result = dialog.exec()
        dialog.deleteLater()
        if result == dialog.CALIBRATE:
            self.open_live(guide=True)

    def open_settings(self) -> None:
        """Show the Settings window."""
        dialog = self.settings_window()
        dialog.exec()
        dialog.deleteLater()

    def preload(self) -> None:
        """Import what the next window needs while the user looks at the menu."""
        self.jobs.run(_preload, self._preloaded)

    def _preloaded(self, result: object) -> None:
        """The window that needs a module reports why it can't be imported."""

    def listen_for_instances(self) -> None:
        """Open what later instances of the program forward."""
        from fer_desktop.app.single_instance_server import InstanceServer

        self._starts = InstanceServer(self)
        self._starts.open_requested.connect(self.open_request)
        self._starts.listen()

    @Slot(object)
    def open_request(self, request: Request) -> None:
        """Come to the front with the files that a later instance was given.

        If they would disturb the user's work, the later instance opens its own windows.
        """
        opens = self._opener_of(request.paths)
        request.reply(opens is not None)
        if opens is not None:
            activate_window(self.window, request.token)
            opens(list(request.paths))

    def _opener_of(self, paths: Sequence[Path]) -> Callable[[list[Path]], object] | None:
        """The function that opens the files; None if the window must not be disturbed."""
        if not paths:
            return _open_nothing
        if QApplication.activeModalWidget() is not None or self.window is None:
            return None
        handling = self.window.file_handling(paths)
        if handling is FileHandling.REFUSE:
            return None
        if handling is FileHandling.OPEN:
            return self.window.open_paths
        return partial(self._open_from_menu, self.window)

    def _open_from_menu(self, window: MainWindow, paths: list[Path]) -> None:
        window.close()
        self.open_menu().open_paths(paths)

    def settings_window(self) -> SettingsDialog:
        """A new Settings window."""
        from fer_desktop.ui.settings.settings_window import SettingsDialog

        cameras = self._sources.cameras
        return SettingsDialog(
            self.preferences,
            self.context.models,
            self.personal_fit,
            self.jobs,
            cameras,
            list(TRANSLATED),
            self.window,
        )

    def profile_dialog(self) -> ProfileDialog:
        """A new *My face* dialog."""
        from fer_desktop.ui.profile.profile_dialog import ProfileDialog
        from fer_desktop.workers.history_jobs import LabelJobs

        return ProfileDialog(self.preferences, self.personal_fit, LabelJobs(), self.jobs, self.window)

    def photo_window(self) -> PhotoWindow:
        """A new Photo window."""
        from fer_desktop.ui.photo.photo_window import PhotoWindow

        return PhotoWindow(self.preferences, self.consent, self.jobs, self._reader)

    def live_window(self) -> LiveWindow:
        """A new Live window, with a recognizer of its own."""
        from fer_desktop.ui.live.live_window import LiveWindow

        return LiveWindow(
            self.preferences,
            self.consent,
            self.jobs,
            self.context.recognizer_loader(),
            self._sources,
            sharing=self.sharing,
            own=self.personal_fit,
        )

    def video_window(self) -> VideoWindow:
        """A new Video window."""
        from fer_desktop.ui.video.video_window import VideoWindow
        from fer_desktop.workers.video_worker import recognizer_loader

        return VideoWindow(self.preferences, self.consent, self.jobs, recognizer_loader(self.context.models))

    def history_window(self) -> HistoryWindow:
        """A new History window."""
        from fer_desktop.ui.history.history_window import HistoryWindow

        return HistoryWindow(self.preferences, self.jobs, deletions=self._history_deletions())

    def _history_deletions(self) -> Deletions:
        """The deletions that can be undone; they outlive the window, so that it can close at once."""
        from fer_desktop.ui.history.deletions import Deletions
        from fer_desktop.workers.history_jobs import HistoryJobs

        if self._deletions is None:
            self._deletions = Deletions(self.jobs, HistoryJobs(), self)
        return self._deletions

    def _show(self, window: MainWindow) -> None:
        before, self.window = self.window, window
        if before is not None:
            self._placement.remember(before)
        self._placement.place(window)
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
        """Stop all workers; called once, after the last window was closed."""
        if self.window is not None:
            self._placement.remember(self.window)
        self.help.close()
        if self._starts is not None:
            self._starts.close()
        if self._live is not None:
            self._live.shutdown()
        if self._video is not None:
            self._video.shutdown()
        self.jobs.shutdown()
        if self._deletions is not None:
            self._deletions.shutdown()
