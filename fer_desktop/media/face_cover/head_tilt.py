"""The tilt of the sticker on each face: the roll of the detected face, smoothed over time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from fer_desktop.recognition.detection.boxes import Face

SETTLES_S = 0.12
"""Time constant with which the shown tilt approaches the measured one."""


@dataclass
class _Tilt:
    degrees: float
    at: float


class HeadTilt:
    """The smoothed tilts of all faces."""

    def __init__(self) -> None:
        self._tilts: dict[int, _Tilt] = {}

    def update(self, t: float, faces: Mapping[int, Face]) -> dict[int, float]:
        """Return the tilt of each face by its number, in degrees, clockwise. ``t`` is in seconds."""
        self._tilts = {number: self._settled(number, face.roll, t) for number, face in faces.items()}
        return {number: tilt.degrees for number, tilt in self._tilts.items()}

    def _settled(self, number: int, roll: float, t: float) -> _Tilt:
        tilt = self._tilts.get(number, _Tilt(roll, t))
        share = 1 - math.exp(-max(0.0, t - tilt.at) / SETTLES_S)
        turned = math.remainder(roll - tilt.degrees, 360)
        return _Tilt(math.remainder(tilt.degrees + share * turned, 360), t)
