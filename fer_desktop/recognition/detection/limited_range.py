"""The luma of a video as it is stored, in the narrow range of levels."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

_BLACK, _WHITE = 16, 235
"""The levels of the narrow range, ITU-R BT.601 and BT.709."""


class LimitedRangeLuma(np.ndarray[Any, np.dtype[np.uint8]]):
    """A grey picture, uint8 (H, W), in which 16 is black and 235 white; so are its parts.

    It takes the place of a frame: `to_grey` gives the usual levels of the part that somebody looks at, which
    is far less than all of it.
    """

    def to_full_range(self) -> npt.NDArray[np.uint8]:
        """The same picture from 0 to 255: uint8 (H, W), a copy."""
        scale = 255 / (_WHITE - _BLACK)
        return np.asarray(cv2.addWeighted(self, scale, self, 0.0, -scale * _BLACK), np.uint8)
