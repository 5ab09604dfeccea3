"""Imports a session that another process recorded into a separate database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from fer_desktop.sessions.storage.database import connect, transaction, translate_sqlite_errors
from fer_desktop.sessions.storage.row_sql import COPY_BOOKMARKS, COPY_ROWS

_COPY_SESSION = """
INSERT INTO sessions (kind, title, source, started, duration_s, state, complete, incomplete_reason, moments,
                      readings, settings)
SELECT kind, title, source, started, duration_s, 'finished', complete, incomplete_reason, moments,
       readings, ?
FROM other.sessions
"""


def import_session(history: Path, other: Path, more: Mapping[str, Any]) -> int:
    """Copies the only session of the database ``other`` in one transaction and returns its new id.

    ``more`` is added to the session's settings. Raises `StoreError`.
    """
    connect(other).close()
    with (
        closing(connect(history)) as connection,
        translate_sqlite_errors(history),
        _attached(connection, other),
    ):
        [[settings]] = connection.execute("SELECT settings FROM other.sessions")
        merged = json.dumps(json.loads(settings) | dict(more))
        with transaction(connection):
            number = connection.execute(_COPY_SESSION, (merged,)).lastrowid
            connection.execute(COPY_ROWS, (number,))
            connection.execute(COPY_BOOKMARKS, (number,))
    assert number is not None
    return number


@contextmanager
def _attached(connection: sqlite3.Connection, other: Path) -> Iterator[None]:
    connection.execute("ATTACH ? AS other", (f"{other.absolute().as_uri()}?mode=rw",))
    try:
        yield
    finally:
        connection.execute("DETACH other")
