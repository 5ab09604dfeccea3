"""The real program on a real X11 screen: from the menu to a prediction, and to a live emoji."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QImage

from fer_desktop.core.emotions import EMOTIONS, NO_FACE
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap
from tests.support.clips import write_clip
from tests.support.paths import ROOT, TESTS
from tests.support.x11 import Screen, Window, screen, xvfb

SCREENSHOTS = TESTS / "screenshots"
PATIENCE_S = 60.0
AGAIN_S = 4.0
POLL_S = 0.1
LIKE_ENOUGH = 0.8

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        xvfb() is None and os.environ.get("CI") != "true", reason="no Xvfb on this machine (apt install xvfb)"
    ),
]


class Person:
    """Sits before the screen, uses the program and keeps pictures of what it shows."""

    def __init__(self, screen: Screen, program: subprocess.Popen[bytes]) -> None:
        self.screen = screen
        self.program = program

    def wait(self, what: str, seen: Callable[[], bool]) -> None:
        """Wait until something is seen; fails with a picture of the screen."""
        until = time.monotonic() + PATIENCE_S
        while not seen():
            if self.program.poll() is not None:
                pytest.fail(f"the program ended ({self.program.returncode}) before {what} was seen")
            if time.monotonic() > until:
                self.screen.save(SCREENSHOTS / "x11-failed.png")
                pytest.fail(f"{what} was not seen; see tests/screenshots/x11-failed.png")
            time.sleep(POLL_S)

    def window(self, title: str) -> Window:
        """The window with a title, once it is the topmost."""
        found: list[Window] = []

        def seen() -> bool:
            found[:] = self.screen.windows()[-1:]
            return bool(found) and found[0].title.startswith(title)

        self.wait(f"the window {title!r}", seen)
        return found[0]

    def open_with(self, keys: str, title: str) -> None:
        """Press keys until the window that they open is there; one that has just come may not listen."""
        pressed_at = -AGAIN_S

        def seen() -> bool:
            nonlocal pressed_at
            if any(window.title.startswith(title) for window in self.screen.windows()[-1:]):
                return True
            if time.monotonic() - pressed_at > AGAIN_S:
                self.screen.press(keys)
                pressed_at = time.monotonic()
            return False

        self.wait(f"the window {title!r}", seen)

    def click(self, window: Window, across: float, down: float) -> None:
        """Click at a place of a window, in shares of its width and height."""
        x, y = window.x + across * window.width, window.y + down * window.height
        self.screen.click(round(x), round(y))

    def choose_file(self, title: str, path: Path) -> None:
        """Type a path into the file dialog."""
        self.window(title)
        self.screen.write(str(path))
        self.screen.press("Enter")

    def keep(self, name: str) -> None:
        """Keep a picture of the screen."""
        time.sleep(0.5)  # for the eye alone: what is on its way to the screen
        self.screen.save(SCREENSHOTS / f"x11-{name}.png")


@pytest.fixture
def person(home: Path, tmp_path: Path) -> Iterator[Person]:
    """A person, a screen, and the program just started on it."""
    if xvfb() is None:
        pytest.fail("no Xvfb on this machine (apt install xvfb)")
    with screen() as display:
        environment = os.environ | {"DISPLAY": display.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        environment.pop("XDG_CURRENT_DESKTOP", None)
        with (tmp_path / "stderr.txt").open("wb") as errors:
            program = subprocess.Popen(
                [sys.executable, "-m", "fer_desktop"], cwd=ROOT, env=environment, stderr=errors
            )
        try:
            yield Person(display, program)
        finally:
            program.kill()
            program.wait(20)


@pytest.mark.usefixtures("qapp")  # the emoji are drawn here, to be compared
def test_from_the_menu_to_a_prediction_and_to_a_live_emoji(
    person: Person, tmp_path: Path, home: Path, astronaut: Frame, astronaut_file: Path, recognizer: Recognizer
) -> None:
    _read_the_first_page(person)
    _predict(person, astronaut_file, tmp_path / "out.json", recognizer, astronaut)
    _mirror(person, write_clip(tmp_path / "clip.mp4", [astronaut] * 40), recognizer, astronaut)
    _end(person, tmp_path / "stderr.txt", home)


def _read_the_first_page(person: Person) -> None:
    person.window("FER Desktop")
    person.keep("1-welcome")
    person.screen.press("Enter")
    person.keep("2-menu")


def _predict(person: Person, photo: Path, out: Path, recognizer: Recognizer, frame: Frame) -> None:
    person.click(person.window("FER Desktop"), 0.25, 0.45)
    person.window("Photo")
    person.open_with("Ctrl+O", "Choose a photo")
    person.choose_file("Choose a photo", photo)
    person.window("Your consent")
    person.keep("3-consent")
    person.screen.press("Enter")
    person.window(f"{photo.name} – Photo")
    person.keep("4-photo")
    person.screen.press("Ctrl+E")
    person.choose_file("Export probabilities", out)
    person.wait("the exported table", lambda: out.exists() and bool(out.read_bytes()))
    [result] = json.loads(out.read_text(encoding="utf-8"))
    [face] = result["faces"]
    assert list(face["probabilities"]) == list(EMOTIONS)
    expected = recognizer.read(frame)[0].probabilities
    assert list(face["probabilities"].values()) == pytest.approx(list(expected), abs=1e-3)
    person.screen.press("Esc")


def _mirror(person: Person, clip: Path, recognizer: Recognizer, frame: Frame) -> None:
    person.click(person.window("FER Desktop"), 0.75, 0.45)
    person.window("Your consent")
    person.screen.press("Enter")
    person.window("Live")
    person.open_with("Alt+V", "Open video as camera")
    person.choose_file("Open video as camera", clip)
    person.window("Your consent")
    person.keep("5-consent-of-others")
    person.screen.press("Space")
    person.screen.press("Enter")
    person.window("Live")
    expected = recognizer.read(frame)[0].emoji_image_name
    person.wait(f"the emoji of {expected}", lambda: _shows(person.screen.picture(), expected))
    person.keep("6-live")
    person.screen.press("Esc")
    person.keep("7-live-paused")
    person.screen.press("Alt+Left")
    person.window("FER Desktop")


def _end(person: Person, errors: Path, home: Path) -> None:
    person.program.send_signal(signal.SIGTERM)
    assert person.program.wait(PATIENCE_S) == 128 + signal.SIGTERM
    logs = "".join(path.read_text(encoding="utf-8") for path in home.rglob("*.log"))
    assert "unexpected error" not in logs, logs
    assert errors.read_text(encoding="utf-8", errors="replace") == "", logs


def _shows(picture: np.ndarray, name: str) -> bool:
    """Whether a picture shows the large emoji of a name, and not rather the one for *no face*."""
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    return _likeness(small, name) > max(LIKE_ENOUGH, _likeness(small, NO_FACE))


def _likeness(picture: np.ndarray, name: str) -> float:
    """The best likeness (to 1) of an emoji to any part of a picture, over the sizes it may have."""
    best = 0.0
    for side in range(24, 110, 2):
        image = emoji_pixmap(name, side).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(side, side, 4)
        mask = (pixels[:, :, 3] > 250).astype(np.uint8)
        found = cv2.matchTemplate(picture, pixels[:, :, :3].copy(), cv2.TM_CCOEFF_NORMED, mask=mask)
        best = max(best, float(found[np.isfinite(found) & (found <= 1)].max(initial=0)))
    return best
