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


def art_file(name: str) -> str:
    """File name in ``assets/emojis`` of an emotion, of ``UNKNOWN`` or of ``NO_FACE``."""
    if name not in EMOJI:
        raise ValueError(f"no emoji is named {name!r}")
    return f"{name}.svg"
