"""Writes small clips whose frames show their number by their brightness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

LEVELS = 8
SIZE = (96, 64)


def numbered(number: int, width: int = SIZE[0], height: int = SIZE[1]) -> Frame:
    """A frame whose brightness is its number, with a white quarter at the top left."""
    frame = np.full((height, width, 3), 20 + 25 * (number % LEVELS), np.uint8)
    frame[: height // 2, : width // 2] = 255
    return frame


def number_of(frame: Frame) -> int:
    """The number of a frame that is not rotated."""
    height, width = frame.shape[:2]
    return round((float(frame[height // 2 + 4 :, width // 2 + 4 :].mean()) - 20) / 25)


def write_clip(
    path: Path,
    frames: Iterable[Frame],
    rate: int = 10,
    codec: str = "libx264",
    times: Sequence[float] | None = None,
    rotation: float | None = None,
    flipped: bool = False,
    options: dict[str, str] | None = None,
    pixel_format: str = "yuv420p",
    container_options: dict[str, str] | None = None,
) -> Path:
    """Write a clip.

    times: seconds of each frame, instead of an even rate. rotation: degrees anticlockwise.
    """
    pictures = list(frames)
    with av.open(str(path), "w", options=container_options or {}) as container:
        stream = container.add_stream(codec, rate=rate, options=options or {})
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt = pixel_format
        stream.time_base = stream.codec_context.time_base = Fraction(1, 1000)
        if rotation is not None:
            stream.set_display_rotation(rotation, hflip=flipped)
        for index, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, "bgr24")
            frame.pts = round(1000 * (times[index] if times else index / rate))
            frame.time_base = Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
