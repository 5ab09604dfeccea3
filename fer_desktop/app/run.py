"""Starts the application with a window, and shuts it down again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import onnxruntime  # noqa: F401 - before PySide6: the other order loads the wrong DLL
from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop import __version__
from fer_desktop.app.error_dialog import ErrorDialog, ExceptionHook
from fer_desktop.app.garbage_collection import GarbageCollector
from fer_desktop.app.single_instance import acquire, release
from fer_desktop.app.unix_signals import UnixSignalHandler
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.emotions import Emotion
from fer_desktop.core.errors import FerError
from fer_desktop.core.logging_setup import start_logging
from fer_desktop.core.settings import Settings
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.overlay.tray import Tray
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import ConsentDialog, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.language import install_translators, select_language
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

if TYPE_CHECKING:
    from fer_desktop.media.sources.region import Region

ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)
PRELOAD_AFTER_MS = 300
LISTEN_AFTER_MS = 50


def application() -> QApplication:
    """The application with its theme and icon, created if there is none yet."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("fer-desktop")
    app.setApplicationDisplayName("FER Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fer-desktop")
    GarbageCollector.serve(app)
    theme.apply_theme(app)
    icon = QIcon()
    for side in ICON_SIDES:
        icon.addPixmap(emoji_pixmap(Emotion.HAPPINESS, side))
    app.setWindowIcon(icon)
    return app


def _run(start: Callable[[WindowManager], object], hidden: bool = False) -> int:
    start_logging()
    app = application()
    if hidden and not Tray.available():
        raise FerError(
            "This desktop has no system tray, so you could not reach a hidden window again: start without "
            "--hidden and minimise the window."
        )
    # While one window replaces another, none is open for a moment
    app.setQuitOnLastWindowClosed(False)
    hook = ExceptionHook(app)
    hook.install()
    signals = UnixSignalHandler(app)
    context = AppContext()
    hook.models = context.models
    install_translators(app, select_language(context.preferences.settings.appearance.language))
    desktop = WindowManager(context)
    desktop.start_hidden = hidden
    desktop.ended.connect(app.quit)
    QTimer.singleShot(0, desktop, partial(start, desktop))
    if acquire():
        QTimer.singleShot(LISTEN_AFTER_MS, desktop, desktop.listen_for_instances)
    try:
        return app.exec()
    finally:
        desktop.shutdown()
        signals.uninstall()
        release()


def run_menu(paths: Sequence[Path] = ()) -> int:
    """Open the menu, and the given files: videos in Video, photos in Photo. Returns the exit code."""

    def start(desktop: WindowManager) -> None:
        desktop.open_menu().open_paths([Path(path) for path in paths])
        QTimer.singleShot(PRELOAD_AFTER_MS, desktop, desktop.preload)

    return _run(start)


def run_screen(region: Region | int | None, hidden: bool = False) -> int:
    """Open the Live window with a screen region or a screen, and return the exit code.

    region: a region of the desktop, a screen's number, or None to let the user draw a region. hidden: as in
    `run_live`.
    """

    def start(desktop: WindowManager) -> None:
        desktop.open_screen(region)

    return _run(start, hidden)


def run_live(camera_id: str | None = None, video: Path | None = None, hidden: bool = False) -> int:
    """Open the Live window with a camera or a video, and return the exit code.

    hidden: show only the overlay and the tray icon. Raises `FerError` if there is no tray.
    """

    def start(desktop: WindowManager) -> None:
        desktop.open_live(camera_id, video)

    return _run(start, hidden)


def open_every_window(pictures: Path | None = None) -> list[str]:
    """Open and close each window off screen for the self-test, and return their names.

    pictures: a folder for a picture of each window; the windows then open on the screen. The user's settings
    don't change. Raises the first error that occurs in a window.
    """
    if QApplication.instance() is None and pictures is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    preferences = Preferences(Settings(first_run_done=True), save=_discard)
    desktop = WindowManager(AppContext(preferences))
    errors: list[BaseException] = []
    previous_hook, sys.excepthook = sys.excepthook, lambda kind, error, trace: errors.append(error)
    try:
        names = [_opened(app, window, pictures) for window in every_window(desktop)]
    finally:
        desktop.shutdown()
        sys.excepthook = previous_hook
    if errors:
        raise errors[0]
    return names


def _discard(settings: Settings) -> None:
    """The self-test stores no settings."""


def every_window(desktop: WindowManager) -> Iterator[QWidget]:
    """A new instance of each window and dialog, not yet shown."""
    from fer_desktop.ui.help.help_window import HelpWindow
    from fer_desktop.ui.live.camera_setup import CameraSetupDialog
    from fer_desktop.ui.menu.about_dialog import AboutDialog
    from fer_desktop.ui.overlay.mini_window import MiniWindow
    from fer_desktop.ui.profile.calibration_dialog import CalibrationDialog
    from fer_desktop.ui.settings.keys import KeysDialog
    from fer_desktop.ui.virtual_camera.dialog import VirtualCameraDialog

    yield MenuWindow(desktop.preferences)
    for purpose in Purpose:
        yield ConsentDialog(purpose)
    yield desktop.photo_window()
    yield desktop.live_window()
    yield CameraSetupDialog()
    yield MiniWindow(desktop.preferences, desktop.sharing)
    yield desktop.video_window()
    yield desktop.history_window()
    yield AboutDialog()
    yield HelpWindow()
    yield desktop.settings_window()
    yield KeysDialog(desktop.preferences)
    yield desktop.profile_dialog()
    yield CalibrationDialog()
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
