"""A video's session on stdout and in files, for one video and for many alike.

The results of many videos on stdout, in the order in which the videos were named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from fer_desktop.cli.session_text import table
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import StoreError
from fer_desktop.sessions.export.export import ExportFormat, iter_chunks
from fer_desktop.sessions.model import Recording
from fer_desktop.sessions.statistics.summary import summary_of
from fer_desktop.sessions.storage.store import Store


def show(terminal: Terminal, recording: Recording, video: Path, as_json: bool, before: str = "") -> None:
    """Prints a session, under the path by which the video was named, ``before`` at its very beginning."""
    named = _named(recording, video)
    if not as_json:
        terminal.print("\n".join(table(named, summary_of(named))))
        return
    for line in _lines(iter_chunks(named, ExportFormat.JSON)):
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


class OrderedOutput:
    """Prints each video's session as soon as those before it are printed; as JSON they make one list."""

    def __init__(self, terminal: Terminal, as_json: bool, history: Path, videos: Iterable[Path]) -> None:
        self._terminal, self._json, self._history = terminal, as_json, history
        self._waiting = list(videos)
        self._results: dict[Path, int | str] = {}
        self._comma = ""

    def begin(self) -> None:
        """Before everything else."""
        if self._json:
            self._terminal.print("[")

    def add(self, video: Path, result: int | str) -> None:
        """A video's session, or why there is none."""
        self._results[video] = result
        while self._waiting and self._waiting[0] in self._results:
            self._print(self._waiting.pop(0))

    def end(self) -> None:
        """After everything else, also where some videos are missing: what is there is printed."""
        for video in self._waiting:
            if video in self._results:
                self._print(video)
        if self._json:
            self._terminal.print("]")

    def _print(self, video: Path) -> None:
        result = self._results.pop(video)
        if isinstance(result, int):
            try:
                with Store(self._history) as store:
                    show(self._terminal, store.recording(result), video, self._json, self._comma)
            except StoreError as error:
                result = str(error)
                self._terminal.info(f"{video}: {result}")
        if isinstance(result, str) and self._json:
            show_error(self._terminal, video, result, self._comma)
        self._comma = ","
