"""The history: what was recorded, searched, read and deleted. `recorder` writes it."""

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
from fer_desktop.sessions.model import Recording, Row, Session
from fer_desktop.sessions.storage.database import (
    connect,
    transaction,
    translate_sqlite_errors,
    user_error,
    vacuum,
)
from fer_desktop.sessions.storage.locks import any_owned, is_locked, lock_folder, remove_lock
from fer_desktop.sessions.storage.row_sql import READ_ROWS, READ_SESSIONS, row_from, session_from
from fer_desktop.sessions.storage.search import SessionFilter, casefolded, sql_where

_ROWS_AT_ONCE = 1000
_BESIDE = ("-wal", "-shm", "-journal")
EVERYTHING = SessionFilter()


class StoreSize(NamedTuple):
    """What the history takes: bytes on the disk, sessions, faces read."""

    bytes: int
    sessions: int
    readings: int


def history_file() -> Path:
    """Where the user's history is kept."""
    return data_folder() / "history.db"


def quarantine(path: Path) -> Path:
    """Renames a damaged history and what belongs to it, and returns its new place. Only on the user's word.

    Raises `StoreLocked` while a living program records into it, `StoreError` if it can't be renamed.
    """
    new = _free_name(path)
    try:
        if any_owned(lock_folder(path)):
            raise StoreLocked("A recording goes on in another window of FER Desktop: stop it first.")
        path.rename(new)
        for end in _BESIDE:
            beside = path.with_name(path.name + end)
            if beside.exists():
                beside.rename(new.with_name(new.name + end))
    except OSError as error:
        raise StoreError(write_error_message(error, new.name)) from error
    return new


class Store:
    """The history at a path, opened for one thread at a time. Every method raises `StoreError`.

    Opening it closes the sessions whose program was killed: they end at their last reading.
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
        """The sessions looked for, the newest first; ``limit`` -1 is all."""
        clause, values = sql_where(search)
        order = " ORDER BY started DESC, id DESC LIMIT ? OFFSET ?"
        found = self._all(READ_SESSIONS + clause + order, *values, limit, offset)
        with translate_sqlite_errors(self.path):
            return [session_from(values) for values in found]

    def count(self, search: SessionFilter = EVERYTHING) -> int:
        """How many sessions `find` finds without a limit."""
        clause, values = sql_where(search)
        return int(self._all(f"SELECT count(*) FROM sessions{clause}", *values)[0][0])

    def get(self, session_id: int) -> Session:
        """One session. Raises `SessionMissing`."""
        found = self._all(f"{READ_SESSIONS} WHERE id = ?", session_id)
        if not found:
            raise SessionMissing("This session is no longer in the history: it was deleted.")
        with translate_sqlite_errors(self.path):
            return session_from(found[0])

    def readings(self, session_id: int) -> Iterator[Row]:
        """A session's rows in the order of time, a thousand in memory at once, however long it is."""
        clause = "WHERE session_id = ? AND (t_s, n) > (?, ?) ORDER BY t_s, n LIMIT ?"
        last: tuple[float, int] = (float("-inf"), -1)
        while found := self._all(f"{READ_ROWS} {clause}", session_id, *last, _ROWS_AT_ONCE):
            with translate_sqlite_errors(self.path):
                rows = [row_from(values) for values in found]
            yield from rows
            last = found[-1][0], found[-1][1]

    def recording(self, session_id: int) -> Recording:
        """A session together with its readings, to summarise and export. Raises `SessionMissing`."""
        return Recording(self.get(session_id), partial(self.readings, session_id))

    def rename(self, session_id: int, title: str) -> None:
        """Gives a session another title. Raises `SessionMissing`."""
        self.get(session_id)
        with user_error(self.path):
            self._connection.execute(
                "UPDATE sessions SET title = ? WHERE id = ?", (as_letters(title), session_id)
            )

    def delete(self, session_id: int) -> None:
        """Deletes one session for good. Raises `SessionMissing`, `SessionRunning`."""
        self.close_interrupted()
        if self.get(session_id).state == "running":
            raise SessionRunning("This session is still being recorded: stop it first.")
        self._delete("WHERE id = ?", session_id)

    def delete_all(self) -> int:
        """Deletes every session that is not being recorded, for good; returns how many."""
        self.close_interrupted()
        return self._delete("WHERE state <> 'running'")

    def size(self) -> StoreSize:
        """What the history takes."""
        sessions, readings = self._all("SELECT count(*), CAST(total(readings) AS INTEGER) FROM sessions")[0]
        files = [self.path, *(self.path.with_name(self.path.name + end) for end in _BESIDE)]
        return StoreSize(sum(map(_bytes, files)), sessions, readings)

    def close_interrupted(self) -> int:
        """Ends the running sessions whose program lives no more; returns how many."""
        folder = lock_folder(self.path)
        running = self._all("SELECT id, owner FROM sessions WHERE state = 'running'")
        orphans = [(number, owner) for number, owner in running if not _lives(folder, owner)]
        for number, owner in orphans:
            with user_error(self.path):
                self._connection.execute(
                    "UPDATE sessions SET state = 'interrupted', owner = NULL WHERE id = ? AND owner IS ?",
                    (number, owner),
                )
            remove_lock(folder, owner or "")
        return len(orphans)

    def _all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with user_error(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _delete(self, clause: str, *values: Any) -> int:
        with user_error(self.path), transaction(self._connection):
            count = self._connection.execute(f"DELETE FROM sessions {clause}", values).rowcount
        vacuum(self._connection, self.path)
        return count


def _lives(folder: Path, owner: str | None) -> bool:
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
