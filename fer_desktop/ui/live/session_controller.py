"""The state of a live session, and every way from one state to the next.

Whoever changes the state goes through `SessionController`; the Live window shows it in one function.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.errors import CameraBusy, CameraLost, CameraMissing, FerError
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.source_selector import SelectedSource, SourceSelector
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.live_worker import LiveFrame, LiveRecognizer, LiveWorker


class LiveSessionState(Enum):
    """What a live session is doing."""

    IDLE = "idle"
    """There is no source, perhaps because of a `Problem`."""
    SEARCHING = "searching"
    """The cameras are being listed."""
    OPENING = "opening"
    """A source was selected and has not delivered a frame yet."""
    RUNNING = "running"
    """Frames are analysed and shown."""
    PAUSED = "paused"
    """The source stays open, its frames are discarded."""
    CLOSING = "closing"
    """The window is closed, its source not yet."""


class Problem(NamedTuple):
    """Why there is no source, and what to do, in the user's language.

    ``error`` ended the source. ``is_choice``: nothing is wrong, but the user wants no camera.
    """

    title: str
    sentence: str
    error: FerError | None = None
    is_choice: bool = False


class SessionController(QObject):
    """Runs one source at a time and knows what state that is in."""

    state_changed = Signal(object)
    """The `LiveSessionState` that was entered: also when it is the same, with another source or problem."""
    frame_ready = Signal(object)
    """A `LiveFrame`. The state is RUNNING."""
    closed = Signal()
    """The source is closed after `close`, unless the window was opened again meanwhile."""

    def __init__(self, load: Callable[[], LiveRecognizer], selector: SourceSelector, parent: QObject) -> None:
        super().__init__(parent)
        self._selector = selector
        self.state = LiveSessionState.IDLE
        self.source: SelectedSource | None = None
        """What is opened, running or paused."""
        self.problem: Problem | None = None
        self._state_before_pause = LiveSessionState.OPENING
        self._resumes_after_selection = False
        self.worker = LiveWorker(load, parent=self)
        self.worker.frame_ready.connect(self._on_frame)
        self.worker.failed.connect(self._on_failed)
        self.worker.source_ended.connect(self._on_ended)
        self.worker.stopped.connect(self._on_stopped)
        selector.searching.connect(self._on_searching)
        selector.selected.connect(self._on_selected)
        selector.missing.connect(self.fail)
        selector.choice_requested.connect(self._on_choice_requested)

    @property
    def paused(self) -> bool:
        return self.state is LiveSessionState.PAUSED

    @property
    def has_no_source_yet(self) -> bool:
        """Whether the user still waits for the first source, or for a camera to be found."""
        return self.problem is None and self.state in (LiveSessionState.IDLE, LiveSessionState.SEARCHING)

    @Slot()
    def _on_searching(self) -> None:
        self.worker.stop()
        self._enter(LiveSessionState.SEARCHING)

    @Slot(object)
    def _on_selected(self, source: SelectedSource) -> None:
        self._enter(LiveSessionState.OPENING, source)
        self.worker.start(source.source)  # closes the previous one first

    @Slot(str, str)
    def fail(self, title: str, sentence: str) -> None:
        """Show that there is no source: none was found, or the user selected none."""
        self._enter(LiveSessionState.IDLE, problem=Problem(title, sentence))

    @Slot()
    def _on_choice_requested(self) -> None:
        if self.source is None:
            sentence = self.tr("Open a video, or draw a region of the screen. The camera stays off.")
            title = self.tr("What should be analysed?")
            self._enter(LiveSessionState.IDLE, problem=Problem(title, sentence, is_choice=True))

    def drop(self) -> None:
        """Close the source that the user doesn't want, and offer others."""
        self.worker.stop()
        self._enter(LiveSessionState.IDLE)
        self._selector.choose_instead()

    def pause(self, paused: bool) -> None:
        """Discard the frames for now, or analyse them again; without a source nothing happens."""
        self._resumes_after_selection = False
        self._set_paused(paused)

    def pause_for_selection(self) -> None:
        """Pause while the window makes way for a selection on the screen.

        The badge *Analysing expressions* can't be seen then, so nothing may be analysed.
        """
        self._resumes_after_selection = self.source is not None and not self.paused
        self._set_paused(True)

    def resume_after_selection(self) -> None:
        """Undo `pause_for_selection`, unless the user paused before or since."""
        if self._resumes_after_selection:
            self.pause(False)

    def close(self) -> None:
        """Close the source and return at once; `closed` follows."""
        self._enter(LiveSessionState.CLOSING)
        self.worker.stop()

    def reopen(self) -> None:
        """Cancel `close`: the window is shown again while its last source is still being closed."""
        if self.state is LiveSessionState.CLOSING:
            self._enter(LiveSessionState.IDLE)

    def shutdown(self) -> None:
        """Close the source and wait for it: the program ends."""
        self.worker.shutdown()

    def _set_paused(self, paused: bool) -> None:
        if self.source is None or paused == self.paused:
            return
        self.worker.pause(paused)
        if paused:
            self._state_before_pause = self.state
        state = LiveSessionState.PAUSED if paused else self._state_before_pause
        self._enter(state, self.source)

    @Slot(object)
    def _on_frame(self, frame: LiveFrame) -> None:
        if self.state is not LiveSessionState.RUNNING:
            self._enter(LiveSessionState.RUNNING, self.source)
        self.frame_ready.emit(frame)

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        # Not while paused: a camera plugged in again would be analysed without the user having resumed
        expected_back = self.source is not None and self.source.kind is SourceKind.CAMERA and not self.paused
        in_use = isinstance(error, CameraBusy) and error.sure
        title = self.tr("The camera is in use") if in_use else self.tr("No picture")
        self._enter(LiveSessionState.IDLE, problem=Problem(title, translate_message(error), error))
        if expected_back and isinstance(error, CameraLost | CameraMissing):
            self._selector.wait_for_camera()

    @Slot()
    def _on_ended(self) -> None:
        self.fail(self.tr("The video has ended"), self.tr("Press Retry to play it again."))

    @Slot()
    def _on_stopped(self) -> None:
        if self.state is LiveSessionState.CLOSING:
            self._enter(LiveSessionState.IDLE)
            self.closed.emit()

    def _enter(
        self, state: LiveSessionState, source: SelectedSource | None = None, problem: Problem | None = None
    ) -> None:
        self.state, self.source, self.problem = state, source, problem
        self.state_changed.emit(state)
