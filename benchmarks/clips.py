"""Generated frames and videos to measure on: the astronaut's head, swaying in front of a drawn wall."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import av
import cv2
import numpy as np
import numpy.typing as npt
from skimage import data

from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.detection.boxes import Frame

HEAD = (slice(0, 230), slice(110, 340))
"""Rows and columns of the head in the portrait."""
SWAY_S = 3.0
NOISE = 2.0
"""Standard deviation of the camera noise, in grey levels."""
NOISES = 4


class Scene(NamedTuple):
    """The size in pixels, number of faces, frames per second and noise of a clip."""

    width: int
    height: int
    faces: int
    rate: int = 30
    noise: float = NOISE

    @property
    def name(self) -> str:
        """The scene's part of a figure's name, such as ``640x480_1face``."""
        return f"{self.width}x{self.height}_{self.faces}face{'' if self.faces == 1 else 's'}"


def frames(scene: Scene, count: int) -> Iterator[TimedFrame]:
    """Yield ``count`` BGR frames with their times; the heads sway by a tenth of their side."""
    wall, noise = _wall(scene.width, scene.height), _noises(scene.width, scene.height, scene.noise)
    for number in range(count):
        pixels = wall.copy()
        for place in range(scene.faces):
            _draw_head(pixels, scene, place, number / scene.rate)
        noisy = cv2.add(pixels, noise[number % NOISES], dtype=cv2.CV_8U)
        yield TimedFrame(number / scene.rate, np.asarray(noisy, np.uint8))


def make_video(path: Path, scene: Scene, seconds: float, preset: str = "veryfast", crf: str = "23") -> Path:
    """Write the scene as H.264 in MP4, as phones and call recorders do."""
    options = {"preset": preset, "crf": crf}
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=scene.rate, options=options)
        stream.width, stream.height, stream.pix_fmt = scene.width, scene.height, "yuv420p"
        for frame in frames(scene, round(seconds * scene.rate)):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame.pixels, "bgr24")))
        container.mux(stream.encode(None))
    return path


@cache
def _head(side: int) -> Frame:
    portrait = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)[HEAD]
    method = cv2.INTER_AREA if side < portrait.shape[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(portrait, (side, side), interpolation=method), np.uint8)


@cache
def _wall(width: int, height: int) -> Frame:
    """A wall with soft spots in uneven light, the same for every call."""
    rng = np.random.default_rng(5)
    spots = cv2.resize(rng.uniform(-25, 25, (9, 16, 3)).astype(np.float32), (width, height))
    light = np.linspace(90, 170, width, dtype=np.float32)[None, :, None]
    return np.asarray(np.clip(spots + light, 0, 255), np.uint8)


@cache
def _noises(width: int, height: int, level: float) -> list[npt.NDArray[np.int8]]:
    rng = np.random.default_rng(7)
    return [rng.normal(0, level, (height, width, 3)).astype(np.int8) for _ in range(NOISES)]


def _draw_head(pixels: Frame, scene: Scene, place: int, t: float) -> None:
    """Draw a head: a single one in the middle, several in two rows."""
    columns = 1 if scene.faces == 1 else math.ceil(scene.faces / 2)
    rows = math.ceil(scene.faces / columns)
    cell_w, cell_h = scene.width // columns, scene.height // rows
    side = round((0.6 if scene.faces == 1 else 0.8) * min(cell_w, cell_h))
    phase = 2 * math.pi * (t / SWAY_S + place / max(1, scene.faces))
    x = (place % columns) * cell_w + round((cell_w - side) / 2 + 0.1 * side * math.sin(phase))
    y = (place // columns) * cell_h + round((cell_h - side) / 2 + 0.05 * side * math.cos(phase))
    pixels[y : y + side, x : x + side] = _head(side)
