"""The log: a few small files of the user's own, without pictures and without the names of files."""

from __future__ import annotations

import logging
import os
import re
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.paths import log_folder, make_private_folder

SIZE = 512 * 1024
"""Bytes after which a new file is begun."""

BACKUPS = 3
"""Older files that are kept."""

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

# What our own errors and the system's say names the user's files; which error it was is enough for a report.
_OUR_ERROR = re.compile(r"^(\s*fer_desktop\.core\.errors\.\w+): .*", re.MULTILINE)
_SYSTEM_ERROR = re.compile(r"(\[(?:Errno|WinError) \d+\] [^:\n]*): .*")
_QUOTED_PATH = re.compile(r"""(['"])(?:[^'"\n]*[/\\])[^'"\n]*\1""")

_SHORTEST_NAME = 3
_ORDINARY = frozenset({"root", "user", "home", "admin"})
"""Login names that name nobody."""

_redacted_names: set[str] = set()

log = logging.getLogger(__name__)


def log_file() -> Path:
    """The log that is written now."""
    return log_folder() / "fer-desktop.log"


def start_logging() -> None:
    """Begins to write the log; without a place to write it the program goes on without one."""
    root = logging.getLogger()
    stop_logging()
    try:
        make_private_folder(log_folder())
        handler = _PrivateFiles(log_file(), maxBytes=SIZE, backupCount=BACKUPS, encoding="utf-8")
    except OSError:
        log.warning("no log can be written", exc_info=True)
        return
    handler.setFormatter(_RedactingFormatter(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def stop_logging() -> None:
    """Closes the log."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _PrivateFiles)]:
        root.removeHandler(handler)
        handler.close()


def redact(name: str) -> None:
    """From now on neither the log nor a report holds this name of the user, nor a part of it.

    A part of fewer than three letters stays: it would be found in too many words.
    """
    words = {name.strip(), *name.split()}
    _redacted_names.update(word for word in words if len(word) >= _SHORTEST_NAME)


def delete_logs() -> None:
    """Deletes all log files; if a log was being written, it begins anew. Raises `SettingsError`."""
    writing = any(isinstance(each, _PrivateFiles) for each in logging.getLogger().handlers)
    stop_logging()
    try:
        for path in log_folder().glob(f"{log_file().name}*"):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError(
            "The log can't be deleted: {reason}. Delete it yourself: {folder}.",
            reason=error.strerror,
            folder=log_folder(),
        ) from error
    finally:
        if writing:
            start_logging()


class _PrivateFiles(RotatingFileHandler):
    """Rotating files that other users of the computer can't read."""

    def _open(self) -> TextIOWrapper:
        number = os.open(self.baseFilename, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        return os.fdopen(number, "a", encoding="utf-8", errors="backslashreplace")

    def doRollover(self) -> None:
        try:
            super().doRollover()
        except OSError:
            # On Windows a second instance of the program that writes it keeps the file from being renamed.
            self.stream = self._open()


class _RedactingFormatter(logging.Formatter):
    """Leaves out the names of the user's files and, with the home folder, of the user."""

    def format(self, record: logging.LogRecord) -> str:
        return redact_text(super().format(record))


def redact_text(text: str) -> str:
    """The text without names of files other than the program's own, and without the user's names and home."""
    text = _OUR_ERROR.sub(r"\1", text)
    text = _SYSTEM_ERROR.sub(r"\1", text)
    text = _QUOTED_PATH.sub(_path_kind, text)
    home = str(Path.home())
    if len(home) > 1:
        text = text.replace(home, "~")
    return _without_names(text)


def _without_names(text: str) -> str:
    """Leaves out what the user is called, here and on this computer; the longer names first."""
    login = Path.home().name
    names = _redacted_names | ({login} if len(login) >= _SHORTEST_NAME and login not in _ORDINARY else set())
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "<name>", text, flags=re.IGNORECASE)
    return text


def _path_kind(found: re.Match[str]) -> str:
    quoted = found[0]
    return quoted if quoted[:-1].endswith(".py") else f"<a file{Path(quoted[1:-1]).suffix[:6]}>"
