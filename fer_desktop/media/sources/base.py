"""What every source of frames keeps to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame


class TimedFrame(NamedTuple):
    """A frame and its time, in seconds since the source's start."""

    t: float
    pixels: Frame


class FrameSource(Protocol):
    """Where frames come from. One thread opens it, reads it and closes it.

    ``live`` tells whether frames come at the pace of the world, so that a late one is better dropped.
    """

    name: str
    live: bool

    def open(self) -> None:
        """Starts it, also once more after `close`. Raises `SourceError`; then it stays closed."""

    def read(self) -> TimedFrame | None:
        """The next frame, or None at the end and ever after.

        Times never fall. Pixels are (H, W, 3) uint8, BGR, C-contiguous, and never change later. Raises
        `SourceError` when frames can't be had, and `RuntimeError` if the source isn't open.
        """

    def close(self) -> None:
        """Ends it and frees what it held; does nothing if it is closed."""
