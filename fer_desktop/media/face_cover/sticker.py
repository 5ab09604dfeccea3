"""Emoji art as pixels, and how to draw it into a picture."""

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
from fer_desktop.emoji.sets import SHIPPED, EmojiSet

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

ROUND = 28 / 32
"""The diameter of the art's round face, as a part of the art's side."""

MAX_SIDE = 1024
"""Pixels. The shipped art has 256, imported sets 768."""

Art = npt.NDArray[np.uint8]
"""A square picture: uint8 (S, S, 4), BGRA."""
ArtOf = Callable[[str], Art]
"""Returns the art of an emoji, given its name."""


def art_of(emoji_set: EmojiSet, name: str) -> Art:
    """Return the still art of an emoji in a set; that of *unknown* for any other name.

    Raises `ResourceError` if the art is missing or damaged.
    """
    return art_file(emoji_set.png(name))


def shipped_art(name: str) -> Art:
    """Return an emoji's art in the shipped set, 256 pixels wide. Raises as `art_of`."""
    return art_of(SHIPPED, name)


@lru_cache(maxsize=len(EMOJI) + len(LEVELS))
def art_file(path: Path) -> Art:
    """Return the art in a PNG file with an alpha channel. Raises `ResourceError` if it is damaged."""
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
    """Check the size in a PNG's header before OpenCV allocates memory for it."""
    width, height = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
    return max(width, height) <= MAX_SIDE


def mean_colour(art: Art) -> tuple[int, int, int]:
    """The mean colour (BGR) of the art's most opaque pixels."""
    opaque = (art[..., 3] == art[..., 3].max()).astype(np.uint8)
    blue, green, red, _ = cv2.mean(art, opaque)
    return int(blue), int(green), int(red)


class Sticker:
    """Art prepared for drawing into many pictures."""

    def __init__(self, art: Art) -> None:
        self.art = art
        self.colour = mean_colour(art)
        self._multiplied = _multiplied(art)

    def composite(self, picture: Frame, centre: tuple[int, int], side: int, tilt: float = 0.0) -> None:
        """Draw the art into a picture, in place: ``side`` pixels wide, its middle at ``centre``.

        ``tilt`` is in degrees, clockwise. Parts outside the picture are skipped and cost nothing.
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
        """The art in a picture of ``size``: (h, w, 4) uint8, premultiplied BGRA, 0 around it."""
        small = _halved(self._multiplied, side)
        half = small.shape[0] / 2
        matrix = cv2.getRotationMatrix2D((half - 0.5, half - 0.5), -tilt, side / small.shape[0])
        matrix[:, 2] += centre[0] - half, centre[1] - half
        return np.asarray(cv2.warpAffine(small, matrix, size, flags=cv2.INTER_LINEAR), np.uint8)


def _halved(art: Art, side: int) -> Art:
    """Shrink much larger art by averaging: a warp alone would skip pixels."""
    if side * 2 > art.shape[0]:
        return art
    return np.asarray(cv2.resize(art, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def _multiplied(art: Art) -> Art:
    """Premultiply, so that the colour of transparent pixels does not darken edges when resized."""
    return np.asarray(cv2.cvtColor(art, cv2.COLOR_RGBA2mRGBA), np.uint8)


def _blend(under: Frame, part: Art) -> None:
    through = cv2.cvtColor(255 - part[..., 3], cv2.COLOR_GRAY2BGR)
    colours = cv2.cvtColor(part, cv2.COLOR_BGRA2BGR)
    cv2.add(colours, cv2.multiply(under, through, scale=1 / 255), dst=under)
