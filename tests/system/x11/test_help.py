"""F1 on a real screen: Help comes over the window it was asked in, also over a modal dialog."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from fer_desktop.core.settings import Settings, save_settings
from tests.support.paths import ROOT
from tests.support.x11 import Screen, screen, xvfb

PATIENCE_S = 60.0
AGAIN_S = 4.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        xvfb() is None and os.environ.get("CI") != "true", reason="no Xvfb on this machine (apt install xvfb)"
    ),
]


@pytest.fixture
def x11() -> Iterator[Screen]:
    save_settings(Settings(first_run_done=True))
    with screen() as display:
        outside = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        outside |= {"DISPLAY": display.display, "PYTHONPATH": str(ROOT)}
        program = subprocess.Popen([sys.executable, "-m", "fer_desktop"], env=outside)
        yield display
        program.terminate()
        program.wait(30)


def _until(seen: Callable[[], bool], do: Callable[[], object] = lambda: None) -> None:
    """Wait; what is done to bring it about is done again from time to time: a new window may not listen."""
    until, again = time.monotonic() + PATIENCE_S, 0.0
    while not seen():
        assert time.monotonic() < until
        if time.monotonic() > again:
            do()
            again = time.monotonic() + AGAIN_S
        time.sleep(0.1)


def test_help_comes_over_the_menu_and_over_a_dialog(x11: Screen) -> None:
    def top(title: str) -> Callable[[], bool]:
        return lambda: any(window.title.startswith(title) for window in x11.windows()[-1:])

    _until(top("FER Desktop"))
    _until(top("Help"), lambda: x11.press("F1"))
    _until(top("FER Desktop"), lambda: x11.press("Esc"))
    _until(top("About"), lambda: x11.press("Alt+A"))
    _until(top("Help"), lambda: x11.press("F1"))
    _until(top("About"), lambda: x11.press("Esc"))
