"""Searches, reads, renames and deletes recorded sessions; `recorder` writes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from fer_desktop.core.errors import SessionMissing, SessionRunning, StoreError, StoreLocked
from fer_desktop.core.file_io import as_letters, write_error_message
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.core.paths import data_folder
from fer_desktop.sessions.model import Bookmark, Recording, Row, Session
from fer_desktop.sessions.statistics.sketch import Sketch
from fer_desktop.sessions.storage.database import (
    connect,
    reject_invalid_values,
    transaction,
    translate_sqlite_errors,
    vacuum,
)
from fer_desktop.sessions.storage.locks import any_owned, is_locked, lock_folder, remove_lock
from fer_desktop.sessions.storage.row_sql import (
    READ_BOOKMARKS,
    READ_ROWS,
    READ_SESSIONS,
    bookmark_from,
    row_from,
    session_from,
)
from fer_desktop.sessions.storage.search import SessionFilter, casefolded, sql_where
from fer_desktop.sessions.storage.sketches import sketches_of

_ROWS_PER_QUERY = 1000
_SIDE_FILE_SUFFIXES = ("-wal", "-shm", "-journal")
EVERYTHING = SessionFilter()

UNDO_S = 10.0
"""How long a deletion in the History window can be undone."""

_FORGOTTEN_S = 2 * UNDO_S
"""After so long nobody can undo a deletion: the program that would have finished it has ended."""


class StoreSize(NamedTuple):
    """The size of the history: bytes on the disk, sessions, and readings of faces."""

    bytes: int
    sessions: int
    readings: int


def history_file() -> Path:
    """Returns the path of the user's history."""
    return data_folder() / "history.db"


def quarantine(path: Path) -> Path:
    """Renames a damaged history and its side files and returns the new path. Call only if the user agreed.

    Raises `StoreLocked` while a program is recording into it, `StoreError` if it can't be renamed.
    """
    new = _free_name(path)
    try:
        if any_owned(lock_folder(path)):
            raise StoreLocked("A recording is running in another FER Desktop window: stop it first.")
        path.rename(new)
        for suffix in _SIDE_FILE_SUFFIXES:
            side_file = path.with_name(path.name + suffix)
            if side_file.exists():
                side_file.rename(new.with_name(new.name + suffix))
    except OSError as error:
        raise StoreError(write_error_message(error, new.name)) from error
    return new


