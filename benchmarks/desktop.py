"""Runs the program off screen, with an empty home folder and a user who answers Yes."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import onnxruntime  # noqa: F401 - before PySide6: on Windows the other order loads the wrong DLL
from PySide6.QtWidgets import QWidget

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager, live_sources
from fer_desktop.core.settings import Settings
from fer_desktop.ui.live.source_selector import LiveSources
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences

HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA")
TIMEOUT_S = 60.0


class AlwaysConsent(Consent):
    """Consent of a user who answers every question with Yes."""

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        return True


@contextmanager
def empty_home() -> Iterator[Path]:
    """A temporary folder for settings and history, so that the user's own stay untouched."""
    before = {name: os.environ.get(name) for name in HOMES}
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(HOMES, folder))
        try:
            yield Path(folder)
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})


@contextmanager
def opened(sources: LiveSources | None = None) -> Iterator[WindowManager]:
    """The program without any window; its workers are stopped on leaving."""
    application()
    preferences = Preferences(Settings(first_run_done=True), save=lambda settings: None)
    desktop = WindowManager(AppContext(preferences), sources or live_sources())
    desktop.consent = AlwaysConsent(preferences)
    try:
        yield desktop
    finally:
        desktop.shutdown()


def run_until(done: Callable[[], bool], timeout_s: float = TIMEOUT_S) -> None:
    """Process events until ``done()`` is true. Raises `TimeoutError`."""
    app, deadline = application(), time.monotonic() + timeout_s
    while not done():
        app.processEvents()
        if time.monotonic() > deadline:
            raise TimeoutError(f"the program took longer than {timeout_s:g} s")
        time.sleep(0.001)
