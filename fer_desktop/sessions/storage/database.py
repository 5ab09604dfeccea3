"""Opens the history database: private to the user, checked before writing, with errors translated."""

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

BUSY_TIMEOUT_S = 5.0
"""How long to wait for another program that is writing."""
_RETRY_PAUSE_S = 0.01

MAX_CHECKED_BYTES = 64 * 1024 * 1024
"""Histories up to this size are checked for damage when opened, which takes about 10 ms for 10 MB."""

_ERRORS: dict[int, tuple[type[StoreError], Message]] = {
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
        Message("No disk space is left for the history. Delete old sessions or free some space."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        StoreDamaged,
        Message("The history is damaged. Move {path} away to start a new one. Nothing in it was changed."),
    ),
    sqlite3.SQLITE_NOTADB: (
        StoreDamaged,
        Message("{path} is not a history file. Move it away to start a new one. Nothing in it was changed."),
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        Message("The disk reported an error for the history. Check the disk that contains {path}."),
    ),
}
_ERRORS[sqlite3.SQLITE_LOCKED] = _ERRORS[sqlite3.SQLITE_BUSY]
_ERRORS[sqlite3.SQLITE_PERM] = _ERRORS[sqlite3.SQLITE_CANTOPEN]


@contextmanager
def translate_sqlite_errors(path: Path) -> Iterator[None]:
    """Turns SQLite errors in the block into a `StoreError`; programming errors are raised unchanged."""
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite's message may quote a damaged table name, which is not valid UTF-8
        raise _damaged_error(path) from error
    except sqlite3.Error as error:
        known = _ERRORS.get(_code(error))
        if known is None:
            raise
        kind, message = known
        raise kind(message, path=path) from error


def _code(error: sqlite3.Error) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, sqlite3.OperationalError):
        # Raised by Python itself for stored text that is not UTF-8
        return sqlite3.SQLITE_CORRUPT
    return -1 if code is None else int(code) & 0xFF


@contextmanager
def reject_invalid_values(path: Path) -> Iterator[None]:
    """Raises `StoreDamaged` if the block fails on stored values that this program never writes."""
    try:
        yield
    except (ValueError, TypeError, RecursionError) as error:
        raise _damaged_error(path) from error


def _damaged_error(path: Path) -> StoreError:
    kind, message = _ERRORS[sqlite3.SQLITE_CORRUPT]
    return kind(message, path=path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Runs the block in a transaction, which is rolled back if the block raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # After some errors, such as a full disk, SQLite has already rolled back
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path) -> sqlite3.Connection:
    """Opens the history at ``path``; creates it, or upgrades it to the current schema, if necessary.

    The connection is in autocommit mode. It may move between threads, but only one may use it at a time.
    Raises `StoreNewer`, `StoreLocked`, `StoreReadOnly`, `StoreFull` or `StoreDamaged`; the file is then
    unchanged.
    """
    make_private(path)
    with translate_sqlite_errors(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            timeout=BUSY_TIMEOUT_S,
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
    """Creates the file and its folder without access for other users. Raises `StoreReadOnly`."""
    try:
        if path.parent == data_folder() or not path.parent.exists():
            make_private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDONLY, 0o600))
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StoreReadOnly(write_error_message(error, Message("The history {path}", path=path))) from error


def migrate(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Upgrades the schema to version ``len(steps)`` in one transaction."""
    with transaction(connection):
        for number in range(_pragma(connection, "user_version"), len(steps)):
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")


def vacuum(connection: sqlite3.Connection, path: Path) -> None:
    """Returns space freed by a deletion to the disk and removes deleted data from the write-ahead log."""
    try:
        with translate_sqlite_errors(path):
            # execute() would only free the first page
            connection.executescript("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)")
    except StoreLocked:
        log.info("another program is writing; the next deletion will free the space", exc_info=True)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # A consistent snapshot, since another program may be creating the tables
    connection.execute("BEGIN")
    _check_history(connection, path)
    connection.execute("COMMIT")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    # Overwrites deleted data, so that it is gone for good
    connection.execute("PRAGMA secure_delete = ON")
    # Only has an effect before the first table is created
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    migrate(connection)
    _enable_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _enable_wal(connection: sqlite3.Connection) -> None:
    """Switches to write-ahead logging. Retries, since SQLite's busy timeout does not apply here."""
    end = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(_RETRY_PAUSE_S)


def _check_history(connection: sqlite3.Connection, path: Path) -> None:
    """Checks that the file is an undamaged history, before anything is written to it."""
    # A file with a version but no tables is not new
    if not _tables(connection, path) and _pragma(connection, "user_version") == 0:
        return
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreDamaged(_ERRORS[sqlite3.SQLITE_NOTADB][1], path=path)
    if _pragma(connection, "user_version") > VERSION:
        raise StoreNewer("A newer FER Desktop wrote the history: update this program to open it.")
    if _schema(connection) != _expected_schema(_pragma(connection, "user_version")):
        raise _damaged_error(path)
    _check_integrity(connection, path)


def _tables(connection: sqlite3.Connection, path: Path) -> int:
    try:
        return int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    except sqlite3.OperationalError as error:
        # The query is valid, so the file is at fault, for example its format is unknown to SQLite
        if _code(error) == sqlite3.SQLITE_ERROR:
            raise _damaged_error(path) from error
        raise


def _schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Returns the definitions of the tables, indexes and triggers."""
    definitions = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return sorted((kind, name, " ".join(sql.split())) for kind, name, sql in definitions)


@cache
def _expected_schema(version: int) -> list[tuple[str, ...]]:
    """Returns the schema that this program's steps up to ``version`` create."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, STEPS[: max(0, version)])
        return _schema(connection)


def _check_integrity(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size > MAX_CHECKED_BYTES:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _damaged_error(path)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
