"""The thread that opens a source, reads it and closes it.

A camera's driver may block for ever in ``read`` or ``open``, and no thread can be ended from outside. So
this is a daemon thread that knows nothing of Qt: whoever started it may stop waiting for it. Should the
driver come back later, the thread finds its stop flag set, closes the source and ends; if it never does, it
doesn't keep the program from ending.

Room for one frame between the thread that reads a source and the thread that recognises.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fer_desktop.media.sources.looped_video import FrameSource, TimedFrame


class ReceivedFrame(NamedTuple):
    """A frame and the moment it came in, in seconds of the reader's clock."""

    frame: TimedFrame
    received_at: float


class LatestFrameSlot:
    """Holds the newest frame. One not taken in time gives way to the next and is counted as dropped."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: ReceivedFrame | None = None
        self._closed = False
        self._dropped = 0
        self._reason: Exception | None = None

    def put(self, arrival: ReceivedFrame) -> None:
        """Offers a frame; without effect once the slot is over."""
        with self._changed:
            if self._closed:
                return
            self._dropped += self._waiting is not None
            self._waiting = arrival
            self._changed.notify()

    def take(self, timeout_s: float) -> ReceivedFrame | None:
        """The newest frame, or None when the time has passed or nothing more will come."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting is not None, timeout_s)
            taken, self._waiting = self._waiting, None
            return taken

    def end(self, reason: Exception | None = None) -> None:
        """Nothing more will come; the frame that waits may still be taken."""
        with self._changed:
            if not self._closed:
                self._closed, self._reason = True, reason
            self._changed.notify()

    def close(self) -> None:
        """Nothing more is wanted: the frame that waits is thrown away and whoever waits is woken."""
        with self._changed:
            self._closed, self._waiting = True, None
            self._changed.notify()

    @property
    def exhausted(self) -> bool:
        """Nothing waits and nothing more will come."""
        with self._changed:
            return self._closed and self._waiting is None

    @property
    def reason(self) -> Exception | None:
        """Why the frames ended; None for an ordinary end."""
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
        """``seen`` hears of every frame that is not thrown away, in the reader's thread."""
        self._source = source
        self._slot = slot
        self._clock = clock
        self._seen = on_frame
        self._stopping = threading.Event()
        self._paused = threading.Event()
        self._opened = False
        self._heard = clock()
        self._thread = threading.Thread(target=self._run, name=f"reader of {source.name}", daemon=True)

    def start(self) -> None:
        """Opens the source and reads, in the reader's own thread."""
        self._heard = self._clock()
        self._thread.start()

    def pause(self, paused: bool) -> None:
        """While paused the frames are thrown away unseen, so that the newest one comes first afterwards."""
        (self._paused.set if paused else self._paused.clear)()

    def stop(self) -> None:
        """Asks the thread to close the source and end."""
        self._stopping.set()
        self._slot.close()

    def join(self, seconds: float) -> bool:
        """Waits for the thread. False if the source still blocks it."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    @property
    def opened(self) -> bool:
        """Whether the source was opened."""
        return self._opened

    def seconds_since_frame(self) -> float:
        """Seconds since the source last gave a sign of life."""
        return self._clock() - self._heard

    def _run(self) -> None:
        reason: Exception | None = None
        try:
            self._read_all()
        except Exception as error:  # noqa: BLE001 - handed on to the thread that tells the window
            reason = error
        self._slot.end(reason)

    def _read_all(self) -> None:
        try:
            self._source.open()
            self._heard, self._opened = self._clock(), True
            while not self._stopping.is_set() and self._read_one():
                pass
        finally:
            self._source.close()

    def _read_one(self) -> bool:
        frame = self._source.read()
        self._heard = self._clock()
        if frame is None:
            return False
        if not self._paused.is_set() and not self._stopping.is_set():
            self._seen(frame)
            self._slot.put(ReceivedFrame(frame, self._heard))
        return True
