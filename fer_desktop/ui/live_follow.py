"""Whose emoji the Live window shows, and how much of the time nobody's could be. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

TAKES_OVER = 1.3
"""How many times larger another face must be to become the one that is shown."""

LONGEST_GAP_S = 1.0


class Follow:
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


class Unscored:
    """The share of a source's time in which the shown face had no emotion."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._all = 0.0
        self._without = 0.0

    def count(self, t: float, scored: bool) -> None:
        """A frame at ``t`` seconds of the source; it stands for the time since the frame before."""
        gap = 0.0 if self._last is None else min(max(t - self._last, 0.0), LONGEST_GAP_S)
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
