"""Where another shot begins: nothing that was known of the last picture holds for the next one then."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.detection.cascade_search import to_grey

_WIDTH, _HEIGHT = 32, 24
"""Pixels to which pictures are reduced."""
_SAME_SHOT = 0.4
"""Correlation of two pictures from which they belong to one shot. Fast heads, a passer-by and a zoom leave
0.7 from one frame of a video to the next. Half a second apart they may fall below it too."""
_CHANGED, _CHANGED_PART = 0.5, 0.25
"""So many times the spread of its pixels does a pixel change that belongs to another shot, and more than this
part of them does: somebody who turns before a plain wall is no cut."""
_FLAT = 2.0
"""Spread in grey levels of a picture that shows nothing, such as black."""

_Small = npt.NDArray[np.float32]


class ShotCuts:
    """Compares each picture with the one before. Light that changes is no cut."""

    def __init__(self) -> None:
        self._last: _Small | None = None

    def is_cut(self, frame: Frame) -> bool:
        """Whether a frame, uint8 (H, W, 3), BGR, or grey, begins another shot. The first one does not."""
        last, self._last = self._last, _small(frame)
        if last is None:
            return False
        changed = float((np.abs(last - self._last) > _CHANGED).mean())
        return changed > _CHANGED_PART and float((last * self._last).mean()) < _SAME_SHOT


def _small(frame: Frame) -> _Small:
    """The picture in few pixels, with a mean of 0 and a spread of 1."""
    step = max(1, min(frame.shape[1] // (4 * _WIDTH), frame.shape[0] // (4 * _HEIGHT)))
    few = to_grey(frame[::step, ::step])
    small = np.asarray(cv2.resize(few, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_AREA), np.float32)
    return np.asarray((small - small.mean()) / max(float(small.std()), _FLAT), np.float32)
