"""Talking to a terminal, a pipe or nobody: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TextIO

_CLEAR = "\r\x1b[K"


class Terminal:
    """Prints to stdout and tells on stderr, whatever they are.

    Letters that their encoding doesn't hold are escaped. A pipe that its reader closed is no error: from then
    on ``nobody_reads`` is true and what is printed is lost. In a window program there is neither stream.
    """

    def __init__(self) -> None:
        self.output_closed = False
        self._progress_shown = False
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")

    @property
    def encoding(self) -> str | None:
        """How stdout turns letters into bytes."""
        return getattr(sys.stdout, "encoding", None)

    @property
    def prints_to_screen(self) -> bool:
        """Whether a person sees stdout as it is printed."""
        return _is_screen(sys.stdout)

    def print(self, text: str) -> None:
        """A result, to stdout."""
        self.progress("")
        if not self.output_closed and not _written(sys.stdout, text + "\n"):
            self.output_closed = True

    def write(self, text: str, as_json: bool = False) -> None:
        """A piece of a result, to stdout as it is; letters that its encoding lacks stay readable as JSON."""
        self.progress("")
        piece = _escaped(text, self.encoding) if as_json else text
        if not self.output_closed and not _written(sys.stdout, piece):
            self.output_closed = True

    @property
    def can_ask(self) -> bool:
        """Whether a person sees a question and can answer it."""
        return _is_screen(sys.stdin) and _is_screen(sys.stderr)

    def ask(self, question: str) -> bool:
        """Whether the user says yes; no answer is a no."""
        self.progress("")
        _written(sys.stderr, " ".join(question.splitlines()) + " [y/N] ")
        return sys.stdin.readline().strip().casefold() in ("y", "yes")

    def info(self, text: str) -> None:
        """Anything else, in one line to stderr."""
        self.progress("")
        _written(sys.stderr, " ".join(text.splitlines()) + "\n")

    def progress(self, text: str) -> None:
        """A line on stderr that the next one replaces; only where somebody looks."""
        if not _is_screen(sys.stderr) or not (text or self._progress_shown):
            return
        self._progress_shown = bool(text)
        _written(sys.stderr, _CLEAR + text[:78])

    def close(self) -> None:
        """Sends on what is still held back, so that Python's own end has nothing to complain about."""
        for stream in (sys.stdout, sys.stderr):
            _written(stream, "")


def _is_screen(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _written(stream: TextIO | None, text: str) -> bool:
    """False if nobody reads the stream any more."""
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
    """JSON text in letters that the encoding holds; others stand only inside of its strings."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "".join(letter if letter.isascii() else json.dumps(letter)[1:-1] for letter in text)
    return text


def _silence(stream: TextIO) -> None:
    """Lets what is still buffered go nowhere; else Python would complain of it when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
