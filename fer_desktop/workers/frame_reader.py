"""The thread that opens, reads and closes a source, and the slot through which it hands on its frames.

A camera's driver may block for ever in ``open`` or ``read``, and a thread can't be ended from outside. So the
reader is a daemon thread that knows nothing of Qt, and can be abandoned. If the driver returns after all, the
thread sees that it was stopped, closes the source and ends; if not, it does not keep the program from ending.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import FrameSource, TimedFrame


class ReceivedFrame(NamedTuple):
    """A frame, and when it was received in seconds of the reader's clock."""

    frame: TimedFrame
    received_at: float


class LatestFrameSlot:
    """Holds the newest frame. One that was not taken in time is replaced and counted as dropped."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: ReceivedFrame | None = None
        self._closed = False
        self._dropped = 0
        self._reason: Exception | None = None

    def put(self, received: ReceivedFrame) -> None:
        """Offers a frame; does nothing after the end."""
        with self._changed:
            if self._closed:
                return
            self._dropped += self._waiting is not None
            self._waiting = received
            self._changed.notify()

    def take(self, timeout_s: float) -> ReceivedFrame | None:
        """Returns the newest frame, or None after the timeout or the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting is not None, timeout_s)
            taken, self._waiting = self._waiting, None
            return taken

    def end(self, reason: Exception | None = None) -> None:
        """Ends the frames; the one that waits may still be taken."""
        with self._changed:
            if not self._closed:
                self._closed, self._reason = True, reason
            self._changed.notify()

    def close(self) -> None:
        """Discards the frame that waits, and wakes the thread in `take`."""
        with self._changed:
            self._closed, self._waiting = True, None
            self._changed.notify()

    @property
    def exhausted(self) -> bool:
        """Whether no frame waits and none will come."""
        with self._changed:
            return self._closed and self._waiting is None

    @property
    def reason(self) -> Exception | None:
        """The exception that ended the frames; None for an ordinary end."""
        return self._reason

    @property
    def dropped(self) -> int:
        """How many frames were never taken."""
        return self._dropped


Clock = Callable[[], float]


class FrameReader:
    """Reads a source into a slot until the source ends, fails, or `stop` is called."""

    def __init__(
        self, source: FrameSource, slot: LatestFrameSlot, clock: Clock, on_frame: Callable[[TimedFrame], None]
    ) -> None:
        """``on_frame`` is called in the reader's thread with every frame that is not discarded."""
        self._source = source
        self._slot = slot
        self._clock = clock
        self._on_frame = on_frame
        self._stopping = threading.Event()
        self._paused = threading.Event()
        self._opened = False
        self._last_sign_of_life = clock()
        self._thread = threading.Thread(target=self._run, name=f"reader of {source.name}", daemon=True)

    def start(self) -> None:
        """Starts the thread, which opens the source and reads it."""
        self._last_sign_of_life = self._clock()
        self._thread.start()

    def pause(self, paused: bool) -> None:
        """Discards frames while paused: the source is read on, so that none is old afterwards."""
        (self._paused.set if paused else self._paused.clear)()

    def stop(self) -> None:
        """Asks the thread to close the source and end."""
        self._stopping.set()
        self._slot.close()

    def join(self, seconds: float) -> bool:
        """Waits for the thread; returns False if the source still blocks it."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    @property
    def opened(self) -> bool:
        """Whether the source was opened."""
        return self._opened

    def seconds_since_frame(self) -> float:
        """How long ago the source was opened or last returned from `read`."""
        return self._clock() - self._last_sign_of_life

    def _run(self) -> None:
        reason: Exception | None = None
        try:
            self._read_all()
        except Exception as error:  # noqa: BLE001 - reported by the thread that takes the frames
            reason = error
        self._slot.end(reason)

    def _read_all(self) -> None:
        try:
            self._source.open()
            self._last_sign_of_life, self._opened = self._clock(), True
            while not self._stopping.is_set() and self._read_one():
                pass
        finally:
            self._source.close()

    def _read_one(self) -> bool:
        frame = self._source.read()
        self._last_sign_of_life = self._clock()
        if frame is None:
            return False
        if not self._paused.is_set() and not self._stopping.is_set():
            self._on_frame(frame)
            self._slot.put(ReceivedFrame(frame, self._last_sign_of_life))
        return True
