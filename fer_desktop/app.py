"""Builds the application, its windows and what they share, and takes all of it down again."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import onnxruntime  # noqa: F401 - before PySide6: on Windows the other order loads the wrong DLL
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from fer_desktop import __version__
from fer_desktop.errors import FerError
from fer_desktop.loading import load_recognizer
from fer_desktop.logs import start_logging
from fer_desktop.media.region import Region
from fer_desktop.media.sources import Camera, Source, VideoFile, as_camera, cameras
from fer_desktop.recognition.emotions import Emotion
from fer_desktop.settings import Settings
from fer_desktop.ui import theme
from fer_desktop.ui.about import AboutDialog
from fer_desktop.ui.about_me import AboutMe
from fer_desktop.ui.consent import Consent, ConsentDialog, Purpose
from fer_desktop.ui.emoji import emoji_pixmap
from fer_desktop.ui.ending import EndOnSignal
from fer_desktop.ui.error_dialog import BugCatcher, ErrorDialog
from fer_desktop.ui.fit_guide import FitGuide
from fer_desktop.ui.live_start import LiveSources
from fer_desktop.ui.live_window import LiveWindow
from fer_desktop.ui.menu_window import MenuWindow
from fer_desktop.ui.own_fit import OwnFit
from fer_desktop.ui.photo_window import PhotoWindow
from fer_desktop.ui.preferences import Preferences
from fer_desktop.ui.settings_in_force import SettingsInForce
from fer_desktop.ui.sharing import Sharing
from fer_desktop.ui.tray import Tray
from fer_desktop.ui.virtual_camera_page import VirtualCameraDialog
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.own_marks import OwnMarks
from fer_desktop.workers.photo_reader import PhotoReader

if TYPE_CHECKING:
    from fer_desktop.ui.history_window import HistoryWindow
    from fer_desktop.ui.settings_window import SettingsDialog
    from fer_desktop.ui.video_window import VideoWindow

log = logging.getLogger(__name__)

ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)


def live_sources() -> LiveSources:
    """The cameras of this computer, and videos in their place."""
    return LiveSources(cameras=cameras, camera=Camera, video=_video_as_camera)


def _video_as_camera(path: Path) -> Source:
    return as_camera(VideoFile(path))


class Desktop(QObject):
    """The windows and what they share: the settings, the consent and the job runner.

    They are shown one at a time; behind each comes the menu, and behind it the end.
    """

    ended = Signal()

    def __init__(self, preferences: Preferences | None = None, sources: LiveSources | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self.consent = Consent(self.preferences)
        self.sharing = Sharing(self.preferences, self)
        self.jobs = JobRunner(self)
        self.own = OwnFit.kept(self)
        self.in_force = SettingsInForce(self.preferences, parent=self)
        self._load = partial(load_recognizer, self.in_force.manner)
        self._reader = PhotoReader(self._load)
        self._sources = sources or live_sources()
        self._menu: MenuWindow | None = None
        self._live: LiveWindow | None = None
        self._video: VideoWindow | None = None
        self.window: QMainWindow | None = None
        """The window shown."""
        self.start_hidden = False
        """The Live window opened next stays out of sight: the overlay and the tray stand for it."""

    def open_menu(self) -> MenuWindow:
        """Show the menu."""
        if self._menu is None:
            self._menu = MenuWindow(self.preferences)
            self._menu.photo_wanted.connect(self.open_photo)
            self._menu.live_wanted.connect(self._open_live_from_menu)
            self._menu.video_wanted.connect(self.open_video)
            self._menu.history_wanted.connect(self.open_history)
            self._menu.about_wanted.connect(self.open_about)
            self._menu.about_me_wanted.connect(self.open_about_me)
            self._menu.settings_wanted.connect(self.open_settings)
            self._menu.closed.connect(self._menu_closed)
        self._show(self._menu)
        return self._menu

    def open_photo(self, paths: Sequence[Path] = ()) -> None:
        """Ask for consent and show the Photo window; after a No, the menu."""
        if not self.consent.ask(Purpose.FILES, self.window):
            self.open_menu()
            return
        window = self.photo_window()
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
        """Show the Video window with films that wait for the user's start; it asks for consent itself."""
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
        window.live_wanted.connect(self._open_live_from_history)
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
        dialog = AboutDialog(self.window)
        dialog.exec()
        dialog.deleteLater()

    def open_about_me(self) -> None:
        """Show what is known of the user; their faces are shown in the Live window."""
        dialog = self.about_me()
        wanted = dialog.exec()
        dialog.deleteLater()
        if wanted == AboutMe.GUIDE:
            self.open_live(guide=True)

    def open_settings(self) -> None:
        """Show all settings."""
        dialog = self.settings_window()
        dialog.exec()
        dialog.deleteLater()

    def settings_window(self) -> SettingsDialog:
        """A new Settings window."""
        # Here, as few look into it, and the program starts sooner without it
        from fer_desktop.ui.settings_window import SettingsDialog

        cameras = self._sources.cameras
        return SettingsDialog(self.preferences, self.own, self.jobs, cameras, parent=self.window)

    def about_me(self) -> AboutMe:
        """A new dialog *About me*."""
        return AboutMe(self.preferences, self.own, OwnMarks(), self.jobs, self.window)

    def photo_window(self) -> PhotoWindow:
        """A new Photo window."""
        return PhotoWindow(self.preferences, self.jobs, self._reader)

    def live_window(self) -> LiveWindow:
        """A new Live window, with a recognizer of its own."""
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
        # Here, as its charts would make the program slower to start
        from fer_desktop.ui.video_window import VideoWindow

        return VideoWindow(self.preferences, self.consent, self.jobs)

    def history_window(self) -> HistoryWindow:
        """A new History window."""
        # Here, as its charts would make the program slower to start
        from fer_desktop.ui.history_window import HistoryWindow

        return HistoryWindow(self.preferences, self.jobs)

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        window.raise_()
        window.activateWindow()
        if before is not None and before is not window:
            before.hide()

    def _menu_closed(self) -> None:
        if self.window is self._menu:
            self.ended.emit()

    def shutdown(self) -> None:
        """Stop every worker; called once, when the last window is closed."""
        if self._live is not None:
            self._live.shutdown()
        if self._video is not None:
            self._video.shutdown()
        self.jobs.shutdown()


