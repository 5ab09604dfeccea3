"""What emotions, reasons and shares are called on the screen, translatable."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from fer_desktop.recognition.emotions import NO_FACE, UNKNOWN, plain

_NAMES = {
    "neutral": "Neutral",
    "happiness": "Happiness",
    "surprise": "Surprise",
    "sadness": "Sadness",
    "anger": "Anger",
    "disgust": "Disgust",
    "fear": "Fear",
    "contempt": "Contempt",
    UNKNOWN: "Unknown",
    NO_FACE: "No face",
}

_REASONS = {
    "too dark": "too dark",
    "too small": "too small",
    "blurred": "blurred",
    "turned away": "turned away",
    "two emotions tied": "two emotions tied",
    "no clear winner": "no clear winner",
}

_REMEDIES = {
    "too dark": "The face is too dark: turn on a light in front of it.",
    "too small": "The face is too small: come closer or take a larger picture.",
    "blurred": "The face is blurred: hold still or take a sharper picture.",
    "turned away": "The face is turned away: it is read best from the front.",
    "two emotions tied": "Two emotions are tied: the expression lies between them.",
    "no clear winner": "There is no clear winner: no emotion stands out.",
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def name_of(name: str) -> str:
    """What an emotion (also by its weak or strong emoji), *unknown* or *no face* is called on the screen."""
    return _translated(_NAMES[plain(str(name))])


def reasons_of(reasons: Iterable[str]) -> str:
    """The reasons why a face is unknown, in a few words."""
    return ", ".join(_translated(_REASONS.get(str(reason), str(reason))) for reason in reasons)


def remedies_of(reasons: Iterable[str]) -> str:
    """The reasons why a face is unknown, each in a sentence that says what would help."""
    return " ".join(_translated(_REMEDIES.get(str(reason), str(reason))) for reason in reasons)


def percent(share: float) -> str:
    """A share of 1 in percent, with one decimal."""
    return _translated("{0}\u00a0%").format(f"{100 * share:.1f}")


def not_scored(share: float) -> str:
    """The sentence under every result; ``share`` (0 to 1) is what could not be scored."""
    text = _translated("Expression guesses, not feelings. {0} % not scored.")
    return text.format(round(100 * share))
