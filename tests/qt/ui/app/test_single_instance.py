"""The program started twice on a real screen: one set of windows, and the second start's file is opened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fer_desktop.core.settings import save_settings
from tests.support.paths import ROOT
from tests.support.settings import settings_of
from tests.support.x11 import Screen, screen, xvfb

PATIENCE_S = 60.0
POLL_S = 0.1

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        xvfb() is None and os.environ.get("CI") != "true", reason="no Xvfb on this machine (apt install xvfb)"
    ),
]


@pytest.fixture
def x11() -> Iterator[Screen]:
    with screen() as made:
        yield made


@pytest.fixture
def start(x11: Screen) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    save_settings(settings_of(first_run_done=True, consent_files=True))
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        outside = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        outside |= {"DISPLAY": x11.display, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "fer_desktop", *arguments]
        started.append(subprocess.Popen(command, env=outside))
        return started[-1]

    yield start
    for program in started:
        program.kill()
        program.wait(20)


def _wait(what: str, seen: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not seen():
        assert time.monotonic() < until, f"{what} was not seen"
        time.sleep(POLL_S)


def _titles(x11: Screen) -> list[str]:
    return [window.title for window in x11.windows()]


def test_a_second_start_gives_its_photo_to_the_first(
    x11: Screen, start: Callable[..., subprocess.Popen[bytes]], astronaut_file: Path
) -> None:
    first = start()
    _wait("the menu", lambda: _titles(x11) == ["FER Desktop"])
    assert start().wait(PATIENCE_S) == 0
    assert _titles(x11) == ["FER Desktop"]
    assert start(str(astronaut_file)).wait(PATIENCE_S) == 0
    _wait("the photo", lambda: any("Photo" in title for title in _titles(x11)))
    assert first.poll() is None


def test_after_a_crash_the_next_start_opens_its_own(
    x11: Screen, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    first = start()
    _wait("the menu", lambda: _titles(x11) == ["FER Desktop"])
    first.send_signal(signal.SIGKILL)
    first.wait(20)
    _wait("no window", lambda: not _titles(x11))
    again = start()
    _wait("the menu again", lambda: _titles(x11) == ["FER Desktop"])
    again.send_signal(signal.SIGTERM)
    assert again.wait(PATIENCE_S) == 128 + signal.SIGTERM
