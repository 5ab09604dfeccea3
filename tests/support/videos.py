"""Writes videos with a moving face, and videos with sound."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import av
import cv2
import numpy as np

from tests.support.clips import write_clip

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame

WIDTH, HEIGHT, SIDE = 320, 240, 140


def portrait(astronaut: Frame) -> Frame:
    """The head of the portrait, SIDE x SIDE pixels."""
    return cv2.resize(astronaut[0:260, 90:350], (SIDE, SIDE), interpolation=cv2.INTER_AREA)


def place(share: float) -> tuple[int, int]:
    """Position of the head at a time from 0 to 1: it moves from left to right in a wave."""
    return round((WIDTH - SIDE) * share), round((HEIGHT - SIDE) * (0.5 + 0.4 * np.sin(6 * share)))


def moving_face(
    astronaut: Frame, count: int, seen: Container[int] | None = None, way: int | None = None
) -> Iterator[Frame]:
    """Yield frames with a head that crosses the picture in ``way`` frames; only frames ``seen`` show it."""
    head = portrait(astronaut)
    for number in range(count):
        frame = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
        if seen is None or number in seen:
            x, y = place(number / max(1, (way or count) - 1))
            frame[y : y + SIDE, x : x + SIDE] = head
        yield frame


def make_video(path: Path, astronaut: Frame, count: int = 20, rate: int = 10, way: int | None = None) -> Path:
    """Write a video of the moving head."""
    return write_clip(path, moving_face(astronaut, count, way=way), rate)


def with_sound(path: Path, codec: str, frames: list[Frame], rate: int = 10) -> Path:
    """Write a video of the frames with a tone of the same length."""
    with av.open(str(path), "w") as container:
        stream, sound = container.add_stream("libx264", rate=rate), container.add_stream(codec, rate=44100)
        sound.layout = "mono"
        stream.height, stream.width = frames[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        for frame in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, "bgr24")))
        container.mux(stream.encode(None))
        for part in _tone(len(frames) / rate, sound.format.name):
            container.mux(sound.encode(part))
        container.mux(sound.encode(None))
    return path


def _tone(seconds: float, form: str) -> Iterator[av.AudioFrame]:
    wave = (8000 * np.sin(np.arange(round(44100 * seconds)) * 0.06)).astype(np.int16)[None]
    whole = av.AudioFrame.from_ndarray(wave, "s16", "mono")
    whole.sample_rate, whole.pts = 44100, 0
    fifo = av.AudioFifo()
    for part in av.AudioResampler(form, "mono", 44100).resample(whole):
        fifo.write(part)
    while (part := fifo.read(1024, True)) is not None:
        yield part


def inner(face: Face) -> Face:
    """The middle of a box."""
    return face._replace(x=face.x + face.w // 5, y=face.y + face.h // 5, w=3 * face.w // 5, h=3 * face.h // 5)
