"""Shows frames, problems and pauses in the widgets of the Live window, and selects the face to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.core.errors import CameraBusy
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.layout import LiveView
from fer_desktop.ui.live.session_controller import Problem
from fer_desktop.ui.live.shown_readings import ShownReadings
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.picture_view import FaceBox
from fer_desktop.workers.live_worker import LiveFrame

TAKEOVER_RATIO = 1.3
"""How much larger another face must be to be shown instead."""

MAX_GAP_S = 1.0
"""A longer gap between two frames was no analysis, and is not counted as unscored."""


class FaceSelector:
    """Selects the face that the user clicked as long as it is there, else the largest.

    Two faces of about the same size would alternate, so the one shown stays until another is clearly larger.
    """

    def __init__(self) -> None:
        self._clicked: int | None = None
        self._shown: int | None = None

    def click(self, track: int) -> None:
        """Follow this face from now on."""
        self._clicked = track

    def choose(self, readings: Sequence[Reading]) -> Reading | None:
        """Return the reading to show; None if there is no face."""
        by_track = {reading.track: reading for reading in readings}
        clicked = by_track.get(self._clicked) if self._clicked is not None else None
        selected = clicked or max(readings, key=self._weight, default=None)
        self._shown = None if selected is None else selected.track
        return selected

    def next(self, readings: Sequence[Reading], step: int) -> None:
        """Follow the face ``step`` places further to the right in the frame, around the end."""
        tracks = [reading.track for reading in sorted(readings, key=lambda each: each.face.x)]
        if tracks:
            at = tracks.index(self._shown) if self._shown in tracks else 0
            self._clicked = tracks[(at + step) % len(tracks)]

    def _weight(self, reading: Reading) -> float:
        area = reading.face.w * reading.face.h
        return area * TAKEOVER_RATIO if reading.track == self._shown else area


class UnscoredTimer:
    """The share of a source's time in which the shown face had no emotion."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._all = 0.0
        self._without = 0.0

    def count(self, t: float, scored: bool) -> None:
        """Add a frame at ``t`` seconds of the source: it stands for the time since the previous one."""
        gap = 0.0 if self._last is None else min(max(t - self._last, 0.0), MAX_GAP_S)
        self._last = t
        self._all += gap
        self._without += 0.0 if scored else gap

    def interrupt(self) -> None:
        """Leave out the time until the next frame: the user paused."""
        self._last = None

    @property
    def share(self) -> float:
        """0 to 1."""
        return self._without / self._all if self._all else 0.0


STATS_INTERVAL_S = 0.5
"""Figures that change more often can't be read."""


class LivePresenter(QObject):
    """Fills the widgets of the Live window. Knows the frame that is shown, and of which face."""

    output_changed = Signal(object)
    """A `LiveOutput` for each frame that is shown, and `NO_OUTPUT` when nothing is any more."""
    stats_updated = Signal()

    def __init__(self, view: LiveView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.forget()

    def forget(self) -> None:
        """Drop what is known of the source: another one follows, or none."""
        self.frame: LiveFrame | None = None
        self.on_screen = False
        """Whether the source is the screen, where faces are small."""
        self.recognition_error = ""
        """Why frames can't be analysed."""
        self._selector = FaceSelector()
        self._shown = ShownReadings()
        self._view.chart.clear()
        self._unscored = UnscoredTimer()
        self._stats_at: float | None = None
        self._paused = False

    def show(self, frame: LiveFrame) -> None:
        """Show a new frame with the emoji of one of its faces."""
        if frame.readings is not None:
            frame = replace(frame, readings=self._shown.update(frame.readings))
        self.frame, self._paused = frame, False
        reading = self._show_readings(frame)
        if reading is None:
            self._view.chart.add(frame.t, None, None)
        else:
            self._view.chart.add(frame.t, reading.probabilities, reading.emotion)
        self._unscored.count(frame.t, reading is not None and reading.emotion is not None)
        self._show_stats(frame)
        self.output_changed.emit(LiveOutput(frame, reading))

    @Slot(int)
    def select(self, track: int) -> None:
        """Show the emoji of this face from now on."""
        self._selector.click(track)
        self._redraw()

    @Slot(int)
    def select_next(self, step: int) -> None:
        """Show the emoji of the face ``step`` places further to the right in the frame."""
        if self.frame is not None:
            self._selector.next(self.frame.readings or (), step)
            self._redraw()

    def _redraw(self) -> None:
        # Not while paused: only the next frame may replace the words that say so
        if self.frame is not None and not self._paused:
            self._show_readings(self.frame)

    def interrupt(self) -> None:
        """Leave out the time until the next frame: the user paused."""
        self._unscored.interrupt()
        self._view.chart.interrupt()

    def show_waiting(self, title: str) -> None:
        """Show in place of the picture what the user waits for."""
        self._view.picture.clear()
        self._view.placeholder.show_wait(title)
        self._show_no_picture()

    def show_problem(self, problem: Problem) -> None:
        """Show in place of the picture why there is none, and what to do."""
        view = self._view
        view.picture.clear()
        if problem.is_choice:
            view.placeholder.show_choice(problem.title, problem.sentence)
        elif isinstance(problem.error, CameraBusy):
            view.placeholder.show_busy(problem.title, problem.sentence)
        else:
            view.placeholder.show_problem(problem.title, problem.sentence)
        self._show_no_picture()
        (view.placeholder.video if problem.is_choice else view.placeholder.retry).setFocus()

    def show_nothing(self) -> None:
        """Leave nothing of a source on the screen: it closes, or there was none yet."""
        self.show_waiting("")
        self._view.status.source.setText("")

    def show_paused(self, words: str) -> None:
        """Show that nothing is analysed, over the last frame if there is one."""
        self._paused = True
        if self.frame is None:
            self._view.placeholder.show_wait(words)
            self._view.analysis_badge.show()
        self.output_changed.emit(NO_OUTPUT)
        self._view.result.show_nothing(words)

    def _show_no_picture(self) -> None:
        self.output_changed.emit(NO_OUTPUT)
        self._view.show_left(self._view.placeholder)
        self._view.result.show_nothing(emoji=NO_FACE)
        self._view.result.show_share(None)
        self._view.status.clear_stats()

    def _show_readings(self, frame: LiveFrame) -> Reading | None:
        view, readings = self._view, frame.readings or ()
        selected = self._selector.choose(readings)
        view.picture.show_frame(frame.frame, [_box(reading, reading is selected) for reading in readings])
        view.show_left(view.picture)
        if frame.readings is None:
            view.result.show_unread(self.recognition_error)
        elif selected is None:
            view.result.show_no_face(self.on_screen)
        else:
            view.result.show_reading(selected, len(readings))
        return selected

    def _show_stats(self, frame: LiveFrame) -> None:
        if self._stats_at is not None and 0 <= frame.t - self._stats_at < STATS_INTERVAL_S:
            return
        self._stats_at = frame.t
        self._view.status.show_stats(frame.stats)
        self._view.result.show_share(self._unscored.share)
        self.stats_updated.emit()


def _box(reading: Reading, selected: bool) -> FaceBox:
    name, colour = emotion_label(reading.emoji), theme.colours().emotion(reading.emotion)
    return FaceBox(reading.face.box, reading.track, reading.emoji_image_name, name, colour, selected)
