"""Searches, reads, renames and deletes recorded sessions; `recorder` writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from fer_desktop.core.errors import SessionMissing, SessionRunning, StoreError, StoreLocked
from fer_desktop.core.file_io import as_letters, write_error_message
from fer_desktop.core.paths import data_folder
from fer_desktop.sessions.model import Bookmark, Recording, Row, Session
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

_ROWS_PER_QUERY = 1000
_SIDE_FILE_SUFFIXES = ("-wal", "-shm", "-journal")
EVERYTHING = SessionFilter()


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

    Opening it ends the sessions whose program was killed; they end at their last reading.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)
        self._connection.create_function("folded", 1, casefolded, deterministic=True)
        try:
            self.close_interrupted()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.close()

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
        rows = self._all(f"{READ_SESSIONS} WHERE id = ?", session_id)
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

    def rename(self, session_id: int, title: str) -> None:
        """Changes a session's title. Raises `SessionMissing`."""
        self.get(session_id)
        with translate_sqlite_errors(self.path):
            self._connection.execute(
                "UPDATE sessions SET title = ? WHERE id = ?", (as_letters(title), session_id)
            )

    def delete(self, session_id: int) -> None:
        """Deletes a session for good. Raises `SessionMissing` or `SessionRunning`."""
        self.close_interrupted()
        if self.get(session_id).state == "running":
            raise SessionRunning("This session is still being recorded: stop it first.")
        self._delete("WHERE id = ?", session_id)

    def delete_all(self) -> int:
        """Deletes every session that is not being recorded, for good, and returns how many."""
        self.close_interrupted()
        return self._delete("WHERE state <> 'running'")

    def size(self) -> StoreSize:
        """Returns the size of the history."""
        sessions, readings = self._all("SELECT count(*), CAST(total(readings) AS INTEGER) FROM sessions")[0]
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

    def _delete(self, clause: str, *values: Any) -> int:
        with translate_sqlite_errors(self.path), transaction(self._connection):
            count = self._connection.execute(f"DELETE FROM sessions {clause}", values).rowcount
        vacuum(self._connection, self.path)
        return count


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
