"""The figures of a summary, with their weights and limits. docs/summaries.md explains them."""

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
"""The share of the expressive (not neutral) time that makes a verdict *mostly* positive or negative."""

MIN_EXPRESSIVE = 0.05
"""If less than this share of the scored time is expressive, the verdict is *balanced*."""

STILL_WEIGHT = 0.5
"""The part of the engagement index that comes from attention alone; movement gives the rest."""

FULL_MOVEMENT = 0.25
"""The mean change between two intervals at which movement reaches its full weight."""

INDEX_MAX = 10.0


class Verdict(StrEnum):
    """Whether expressions were mostly positive, mostly negative or balanced."""

    POSITIVE = "mostly positive expressions"
    NEGATIVE = "mostly negative expressions"
    BALANCED = "balanced expressions"
    NOTHING = "nothing could be scored"


@dataclass(frozen=True)
class SessionMetrics:
    """The figures of a whole session or of one participant.

    ``counts`` are readings; ``seconds`` is the time they stand for, of all faces together; ``unknown`` is the
    number of readings without an emotion. ``attention_share``, ``present_share`` and ``not_scored_share`` are
    shares of the session's duration. ``confidence`` is the mean over the scored time, ``movement`` is from 0
    to 1; either is None if unknown.
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
        """The scored time in seconds, of all faces together."""
        return sum(self.seconds.values())

    @property
    def shares(self) -> dict[Emotion, float]:
        """Each emotion's share of the scored time. The shares sum to 1, or are all 0."""
        scored = self.scored_s
        return {emotion: self.seconds.get(emotion, 0.0) / scored if scored else 0.0 for emotion in EMOTIONS}

    @property
    def positive(self) -> float:
        """The share of the scored time with happiness or surprise."""
        return sum(self.shares[emotion] for emotion in POSITIVE)

    @property
    def negative(self) -> float:
        """The share of the scored time with sadness, anger, disgust, fear or contempt."""
        return sum(self.shares[emotion] for emotion in NEGATIVE)

    @property
    def neutral(self) -> float:
        """The share of the scored time with a neutral expression."""
        return self.shares[Emotion.NEUTRAL]

    @property
    def verdict(self) -> Verdict:
        """The verdict on the scored time."""
        return verdict(self.positive, self.negative) if self.scored_s else Verdict.NOTHING

    @property
    def engagement(self) -> float | None:
        """The engagement index, 0 to 10; None if no movement could be measured."""
        return None if self.movement is None else engagement(self.attention_share, self.movement)

    def as_json(self) -> dict[str, Any]:
        """Returns all figures, rounded, for JSON."""
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
    """Compares the positive and negative shares of the scored time; neutral is left out."""
    expressive = positive + negative
    if expressive < MIN_EXPRESSIVE:
        return Verdict.BALANCED
    # The tolerance keeps a share of 0.6 from missing the limit by a rounding error
    if positive / expressive >= MOSTLY - 1e-9:
        return Verdict.POSITIVE
    return Verdict.NEGATIVE if negative / expressive >= MOSTLY - 1e-9 else Verdict.BALANCED


def engagement(attention_share: float, movement: float) -> float:
    """Returns the engagement index, 0 to 10. Both arguments are from 0 to 1."""
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
"""The formula of the index, for the interface and the report."""


def unscored_notice(not_scored_share: float) -> Message:
    """Returns the notice shown under every result."""
    percent = f"{to_percent(not_scored_share, 0):.0f}"
    return Message("Expression guesses, not feelings. {percent} % not scored.", percent=percent)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
