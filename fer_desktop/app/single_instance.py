"""One set of windows a user: who started first, and how a later start hands over what it was given.

The first start holds a lock on a file until it ends, however it ends, so nothing stale is left by a crash.
Beside it lies the address where it listens: a socket of the user's own, on Windows a named pipe. Nothing of
this leaves the computer.
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
from fer_desktop.core.paths import config_folder, private

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How long a second start waits for the first: it may still be opening its window."""

PAUSE_S = 0.05
MAX_SOCKET = 100
"""Bytes of a path that every system takes as the address of a socket."""
LARGEST = 1 << 20
DONE, BUSY = b"done", b"busy"
TOKEN = "XDG_ACTIVATION_TOKEN"
"""The environment's word with which Wayland lets a window come to the front."""

_held: list[int] = []


@dataclass(frozen=True)
class Request:
    """What a later start asks for. ``paths`` are absolute; ``token`` may be empty."""

    paths: tuple[Path, ...]
    token: str
    connection: Connection

    def reply(self, done: bool) -> None:
        """Say whether this start takes it over; if not, the other opens windows of its own."""
        try:
            self.connection.send_bytes(DONE if done else BUSY)
        except OSError:
            log.warning("a second start did not wait for the answer")
        finally:
            self.connection.close()


def acquire() -> bool:
    """Whether no other start of this user, on this screen, has its windows open; holds the place if so.

    True also where that can't be told, as on a disk that can't be written.
    """
    if _held:
        return True
    try:
        private(config_folder())
        number = os.open(_file("lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        log.warning("whether the program runs already can't be told", exc_info=True)
        return True
    if not _lock(number):
        os.close(number)
        return False
    _held.append(number)
    return True


def holds_the_place() -> bool:
    """Whether this process is the one that later starts turn to."""
    return bool(_held)


def release() -> None:
    """Let another start be the first."""
    while _held:
        os.close(_held.pop())


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
    """A file of this user and, where there may be several, of this screen."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    kept = "".join(letter if letter.isalnum() else "-" for letter in screen)
    return config_folder() / f"first-start{kept}.{ending}"


def forward_to_running_instance(paths: Sequence[Path]) -> bool:
    """Ask the first start to come to the front with these files.

    False if it does not answer in time or is busy with something else: then this start opens its own windows.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not acquire():
        if (answer := _asked(paths, deadline)) is not None:
            return answer
        if time.monotonic() > deadline:
            log.warning("the program runs already, but does not answer")
            return False
        time.sleep(PAUSE_S)
    return False


def _asked(paths: Sequence[Path], deadline: float) -> bool | None:
    """None: nobody listens yet."""
    from multiprocessing.connection import Client

    try:
        with Client(_file("address").read_text("utf-8")) as connection:
            _let_come_forward()
            told = {"paths": [str(path.absolute()) for path in paths], "token": os.environ.get(TOKEN, "")}
            connection.send_bytes(json.dumps(told).encode())
            if connection.poll(max(0.0, deadline - time.monotonic())):
                return connection.recv_bytes(len(DONE)) == DONE
            return False
    except (OSError, EOFError, ValueError):
        return None


def _let_come_forward() -> None:
    """Windows lets a program take the front only with leave of the one that the user has just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def new_address() -> str:
    """An address to listen at that nobody else has; later starts find it once it is `announce`d."""
    if sys.platform == "win32":
        return rf"\\.\pipe\fer-desktop-{os.urandom(16).hex()}"
    path = private(config_folder()) / _file("socket").name
    if len(os.fsencode(path)) > MAX_SOCKET:
        path = Path(tempfile.mkdtemp(prefix="fer-desktop-"), "socket")
    path.unlink(missing_ok=True)
    return str(path)


def announce(address: str) -> None:
    """Let later starts of this user find the address. Raises OSError."""
    if sys.platform != "win32":
        Path(address).chmod(0o600)
    with atomic_write(_file("address"), private=True) as file:
        file.write(address.encode())


def retract(address: str) -> None:
    """The address is not in use any more."""
    _file("address").unlink(missing_ok=True)
    folder = Path(address).parent
    if sys.platform != "win32" and folder != config_folder() and folder.is_dir():
        folder.rmdir()


def request_of(connection: Connection) -> Request | None:
    """What a connection asks for; None if it asks for nothing that makes sense."""
    try:
        if not connection.poll(PATIENCE_S):
            return None
        told = json.loads(connection.recv_bytes(LARGEST))
        paths = tuple(Path(str(path)) for path in told["paths"])
        return Request(paths, str(told["token"]), connection)
    except (OSError, EOFError, ValueError, KeyError, TypeError, RecursionError):
        log.warning("a second start asked for nothing that makes sense")
        return None
