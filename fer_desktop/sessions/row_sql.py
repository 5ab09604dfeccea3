"""Rows and sessions to SQL and back."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.rows import Row, Status
from fer_desktop.sessions.session import Kind, Session, State, as_time

_ROW_COLUMNS = (
    "face",
    "status",
    "reasons",
    "emotion",
    "confidence",
    *(f"p_{emotion}" for emotion in EMOTIONS),
    *"xywh",
)
_REASON_MARK = "; "

READ_ROWS = f"SELECT t_s, n, {', '.join(_ROW_COLUMNS)} FROM readings"
"""Of the columns in `row_from`'s order; the caller adds the WHERE."""

WRITE_ROW = (
    f"INSERT INTO readings (session_id, t_s, n, {', '.join(_ROW_COLUMNS)}) "
    f"VALUES ({', '.join('?' * (3 + len(_ROW_COLUMNS)))})"
)

COPY_ROWS = (
    f"INSERT INTO readings (session_id, t_s, n, {', '.join(_ROW_COLUMNS)}) "
    f"SELECT ?, t_s, n, {', '.join(_ROW_COLUMNS)} FROM other.readings"
)
"""From a database that is attached as ``other`` and holds one session."""

READ_SESSIONS = (
    "SELECT id, kind, title, source, started, duration_s, state, complete, incomplete_reason, "
    "moments, readings, settings FROM sessions"
)


def row_values(session_id: int, n: int, row: Row) -> tuple[Any, ...]:
    """The values for `WRITE_ROW`."""
    probabilities = row.probabilities or (None,) * len(EMOTIONS)
    reasons = _REASON_MARK.join(row.reasons)
    known = (row.face, row.status, reasons, row.emotion, row.confidence)
    return (session_id, row.t_s, n, *known, *probabilities, *(row.box or (None,) * 4))


def row_from(values: tuple[Any, ...]) -> Row:
    """A row as `READ_ROWS` gives it."""
    t_s, _, face, status, reasons, emotion, confidence, *rest = values
    probabilities, (x, y, w, h) = rest[: len(EMOTIONS)], rest[len(EMOTIONS) :]
    return Row(
        t_s,
        face,
        Status(status),
        tuple(reasons.split(_REASON_MARK)) if reasons else (),
        None if emotion is None else Emotion(emotion),
        confidence,
        () if probabilities[0] is None else tuple(probabilities),
        None if x is None else (x, y, w, h),
    )


def session_from(values: sqlite3.Row | tuple[Any, ...]) -> Session:
    """A session as `READ_SESSIONS` gives it."""
    number, kind, title, source, started, duration_s, state, complete, reason, moments, readings, settings = (
        values
    )
    return Session(
        Kind(kind),
        title,
        source,
        as_time(started),
        duration_s,
        number,
        State(state),
        bool(complete),
        reason,
        moments,
        readings,
        json.loads(settings),
    )
