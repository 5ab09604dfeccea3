"""The emoji art as pixels, sharp at the size of a call's picture, for who lays it into frames."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from fer_desktop.core.errors import ResourceError
from fer_desktop.emoji import sets
from fer_desktop.emoji.sets import EmojiSet
from fer_desktop.media.face_cover.sticker import Art, art_file, shipped_art

SIDE = 640
"""Pixels: as large as the emoji alone is in most pictures."""


def emoji_art(name: str) -> Art:
    """(S, S, 4) uint8, BGR and opacity, of the set in force; from any thread. Raises `ResourceError`."""
    return _drawn(sets.current(), str(name))


@lru_cache(maxsize=32)
def _drawn(chosen: EmojiSet, name: str) -> Art:
    try:
        vector = chosen.vector(name)
    except (ResourceError, ValueError):
        return shipped_art(name)
    if vector is None:
        return art_file(chosen.still(name))
    # A renderer of its own: that of the windows belongs to the main thread
    renderer = QSvgRenderer(str(vector))
    if not renderer.isValid():
        return shipped_art(name)
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), "<u4").reshape(SIDE, image.bytesPerLine() // 4)[:, :SIDE]
    # As whole numbers in the order of the lowest byte first, they are blue, green, red, opacity
    return np.ascontiguousarray(rows).view(np.uint8).reshape(SIDE, SIDE, 4).copy()
