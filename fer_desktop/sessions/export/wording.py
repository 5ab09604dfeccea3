"""In which language a session is told in a file: English, or that of the windows, which is passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
    """``code``: of the language, such as *de*. ``say``: a `Sentence` in it. ``number``: with its decimals."""

    code: str = "en"
    from_the_right: bool = False
    say: Callable[[str], str] = str
    number: Callable[[float, int], str] = _english_number

    def name(self, name: str) -> str:
        """What an emotion, or *unknown*, is called."""
        return self.say(_NAMES[name])

    def percent(self, share: float, decimals: int = 1) -> str:
        """A share of 1 in percent."""
        return self.say(Message("{share} %", share=self.number(to_percent(share, decimals), decimals)))

    @property
    def names(self) -> dict[Emotion, str]:
        """Of all emotions, in their order."""
        return {emotion: self.name(emotion) for emotion in EMOTIONS}


ENGLISH = ReportLocale()
