"""Keeps the sketches of sessions beside them: a sketch needs all readings, and a list shows many sessions."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.errors import StoreError
from fer_desktop.sessions.model import Row, Session, SessionState, Status
from fer_desktop.sessions.statistics.sketch import COLUMNS, Sketch, sketch
from fer_desktop.sessions.storage.database import reject_invalid_values, transaction, translate_sqlite_errors

log = logging.getLogger(__name__)

_READ = "SELECT emotion, shares FROM sketches WHERE session_id = ?"
# Nothing for a session that was deleted meanwhile
_WRITE = (
    "INSERT OR REPLACE INTO sketches (session_id, emotion, shares) SELECT id, ?, ? FROM sessions WHERE id = ?"
)
_ROWS = "SELECT t_s, face, status, emotion FROM readings WHERE session_id = ? ORDER BY t_s, n"
_SIZE = COLUMNS * len(EMOTIONS)


def sketches_of(connection: sqlite3.Connection, path: Path, sessions: Sequence[Session]) -> dict[int, Sketch]:
    """Returns a sketch of each session by its number; makes and stores those that are missing.

    The sketch of a session that is being recorded is not stored. Raises `StoreError`.
    """
    found: dict[int, Sketch] = {}
    missing: dict[int, Sketch] = {}
    with translate_sqlite_errors(path), reject_invalid_values(path):
        for session in sessions:
            stored = _stored(connection, session.id)
            found[session.id] = stored or sketch(
                _rows(connection, session.id), session.duration_s, session.every_s
            )
            if stored is None and session.state is not SessionState.RUNNING:
                missing[session.id] = found[session.id]
    _store(connection, path, missing)
    return found


def _stored(connection: sqlite3.Connection, session_id: int) -> Sketch | None:
    """A sketch of another size, from another version of the program, is made anew."""
    row = connection.execute(_READ, (session_id,)).fetchone()
    if row is None or not isinstance(row[1], bytes) or len(row[1]) != _SIZE:
        return None
    return Sketch(None if row[0] is None else Emotion(row[0]), row[1])


def _rows(connection: sqlite3.Connection, session_id: int) -> Iterator[Row]:
    for t_s, face, status, emotion in connection.execute(_ROWS, (session_id,)):
        yield Row(t_s, face, Status(status), (), None if emotion is None else Emotion(emotion))


def _store(connection: sqlite3.Connection, path: Path, sketches: dict[int, Sketch]) -> None:
    if not sketches:
        return
    try:
        with translate_sqlite_errors(path), transaction(connection):
            values = [(one.emotion, one.shares, number) for number, one in sketches.items()]
            connection.executemany(_WRITE, values)
    except StoreError:
        # Another program is writing, or the disk is full: they are made again next time
        log.info("could not keep the sketches of %d sessions", len(sketches), exc_info=True)
