"""The overlay on a real X11 screen without a compositor, above the window of another program."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS
from tests.support.paths import ROOT
from tests.support.x11 import Screen, Window, screen, xvfb
from tests.system.x11.overlay_program import CALL, CALL_COLOUR, OVERLAY

PATIENCE_S = 60.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        xvfb() is None and os.environ.get("CI") != "true", reason="no Xvfb on this machine (apt install xvfb)"
    ),
]


class Running:
    """A program on the screen, and the lines it has told."""

    def __init__(self, display: str, *arguments: str) -> None:
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.system.x11.overlay_program", *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.lines.extend(iter(line.strip() for line in self.process.stdout))

    def say(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=20)
        self._reader.join()


class Desk:
    """The screen with the call and the overlay above it."""

    def __init__(self, display: Screen) -> None:
        self.screen = display
        self.call = Running(display.display, "call")
        self.call_window = self.window("Call")
        display.give_focus(self.call_window.number)
        self.overlay = Running(display.display, "overlay")
        self.overlay_window = self.window("FER Desktop – overlay")

    def window(self, title: str) -> Window:
        found: list[Window] = []
        self.until(lambda: bool(found.extend(w for w in self.screen.windows() if w.title == title) or found))
        return found[0]

    def until(self, seen: object) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not seen():  # type: ignore[operator]
            assert time.monotonic() < deadline, (self.call.lines, self.overlay.lines)
            time.sleep(0.02)

    def wait_for(self, who: Running, line: str) -> None:
        self.until(lambda: line in who.lines)

    def end(self) -> None:
        self.call.end()
        self.overlay.end()


@contextmanager
def laid() -> Iterator[Desk]:
    with screen() as display:
        desk = Desk(display)
        try:
            yield desk
        finally:
            desk.end()


def test_it_floats_above_a_call_and_leaves_it_the_focus() -> None:
    if xvfb() is None:
        pytest.fail("no Xvfb on this machine (apt install xvfb)")
    with laid() as desk:
        _stands_above_without_a_box(desk)
        _changes_without_the_focus(desk)
        _lends_keys_of_the_whole_screen(desk)
        _lets_clicks_through(desk)


def _stands_above_without_a_box(desk: Desk) -> None:
    window = desk.overlay_window
    assert (window.x, window.y, window.width, window.height) == OVERLAY.getRect()
    middle = OVERLAY.center()

    def seen() -> bool:
        picture = desk.screen.picture()
        corner, centre = picture[OVERLAY.y() + 2, OVERLAY.x() + 2], picture[middle.y(), middle.x()]
        return tuple(corner) == CALL_COLOUR and tuple(centre) not in (CALL_COLOUR, (0, 0, 0))

    desk.until(seen)


def _changes_without_the_focus(desk: Desk) -> None:
    before = desk.screen.focused()
    focused = set()
    desk.overlay.say("change")

    def changed() -> bool:
        focused.add(desk.screen.focused())
        return "changed" in desk.overlay.lines

    desk.until(changed)
    assert focused == {before}
    assert "lost the focus" not in desk.call.lines
    assert desk.screen.windows()[-1].title == desk.overlay_window.title


def _lends_keys_of_the_whole_screen(desk: Desk) -> None:
    desk.wait_for(desk.overlay, "why not:")
    assert "hold True" not in desk.overlay.lines
    desk.screen.hold(HOLD_KEYS, True)
    desk.wait_for(desk.overlay, "hold True")
    time.sleep(1.0)  # long enough for the keyboard to repeat the key
    assert "hold False" not in desk.overlay.lines
    desk.screen.hold(HOLD_KEYS, False)
    desk.wait_for(desk.overlay, "hold False")
    desk.screen.hold(STOP_KEYS, True)
    desk.screen.hold(STOP_KEYS, False)
    desk.wait_for(desk.overlay, "panic")
    assert not {"typed F9", "typed F10"} & set(desk.call.lines)


def _lets_clicks_through(desk: Desk) -> None:
    middle = OVERLAY.center()
    click = f"clicked {middle.x() - CALL.x()} {middle.y() - CALL.y()}"
    desk.screen.click(middle.x(), middle.y())
    desk.overlay.say("through")
    desk.wait_for(desk.overlay, "ready")
    assert click not in desk.call.lines
    desk.screen.click(middle.x(), middle.y())
    desk.wait_for(desk.call, click)
