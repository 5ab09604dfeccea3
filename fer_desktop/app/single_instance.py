"""One running instance per user: later instances forward their files to the first one.

The first instance holds a lock on a file until its process ends, so a crash leaves nothing stale behind.
Beside the lock file is the address where it listens: a private socket, or on Windows a named pipe. Nothing
leaves the computer.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.core.file_io import atomic_write
from fer_desktop.core.paths import config_folder, make_private_folder

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How long a later instance waits for the first one, which may still be opening its window."""

PAUSE_S = 0.05
MAX_SOCKET = 100
"""Bytes of a path that every system accepts as the address of a socket."""
MAX_REQUEST = 1 << 20
"""Bytes."""
DONE, BUSY = b"done", b"busy"
TOKEN = "XDG_ACTIVATION_TOKEN"
"""The environment variable whose value Wayland demands before it activates a window."""

_lock_file: int | None = None
"""The descriptor of the lock file while this process is the first instance."""


@dataclass(frozen=True)
class Request:
    """What a later instance asks for. ``paths`` are absolute; ``token`` may be empty."""

    paths: tuple[Path, ...]
    token: str
    connection: Connection

    def reply(self, done: bool) -> None:
        """Say whether this instance opens the files; otherwise the other one opens its own windows."""
        try:
            self.connection.send_bytes(DONE if done else BUSY)
        except OSError:
            log.warning("a later instance did not wait for the answer")
        finally:
            self.connection.close()


def acquire() -> bool:
    """Become the first instance of this user on this display. False if there is one already.

    True also if that is unknown, for example on a read-only disk.
    """
    global _lock_file
    if _lock_file is not None:
        return True
    try:
        make_private_folder(config_folder())
        number = os.open(_file("lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        log.warning("whether the program is already running is unknown", exc_info=True)
        return True
    if not _lock(number):
        os.close(number)
        return False
    _lock_file = number
    return True


def release() -> None:
    """Let another process be the first instance."""
    global _lock_file
    if _lock_file is not None:
        os.close(_lock_file)
        _lock_file = None


def _lock(number: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _file(ending: str) -> Path:
    """A file of this user and, if there can be several, of this display."""
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    safe = "".join(letter if letter.isalnum() else "-" for letter in display)
    return config_folder() / f"first-start{safe}.{ending}"


def forward_to_running_instance(paths: Sequence[Path]) -> bool:
    """Ask the first instance to come to the front and open these files.

    False if there is none, or if it is busy or doesn't answer in time: this process opens its own windows.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not acquire():
        if (answer := _ask(paths, deadline)) is not None:
            return answer
        if time.monotonic() > deadline:
            log.warning("the program is already running but does not answer")
            return False
        time.sleep(PAUSE_S)
    return False


def _ask(paths: Sequence[Path], deadline: float) -> bool | None:
    """Whether the first instance opens the files; None if it isn't listening yet."""
    from multiprocessing.connection import Client

    try:
        with Client(_file("address").read_text("utf-8")) as connection:
            _let_come_forward()
            request = {"paths": [str(path.absolute()) for path in paths], "token": os.environ.get(TOKEN, "")}
            connection.send_bytes(json.dumps(request).encode())
            if connection.poll(max(0.0, deadline - time.monotonic())):
                return connection.recv_bytes(len(DONE)) == DONE
            return False
    except (OSError, EOFError, ValueError):
        return None


def _let_come_forward() -> None:
    """On Windows, only the process that the user has just started can allow another to come to the front."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def new_address() -> str:
    """An unused address to listen at; later instances find it after `announce`."""
    if sys.platform == "win32":
        return rf"\\.\pipe\fer-desktop-{os.urandom(16).hex()}"
    path = make_private_folder(config_folder()) / _file("socket").name
    if len(os.fsencode(path)) > MAX_SOCKET:
        path = Path(tempfile.mkdtemp(prefix="fer-desktop-"), "socket")
    path.unlink(missing_ok=True)
    return str(path)


def announce(address: str) -> None:
    """Write down the address for later instances of this user. Raises OSError."""
    if sys.platform != "win32":
        Path(address).chmod(0o600)
    with atomic_write(_file("address"), private=True) as file:
        file.write(address.encode())


def retract(address: str) -> None:
    """Remove the address."""
    _file("address").unlink(missing_ok=True)
    folder = Path(address).parent
    if sys.platform != "win32" and folder != config_folder() and folder.is_dir():
        folder.rmdir()


def request_of(connection: Connection) -> Request | None:
    """The request that comes over a connection; None if it is invalid."""
    try:
        if not connection.poll(PATIENCE_S):
            return None
        values = json.loads(connection.recv_bytes(MAX_REQUEST))
        paths = tuple(Path(str(path)) for path in values["paths"])
        return Request(paths, str(values["token"]), connection)
    except (OSError, EOFError, ValueError, KeyError, TypeError, RecursionError):
        log.warning("a later instance sent an invalid request")
        return None
