"""The figures of a summary, with their weights and limits; docs/summaries.md tells the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import to_percent
from fer_desktop.core.messages import Message

POSITIVE = (Emotion.HAPPINESS, Emotion.SURPRISE)
NEGATIVE = (Emotion.SADNESS, Emotion.ANGER, Emotion.DISGUST, Emotion.FEAR, Emotion.CONTEMPT)

MOSTLY = 0.6
"""The part of the expressive (not neutral) time that one side needs to be told as *mostly*."""

MIN_EXPRESSIVE = 0.05
"""Under this share of the scored time, expressions other than neutral are too few to lean to a side."""

STILL_WEIGHT = 0.5
"""The part of the engagement index that attention alone gives; movement gives the rest."""

FULL_MOVEMENT = 0.25
"""The mean change between two stretches from which on movement counts in full."""

INDEX_MAX = 10.0


class Verdict(StrEnum):
    """What the feedback leans to."""

    POSITIVE = "mostly positive expressions"
    NEGATIVE = "mostly negative expressions"
    BALANCED = "balanced expressions"
    NOTHING = "nothing could be scored"


@dataclass(frozen=True)
class SessionMetrics:
    """What is told of the whole session, or of one participant in it.

    ``counts`` are readings, ``seconds`` the time they stand for (of all faces together), ``shares`` the part
    of the scored time. ``attention_share``, ``present_share`` and ``not_scored_share`` are parts of the
    session's duration. ``confidence``: mean over the scored time; ``movement``: 0 to 1. None: not known.
    """

    counts: Mapping[Emotion, int] = field(default_factory=dict)
    seconds: Mapping[Emotion, float] = field(default_factory=dict)
    unknown: int = 0
    attention_share: float = 0.0
    present_share: float = 0.0
    not_scored_share: float = 1.0
    confidence: float | None = None
    movement: float | None = None

    @property
    def scored_s(self) -> float:
        """The scored time, of all faces together."""
        return sum(self.seconds.values())

    @property
    def shares(self) -> dict[Emotion, float]:
        """The part of the scored time of each emotion; they sum to 1, or are all 0."""
        scored = self.scored_s
        return {emotion: self.seconds.get(emotion, 0.0) / scored if scored else 0.0 for emotion in EMOTIONS}

    @property
    def positive(self) -> float:
        """The part of the scored time with happiness or surprise."""
        return sum(self.shares[emotion] for emotion in POSITIVE)

    @property
    def negative(self) -> float:
        """The part of the scored time with sadness, anger, disgust, fear or contempt."""
        return sum(self.shares[emotion] for emotion in NEGATIVE)

    @property
    def neutral(self) -> float:
        """The part of the scored time with a neutral expression."""
        return self.shares[Emotion.NEUTRAL]

    @property
    def verdict(self) -> Verdict:
        """What the expressions lean to."""
        return verdict(self.positive, self.negative) if self.scored_s else Verdict.NOTHING

    @property
    def engagement(self) -> float | None:
        """The engagement index, 0 to 10; None where no movement could be measured."""
        return None if self.movement is None else engagement(self.attention_share, self.movement)

    def as_json(self) -> dict[str, Any]:
        """All figures, rounded, for JSON."""
        return {
            "verdict": self.verdict,
            "positive": _rounded(self.positive),
            "negative": _rounded(self.negative),
            "neutral": _rounded(self.neutral),
            "counts": {emotion: self.counts.get(emotion, 0) for emotion in EMOTIONS},
            "unknown": self.unknown,
            "seconds": {emotion: _rounded(self.seconds.get(emotion, 0.0)) for emotion in EMOTIONS},
            "shares": {emotion: _rounded(share) for emotion, share in self.shares.items()},
            "confidence": _rounded(self.confidence),
            "present_share": _rounded(self.present_share),
            "attention_share": _rounded(self.attention_share),
            "movement": _rounded(self.movement),
            "engagement_index": _rounded(self.engagement),
            "not_scored_share": _rounded(self.not_scored_share),
        }


def verdict(positive: float, negative: float) -> Verdict:
    """What shares of the scored time lean to; neutral stays apart."""
    expressive = positive + negative
    if expressive < MIN_EXPRESSIVE:
        return Verdict.BALANCED
    # Shares of 0.6 and 0.4 must not miss the limit by a rounding error
    if positive / expressive >= MOSTLY - 1e-9:
        return Verdict.POSITIVE
    return Verdict.NEGATIVE if negative / expressive >= MOSTLY - 1e-9 else Verdict.BALANCED


def engagement(attention_share: float, movement: float) -> float:
    """The engagement index, 0 to 10, from two shares of 1."""
    moved = min(1.0, movement / FULL_MOVEMENT)
    return INDEX_MAX * attention_share * (STILL_WEIGHT + (1 - STILL_WEIGHT) * moved)


FORMULA = Message(
    "engagement = {most} × attention × ({still} + {moved} × movement ÷ {full}), "
    "where movement counts up to {full}",
    most=round(INDEX_MAX),
    still=STILL_WEIGHT,
    moved=1 - STILL_WEIGHT,
    full=FULL_MOVEMENT,
)
"""The index in one line, for the interface and the report."""


def unscored_notice(not_scored_share: float) -> Message:
    """The sentence that stands under every result."""
    percent = f"{to_percent(not_scored_share, 0):.0f}"
    return Message("Expression guesses, not feelings. {percent} % not scored.", percent=percent)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
