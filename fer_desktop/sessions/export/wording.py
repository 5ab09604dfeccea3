"""The language of exported files: English, or the language of the windows, which passes its own in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fer_desktop.core.csv_style import STANDARD, CsvStyle
from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import to_percent
from fer_desktop.core.messages import Message

_NAMES = {
    "neutral": Message("Neutral"),
    "happiness": Message("Happiness"),
    "surprise": Message("Surprise"),
    "sadness": Message("Sadness"),
    "anger": Message("Anger"),
    "disgust": Message("Disgust"),
    "fear": Message("Fear"),
    "contempt": Message("Contempt"),
    "unknown": Message("Unknown"),
}


def _english_number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


@dataclass(frozen=True)
class ReportLocale:
    """The language of a report.

    ``code`` is a language code such as *de*. ``say`` translates a `Message`; ``number`` formats a number with
    the given number of decimals; ``csv`` is how tables are written.
    """

    code: str = "en"
    right_to_left: bool = False
    say: Callable[[str], str] = str
    number: Callable[[float, int], str] = _english_number
    csv: CsvStyle = STANDARD

    def name(self, name: str) -> str:
        """Returns the name of an emotion or of *unknown*."""
        return self.say(_NAMES[name])

    def percent(self, share: float, decimals: int = 1) -> str:
        """Formats a share from 0 to 1 as a percentage."""
        return self.say(Message("{share} %", share=self.number(to_percent(share, decimals), decimals)))

    @property
    def names(self) -> dict[Emotion, str]:
        """The names of all emotions, in their usual order."""
        return {emotion: self.name(emotion) for emotion in EMOTIONS}


ENGLISH = ReportLocale()
