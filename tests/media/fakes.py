"""What a machine may lack: a camera's driver; and a clock that tests turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fer_desktop.recognition.faces import Frame


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