def application() -> QApplication:
    """The application, dressed; made if there is none yet."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("fer-desktop")
    app.setApplicationDisplayName("FER Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fer-desktop")
    theme.dress(app)
    icon = QIcon()
    for side in ICON_SIDES:
        icon.addPixmap(emoji_pixmap(Emotion.HAPPINESS, side))
    app.setWindowIcon(icon)
    return app


def _run(start: Callable[[Desktop], object], hidden: bool = False) -> int:
    start_logging()
    app = application()
    if hidden and not Tray.available():
        raise FerError(
            "This desktop has no place for a tray icon, so a hidden window could not be reached again: "
            "start without --hidden, and minimise the window."
        )
    # One window takes another's place: for a moment none may be open
    app.setQuitOnLastWindowClosed(False)
    BugCatcher(app).install()
    signals = EndOnSignal(app)
    desktop = Desktop()
    desktop.start_hidden = hidden
    desktop.ended.connect(app.quit)
    QTimer.singleShot(0, desktop, partial(start, desktop))
    try:
        return app.exec()
    finally:
        desktop.shutdown()
        signals.undo()


def run_menu(paths: Sequence[Path] = ()) -> int:
    """Open the menu, and what was given: videos in Video, pictures in Photo. Returns the exit code."""

    def start(desktop: Desktop) -> None:
        desktop.open_menu().open_paths([Path(path) for path in paths])

    return _run(start)


def run_screen(wanted: Region | int | None, hidden: bool = False) -> int:
    """Open the Live window with a region, a screen by its number, or a part drawn. Returns the exit code.

    ``hidden``: as in `run_live`.
    """

    def start(desktop: Desktop) -> None:
        desktop.open_screen(wanted)

    return _run(start, hidden)


def run_live(camera_id: str | None = None, video: Path | None = None, hidden: bool = False) -> int:
    """Open the Live window with a camera, or with a video in its place. Returns the exit code.

    ``hidden``: only the overlay and the tray icon are seen. Raises `FerError` where there is no tray.
    """

    def start(desktop: Desktop) -> None:
        desktop.open_live(camera_id, video)

    return _run(start, hidden)


def open_every_window(pictures: Path | None = None) -> list[str]:
    """Open each window off screen and close it again; returns their names. Keeps no settings.

    For the self-test. With a folder: on the screen, and a picture of each is kept there. Raises the first
    error that a window met.
    """
    if QApplication.instance() is None and pictures is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    desktop = Desktop(Preferences(Settings(first_run_done=True), save=_keep_nothing), live_sources())
    errors: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda kind, error, trace: errors.append(error)
    try:
        names = [_opened(app, window, pictures) for window in _every_window(desktop)]
    finally:
        desktop.shutdown()
        sys.excepthook = before
    if errors:
        raise errors[0]
    return names


def _keep_nothing(settings: Settings) -> None:
    """The self-test leaves the user's settings alone."""


def _every_window(desktop: Desktop) -> Iterator[QWidget]:
    yield MenuWindow(desktop.preferences)
    for purpose in Purpose:
        yield ConsentDialog(purpose)
    yield desktop.photo_window()
    yield desktop.live_window()
    yield desktop.video_window()
    yield desktop.history_window()
    yield AboutDialog()
    yield desktop.settings_window()
    yield desktop.about_me()
    yield FitGuide()
    yield VirtualCameraDialog(desktop.preferences)
    yield ErrorDialog("")


def _opened(app: QApplication, window: QWidget, pictures: Path | None) -> str:
    window.show()
    app.processEvents()
    name, picture = window.windowTitle(), window.grab()
    if pictures is not None:
        number = len(list(pictures.iterdir()))
        picture.save(str(pictures / f"{number:02}-{type(window).__name__}.png"))
    window.close()
    app.processEvents()
    if picture.isNull():
        raise RuntimeError(f"the window {name} draws nothing")
    return name
