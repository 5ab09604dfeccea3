"""What the Live window shows of a frame and its readings: picture, boxes, one face's emoji, figures.

Whose emoji the Live window shows, and how much of the time nobody's could be. No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.layout import LiveView
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.picture_view import FaceBox
from fer_desktop.workers.live_worker import LiveFrame

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


TAKES_OVER = 1.3
"""How many times larger another face must be to become the one that is shown."""

MAX_GAP_S = 1.0


class FaceSelector:
    """The face the user clicked as long as it is there, else the largest.

    Two faces of about the same size would take turns; so the one shown stays until another is clearly larger.
    """

    def __init__(self) -> None:
        self._clicked: int | None = None
        self._shown: int | None = None

    def click(self, track: int) -> None:
        """Follow this face from now on."""
        self._clicked = track

    def choose(self, readings: Sequence[Reading]) -> Reading | None:
        """The reading to show; None if there is no face."""
        by_track = {reading.track: reading for reading in readings}
        clicked = by_track.get(self._clicked) if self._clicked is not None else None
        chosen = clicked or max(readings, key=self._weight, default=None)
        self._shown = None if chosen is None else chosen.track
        return chosen

    def next(self, readings: Sequence[Reading], step: int) -> None:
        """Follow the face ``step`` places further to the right in the frame, around the end."""
        tracks = [reading.track for reading in sorted(readings, key=lambda each: each.face.x)]
        if tracks:
            at = tracks.index(self._shown) if self._shown in tracks else 0
            self._clicked = tracks[(at + step) % len(tracks)]

    def _weight(self, reading: Reading) -> float:
        area = reading.face.w * reading.face.h
        return area * TAKES_OVER if reading.track == self._shown else area


class UnscoredTimer:
    """The share of a source's time in which the shown face had no emotion."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._all = 0.0
        self._without = 0.0

    def count(self, t: float, scored: bool) -> None:
        """A frame at ``t`` seconds of the source; it stands for the time since the frame before."""
        gap = 0.0 if self._last is None else min(max(t - self._last, 0.0), MAX_GAP_S)
        self._last = t
        self._all += gap
        self._without += 0.0 if scored else gap

    def interrupt(self) -> None:
        """The time until the next frame doesn't count: the user paused."""
        self._last = None

    @property
    def share(self) -> float:
        """0 to 1."""
        return self._without / self._all if self._all else 0.0


FIGURES_EVERY_S = 0.5
"""More often than this nobody can read them."""


class LivePresenter(QObject):
    """Fills the parts of the window, and knows which face the user looks at."""

    stats_updated = Signal()
    """The figures were brought up to date."""

    def __init__(self, parts: LiveView) -> None:
        super().__init__(parts)
        self._parts = parts
        self.forget()

    def forget(self) -> None:
        """Nothing is known of the source's faces yet."""
        self.view: LiveFrame | None = None
        self.on_screen = False
        self.blinded = ""
        """Why frames can't be analysed."""
        self._follow = FaceSelector()
        self._unscored = UnscoredTimer()
        self._figures_at: float | None = None

    def show(self, view: LiveFrame) -> Reading | None:
        """Show a new view; returns the reading whose emoji is shown."""
        self.view = view
        shown = self._fill(view)
        self._unscored.count(view.t, shown is not None and shown.emotion is not None)
        self._show_figures(view)
        return shown

    def redraw(self) -> None:
        """Show the same view anew: another face was chosen."""
        if self.view is not None:
            self._fill(self.view)

    def follow(self, track: int) -> None:
        """Look at this face from now on."""
        self._follow.click(track)

    def step(self, step: int) -> None:
        """Look at the face so many places further to the right in the frame."""
        if self.view is not None:
            self._follow.next(self.view.readings or (), step)

    def interrupt(self) -> None:
        """The time until the next view doesn't count: the user paused."""
        self._unscored.interrupt()

    def _fill(self, view: LiveFrame) -> Reading | None:
        parts, readings = self._parts, view.readings or ()
        shown = self._follow.choose(readings)
        parts.picture.show_frame(view.frame, [_box(reading, reading is shown) for reading in readings])
        parts.show_half(parts.picture)
        if view.readings is None:
            parts.result.show_unread(self.blinded)
        elif shown is None:
            parts.result.show_no_face(self.on_screen)
        else:
            parts.result.show_reading(shown, len(readings))
        return shown

    def _show_figures(self, view: LiveFrame) -> None:
        if self._figures_at is not None and 0 <= view.t - self._figures_at < FIGURES_EVERY_S:
            return
        self._figures_at = view.t
        self._parts.status.show_pace(view.pace)
        self._parts.result.show_share(self._unscored.share)
        self.stats_updated.emit()


def _box(reading: Reading, chosen: bool) -> FaceBox:
    name, colour = emotion_label(reading.emoji), theme.colours().emotion(reading.emotion)
    return FaceBox(reading.face.box, reading.track, reading.emoji_image_name, name, colour, chosen)
