"""The real program on a real X11 screen: a part of it is drawn with the mouse, and its emoji is shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from tests.support.x11 import Screen, screen, xvfb
from tests.system.x11.test_windows import ROOT, Person, _shows, pytestmark  # noqa: F401 - the mark skips this module too

CALL = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
call = QLabel()
call.setWindowTitle("Call")
call.setPixmap(QPixmap(sys.argv[1]))
call.setWindowFlag(Qt.WindowType.FramelessWindowHint)
call.move(760, 10)
call.show()
app.exec()
"""
PART = (780, 15, 1230, 505)


@contextmanager
def program(display: Screen, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program on the screen."""
    environment = os.environ | {"DISPLAY": display.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    for variable in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "WAYLAND_DISPLAY"):
        environment.pop(variable, None)
    running = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment)
    try:
        yield running
    finally:
        running.kill()
        running.wait(20)


def test_a_part_of_the_screen_drawn_with_the_mouse(
    home: Path, astronaut: Frame, astronaut_file: Path, recognizer: Recognizer
) -> None:
    if xvfb() is None:
        pytest.fail("no Xvfb on this machine (apt install xvfb)")
    with screen() as display, program(display, "-c", CALL, str(astronaut_file)) as call:
        Person(display, call).window("Call")
        with program(display, "-m", "fer_desktop", "live", "--screen") as running:
            _choose(Person(display, running))
            expected = recognizer.read(np.ascontiguousarray(astronaut[5:495, 20:470]))[0]
            person = Person(display, running)
            person.window("Live")
            person.wait(
                f"the emoji of {expected.emoji}", lambda: _shows(display.picture(), expected.emoji_image_name)
            )
            person.keep("8-live-screen")
    [settings] = home.rglob("settings.json")
    assert json.loads(settings.read_text(encoding="utf-8"))["screen_part"] == "780,15,450,490"


def _choose(person: Person) -> None:
    person.window("Your consent")
    person.screen.press("Space")
    person.screen.press("Enter")
    person.window("Select a screen region")
    person.screen.drag(*PART)
    person.keep("8-screen-region")
    person.screen.press("Enter")
