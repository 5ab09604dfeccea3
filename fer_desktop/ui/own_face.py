"""Which followed face the user said is theirs. A number is a place: nobody is recognised. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fer_desktop.recognition.detection.boxes import Face, overlap
from fer_desktop.recognition.detection.tracker import LEAST_OVERLAP

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

RETURN_S = 5.0
"""For so long after the face was lost a new one in its place is taken for the same, if it is alone."""


class OwnFaceClaim:
    """Holds on to the face that was claimed as long as it is followed, and a little longer.

    A face that turned away for a moment comes back with another number. It is taken up again only where it
    was lost, soon, and only if nobody else is in the picture; in any doubt the user must say so again.
    """

    def __init__(self) -> None:
        self.track: int | None = None
        """The number of the user's face; None: not claimed, or lost for now."""
        self._face: Face | None = None
        self._seen = 0.0
        self._others: set[int] = set()

    @property
    def held(self) -> bool:
        """Whether a face is claimed, be it out of sight for a moment."""
        return self._face is not None

    def take(self, reading: Reading, t: float) -> None:
        """The user says that this face is theirs, at t seconds of the source."""
        self.track, self._face, self._seen, self._others = reading.track, reading.face, t, set()

    def drop(self) -> None:
        """Nobody's face is claimed any more."""
        self.track, self._face, self._others = None, None, set()

    def follow(self, readings: Sequence[Reading], t: float) -> None:
        """What became of the claimed face in the next frame."""
        if self._face is None:
            return
        own = next((each for each in readings if self._is_own(each, alone=len(readings) == 1)), None)
        if own is not None:
            others = self._others
            self.take(own, t)
            self._others = others
        elif not 0 <= t - self._seen <= RETURN_S:
            self.drop()
        else:
            self.track = None
        self._others |= {each.track for each in readings if own is None or each.track != own.track}

    def _is_own(self, reading: Reading, alone: bool) -> bool:
        if self.track is not None and reading.track == self.track:
            return True
        assert self._face is not None
        fresh = alone and reading.track not in self._others
        return fresh and overlap(self._face, reading.face) >= LEAST_OVERLAP
