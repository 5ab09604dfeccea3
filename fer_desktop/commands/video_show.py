"""A film's session on stdout and in files, for one film and for many alike."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from fer_desktop.commands.terminal import Terminal
from fer_desktop.recognition.emotions import EMOTIONS
from fer_desktop.sessions.export import Format, parts
from fer_desktop.sessions.figures import notice
from fer_desktop.sessions.session import Recording
from fer_desktop.sessions.summary import Summary, summary_of
from fer_desktop.shares import in_percent


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


def table(recording: Recording, summary: Summary) -> list[str]:
    """A session as lines for a person: the share of each emotion, the verdict, and what wasn't scored."""
    whole, attention = summary.whole, summary.whole.attention_share
    head = f"{recording.session.source}  {clock(summary.duration_s)}  {summary.moments} frames read"
    shares = [f"  {emotion:<10}{in_percent(whole.shares[emotion], 1):>6.1f} %" for emotion in EMOTIONS]
    facts = [
        f"  {whole.verdict}, faces: {len(summary.participants)}, attention {in_percent(attention, 0):.0f} %",
        notice(whole.not_scored_share),
    ]
    return [head, *shares, *facts]


def clock(seconds: float) -> str:
    """A length of time as hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


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
