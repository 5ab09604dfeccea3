"""Records a session frame by frame, so that almost nothing is lost if the program is killed."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from fer_desktop.core.errors import StoreError, StoreLocked, StoreReadOnly
from fer_desktop.core.file_io import as_letters, write_error_message
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.core.messages import Message
from fer_desktop.core.profiling import profiled
from fer_desktop.core.stages import stage
from fer_desktop.sessions.model import Row, SourceKind, rows_of
from fer_desktop.sessions.storage.database import (
    BUSY_TIMEOUT_S,
    connect,
    transaction,
    translate_sqlite_errors,
)
from fer_desktop.sessions.storage.locks import SessionLock, lock_folder
from fer_desktop.sessions.storage.row_sql import (
    WRITE_BOOKMARK,
    WRITE_ROW,
    note_parts,
    reason_parts,
    row_values,
)

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

log = logging.getLogger(__name__)

_BUSY_TIMEOUT_MS = 100
MAX_LOCK_WAIT_S = 30.0
"""How long readings are buffered in memory while another program locks the history."""

_BEGIN = (
    "INSERT INTO sessions (kind, title, source, started, settings, incomplete_reason, owner) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_ADVANCE = (
    "UPDATE sessions SET duration_s = max(duration_s, ?), moments = moments + ?, readings = readings + ? "
    "WHERE id = ?"
)
_FINISH = (
    "UPDATE sessions SET state = 'finished', duration_s = max(duration_s, ?), complete = ?, "
    "incomplete_reason = ?, settings = ?, owner = NULL WHERE id = ?"
)
INTERRUPTED_REASON = Message("The program ended before the recording did.")
ERROR_REASON = Message("An error ended the recording.")


class Recorder:
    """Records one session. It may move between threads, but only one may use it at a time.

    Every frame is committed when it is added. As a context manager, it ends the session with the block; if
    the block raises, the session is marked as incomplete.
    """

    def __init__(
        self,
        path: Path,
        kind: SourceKind,
        title: str,
        source: str = "",
        settings: Mapping[str, Any] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Starts a session in the history at ``path``. Raises `StoreError`.

        ``settings`` are stored as JSON: ``every_s`` (the sampling interval in seconds, None for every frame),
        ``model`` (its version) and any others.
        """
        self._path, self._clock = path, clock
        self._settings = dict(settings or {})
        self._pending: list[tuple[Row, ...]] = []
        self._rows_written = 0
        self._waiting_since: float | None = None
        self._ended = False
        self._connection = connect(path)
        try:
            self._owner = _take_lock(path)
            self.session_id = self._begin(kind, title, source)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            self.finish()
        else:
            self.abandon()

    @profiled
    @stage("record")
    def add(self, t_s: float, readings: Sequence[Reading]) -> None:
        """Writes the readings of the frame at ``t_s`` seconds; without readings, the frame has no face.

        The caller keeps the time, which stands still while a live session is paused. Raises `StoreError`;
        frames written earlier are kept.
        """
        self.add_rows(rows_of(t_s, readings))

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Writes the rows of one frame. Raises `StoreError`."""
        self._pending.append(tuple(rows))
        try:
            self._flush()
        except StoreLocked:
            if self._waited() >= MAX_LOCK_WAIT_S:
                raise
        except StoreError:
            self._pending.clear()
            raise

    def bookmark(self, t_s: float, word: str = "") -> None:
        """Marks the moment at ``t_s`` seconds; a second word replaces the first. Raises `StoreError`."""
        with translate_sqlite_errors(self._path):
            self._connection.execute(WRITE_BOOKMARK, (self.session_id, t_s, as_letters(word)))

    def finish(self, duration_s: float = 0.0, incomplete: str = "", notes: Sequence[Message] = ()) -> None:
        """Ends the session; a second call does nothing. Raises `StoreError`.

        ``duration_s`` is the session's duration, if it is longer than the time of the last frame.
        ``incomplete`` explains why a part is missing; a `Message` is stored so that it can be translated.
        ``notes`` say how a source was read that is complete.
        """
        if self._ended:
            return
        self._ended = True
        try:
            with translate_sqlite_errors(self._path):
                self._connection.execute(f"PRAGMA busy_timeout = {round(BUSY_TIMEOUT_S * 1000)}")
            self._flush()
            settings = json.dumps(self._settings | reason_parts(incomplete) | note_parts(notes))
            with translate_sqlite_errors(self._path):
                self._connection.execute(
                    _FINISH, (duration_s, not incomplete, incomplete, settings, self.session_id)
                )
        finally:
            self._close()

    def abandon(self) -> None:
        """Ends the session after an error. If that can't be written, logs a warning instead of raising."""
        try:
            self.finish(incomplete=ERROR_REASON)
        except StoreError:
            log.warning("could not write the end of a session; the next start will", exc_info=True)

    def _begin(self, kind: SourceKind, title: str, source: str) -> int:
        started = format_timestamp(datetime.now(UTC))
        values = (
            kind,
            as_letters(title),
            as_letters(source),
            started,
            json.dumps(self._settings),
            INTERRUPTED_REASON,
            self._owner.token,
        )
        try:
            with translate_sqlite_errors(self._path):
                number = self._connection.execute(_BEGIN, values).lastrowid
                self._connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
        except BaseException:
            self._owner.release()
            raise
        assert number is not None
        return number

    def _flush(self) -> None:
        if not self._pending:
            return
        rows = [row for frame in self._pending for row in frame]
        numbered = [row_values(self.session_id, self._rows_written + n, row) for n, row in enumerate(rows)]
        faces = sum(row.face is not None for row in rows)
        latest = max(row.t_s for row in rows)
        with translate_sqlite_errors(self._path), transaction(self._connection):
            self._connection.executemany(WRITE_ROW, numbered)
            self._connection.execute(_ADVANCE, (latest, len(self._pending), faces, self.session_id))
        self._rows_written += len(rows)
        self._pending.clear()
        self._waiting_since = None

    def _waited(self) -> float:
        now = self._clock()
        if self._waiting_since is None:
            self._waiting_since = now
        return now - self._waiting_since

    def _close(self) -> None:
        self._connection.close()
        self._owner.release()


def _take_lock(path: Path) -> SessionLock:
    try:
        return SessionLock(lock_folder(path))
    except OSError as error:
        raise StoreReadOnly(write_error_message(error, Message("The history {path}", path=path))) from error
