"""Output to a terminal, a pipe or nowhere: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from contextlib import suppress
from typing import TextIO

_PROGRESS_WIDTH = 78


class Terminal:
    """Writes to stdout and stderr, whatever they are.

    Characters that the encoding lacks are escaped. A pipe closed by its reader is not an error: afterwards
    ``output_closed`` is true and further output is lost. A program without a console has neither stream.
    """

    def __init__(self) -> None:
        self.output_closed = False
        self._progress = ""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")

    @property
    def encoding(self) -> str | None:
        """The encoding of stdout."""
        return getattr(sys.stdout, "encoding", None)

    @property
    def prints_to_screen(self) -> bool:
        """Whether stdout is a terminal."""
        return _is_screen(sys.stdout)

    def print(self, text: str) -> None:
        """Write a result to stdout."""
        self.progress("")
        if not self.output_closed and not _write(sys.stdout, text + "\n"):
            self.output_closed = True

    def write(self, text: str, as_json: bool = False) -> None:
        """Write a part of a result to stdout; in JSON, characters that the encoding lacks are escaped."""
        self.progress("")
        piece = _escaped(text, self.encoding) if as_json else text
        if not self.output_closed and not _write(sys.stdout, piece):
            self.output_closed = True

    @property
    def can_ask(self) -> bool:
        """Whether a person can see and answer a question."""
        return _is_screen(sys.stdin) and _is_screen(sys.stderr)

    def ask(self, question: str) -> bool:
        """Ask a question. Returns whether the user answered yes; no answer counts as no."""
        self.progress("")
        _write(sys.stderr, " ".join(question.splitlines()) + " [y/N] ")
        return sys.stdin.readline().strip().casefold() in ("y", "yes")

    def info(self, text: str) -> None:
        """Anything else, in one line to stderr."""
        self.progress("")
        _write(sys.stderr, " ".join(text.splitlines()) + "\n")

    def progress(self, text: str) -> None:
        """Show a progress line on stderr, if it is a terminal; the next one replaces it.

        Spaces erase the old line, since some consoles print escape sequences as they are.
        """
        if not _is_screen(sys.stderr) or not (text or self._progress):
            return
        erased = "\r" + " " * _columns(self._progress) + "\r" if self._progress else ""
        self._progress = text[:_PROGRESS_WIDTH]
        _write(sys.stderr, erased + self._progress)

    def close(self) -> None:
        """Flush both streams, so that Python doesn't report an error when it exits."""
        for stream in (sys.stdout, sys.stderr):
            _write(stream, "")


def _is_screen(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _columns(text: str) -> int:
    """The columns that the text takes on a terminal; letters of some scripts take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _write(stream: TextIO | None, text: str) -> bool:
    """Write text; False if the stream was closed by its reader."""
    if stream is None:
        return True
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        # Closed by its reader (on Windows told as EINVAL), full, or closed by the parent from the start.
        _silence(stream)
        return False
    return True


def _escaped(text: str, encoding: str | None) -> str:
    """JSON text in which characters that the encoding lacks are escaped; they only occur in strings."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "".join(letter if letter.isascii() else json.dumps(letter)[1:-1] for letter in text)
    return text


def _silence(stream: TextIO) -> None:
    """Discard what is still buffered; otherwise Python would report an error when it exits."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
