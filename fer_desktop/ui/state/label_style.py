"""How saved pictures are labelled: in the user's language and font, with the emoji set in use."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from fer_desktop.media.annotation import LabelStyle, Mask
from fer_desktop.media.face_cover.sticker import art_of
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import art


def label_style(numbered: bool = True) -> LabelStyle:
    """The style of labels now; what it returns may be used in any thread. ``numbered``: see `LabelStyle`."""
    font = theme.current().base_font
    return LabelStyle(
        emotion_label, _whole_percent, partial(_text, font), partial(art_of, art().active), numbered
    )


def _whole_percent(share: float) -> str:
    return percent(share, 0)


def _text(base: QFont, text: str, size: int) -> Mask:
    """A line of text as Qt draws it, in any script."""
    font = QFont(base)
    font.setPixelSize(size)
    metrics = QFontMetricsF(font)
    width = max(1, round(metrics.horizontalAdvance(text) + 1))
    height = max(1, round(metrics.ascent() + metrics.descent()))
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    painter.drawText(QPointF(0, metrics.ascent()), text)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, :width].copy()
