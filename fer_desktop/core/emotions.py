"""The eight emotions: their order, names and emoji. The only list of them."""

from __future__ import annotations

from enum import StrEnum


class Emotion(StrEnum):
    """One of the eight classes of FER+, in the order of the model's output."""

    NEUTRAL = "neutral"
    HAPPINESS = "happiness"
    SURPRISE = "surprise"
    SADNESS = "sadness"
    ANGER = "anger"
    DISGUST = "disgust"
    FEAR = "fear"
    CONTEMPT = "contempt"


EMOTIONS: tuple[Emotion, ...] = tuple(Emotion)

NO_FACE = "no_face"
UNKNOWN = "unknown"

EMOJI: dict[str, str] = {
    Emotion.NEUTRAL: "😐",
    Emotion.HAPPINESS: "😄",
    Emotion.SURPRISE: "😮",
    Emotion.SADNESS: "😢",
    Emotion.ANGER: "😠",
    Emotion.DISGUST: "🤢",
    Emotion.FEAR: "😨",
    Emotion.CONTEMPT: "😏",
    UNKNOWN: "🤔",
    NO_FACE: "🫥",
}
"""The Unicode character of each emotion, of *unknown* and of *no face*, for text and JSON."""


LEVELS: dict[str, str] = {
    "happiness_weak": "🙂",
    "happiness_strong": "😆",
    "surprise_weak": "😯",
    "surprise_strong": "😲",
    "sadness_weak": "🙁",
    "sadness_strong": "😭",
    "anger_strong": "😡",
    "disgust_weak": "😖",
    "disgust_strong": "🤮",
    "fear_weak": "😧",
    "fear_strong": "😱",
    "contempt_strong": "🙄",
}
"""The Unicode character of the weak and the strong form of an emoji; where one is missing, the plain one
serves."""


def plain(name: str) -> str:
    """The emotion whose weak or strong emoji has this name; any other name as it is."""
    return name.rpartition("_")[0] if name in LEVELS else name


def art_file(name: str) -> str:
    """File name in ``assets/emojis`` of an emotion, of ``UNKNOWN``, of ``NO_FACE`` or of one of `LEVELS`."""
    if name not in EMOJI and name not in LEVELS:
        raise ValueError(f"no emoji is named {name!r}")
    return f"{name}.svg"
