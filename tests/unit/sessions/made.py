"""Rows and sessions for the tests, each value chosen so that a figure can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import TURNED_AWAY, Recording, Row, Session, SourceKind, Status, no_face

STARTED = datetime(2026, 3, 14, 15, 9, 26, 535000, tzinfo=UTC)


def sure(emotion: Emotion, confidence: float = 0.9) -> tuple[float, ...]:
    """``confidence`` for one emotion, the rest shared by the other seven."""
    return tuple(confidence if one is emotion else (1 - confidence) / 7 for one in EMOTIONS)


def scored(t_s: float, emotion: str = "happiness", face: int = 1, confidence: float = 0.9) -> Row:
    """A face with a clear emotion."""
    one = Emotion(emotion)
    return Row(t_s, face, Status.SCORED, (), one, confidence, sure(one, confidence), (10 * face, 20, 80, 90))


def unknown(t_s: float, face: int = 1, reasons: tuple[str, ...] = ("no clear winner",)) -> Row:
    """A face without a clear emotion."""
    even = (0.125,) * 8
    return Row(t_s, face, Status.UNKNOWN, reasons, None, 0.125, even, (10 * face, 20, 80, 90))


def turned(t_s: float, face: int = 1) -> Row:
    """A face that looks elsewhere."""
    return unknown(t_s, face, (TURNED_AWAY,))


def recording(
    rows: Iterable[Row] = (),
    duration_s: float = 0.0,
    every_s: float | None = None,
    **changes: Any,
) -> Recording:
    """A session with these rows that is not stored."""
    kept = list(rows)
    fields: dict[str, Any] = {"kind": SourceKind.VIDEO, "title": "Video", "source": "/videos/video.mp4"}
    settings = {"every_s": every_s, "model": "1.2"}
    session = Session(
        **(fields | {"started": STARTED, "settings": settings} | changes), duration_s=duration_s
    )
    return Recording(session, lambda: iter(kept))


def long_session(seconds: float, every_s: float = 0.5) -> Iterator[Row]:
    """Rows by the thousand without keeping one, the emotions changing, each ninth frame without a face."""
    for n in range(int(seconds / every_s)):
        if n % 9 == 8:
            yield no_face(n * every_s)
        else:
            yield scored(n * every_s, EMOTIONS[n // 7 % 8], confidence=0.5 + 0.4 * (n % 13) / 13)
