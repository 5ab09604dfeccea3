"""A call for the pictures of the guide: a video in place of the camera, and a virtual camera that stores what
the call would show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import cv2
import numpy as np
from skimage import data

from fer_desktop.media.virtual_camera.device import FrameSize
from fer_desktop.recognition.detection.boxes import Frame

WIDTH, HEIGHT = 1280, 720
RATE = 6


class RecordingCamera:
    """Stands in for a virtual camera and stores the last frame."""

    def __init__(self) -> None:
        self.device = ""
        self.last: Frame | None = None

    def check(self) -> None:
        """It is always installed."""

    def open(self, size: FrameSize, rate: int) -> None:
        """Under the name that the guide tells users to give it."""
        self.device = "FER Desktop"

    def send(self, picture: Frame) -> None:
        """Stores the frame."""
        self.last = picture

    def close(self) -> None:
        """As a device does."""
        self.device = ""


def write_call_video(path: Path, seconds: float) -> Path:
    """A video of the portrait as a camera on a desk would see it; the head tilts to one side."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height = WIDTH, HEIGHT
        stream.pix_fmt = "yuv420p"
        for frame in _frames(round(seconds * RATE)):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, "rgb24")))
        container.mux(stream.encode(None))
    return path


def _frames(count: int) -> Iterator[Frame]:
    portrait = cv2.resize(data.astronaut(), (HEIGHT + 240, HEIGHT + 240), interpolation=cv2.INTER_AREA)
    for number in range(count):
        angle = 12 * min(1.0, number / 10)
        matrix = cv2.getRotationMatrix2D((420, 225), angle, 1)
        matrix[:, 2] += 190, 10
        rotated = cv2.warpAffine(portrait, matrix, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REFLECT)
        yield np.asarray(rotated, np.uint8)
