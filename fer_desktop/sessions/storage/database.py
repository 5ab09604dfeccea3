"""SQLite as the history needs it: private, checked before it is written, its errors told in sentences."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from fer_desktop.core.errors import (
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
)
from fer_desktop.core.file_io import write_error_message
from fer_desktop.core.messages import Message
from fer_desktop.core.paths import data_folder, make_private_folder
from fer_desktop.sessions.storage.schema import APPLICATION_ID, STEPS, VERSION, Steps

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How long another program's writing is waited for."""
_PAUSE_S = 0.01

CHECKED_BYTES = 64 * 1024 * 1024
"""Histories up to this size are checked for damage when they are opened; it takes some 10 ms for 10 MB."""

_SENTENCES: dict[int, tuple[type[StoreError], Message]] = {
    sqlite3.SQLITE_BUSY: (
        StoreLocked,
        Message(
            "The history is in use by another program: close the other FER Desktop, or wait and try again."
        ),
    ),
    sqlite3.SQLITE_READONLY: (
        StoreReadOnly,
        Message("The history can't be changed: you have no permission to write {path}."),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreReadOnly,
        Message("The history can't be opened: you have no permission to use {path}."),
    ),
    sqlite3.SQLITE_FULL: (
        StoreFull,
        Message("No space is left for the history: delete old sessions or make room on the disk."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        StoreDamaged,
        Message("The history is damaged: set {path} aside to begin a new one; nothing in it was changed."),
    ),
    sqlite3.SQLITE_NOTADB: (
        StoreDamaged,
        Message("{path} is not a history: set it aside to begin a new one; nothing in it was changed."),
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        Message("The disk gave an error with the history: check the disk that holds {path}."),
    ),
}
_SENTENCES[sqlite3.SQLITE_LOCKED] = _SENTENCES[sqlite3.SQLITE_BUSY]
_SENTENCES[sqlite3.SQLITE_PERM] = _SENTENCES[sqlite3.SQLITE_CANTOPEN]


@contextmanager
def user_error(path: Path) -> Iterator[None]:
    """What SQLite reports in the block becomes a `StoreError`; what is our own mistake stays as it is."""
    try:
        yield
    except UnicodeDecodeError as error:
        # What SQLite complains of may name a damaged table in bytes that are no text
        raise _damaged(path) from error
    except sqlite3.Error as error:
        found = _SENTENCES.get(_code(error))
        if found is None:
            raise
        kind, sentence = found
        raise kind(sentence, path=path) from error


def _code(error: sqlite3.Error) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, sqlite3.OperationalError):
        # Python itself complains so of a stored text that is not UTF-8
        return sqlite3.SQLITE_CORRUPT
    return -1 if code is None else int(code) & 0xFF


@contextmanager
def translate_sqlite_errors(path: Path) -> Iterator[None]:
    """Stored values that this program never writes, over which the block stumbles, are damage too."""
    try:
        yield
    except (ValueError, TypeError, RecursionError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> StoreError:
    kind, sentence = _SENTENCES[sqlite3.SQLITE_CORRUPT]
    return kind(sentence, path=path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that the block writes, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back by itself after some errors, such as a full disk
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path) -> sqlite3.Connection:
    """The history at ``path``, made or brought to the current schema if need be.

    The connection is in autocommit and may go from thread to thread, used by one at a time. Raises
    `StoreNewer`, `StoreLocked`, `StoreReadOnly`, `StoreFull` or `StoreDamaged`; the file is then unchanged.
    """
    make_private(path)
    with user_error(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            timeout=PATIENCE_S,
            isolation_level=None,
            check_same_thread=False,
            uri=True,
        )
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def make_private(path: Path) -> None:
    """Makes the file and its folder, closed to other users of the computer. Raises `StoreReadOnly`."""
    try:
        if path.parent == data_folder() or not path.parent.exists():
            make_private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDONLY, 0o600))
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StoreReadOnly(write_error_message(error, Message("The history {path}", path=path))) from error


def migrate(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Brings the schema up to ``len(steps)`` in one transaction; where one step fails, none counts."""
    with transaction(connection):
        for number in range(_pragma(connection, "user_version"), len(steps)):
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")


def vacuum(connection: sqlite3.Connection, path: Path) -> None:
    """Returns what a deletion freed to the disk, and clears it out of the write-ahead log."""
    try:
        with user_error(path):
            # execute() would stop after the first page
            connection.executescript("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)")
    except StoreLocked:
        log.info("another program writes; the next deletion gives the space back", exc_info=True)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # One view of the file, while another program may be making its tables
    connection.execute("BEGIN")
    _refuse_foreign(connection, path)
    connection.execute("COMMIT")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is written over: deleting means for good
    connection.execute("PRAGMA secure_delete = ON")
    # Counts only for a file without a table yet
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    migrate(connection)
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """SQLite does not wait by itself with this one, while others begin to use a new file too."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(_PAUSE_S)


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Nothing is written before this."""
    # A file that tells its version but has no tables is not new
    if not _tables(connection, path) and _pragma(connection, "user_version") == 0:
        return
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreDamaged(_SENTENCES[sqlite3.SQLITE_NOTADB][1], path=path)
    if _pragma(connection, "user_version") > VERSION:
        raise StoreNewer("A newer FER Desktop wrote the history: update this program to open it.")
    if _shape(connection) != _shape_of(_pragma(connection, "user_version")):
        raise _damaged(path)
    _refuse_damaged(connection, path)


def _tables(connection: sqlite3.Connection, path: Path) -> int:
    try:
        return int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    except sqlite3.OperationalError as error:
        # Nothing is wrong with the question, so it is the file, as of a format that SQLite doesn't know
        if _code(error) == sqlite3.SQLITE_ERROR:
            raise _damaged(path) from error
        raise


def _shape(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """The tables, indexes and triggers as they were made."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return sorted((kind, name, " ".join(sql.split())) for kind, name, sql in found)


@cache
def _shape_of(version: int) -> list[tuple[str, ...]]:
    """What this program's own steps up to ``version`` make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made, STEPS[: max(0, version)])
        return _shape(made)


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size > CHECKED_BYTES:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _damaged(path)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
