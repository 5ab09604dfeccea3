"""One colour for each emotion, the same in tables, charts and boxes. Pure data, RGB.

The seven colours of Okabe and Ito, and grey for neutral: their black would be the loudest of all bars.
"""

from __future__ import annotations

from fer_desktop.core.emotions import Emotion

Rgb = tuple[int, int, int]

COLOURS: dict[Emotion, Rgb] = {
    Emotion.NEUTRAL: (0x70, 0x70, 0x70),
    Emotion.HAPPINESS: (0xE6, 0x9F, 0x00),
    Emotion.SURPRISE: (0xF0, 0xE4, 0x42),
    Emotion.SADNESS: (0x00, 0x72, 0xB2),
    Emotion.ANGER: (0xD5, 0x5E, 0x00),
    Emotion.DISGUST: (0x00, 0x9E, 0x73),
    Emotion.FEAR: (0xCC, 0x79, 0xA7),
    Emotion.CONTEMPT: (0x56, 0xB4, 0xE9),
}

NEUTRAL_ON_DARK: Rgb = (0xB8, 0xB8, 0xB8)
"""The grey of a light window is faint on a dark one: there it is this lighter one."""

UNKNOWN_COLOUR: Rgb = (0x8C, 0x92, 0x9E)
"""For a face whose emotion is unknown: grey, none of the eight."""


GROUNDS = ("#2B2F38", "#FFFFFF", "#00B140", "#3A50C8")
"""Behind the emoji of a call, each #RRGGBB: dark, white, the green that programs of calls replace, blue."""


def rgb(emotion: Emotion | None, dark: bool = False) -> Rgb:
    """The colour of an emotion (None: unknown) on a light or a dark ground, red, green, blue, 0 to 255."""
    if emotion is None:
        return UNKNOWN_COLOUR
    if dark and emotion is Emotion.NEUTRAL:
        return NEUTRAL_ON_DARK
    return COLOURS[emotion]
