"""Compares two sessions, or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import Recording, Session
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.sessions.statistics.summary import Summary, summary_of


@dataclass(frozen=True)
class Figure:
    """One figure of every session; None where it is unknown."""

    name: str
    values: tuple[float | None, ...]

    @property
    def difference(self) -> float | None:
        """Of two sessions, the second value minus the first; of more, the highest minus the lowest.

        None unless every value of two, or at least two of more, are known.
        """
        known = [value for value in self.values if value is not None]
        if len(known) < 2:
            return None
        return known[1] - known[0] if len(self.values) == 2 else max(known) - min(known)

    @property
    def extremes(self) -> tuple[int, int]:
        """The sessions with the lowest and the highest value, by their places; of equal ones the first."""
        known = [(value, place) for place, value in enumerate(self.values) if value is not None]
        return min(known)[1], max(known, key=lambda pair: (pair[0], -pair[1]))[1]


@dataclass(frozen=True)
class Comparison:
    """Sessions and their summaries, with ``shares`` by emotion and the other ``figures`` by name."""

    sessions: tuple[Session, ...]
    summaries: tuple[Summary, ...]
    shares: dict[Emotion, Figure]
    figures: dict[str, Figure]

    @property
    def largest(self) -> Emotion | None:
        """The emotion whose share differs most; None if no share differs."""
        emotion = max(EMOTIONS, key=lambda one: abs(self.shares[one].difference or 0.0))
        return emotion if self.shares[emotion].difference else None


def compare(recordings: Sequence[Recording]) -> Comparison:
    """Compares at least two sessions. Raises `StoreError` if one can't be read."""
    summaries = tuple(map(summary_of, recordings))
    return Comparison(
        tuple(recording.session for recording in recordings),
        summaries,
        {emotion: _share(emotion, summaries) for emotion in EMOTIONS},
        {figure.name: figure for figure in _figures(summaries)},
    )


def _share(emotion: Emotion, summaries: Sequence[Summary]) -> Figure:
    return Figure(emotion, tuple(_if_scored(each.whole, each.whole.shares[emotion]) for each in summaries))


def _figures(summaries: Sequence[Summary]) -> list[Figure]:
    rows = [_values(summary) for summary in summaries]
    return [Figure(name, tuple(row[name] for row in rows)) for name in rows[0]]


def _values(summary: Summary) -> dict[str, float | None]:
    whole = summary.whole
    return {
        "duration_s": summary.duration_s,
        "frames": summary.moments,
        "participants": len(summary.participants),
        "positive": _if_scored(whole, whole.positive),
        "neutral": _if_scored(whole, whole.neutral),
        "negative": _if_scored(whole, whole.negative),
        "attention_share": whole.attention_share,
        "engagement_index": whole.engagement,
        "confidence": whole.confidence,
        "not_scored_share": whole.not_scored_share,
    }


def _if_scored(whole: SessionMetrics, value: float) -> float | None:
    return value if whole.scored_s else None
