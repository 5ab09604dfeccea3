"""Shades a face by what speaks for and against its emotion."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from fer_desktop.recognition.explanation import Explanation

FOR, AGAINST = (0xE6, 0x9F, 0x00), (0x00, 0x72, 0xB2)
"""Orange and blue, which all kinds of colour sight tell apart; red, green, blue."""
MAX_OPACITY = 0.75
FAINT = 0.5
"""From this change of the log-odds on a part is shaded fully: smaller changes must not look large."""


def shaded(explanation: Explanation) -> QImage:
    """The shading over the square of `Explanation`, transparent where a part changes nothing."""
    relevance = explanation.relevance
    strength = np.abs(relevance) / max(explanation.strongest, FAINT)
    pixels = np.empty((*relevance.shape, 4), np.uint8)
    pixels[..., :3] = np.where(relevance[..., None] > 0, FOR, AGAINST)
    pixels[..., 3] = np.rint(255 * MAX_OPACITY * strength)
    height, width = relevance.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def square_of(explanation: Explanation) -> QRectF:
    """The upright square that the shading covers before it is turned, in frame pixels."""
    square = explanation.square
    corner = QPointF(square.x - square.side / 2, square.y - square.side / 2)
    return QRectF(corner.x(), corner.y(), square.side, square.side)


def paint_relevance(painter: QPainter, image: QImage, square: QRectF, roll: float) -> None:
    """Paint a shading into a square, turned by ``roll`` degrees with the clock about its middle."""
    painter.save()
    painter.translate(square.center())
    painter.rotate(roll)
    painter.drawImage(square.translated(-square.center()), image)
    painter.restore()
