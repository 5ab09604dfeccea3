"""The emoji art as pixels, and how it is laid into a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOJI, LEVELS
from fer_desktop.core.errors import ResourceError
from fer_desktop.emoji import sets

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

ROUND = 28 / 32
"""The part of the art's side that its round face takes."""

MAX_SIDE = 1024
"""Pixels; the art is 256, a set of the user's own 768."""

Art = npt.NDArray[np.uint8]
"""A square picture: uint8 (S, S, 4), BGR and opacity."""
ArtOf = Callable[[str], Art]
"""The art of an emoji by its name."""


def art_of(name: str) -> Art:
    """The art of an emoji's name in the set in force, still; of *unknown*, if there is no such emoji.

    Raises `ResourceError` if it is missing or damaged.
    """
    return art_file(sets.active().png(name))


def shipped_art(name: str) -> Art:
    """The same of the shipped set, 256 pixels wide."""
    return art_file(sets.SHIPPED.png(name))


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def art_file(path: Path) -> Art:
    """The art of a file with an opacity. Raises `ResourceError` if it is damaged."""
    try:
        content = path.read_bytes()
        art = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED) if _fits(content) else None
    except (OSError, cv2.error):
        art = None
    if art is None or art.ndim != 3 or art.shape[2] != 4:
        raise ResourceError(
            "A file of the program is damaged: {name}. Install FER Desktop again.", name=path.name
        )
    return np.asarray(art, np.uint8)


def _fits(png: bytes) -> bool:
    """Whether a PNG says that it is no larger than art is: OpenCV makes room for what it says."""
    width, height = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
    return max(width, height) <= MAX_SIDE


def mean_colour(art: Art) -> tuple[int, int, int]:
    """Of the opaque art, or of the most opaque there is: blue, green, red."""
    opaque = (art[..., 3] == art[..., 3].max()).astype(np.uint8)
    blue, green, red, _ = cv2.mean(art, opaque)
    return int(blue), int(green), int(red)


class Sticker:
    """Art made ready to be laid into many pictures."""

    def __init__(self, art: Art) -> None:
        self.art = art
        self.colour = mean_colour(art)
        self._multiplied = _multiplied(art)

    def composite(self, picture: Frame, centre: tuple[int, int], side: int, tilt: float = 0.0) -> None:
        """Lays it over the picture, which is changed: ``side`` pixels wide, its middle at ``centre``.

        ``tilt`` is in degrees with the clock. Parts beyond the picture are left out, and cost nothing.
        """
        reach = int(np.ceil(side / 2 * (1 if tilt == 0 else np.sqrt(2)))) + 1
        height, width = picture.shape[:2]
        left, top = max(0, centre[0] - reach), max(0, centre[1] - reach)
        right, bottom = min(width, centre[0] + reach), min(height, centre[1] + reach)
        if left >= right or top >= bottom:
            return
        part = self._turned(side, tilt, (centre[0] - left, centre[1] - top), (right - left, bottom - top))
        _blend(picture[top:bottom, left:right], part)

    def _turned(self, side: int, tilt: float, centre: tuple[int, int], size: tuple[int, int]) -> Art:
        """(h, w, 4): the art in a picture of ``size``, its colours multiplied by the opacity, 0 around it."""
        small = _halved(self._multiplied, side)
        half = small.shape[0] / 2
        matrix = cv2.getRotationMatrix2D((half - 0.5, half - 0.5), -tilt, side / small.shape[0])
        matrix[:, 2] += centre[0] - half, centre[1] - half
        return np.asarray(cv2.warpAffine(small, matrix, size, flags=cv2.INTER_LINEAR), np.uint8)


def _halved(art: Art, side: int) -> Art:
    """Art that is much too large is averaged first: a warp alone would leave out pixels."""
    if side * 2 > art.shape[0]:
        return art
    return np.asarray(cv2.resize(art, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def _multiplied(art: Art) -> Art:
    """So that the colour of transparent pixels does not darken the edges when they are resized."""
    return np.asarray(cv2.cvtColor(art, cv2.COLOR_RGBA2mRGBA), np.uint8)


def _blend(under: Frame, part: Art) -> None:
    through = cv2.cvtColor(255 - part[..., 3], cv2.COLOR_GRAY2BGR)
    colours = cv2.cvtColor(part, cv2.COLOR_BGRA2BGR)
    cv2.add(colours, cv2.multiply(under, through, scale=1 / 255), dst=under)
