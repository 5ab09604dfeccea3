"""Compares two sessions."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import Recording, Session
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.sessions.statistics.summary import Summary, summary_of


@dataclass(frozen=True)
class Pair:
    """One figure for both sessions; None if unknown."""

    name: str
    first: float | None
    second: float | None

    @property
    def difference(self) -> float | None:
        """The second value minus the first; None unless both are known."""
        return None if self.first is None or self.second is None else self.second - self.first


@dataclass(frozen=True)
class Comparison:
    """Two sessions and their summaries, with ``shares`` by emotion and the other ``figures`` by name."""

    sessions: tuple[Session, Session]
    summaries: tuple[Summary, Summary]
    shares: dict[Emotion, Pair]
    figures: dict[str, Pair]

    @property
    def largest(self) -> Emotion | None:
        """The emotion whose share differs most; None if no share differs."""
        emotion = max(EMOTIONS, key=lambda one: abs(self.shares[one].difference or 0.0))
        return emotion if self.shares[emotion].difference else None


def compare(first: Recording, second: Recording) -> Comparison:
    """Compares two sessions. Raises `StoreError` if one can't be read."""
    summaries = summary_of(first), summary_of(second)
    one, other = (summary.whole for summary in summaries)
    return Comparison(
        (first.session, second.session),
        summaries,
        {emotion: _share(emotion, one, other) for emotion in EMOTIONS},
        {pair.name: pair for pair in _figures(*summaries)},
    )


def _share(emotion: Emotion, one: SessionMetrics, other: SessionMetrics) -> Pair:
    known = (one.shares[emotion] if one.scored_s else None, other.shares[emotion] if other.scored_s else None)
    return Pair(emotion, *known)


def _figures(one: Summary, other: Summary) -> list[Pair]:
    a, b = one.whole, other.whole
    return [
        Pair("duration_s", one.duration_s, other.duration_s),
        Pair("frames", one.moments, other.moments),
        Pair("participants", len(one.participants), len(other.participants)),
        Pair("positive", *_if_scored(a, b, a.positive, b.positive)),
        Pair("neutral", *_if_scored(a, b, a.neutral, b.neutral)),
        Pair("negative", *_if_scored(a, b, a.negative, b.negative)),
        Pair("attention_share", a.attention_share, b.attention_share),
        Pair("engagement_index", a.engagement, b.engagement),
        Pair("confidence", a.confidence, b.confidence),
        Pair("not_scored_share", a.not_scored_share, b.not_scored_share),
    ]


def _if_scored(
    a: SessionMetrics, b: SessionMetrics, one: float, other: float
) -> tuple[float | None, float | None]:
    return (one if a.scored_s else None, other if b.scored_s else None)
