"""Which running session belongs to a living process.

A process that records holds a lock on a file of its own. The system frees the lock when the process ends,
also when it is killed; unlike a process number, a lock is never given to another process by chance, and
unlike a heartbeat it outlives a computer that sleeps.
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
    """Where the locks of the sessions in a database lie."""
    return database.with_name(f"{database.name}.running")


class SessionLock:
    """A lock that this process holds from now until `release` or its own end. Raises `OSError`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.token = secrets.token_hex(8)
        self._path = _lock_file(folder, self.token)
        self._file = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        _lock(self._file)

    def release(self) -> None:
        """Gives the lock back; a second call does nothing."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            _remove(self._path)


def is_locked(folder: Path, token: str) -> bool:
    """Whether the process that took this lock still lives. Raises `OSError`."""
    if not _is_token(token):
        return False
    try:
        file = os.open(_lock_file(folder, token), os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):  # the latter is how Windows says that it is taken
        return True
    finally:
        os.close(file)
    return False


def any_owned(folder: Path) -> bool:
    """Whether any living process records into the database of this folder. Raises `OSError`."""
    return any(is_locked(folder, path.stem) for path in folder.glob("*.lock"))


def remove_lock(folder: Path, token: str) -> None:
    """Removes what a dead process left."""
    if _is_token(token):
        _remove(_lock_file(folder, token))


def _remove(path: Path) -> None:
    # On Windows another process may just be asking whether it is held; what is left then is held by nobody
    with suppress(PermissionError):
        path.unlink(missing_ok=True)


def _is_token(token: object) -> bool:
    """A history may come from anywhere: what stands in it is no path."""
    return isinstance(token, str) and re.fullmatch("[0-9a-f]{16}", token) is not None


def _lock_file(folder: Path, token: str) -> Path:
    return folder / f"{token}.lock"