class Store:
    """The history at a path, for use by one thread at a time. Every method raises `StoreError`.

    Opening it ends the sessions whose program was killed; they end at their last reading. It also finishes
    the deletions that a program could not finish.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)
        self._connection.create_function("folded", 1, casefolded, deterministic=True)
        try:
            self.close_interrupted()
            self._finish_deletions()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The open database, for what is stored beside the sessions."""
        return self._connection

    def close(self) -> None:
        """Closes the history; a second call does nothing."""
        self._connection.close()

    def find(self, search: SessionFilter = EVERYTHING, limit: int = -1, offset: int = 0) -> list[Session]:
        """Returns the sessions that match, the newest first. A ``limit`` of -1 returns all."""
        clause, values = sql_where(search)
        order = " ORDER BY started DESC, id DESC LIMIT ? OFFSET ?"
        rows = self._all(READ_SESSIONS + clause + order, *values, limit, offset)
        with reject_invalid_values(self.path):
            return [session_from(row) for row in rows]

    def count(self, search: SessionFilter = EVERYTHING) -> int:
        """Returns how many sessions match."""
        clause, values = sql_where(search)
        return int(self._all(f"SELECT count(*) FROM sessions{clause}", *values)[0][0])

    def get(self, session_id: int) -> Session:
        """Returns a session. Raises `SessionMissing`."""
        rows = self._all(f"{READ_SESSIONS} WHERE id = ? AND deleted IS NULL", session_id)
        if not rows:
            raise SessionMissing("This session is no longer in the history: it was deleted.")
        with reject_invalid_values(self.path):
            return session_from(rows[0])

    def readings(self, session_id: int) -> Iterator[Row]:
        """Yields a session's rows in order of time, with at most a thousand in memory."""
        clause = "WHERE session_id = ? AND (t_s, n) > (?, ?) ORDER BY t_s, n LIMIT ?"
        last: tuple[float, int] = (float("-inf"), -1)
        while batch := self._all(f"{READ_ROWS} {clause}", session_id, *last, _ROWS_PER_QUERY):
            with reject_invalid_values(self.path):
                rows = [row_from(values) for values in batch]
            yield from rows
            last = batch[-1][0], batch[-1][1]

    def recording(self, session_id: int) -> Recording:
        """Returns a session with its rows and bookmarks. Raises `SessionMissing`."""
        return Recording(self.get(session_id), partial(self.readings, session_id), self.bookmarks(session_id))

    def bookmarks(self, session_id: int) -> tuple[Bookmark, ...]:
        """Returns a session's bookmarks in order of time."""
        rows = self._all(READ_BOOKMARKS, session_id)
        with reject_invalid_values(self.path):
            return tuple(bookmark_from(row) for row in rows)

    def sketches(self, sessions: Sequence[Session]) -> dict[int, Sketch]:
        """Returns a sketch of each session by its number; each is made once and stored."""
        return sketches_of(self._connection, self.path, sessions)

    def rename(self, session_id: int, title: str) -> None:
        """Changes a session's title. Raises `SessionMissing`."""
        self.get(session_id)
        with translate_sqlite_errors(self.path):
            self._connection.execute(
                "UPDATE sessions SET title = ? WHERE id = ?", (as_letters(title), session_id)
            )

    def delete(self, session_id: int) -> None:
        """Deletes a session for good. Raises `SessionMissing` or `SessionRunning`."""
        self._check_ended([session_id])
        self._delete("id = ?", [(session_id,)])

    def delete_all(self) -> int:
        """Deletes every session that is not being recorded, for good, and returns how many."""
        self.close_interrupted()
        return self._delete("state <> 'running' AND deleted IS NULL", [()])

    def hide(self, session_ids: Sequence[int]) -> None:
        """Begins a deletion that can be undone: the sessions seem to be gone, and `purge` deletes them.

        If nobody does, the next program that opens the history deletes them. Raises `SessionMissing` or
        `SessionRunning`; no session is hidden then.
        """
        self._check_ended(session_ids)
        now = format_timestamp(datetime.now(UTC))
        self._change("UPDATE sessions SET deleted = ? WHERE id = ?", [(now, each) for each in session_ids])

    def restore(self, session_ids: Sequence[int]) -> int:
        """Undoes `hide`, and returns how many of the sessions are still there."""
        sql = "UPDATE sessions SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"
        return self._change(sql, [(each,) for each in session_ids])

    def purge(self, session_ids: Sequence[int]) -> int:
        """Deletes hidden sessions for good, and returns how many."""
        return self._delete("id = ? AND deleted IS NOT NULL", [(each,) for each in session_ids])

    def size(self) -> StoreSize:
        """Returns the size of the history."""
        sessions, readings = self._all(
            "SELECT count(*), CAST(total(readings) AS INTEGER) FROM sessions WHERE deleted IS NULL"
        )[0]
        files = [self.path, *(self.path.with_name(self.path.name + suffix) for suffix in _SIDE_FILE_SUFFIXES)]
        return StoreSize(sum(map(_bytes, files)), sessions, readings)

    def close_interrupted(self) -> int:
        """Ends the running sessions whose program has stopped and returns how many."""
        folder = lock_folder(self.path)
        running = self._all("SELECT id, owner FROM sessions WHERE state = 'running'")
        orphans = [(number, owner) for number, owner in running if not _is_alive(folder, owner)]
        for number, owner in orphans:
            with translate_sqlite_errors(self.path):
                self._connection.execute(
                    "UPDATE sessions SET state = 'interrupted', owner = NULL WHERE id = ? AND owner IS ?",
                    (number, owner),
                )
            remove_lock(folder, owner or "")
        return len(orphans)

    def _all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with translate_sqlite_errors(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _check_ended(self, session_ids: Iterable[int]) -> None:
        self.close_interrupted()
        if any(self.get(each).state == "running" for each in session_ids):
            raise SessionRunning("This session is still being recorded: stop it first.")

    def _finish_deletions(self) -> None:
        now = datetime.now(UTC)
        forgotten = format_timestamp(now - timedelta(seconds=_FORGOTTEN_S)), format_timestamp(now)
        # Later than now, if the clock was put back
        clause = "deleted IS NOT NULL AND (deleted < ? OR deleted > ?)"
        if self._all(f"SELECT 1 FROM sessions WHERE {clause} LIMIT 1", *forgotten):
            self._delete(clause, [forgotten])

    def _delete(self, clause: str, values: Sequence[tuple[Any, ...]]) -> int:
        count = self._change(f"DELETE FROM sessions WHERE {clause}", values)
        vacuum(self._connection, self.path)
        return count

    def _change(self, sql: str, values: Sequence[tuple[Any, ...]]) -> int:
        """Runs a statement with each of the values, all or none, and returns how many rows it changed."""
        with translate_sqlite_errors(self.path), transaction(self._connection):
            return self._connection.executemany(sql, values).rowcount


def _is_alive(folder: Path, owner: str | None) -> bool:
    try:
        return owner is not None and is_locked(folder, owner)
    except OSError as error:
        raise StoreError(write_error_message(error, str(folder))) from error


def _bytes(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _free_name(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    new = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 2
    while new.exists():
        new = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
        number += 1
    return new
