"""Opens every window of a program whose files may be broken; prints as JSON what each of them tells.

``python broken_program.py CASCADES PHOTO VIDEO``, with the broken copy of the program on the import path.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2.data
from PySide6.QtWidgets import QLabel, QWidget

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.settings import Settings
from fer_desktop.ui.help.help_window import HelpWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.language import install_translators

PATIENCE_S = 20.0


class Agreed(Consent):
    """Stands for a user who says Yes."""

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        return Answer.YES


def _wait(until: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not until() and time.monotonic() < deadline:
        application().processEvents()
        time.sleep(0.01)


def _texts(window: QWidget) -> str:
    return " | ".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def _menu(desktop: WindowManager) -> str:
    menu = desktop.open_menu()
    for _ in range(5):
        application().processEvents()
        menu.grab()
    return menu.banner.text.text()


def _photo(desktop: WindowManager, path: Path) -> str:
    window = desktop.photo_window()
    window.show()
    window.open_paths([path])
    _wait(lambda: window.result is not None or window.banner.text.text())
    return (
        window.banner.text.text() or f"faces: {len(window.result.readings)}"
        if window.result
        else _texts(window)
    )


def _live(desktop: WindowManager, video: Path) -> str:
    window = desktop.live_window()
    window.show()
    window.start_video(video)
    _wait(lambda: window.view.result.emoji.name != "no_face" or "Install" in _texts(window))
    told = _texts(window)
    window.shutdown()
    return told


def _video(desktop: WindowManager, video: Path) -> str:
    window = desktop.video_window()
    window.show()
    window.open_paths([video])
    window.analyse()
    _wait(lambda: window.pages.currentIndex() == 2 or window.banner.text.text())
    window.shutdown()
    return window.banner.text.text()


def _others(desktop: WindowManager) -> str:
    told = ""
    for window in (desktop.history_window(), desktop.settings_window(), desktop.profile_dialog()):
        window.show()
        application().processEvents()
        window.grab()
        told += _texts(window)
        window.close()
    return told


def _help() -> str:
    window = HelpWindow("guide/photo.md")
    window.show()
    application().processEvents()
    told = window.browser.toPlainText()
    window.open_page("licences.md")
    window.open_page("texts/numpy")
    return told + window.browser.toPlainText()[:200]


def main(cascades: str, photo: str, video: str) -> None:
    """Open all of it."""
    cv2.data.haarcascades = cascades + "/"
    bugs: list[str] = []
    sys.excepthook = lambda kind, error, trace: bugs.append(repr(error))
    app = application()
    install_translators(app, "de")
    preferences = Preferences(Settings(first_run_done=True), save=lambda settings: None)
    desktop = WindowManager(AppContext(preferences))
    desktop.consent = Agreed(preferences)
    told = {
        "menu": _menu(desktop),
        "photo": _photo(desktop, Path(photo)),
        "live": _live(desktop, Path(video)),
        "video": _video(desktop, Path(video)),
        "others": _others(desktop),
        "help": _help(),
    }
    desktop.shutdown()
    print(json.dumps(told | {"bugs": bugs}))


if __name__ == "__main__":
    main(*sys.argv[1:])
