"""Converts rows and sessions to SQL values and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import parse_timestamp
from fer_desktop.core.messages import Message, message_from_json
from fer_desktop.sessions.model import Bookmark, Row, Session, SessionState, SourceKind, Status

_ROW_COLUMNS = (
    "face",
    "status",
    "reasons",
    "emotion",
    "confidence",
    *(f"p_{emotion}" for emotion in EMOTIONS),
    *"xywh",
)
_REASON_SEPARATOR = "; "
_REASON_PARTS = "incomplete"
_NOTES = "notes"
MAX_S, MAX_INTEGER, MAX_PROBABILITY = 1e8, 2**40, 1.001
"""The largest valid time in seconds, integer and probability (with a tolerance for rounding)."""

READ_ROWS = f"SELECT t_s, n, {', '.join(_ROW_COLUMNS)} FROM readings"
"""Selects the columns in the order of `row_from`; the caller adds a WHERE clause."""

WRITE_ROW = (
    f"INSERT INTO readings (session_id, t_s, n, {', '.join(_ROW_COLUMNS)}) "
    f"VALUES ({', '.join('?' * (3 + len(_ROW_COLUMNS)))})"
)

COPY_ROWS = (
    f"INSERT INTO readings (session_id, t_s, n, {', '.join(_ROW_COLUMNS)}) "
    f"SELECT ?, t_s, n, {', '.join(_ROW_COLUMNS)} FROM other.readings"
)
"""Copies from a database that is attached as ``other`` and contains one session."""

READ_BOOKMARKS = "SELECT t_s, word FROM bookmarks WHERE session_id = ? ORDER BY t_s"

WRITE_BOOKMARK = "INSERT OR REPLACE INTO bookmarks (session_id, t_s, word) VALUES (?, ?, ?)"
"""A second word for the same moment replaces the first."""

COPY_BOOKMARKS = "INSERT INTO bookmarks (session_id, t_s, word) SELECT ?, t_s, word FROM other.bookmarks"
"""Copies as `COPY_ROWS` does."""

READ_SESSIONS = (
    "SELECT id, kind, title, source, started, duration_s, state, complete, incomplete_reason, "
    "moments, readings, settings FROM sessions"
)


def row_values(session_id: int, n: int, row: Row) -> tuple[Any, ...]:
    """Returns the values for `WRITE_ROW`."""
    probabilities = row.probabilities or (None,) * len(EMOTIONS)
    reasons = _REASON_SEPARATOR.join(row.reasons)
    known = (row.face, row.status, reasons, row.emotion, row.confidence)
    return (session_id, row.t_s, n, *known, *probabilities, *(row.box or (None,) * 4))


def row_from(values: tuple[Any, ...]) -> Row:
    """Returns the row for the values of `READ_ROWS`. Raises ValueError or TypeError if they are invalid."""
    t_s, _, face, status, reasons, emotion, confidence, *rest = values
    probabilities, (x, y, w, h) = rest[: len(EMOTIONS)], rest[len(EMOTIONS) :]
    _check_time(t_s)
    _check_probabilities(confidence, probabilities)
    _check_integers(*(each for each in (face, x, y, w, h) if each is not None))
    return Row(
        t_s,
        face,
        Status(status),
        tuple(reasons.split(_REASON_SEPARATOR)) if reasons else (),
        None if emotion is None else Emotion(emotion),
        confidence,
        () if probabilities[0] is None else tuple(probabilities),
        None if None in (x, y, w, h) else (x, y, w, h),
    )


def bookmark_from(values: tuple[Any, ...]) -> Bookmark:
    """Returns the bookmark for the values of `READ_BOOKMARKS`. Raises as `row_from`."""
    t_s, word = values
    _check_time(t_s)
    _check_text(word)
    return Bookmark(t_s, word)


def _check_time(t_s: Any) -> None:
    if not 0 <= t_s <= MAX_S:
        raise ValueError(f"invalid time: {t_s} s")


def _check_probabilities(confidence: Any, probabilities: list[Any]) -> None:
    known = [each for each in probabilities if each is not None]
    if len(known) not in (0, len(EMOTIONS)):
        raise ValueError("some of the probabilities are missing")
    values = known if confidence is None else [confidence, *known]
    if any(not 0 <= each <= MAX_PROBABILITY for each in values):
        raise ValueError("a probability outside 0 to 1")


def _check_integers(*values: Any) -> None:
    if any(type(each) is not int or abs(each) > MAX_INTEGER for each in values):
        raise ValueError("not an integer, or out of range")


def _check_text(*values: Any) -> None:
    if any(type(each) is not str for each in values):
        raise ValueError("not a text")


def session_from(values: sqlite3.Row | tuple[Any, ...]) -> Session:
    """Returns the session for the values of `READ_SESSIONS`. Raises as `row_from`."""
    number, kind, title, source, started, duration_s, state, complete, reason, moments, readings, settings = (
        values
    )
    _check_time(duration_s)
    _check_integers(number, moments, readings)
    _check_text(title, source, reason, settings)
    options = _object(settings)
    parts = options.pop(_REASON_PARTS, None)
    notes = options.pop(_NOTES, [])
    if not isinstance(notes, list):
        raise ValueError("notes are not a list")
    return Session(
        SourceKind(kind),
        title,
        source,
        parse_timestamp(started),
        duration_s,
        number,
        SessionState(state),
        bool(complete),
        Message(reason) if parts is None else message_from_json(parts),
        moments,
        readings,
        options,
        tuple(message_from_json(note) for note in notes),
    )


def reason_parts(incomplete: str) -> dict[str, Any]:
    """Returns the settings that keep a reason translatable; none for plain text."""
    if isinstance(incomplete, Message) and incomplete.values:
        return {_REASON_PARTS: incomplete.as_json()}
    return {}


def note_parts(notes: Sequence[Message]) -> dict[str, Any]:
    """Returns the settings that hold a session's notes; none without notes."""
    return {_NOTES: [note.as_json() for note in notes]} if notes else {}


def _object(text: str) -> dict[str, Any]:
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("settings are not a JSON object")
    return value
