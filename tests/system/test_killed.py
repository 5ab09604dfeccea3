"""The real program, killed while it records: no reading older than a second is lost; the next start tells."""

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

RECORDED_S = 2.0
LOST_AT_MOST_S = 1.0
SAME_S = 0.002
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
    """The state of the only session and the times of its frames, as they lie in the file after the kill."""
    with closing(sqlite3.connect(history_file())) as raw:
        [(number, state)] = raw.execute("SELECT id, state FROM sessions").fetchall()
        rows = raw.execute("SELECT DISTINCT t_s FROM readings WHERE session_id = ? ORDER BY t_s", (number,))
        return state, [t_s for (t_s,) in rows]


def read_until(lines: Iterator[str], enough: Callable[[float], bool]) -> list[float]:
    told = []
    for line in lines:
        told.append(float(line))
        if enough(told[-1]):
            return told
    raise AssertionError(f"the program ended by itself after {told[-1:]}")


def shown_as_interrupted(window: HistoryWindow, qtbot: QtBot) -> Session:
    """What the next start makes of the session: listed, marked, and with a page of its own."""
    window.show()
    qtbot.waitUntil(lambda: bool(window.list.list.rows.sessions), timeout=10_000)
    [session] = window.list.list.rows.sessions
    assert session.state is SessionState.INTERRUPTED
    window.open_session(session)
    qtbot.waitUntil(lambda: window.session.view is not None, timeout=10_000)
    assert "interrupted" in window.session.facts.text()
    assert window.session.incomplete.text() == "The program ended before the recording did."
    return session


def test_a_live_recording(tmp_path: Path, astronaut: Frame, history: HistoryWindow, qtbot: QtBot) -> None:
    clip = make_video(tmp_path / "call.mp4", astronaut, count=150)
    command = [sys.executable, "-m", "tests.support.live_program", str(clip)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout is not None
    with program, program.stdout:
        shown = read_until(iter(program.stdout), lambda t: t >= RECORDED_S)
        program.kill()
        shown += [float(line) for line in program.stdout.read().splitlines(True) if line.endswith("\n")]
    state, kept = stored()
    assert state == "running"
    old = [t for t in shown if t <= shown[-1] - LOST_AT_MOST_S]
    assert len(old) > 5
    assert [t for t in old if not any(abs(t - each) < SAME_S for each in kept)] == []
    session = shown_as_interrupted(history, qtbot)
    assert session.duration_s == kept[-1] >= shown[-1] - LOST_AT_MOST_S


@POSIX
def test_the_video_command(tmp_path: Path, astronaut: Frame, history: HistoryWindow, qtbot: QtBot) -> None:
    clip = make_video(tmp_path / "talk.mp4", astronaut, count=240)
    mine, its = os.openpty()
    command = [sys.executable, "-m", "fer_desktop", "video", str(clip), "--every", "0"]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its)
    os.close(its)
    with program, FileIO(mine) as terminal:
        told_s = 24.0 * told_part(terminal)
        program.kill()
    state, kept = stored()
    assert (state, program.returncode) == ("running", -9)
    assert told_s - LOST_AT_MOST_S <= kept[-1] < 23
    # Every frame up to the last one, without a hole
    assert kept == pytest.approx([n / 10 for n in range(len(kept))], abs=SAME_S)
    shown_as_interrupted(history, qtbot)
    with Store(history_file()) as store:
        [session] = store.find()
        assert (session.moments, session.complete) == (len(kept), False)


def told_part(terminal: FileIO) -> float:
    """The first part above a tenth that the progress line tells."""
    text = ""
    while not (parts := [int(part) for part in re.findall(r"(\d+) %", text) if int(part) >= 10]):
        piece = os.read(terminal.fileno(), 4096)
        assert piece, text
        text += piece.decode()
    return parts[-1] / 100
