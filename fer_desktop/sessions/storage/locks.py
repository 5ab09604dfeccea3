"""Locks that show whether the process recording a session is still running.

A recording process locks a file of its own. The system releases the lock when the process ends, even if it is
killed. Unlike a process number, a lock can't be reused by another process; unlike a heartbeat, it survives
the computer going to sleep.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_folder(database: Path) -> Path:
    """Returns the folder with the lock files of a database's sessions."""
    return database.with_name(f"{database.name}.running")


class SessionLock:
    """A lock held by this process until `release` or until the process ends. Raises `OSError`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.token = secrets.token_hex(8)
        self._path = _lock_file(folder, self.token)
        self._file = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        _lock(self._file)

    def release(self) -> None:
        """Releases the lock; a second call does nothing."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            _remove(self._path)


def is_locked(folder: Path, token: str) -> bool:
    """Whether the process that took this lock is still running. Raises `OSError`."""
    if not _is_token(token):
        return False
    try:
        file = os.open(_lock_file(folder, token), os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):  # PermissionError on Windows
        return True
    finally:
        os.close(file)
    return False


def any_owned(folder: Path) -> bool:
    """Whether any process is recording into the database of this folder. Raises `OSError`."""
    return any(is_locked(folder, path.stem) for path in folder.glob("*.lock"))


def remove_lock(folder: Path, token: str) -> None:
    """Removes the lock file of a process that has ended."""
    if _is_token(token):
        _remove(_lock_file(folder, token))


def _remove(path: Path) -> None:
    # On Windows this fails while another process is checking the lock; the leftover file is harmless
    with suppress(PermissionError):
        path.unlink(missing_ok=True)


def _is_token(token: object) -> bool:
    """Whether a stored value is a token: a history from elsewhere may contain a path instead."""
    return isinstance(token, str) and re.fullmatch("[0-9a-f]{16}", token) is not None


def _lock_file(folder: Path, token: str) -> Path:
    return folder / f"{token}.lock"
