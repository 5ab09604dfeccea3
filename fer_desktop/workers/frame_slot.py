"""Room for one frame between the thread that reads a source and the thread that recognises."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fer_desktop.media.sources.looped_video import TimedFrame


class Arrival(NamedTuple):
    """A frame and the moment it came in, in seconds of the reader's clock."""

    frame: TimedFrame
    at: float


class FrameSlot:
    """Holds the newest frame. One not taken in time gives way to the next and is counted as dropped."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: Arrival | None = None
        self._over = False
        self._dropped = 0
        self._reason: Exception | None = None

    def put(self, arrival: Arrival) -> None:
        """Offers a frame; without effect once the slot is over."""
        with self._changed:
            if self._over:
                return
            self._dropped += self._waiting is not None
            self._waiting = arrival
            self._changed.notify()

    def take(self, timeout_s: float) -> Arrival | None:
        """The newest frame, or None when the time has passed or nothing more will come."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._waiting is not None, timeout_s)
            taken, self._waiting = self._waiting, None
            return taken

    def end(self, reason: Exception | None = None) -> None:
        """Nothing more will come; the frame that waits may still be taken."""
        with self._changed:
            if not self._over:
                self._over, self._reason = True, reason
            self._changed.notify()

    def close(self) -> None:
        """Nothing more is wanted: the frame that waits is thrown away and whoever waits is woken."""
        with self._changed:
            self._over, self._waiting = True, None
            self._changed.notify()

    @property
    def exhausted(self) -> bool:
        """Nothing waits and nothing more will come."""
        with self._changed:
            return self._over and self._waiting is None

    @property
    def reason(self) -> Exception | None:
        """Why the frames ended; None for an ordinary end."""
        return self._reason

    @property
    def dropped(self) -> int:
        """How many frames were never taken."""
        return self._dropped
