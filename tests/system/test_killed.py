"""Kills the real program while it records: no reading older than a second is lost, and History says so."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.sessions.model import Session, SessionState
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.workers.jobs import JobRunner
from tests.support.paths import ROOT
from tests.support.videos import make_video

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

MIN_RECORDED_S = 2.0
MIN_OLD_READINGS = 6
MAX_LOST_S = 1.0
SAME_S = 0.002
"""Times that differ by less are equal: the program prints microseconds and stores milliseconds."""
WAIT_MS = 60_000
VIDEO_FRAMES = 600
"""Ten a second; enough that the command is not done before a slow test can kill it."""
POSIX = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")


@pytest.fixture
def history(qtbot: QtBot) -> Iterator[HistoryWindow]:
    """The History window of the program's next start."""
    jobs = JobRunner()
    window = HistoryWindow(Preferences(), jobs)
    qtbot.addWidget(window)
    yield window
    jobs.shutdown()


def stored() -> tuple[str, list[float]]:
    """The state of the only session in the history file, and the times of its frames."""
    with closing(sqlite3.connect(f"{history_file().as_uri()}?mode=ro", uri=True)) as raw:
        [(number, state)] = raw.execute("SELECT id, state FROM sessions").fetchall()
        rows = raw.execute("SELECT DISTINCT t_s FROM readings WHERE session_id = ? ORDER BY t_s", (number,))
        return state, [t_s for (t_s,) in rows]


def is_recording() -> bool:
    """Whether the program has written its first reading."""
    try:
        return history_file().is_file() and bool(stored()[1])
    except (sqlite3.OperationalError, ValueError):  # The tables or the session are not there yet
        return False


def older_than_a_second(times: list[float]) -> list[float]:
    return [t for t in times if t <= times[-1] - MAX_LOST_S]


def read_until(lines: Iterator[str], is_enough: Callable[[list[float]], bool]) -> list[float]:
    """The times that the program prints, up to the first one with which they are enough."""
    times: list[float] = []
    for line in lines:
        times.append(float(line))
        if is_enough(times):
            return times
    raise AssertionError(f"the program ended by itself after {times[-1:]}")


def is_long_enough(times: list[float]) -> bool:
    """However slow the machine is: enough readings are over a second old, and they are being written."""
    has_enough = times[-1] >= MIN_RECORDED_S and len(older_than_a_second(times)) >= MIN_OLD_READINGS
    return has_enough and is_recording()


def shown_as_interrupted(window: HistoryWindow, qtbot: QtBot) -> Session:
    """The session as the next start lists it: marked as interrupted, with its own page."""
    window.show()
    qtbot.waitUntil(lambda: bool(window.list.list.rows.sessions), timeout=WAIT_MS)
    [session] = window.list.list.rows.sessions
    assert session.state is SessionState.INTERRUPTED
    window.open_session(session)
    qtbot.waitUntil(lambda: window.session.view is not None, timeout=WAIT_MS)
    assert "interrupted" in window.session.facts.text()
    assert window.session.incomplete.text() == "The program ended before the recording did."
    return session


def test_a_live_recording(tmp_path: Path, astronaut: Frame, history: HistoryWindow, qtbot: QtBot) -> None:
    clip = make_video(tmp_path / "call.mp4", astronaut, count=150)
    command = [sys.executable, "-m", "tests.support.live_program", str(clip)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout is not None
    with program, program.stdout:
        shown = read_until(iter(program.stdout), is_long_enough)
        program.kill()
        shown += [float(line) for line in program.stdout.read().splitlines(True) if line.endswith("\n")]
    state, recorded = stored()
    assert state == "running"
    old = older_than_a_second(shown)
    assert len(old) > 5
    assert [t for t in old if not any(abs(t - each) < SAME_S for each in recorded)] == []
    session = shown_as_interrupted(history, qtbot)
    assert session.duration_s == recorded[-1] >= shown[-1] - MAX_LOST_S


@POSIX
def test_the_video_command(tmp_path: Path, astronaut: Frame, history: HistoryWindow, qtbot: QtBot) -> None:
    clip = make_video(tmp_path / "talk.mp4", astronaut, count=VIDEO_FRAMES)
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "fer_desktop", "video", str(clip), "--interval", "0"]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    with program, FileIO(ours) as terminal:
        reported_s = VIDEO_FRAMES / 10 * reported_share(terminal)
        program.kill()
    state, recorded = stored()
    assert (state, program.returncode) == ("running", -9)
    assert reported_s - MAX_LOST_S <= recorded[-1] < VIDEO_FRAMES / 10 - 1
    # Every frame up to the last one, without a hole
    assert recorded == pytest.approx([n / 10 for n in range(len(recorded))], abs=SAME_S)
    shown_as_interrupted(history, qtbot)
    with Store(history_file()) as store:
        [session] = store.find()
        assert (session.moments, session.complete) == (len(recorded), False)


def reported_share(terminal: FileIO) -> float:
    """The first share above a tenth that the progress line reports."""
    text = ""
    while not (percents := [int(percent) for percent in re.findall(r"(\d+) %", text) if int(percent) >= 10]):
        piece = os.read(terminal.fileno(), 4096)
        assert piece, text
        text += piece.decode()
    return percents[-1] / 100
