from __future__ import annotations

import os
import subprocess
import sys

import pytest

from fer_desktop.core.errors import SourceError
from fer_desktop.media.sources.region import BLANK, Region
from fer_desktop.media.sources.screen import (
    ScreenSource,
    find_screen,
    screen_shots,
    screens,
    unavailable_reason,
)
from tests.support.x11 import screen as x11_screen
from tests.support.x11 import xvfb
from tests.unit.media.fakes import FakeGrabber, Ticker


def test_screens_by_number():
    grabber = FakeGrabber()
    told = screens(lambda: grabber)
    assert [(each.number, each.region) for each in told] == [
        (1, Region(0, 0, 40, 30)),
        (2, Region(-20, 0, 20, 30)),
    ]
    assert "40 x 30" in told[0].name
    assert grabber.closed == 1


def test_a_part_of_the_screen():
    grabber, ticker = FakeGrabber(), Ticker()
    screen = ScreenSource(Region(5, 6, 10, 8), "Part", lambda: grabber, ticker, ticker.sleep)
    screen.open()
    frames = [screen.read() for _ in range(4)]
    screen.close()
    assert frames[0].pixels.shape == (8, 10, 3)
    assert frames[0].pixels.flags.c_contiguous
    assert [frame.t for frame in frames] == pytest.approx([0, 0.04, 0.08, 0.12])
    assert grabber.asked[-1] == {"left": 5, "top": 6, "width": 10, "height": 8}
    assert frames[0].pixels[0, 0, 0] != frames[1].pixels[0, 0, 0]
    assert grabber.closed == 1


def test_no_part_is_the_first_screen():
    screen = ScreenSource(open_grabber=FakeGrabber)
    screen.open()
    assert screen.read().pixels.shape == (30, 40, 3)
    screen.close()


def test_a_screen_that_goes_away():
    screen = ScreenSource(open_grabber=lambda: FakeGrabber(fails_after=2), sleep=lambda s: None)
    screen.open()
    screen.read()
    with pytest.raises(SourceError, match="be captured"):
        screen.read()
    screen.close()
    broken = ScreenSource(open_grabber=lambda: FakeGrabber(fails_after=0))
    with pytest.raises(SourceError):
        broken.open()
    with pytest.raises(RuntimeError):
        broken.read()


@pytest.mark.parametrize(
    ("environment", "platform", "told"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", "Wayland"),
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, "linux", "Wayland"),
        ({}, "linux", "No screen"),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, "linux", None),
        ({}, "win32", None),
        ({}, "darwin", None),
    ],
)
def test_where_the_screen_can_not_be_read(environment, platform, told):
    reason = unavailable_reason(environment, platform)
    assert (reason is None) if told is None else told in reason


@pytest.mark.skipif(sys.platform != "linux", reason="only there is Wayland")
def test_under_wayland_it_says_so(monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with pytest.raises(SourceError, match="Wayland"):
        ScreenSource().open()


REAL = """
from fer_desktop.media.sources.region import Region
from fer_desktop.media.sources.screen import ScreenSource, screens
print(screens()[0].region.text)
source = ScreenSource(Region(10, 20, 64, 48))
source.open()
frames = [source.read() for _ in range(3)]
source.close()
print(frames[-1].pixels.shape, frames[-1].t > 0)
"""


@pytest.mark.slow
@pytest.mark.skipif(xvfb() is None, reason="no Xvfb on this machine (apt install xvfb)")
def test_a_real_x11_screen():
    hidden = ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    with x11_screen() as shown:
        command = [sys.executable, "-c", REAL]
        done = subprocess.run(
            command, env=environment | {"DISPLAY": shown.display}, capture_output=True, text=True, timeout=60
        )
    assert done.stdout.splitlines() == [
        "0,0,1280,800",
        "(48, 64, 3) True",
    ], done.stderr


def test_a_picture_of_each_screen_for_choosing():
    grabber = FakeGrabber()
    shots = screen_shots(lambda: grabber)
    assert [shot.pixels.shape for shot in shots] == [(30, 40, 3), (30, 20, 3)]
    assert [shot.screen.number for shot in shots] == [1, 2]
    assert grabber.closed == 1


def test_a_screen_by_its_number():
    known = screens(FakeGrabber)
    assert find_screen(2, known).region == Region(-20, 0, 20, 30)
    message = r"Screen 3 is not connected\. Choose one of these: Screen 1 \(40 x 30\)"
    with pytest.raises(SourceError, match=message):
        find_screen(3, known)


def test_no_screen_at_all_is_told():
    class Bare(FakeGrabber):
        monitors = FakeGrabber.monitors[:1]

    with pytest.raises(SourceError, match="No screen is connected"):
        screens(Bare)
    with pytest.raises(SourceError, match="No screen is connected"):
        ScreenSource(open_grabber=Bare).open()


def test_the_programs_own_windows_are_left_out():
    windows = []
    screen = ScreenSource(
        Region(0, 0, 40, 30), "Part", FakeGrabber, sleep=lambda s: None, left_out=lambda: windows
    )
    screen.open()
    assert (screen.read().pixels != BLANK).all()
    windows.append(Region(-20, 10, 30, 5))
    seen = screen.read().pixels
    screen.close()
    assert (seen[10:15, :10] == BLANK).all()
    assert (seen != BLANK).sum() == (30 * 40 - 50) * 3
