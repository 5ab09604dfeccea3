"""The emoji art as pixels, sharp at the size of a call's picture, for who lays it into frames."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from fer_desktop import resources
from fer_desktop.errors import ResourceError
from fer_desktop.media.emoji_art import Art, shipped_art
from fer_desktop.recognition.emotions import art_file

SIDE = 640
"""Pixels: as large as the emoji alone is in most pictures."""


@lru_cache(maxsize=32)
def emoji_art(name: str) -> Art:
    """(`SIDE`, `SIDE`, 4) uint8, BGR and opacity; from any thread. Raises `ResourceError`."""
    try:
        # A renderer of its own: that of the windows belongs to the main thread
        renderer = QSvgRenderer(str(resources.emoji_art(art_file(name))))
    except (ResourceError, ValueError):
        return shipped_art(name)
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(SIDE, image.bytesPerLine() // 4)[:, :SIDE]
    return np.stack([(rows >> shift & 0xFF).astype(np.uint8) for shift in (0, 8, 16, 24)], axis=2)
