"""Readings as the window shows them: the figures always belong to the emoji.

While a face changes, its mean already leans to another emotion before the smoothing shows that emotion
(`recognition.smoothing`). The window would then say "Neutral" over a table led by happiness. So the figures
shown follow the mean only as far as the shown emotion stays the likeliest; with the change they follow it
wholly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Probabilities


class ShownReadings:
    """Remembers for each tracked face the last probabilities that its shown emotion led."""

    def __init__(self) -> None:
        self._led: dict[int, tuple[int, Probabilities]] = {}

    def update(self, readings: Sequence[Reading]) -> tuple[Reading, ...]:
        """Return the readings of the next frame with probabilities that the shown emotion leads."""
        shown = tuple(self._shown(reading) for reading in readings)
        self._led = {each.track: self._led[each.track] for each in shown if each.track in self._led}
        return shown

    def _shown(self, reading: Reading) -> Reading:
        if reading.emotion is None:
            self._led.pop(reading.track, None)
            return reading
        index, now = EMOTIONS.index(reading.emotion), reading.probabilities
        if now[index] >= now.max():
            self._led[reading.track] = index, now
            return reading
        before_index, before = self._led.get(reading.track, (-1, now))
        if before_index != index:
            before = np.full_like(now, 1 / len(EMOTIONS))
            self._led[reading.track] = index, before
        return replace(reading, probabilities=_towards(before, now, index))


def _towards(before: Probabilities, now: Probabilities, index: int) -> Probabilities:
    """Return the point between two distributions, float32 (8,), nearest to ``now`` that ``index`` leads."""
    lead, loss = before[index] - before, (now - now[index]) - (before - before[index])
    crossing = loss > 0
    part = float(np.min(lead[crossing] / loss[crossing], initial=1.0))
    mixed: Probabilities = (before + part * (now - before)).astype(np.float32)
    mixed[index] = np.nextafter(mixed.max(), np.float32(2))  # so that it also comes first in the table
    return mixed
