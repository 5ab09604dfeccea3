"""What a machine may lack: a camera's driver; and a clock that tests turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame


class Ticker:
    """A clock that goes on by ``step`` seconds at each look, and by what is slept."""

    def __init__(self, step: float = 0.0) -> None:
        self.now = 100.0
        self.step = step
        self.slept: list[float] = []

    def __call__(self) -> float:
        self.now += self.step
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


class FakeCapture:
    """A camera's driver: gives frames, fails where None stands, and after the last one for ever."""

    def __init__(self, frames: Sequence[Frame | None], opens: bool = True) -> None:
        self._frames = frames
        self._opens = opens
        self.asked: list[tuple[int, int]] = []
        self.wishes: dict[int, float] = {}
        self.open_now = 0

    def open(self, index: int, backend: int) -> FakeCapture:
        """Stands for cv2.VideoCapture itself."""
        self.asked.append((index, backend))
        self._left = iter(self._frames)
        self.open_now += 1
        return self

    def isOpened(self) -> bool:
        return self._opens

    def read(self) -> tuple[bool, Any]:
        frame = next(self._left, None)
        return frame is not None, frame

    def set(self, prop: int, value: float) -> bool:
        self.wishes[prop] = value
        return True

    def release(self) -> None:
        self.open_now -= 1


class Shot:
    """A picture of the screen as mss gives it."""

    def __init__(self, width: int, height: int, number: int) -> None:
        self.width, self.height = width, height
        self.bgra = np.full((height, width, 4), number, np.uint8).tobytes()


class FakeGrabber:
    """A desktop of two screens whose picture is as bright as the number of the look at it."""

    monitors = (
        {"left": -20, "top": 0, "width": 60, "height": 30},
        {"left": 0, "top": 0, "width": 40, "height": 30},
        {"left": -20, "top": 0, "width": 20, "height": 30},
    )

    def __init__(self, fails_after: int = 99) -> None:
        self.looks, self.closed, self.fails_after = 0, 0, fails_after
        self.asked: list[dict[str, int]] = []

    def grab(self, monitor: Mapping[str, int]) -> Shot:
        self.looks += 1
        self.asked.append(dict(monitor))
        if self.looks > self.fails_after:
            raise OSError("gone")
        return Shot(monitor["width"], monitor["height"], self.looks)

    def close(self) -> None:
        self.closed += 1
