"""What the Live window shows of a frame and its readings: picture, boxes, one face's emoji, figures."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live_follow import Follow, Unscored
from fer_desktop.ui.live_parts import LiveParts
from fer_desktop.ui.live_picture import Box
from fer_desktop.ui.text.emotion_labels import name_of
from fer_desktop.ui.theme import theme
from fer_desktop.workers.live_worker import LiveView

FIGURES_EVERY_S = 0.5
"""More often than this nobody can read them."""


class LiveShow(QObject):
    """Fills the parts of the window, and knows which face the user looks at."""

    figured = Signal()
    """The figures were brought up to date."""

    def __init__(self, parts: LiveParts) -> None:
        super().__init__(parts)
        self._parts = parts
        self.forget()

    def forget(self) -> None:
        """Nothing is known of the source's faces yet."""
        self.view: LiveView | None = None
        self.on_screen = False
        self.blinded = ""
        """Why frames can't be analysed."""
        self._follow = Follow()
        self._unscored = Unscored()
        self._figures_at: float | None = None

    def show(self, view: LiveView) -> Reading | None:
        """Show a new view; returns the reading whose emoji is shown."""
        self.view = view
        shown = self._fill(view)
        self._unscored.count(view.t, shown is not None and shown.emotion is not None)
        self._show_figures(view)
        return shown

    def again(self) -> None:
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

    def _fill(self, view: LiveView) -> Reading | None:
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

    def _show_figures(self, view: LiveView) -> None:
        if self._figures_at is not None and 0 <= view.t - self._figures_at < FIGURES_EVERY_S:
            return
        self._figures_at = view.t
        self._parts.status.show_pace(view.pace)
        self._parts.result.show_share(self._unscored.share)
        self.figured.emit()


def _box(reading: Reading, chosen: bool) -> Box:
    colour = theme.colours().emotion(reading.emotion)
    return Box(reading.face, reading.track, reading.art, name_of(reading.emoji), colour, chosen)
