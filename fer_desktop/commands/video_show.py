"""A film's session on stdout and in files, for one film and for many alike."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from fer_desktop.commands.session_text import table
from fer_desktop.commands.terminal import Terminal
from fer_desktop.sessions.export.export import Format, parts
from fer_desktop.sessions.model import Recording
from fer_desktop.sessions.statistics.summary import summary_of


def show(terminal: Terminal, recording: Recording, video: Path, as_json: bool, before: str = "") -> None:
    """Prints a session, under the path by which the video was named, ``before`` at its very beginning."""
    named = _named(recording, video)
    if not as_json:
        terminal.print("\n".join(table(named, summary_of(named))))
        return
    for line in _lines(parts(named, Format.JSON)):
        terminal.print(before + line)
        before = ""


def show_error(terminal: Terminal, video: Path, why: str, before: str = "") -> None:
    """Prints the JSON of a video that could not be read."""
    terminal.print(before + json.dumps({"path": str(video), "error": why}))


def _named(recording: Recording, video: Path) -> Recording:
    """With the path as it was given, as the other commands print it; the history has the whole one."""
    return replace(recording, session=replace(recording.session, source=str(video)))


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    """The text of the pieces line by line; only one line is in memory."""
    rest = ""
    for piece in pieces:
        *whole, rest = (rest + piece).split("\n")
        yield from whole
    if rest:
        yield rest
