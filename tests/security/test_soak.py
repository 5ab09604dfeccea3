"""Five minutes of live, begun and ended, with every window: nothing is held that was not held before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from fer_desktop.recognition.detection.boxes import Frame
from tests.support.paths import ROOT
from tests.support.videos import make_video

SECONDS, STARTS, WINDOWS = 300, 30, 75
WARM = 0.3
"""Share of the rounds after which the program is warm: every window was opened twice."""
LAST = 5
GROWTH = 1.05

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is held is looked up in /proc")


def rounds(tmp_path: Path, astronaut: Frame, seconds: int, starts: int, windows: int) -> list[dict[str, int]]:
    clip = make_video(tmp_path / "loop.mp4", astronaut, count=90, rate=30)
    numbers = [str(each) for each in (seconds, starts, windows)]
    command = [sys.executable, "-m", "tests.security.soak_program", str(clip), *numbers]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_live_and_windows_come_and_go(tmp_path: Path, astronaut: Frame) -> None:
    samples = rounds(tmp_path, astronaut, 1, 3, 4)
    assert len(samples) == 3
    assert samples[-1]["views"] > samples[0]["views"] > 0


@pytest.mark.soak
@pytest.mark.timeout(SECONDS * 3)
def test_five_minutes_leave_nothing_behind(tmp_path: Path, astronaut: Frame) -> None:
    samples = rounds(tmp_path, astronaut, SECONDS, STARTS, WINDOWS)
    warm, last = samples[int(WARM * STARTS) :][:LAST], samples[-LAST:]
    assert max(each["threads"] for each in last) <= max(each["threads"] for each in warm), samples
    assert max(each["files"] for each in last) <= max(each["files"] for each in warm), samples
    assert median(each["kb"] for each in last) <= GROWTH * median(each["kb"] for each in warm), samples
