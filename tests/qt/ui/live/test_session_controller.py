"""The states of a live session, without a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from fer_desktop.core.errors import CameraBusy, CameraLost, SourceError
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.session_controller import LiveSessionState, SessionController
from fer_desktop.ui.live.source_selector import SelectedSource
from tests.qt.workers.live_parts import Frames, Recognises

WAIT_MS = 20_000
IDLE, SEARCHING, OPENING = LiveSessionState.IDLE, LiveSessionState.SEARCHING, LiveSessionState.OPENING
RUNNING, PAUSED, CLOSING = LiveSessionState.RUNNING, LiveSessionState.PAUSED, LiveSessionState.CLOSING


class Selector(QObject):
    """Selects what the test wants."""

    searching = Signal()
    selected = Signal(object)
    missing = Signal(str, str)
    choice_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.awaited = 0

    def wait_for_camera(self) -> None:
        self.awaited += 1


class Stage:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.selector, self.parent = qtbot, Selector(), QObject()
        recognizer = Recognises()
        self.session = SessionController(lambda: recognizer, self.selector, self.parent)  # type: ignore[arg-type, return-value]
        self.states: list[LiveSessionState] = []
        self.closed = 0
        self.session.state_changed.connect(self.states.append)
        self.session.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        self.closed += 1

    def select(self, source: Frames, kind: SourceKind = SourceKind.CAMERA) -> None:
        self.selector.selected.emit(SelectedSource(source, source.name, kind))  # type: ignore[arg-type]

    def until(self, state: LiveSessionState) -> None:
        self.qtbot.waitUntil(lambda: self.session.state is state, timeout=WAIT_MS)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.session.shutdown()


def test_from_the_search_to_the_end(stage: Stage) -> None:
    assert stage.session.has_no_source_yet
    stage.selector.searching.emit()
    assert stage.session.has_no_source_yet
    stage.select(Frames())
    assert not stage.session.has_no_source_yet
    stage.until(RUNNING)
    stage.session.pause(True)
    stage.session.pause(True)
    stage.session.pause(False)
    stage.session.close()
    stage.until(IDLE)
    assert stage.states == [SEARCHING, OPENING, RUNNING, PAUSED, RUNNING, CLOSING, IDLE]
    assert stage.closed == 1


def test_paused_before_the_first_frame_it_still_has_to_open(stage: Stage) -> None:
    stage.select(Frames())
    stage.session.pause(True)
    stage.session.pause(False)
    assert stage.states == [OPENING, PAUSED, OPENING]
    stage.until(RUNNING)


def test_without_a_source_nothing_is_paused(stage: Stage) -> None:
    stage.session.pause(True)
    stage.selector.searching.emit()
    stage.session.pause(True)
    assert stage.states == [SEARCHING]


def test_opened_again_while_it_closes_it_does_not_report_its_end(stage: Stage) -> None:
    stage.select(Frames())
    stage.until(RUNNING)
    stage.session.close()
    stage.session.reopen()
    stage.qtbot.waitUntil(lambda: not stage.session.worker.running, timeout=WAIT_MS)
    assert (stage.session.state, stage.closed) == (IDLE, 0)


@pytest.mark.parametrize(
    ("error", "title", "awaited"),
    [
        (CameraLost("Unplugged."), "No picture", 1),
        (CameraBusy("In use.", ["zoom"], sure=True), "The camera is in use", 0),
        (CameraBusy("In use?"), "No picture", 0),
        (SourceError("Broken."), "No picture", 0),
    ],
)
def test_a_source_that_fails_says_why(stage: Stage, error: SourceError, title: str, awaited: int) -> None:
    stage.select(Frames(count=2, error=error))
    stage.qtbot.waitUntil(lambda: stage.session.problem is not None, timeout=WAIT_MS)
    problem = stage.session.problem
    assert problem is not None
    assert (problem.title, problem.error, stage.session.source) == (title, error, None)
    assert stage.selector.awaited == awaited


def test_a_camera_lost_while_paused_is_not_awaited(stage: Stage) -> None:
    stage.select(Frames())
    stage.until(RUNNING)
    stage.session.pause(True)
    stage.session.worker.failed.emit(CameraLost("Unplugged."))
    assert stage.session.state is IDLE and stage.selector.awaited == 0


def test_a_selection_pauses_and_resumes(stage: Stage) -> None:
    stage.select(Frames())
    stage.until(RUNNING)
    stage.session.pause_for_selection()
    assert stage.session.paused
    stage.session.resume_after_selection()
    assert stage.session.state is RUNNING


@pytest.mark.parametrize("when", ["before", "since"])
def test_what_the_user_paused_stays_paused_after_a_selection(stage: Stage, when: str) -> None:
    stage.select(Frames())
    stage.until(RUNNING)
    if when == "before":
        stage.session.pause(True)
    stage.session.pause_for_selection()
    if when == "since":
        stage.session.pause(True)
    stage.session.resume_after_selection()
    assert stage.session.paused
