"""The colours of the light and the dark scheme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from fer_desktop.core import emotion_colors
from fer_desktop.core.emotions import Emotion


@dataclass(frozen=True)
class Colours:
    """The colours of a scheme. Text has a contrast of at least 4.5 to 1 on every background."""

    dark: bool
    window: str
    surface: str
    inset: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    danger: str

    def emotion(self, emotion: Emotion | None) -> QColor:
        """The colour of an emotion in this scheme; None is *unknown*."""
        return QColor(*emotion_colors.rgb(emotion, self.dark))


LIGHT = Colours(
    dark=False,
    window="#F5F6F8",
    surface="#FFFFFF",
    inset="#E9EBF0",
    hover="#ECEFFC",
    line="#D9DCE3",
    edge="#858C9B",
    text="#1A1C22",
    muted="#585E6B",
    accent="#3A50C8",
    accent_hover="#2C3FAE",
    on_accent="#FFFFFF",
    danger="#B3261E",
)

DARK = Colours(
    dark=True,
    window="#15171C",
    surface="#1E2128",
    inset="#2B2F38",
    hover="#2A3048",
    line="#363B46",
    edge="#7C8494",
    text="#ECEEF3",
    muted="#A9B0BE",
    accent="#A9B8FF",
    accent_hover="#C3CDFF",
    on_accent="#141A3A",
    danger="#FFB4AB",
)

PICTURE_LINE = QColor("#FFFFFF")
PICTURE_HALO = QColor(0, 0, 0, 150)
PICTURE_EDGE = QColor("#000000")
"""Lines over a picture, the same in both schemes: white with a dark halo is visible on any background."""


CHROMA_GREEN, CHROMA_BLUE, CHROMA_MAGENTA = "#00B140", "#0047BB", "#FF00FF"
"""Common colours for chroma key: a program that captures the window makes them transparent."""


def contrast(first: QColor | str, second: QColor | str) -> float:
    """The contrast ratio of two opaque colours according to WCAG 2, from 1 to 21."""
    high, low = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_on(background: QColor) -> QColor:
    """Black or white, whichever has the higher contrast to the background."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    return black if contrast(black, background) >= contrast(white, background) else white
