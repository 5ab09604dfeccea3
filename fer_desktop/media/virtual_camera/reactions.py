"""The way of the emoji that rise through a picture when a strong expression begins."""

from __future__ import annotations

import math
from typing import NamedTuple

RISE_S = 2.0
"""How long a reaction lasts."""
COUNT = 7
LAST_START_S = 0.6
"""When the last emoji starts."""
SIZE = 0.15
SWAY = 0.025
GOLDEN = 0.618
"""Steps of the golden ratio spread the emoji evenly, and no two neighbours start one after the other."""


class RisingEmoji(NamedTuple):
    """An emoji's centre, as fractions of the picture's width and height, and its side, of the height."""

    x: float
    y: float
    side: float


def rising(age_s: float) -> tuple[RisingEmoji, ...]:
    """Return the emoji that are in the picture ``age_s`` seconds after the reaction began."""
    places = (_place(number, age_s) for number in range(COUNT))
    return tuple(place for place in places if place is not None)


def _place(number: int, age_s: float) -> RisingEmoji | None:
    start = LAST_START_S * number / (COUNT - 1)
    part = (age_s - start) / (RISE_S - LAST_START_S)
    if not 0 < part < 1:
        return None
    spread = (0.3 + GOLDEN * number) % 1
    x = 0.1 + 0.8 * spread + SWAY * math.sin(2 * math.pi * (part + spread))
    # Fast at the foot, slower above; it grows when it appears and shrinks before it goes
    y = 1.1 - 1.15 * math.sqrt(part)
    grown = min(1.0, part / 0.15, (1 - part) / 0.25)
    return RisingEmoji(x, y, SIZE * (0.8 + 0.4 * spread) * grown)
