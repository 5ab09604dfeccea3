"""Files opened safely, and files written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fer_desktop.core.messages import Message

_NO_LETTER = re.compile("[\ud800-\udfff]")
"""Halves of letters, and how Python writes the bytes of a name that are no text."""

_BINARY = getattr(os, "O_BINARY", 0)

PAUSES_S = (0.01, 0.05, 0.2)


def open_regular(path: Path) -> BinaryIO:
    """The file, open for reading. A folder, a device or a pipe (which would wait) raises `OSError`."""
    try:
        kind = path.stat().st_mode
    except ValueError as error:
        raise OSError(
            errno.EINVAL, Message("its name contains a character that is not allowed in file names")
        ) from error
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, Message("it is a folder"))
    if not stat.S_ISREG(kind):
        raise OSError(errno.EINVAL, Message("it is not a file"))
    return path.open("rb")


def display_name(path: Path) -> str:
    """The file's name for a sentence; bytes that are no text are shown as a replacement character."""
    return as_letters(path.name or str(path))


def as_letters(text: str) -> str:
    """The text with a replacement character for what no file and no database can hold as text."""
    return _NO_LETTER.sub("\ufffd", text)


def read_error_message(error: OSError, name: str) -> Message:
    """The sentence for a file that can't be opened."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Message("{name} doesn't exist: it was moved, renamed or deleted.", name=name)
    if isinstance(error, IsADirectoryError):
        return Message("{name} is a folder: choose a file in it.", name=name)
    if isinstance(error, PermissionError):
        return Message("{name} can't be opened: you have no permission to read it.", name=name)
    return Message("{name} can't be opened: {reason}.", name=name, reason=_reason(error))


def write_error_message(error: OSError, name: str) -> Message:
    """The sentence for a file that can't be written."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Message("{name} can't be saved: its folder doesn't exist.", name=name)
    if isinstance(error, IsADirectoryError):
        return Message("{name} can't be saved: a folder has this name.", name=name)
    if isinstance(error, PermissionError):
        return Message("{name} can't be saved: you have no permission to write there.", name=name)
    return Message("{name} can't be saved: {reason}.", name=name, reason=_reason(error))


def _reason(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__


@contextmanager
def atomic_write(path: Path, private: bool = False) -> Iterator[BinaryIO]:
    """A file to write in place of ``path``, which keeps its old content until the block has ended well.

    ``private`` closes the file to other users of the computer. A pipe or a device is written directly.
    Raises `OSError`.
    """
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, Message("a folder has this name"))
    if target.exists() and not target.is_file():
        with target.open("wb") as device:
            yield device
        return
    part = _part_of(target)
    try:
        with _created(part, 0o600 if private else 0o666) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        replace_file(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def atomic_write_path(path: Path) -> Iterator[Path]:
    """As `replacing`, for a library that opens the file itself: the place where it shall write.

    Raises `OSError`, also where a folder, a device or a pipe has the name.
    """
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, Message("a folder has this name"))
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, Message("it is not a file"))
    part = _part_of(target)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield part
        _sync(part)
        replace_file(part, target)
    finally:
        part.unlink(missing_ok=True)


def replace_file(part: Path, target: Path, platform: str = sys.platform) -> None:
    """Gives a written file its name, in place of what has it. Raises `OSError`.

    On Windows that is refused while another program has the old file open, as virus scanners do for a moment.
    """
    for pause_s in PAUSES_S if platform == "win32" else ():
        try:
            part.replace(target)
            return
        except PermissionError:
            time.sleep(pause_s)
    part.replace(target)


def _part_of(target: Path) -> Path:
    return target.with_name(f".{secrets.token_hex(8)}.part")


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _created(path: Path, mode: int) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, mode), "wb")
