"""The contract that every source of frames fulfils."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame


class TimedFrame(NamedTuple):
    """A frame and its time, in seconds since the source's start."""

    t: float
    pixels: Frame


class FrameSource(Protocol):
    """A camera, a screen or a video. The thread that opens it also reads and closes it.

    ``live``: frames arrive in real time, so it is better to drop late ones.
    """

    name: str
    live: bool

    def open(self) -> None:
        """Open the source, also again after `close`. Raises `SourceError`; then it stays closed."""

    def read(self) -> TimedFrame | None:
        """Return the next frame; None from the end on.

        Times never fall. Pixels are (H, W, 3) uint8, BGR, C-contiguous, and never change afterwards. Raises
        `SourceError` when no frame can be read and `RuntimeError` if the source isn't open.
        """

    def close(self) -> None:
        """Close the source and free its device or file. Does nothing if it is closed."""
