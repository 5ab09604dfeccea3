"""The Live window in each of its states, without a camera: what its worker would tell is told to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import numpy as np

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.errors import CameraBusy
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.workers.live_worker import LiveFrame, LiveStats
from tests.qt.ui import windows

FRAME = np.full((120, 160, 3), 110, np.uint8)
FACES = (Face(10, 20, 40, 40), Face(70, 30, 36, 36), Face(120, 40, 30, 30))
SECONDS = count()
PACE = LiveStats(29.9, 21.0, 1234)
HELD = CameraBusy("Desk camera is in use by zoom: close it there, then try again.", ["zoom"], sure=True)


def reading(emotion: Emotion | None, number: int = 0, reasons: tuple[Reason, ...] = ()) -> Reading:
    """One face of the frame; ``number`` from 0."""
    shares = np.full(8, 0.04, np.float32)
    shares[EMOTIONS.index(emotion or Emotion.CONTEMPT)] = 0.72
    return Reading(FACES[number], number + 1, shares, emotion, reasons)


ONE = (reading(Emotion.SURPRISE),)
THREE = (*ONE, reading(Emotion.HAPPINESS, 1), reading(None, 2, (Reason.TIED,)))
IN_DOUBT = (reading(None, 0, (Reason.DARK, Reason.SMALL, Reason.BLURRED)),)


def shown(desktop: WindowManager) -> LiveWindow:
    """A new Live window with a picture and one face."""
    window = desktop.live_window()
    window.show()
    read(window, ONE)
    return window


def read(window: LiveWindow, readings: tuple[Reading, ...] | None) -> None:
    """Tell the window what was read in a frame; None: it could not be analysed."""
    window.session.worker.frame_ready.emit(LiveFrame(FRAME, float(next(SECONDS)), readings, PACE))


def all_states(window: LiveWindow) -> Iterator[str]:
    """Brings the window from state to state and names each."""
    for name, step in _steps(window).items():
        step()
        windows.settle()
        yield name


def _steps(window: LiveWindow) -> dict[str, Callable[[], object]]:
    ask = window.me.feedback.bar
    return {
        "one face": lambda: read(window, ONE),
        "three faces": lambda: read(window, THREE),
        "unknown": lambda: read(window, IN_DOUBT),
        "no face": lambda: read(window, ()),
        "not analysed": lambda: read(window, None),
        "paused": lambda: window.view.result.show_nothing("Paused"),
        "shared": lambda: window.sharing.register("overlay", True),
        "recorded": lambda: (window.record.badge.show(), window.view.controls.show_recording(True)),
        "in a call": lambda: window.view.controls.show_virtual_camera(True),
        "said": lambda: window.view.status.show_for_a_while("The session is in the history."),
        "asked": lambda: ask.ask(Emotion.SURPRISE),
        "kept": lambda: ask.show_saved(Emotion.SURPRISE, Emotion.HAPPINESS),
        "troubled": lambda: (
            ask.hide(),
            window.banner.show_message("The disk is full: free some space. " * 3),
        ),
        "camera in use": lambda: window.session.worker.failed.emit(HELD),
    }
