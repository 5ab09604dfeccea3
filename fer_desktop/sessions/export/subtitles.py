"""Exports a session's emoji as SubRip (.srt) and WebVTT (.vtt) subtitles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fer_desktop.core.emotions import EMOJI, UNKNOWN
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Recording, Row
from fer_desktop.sessions.statistics.durations import TimedReadings, moments
from fer_desktop.sessions.statistics.metrics import unscored_notice
from fer_desktop.sessions.statistics.summary import summary_of


class Cue(NamedTuple):
    """A text shown from ``start_ms`` to ``end_ms``."""

    start_ms: int
    end_ms: int
    text: str


def srt_chunks(recording: Recording, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields SubRip subtitles: numbered cues, times with a comma."""
    for number, cue in enumerate(cues(recording, wording), start=1):
        yield f"{number}\n{_time(cue.start_ms, ',')} --> {_time(cue.end_ms, ',')}\n{cue.text}\n\n"


def vtt_chunks(recording: Recording, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields WebVTT subtitles: a header, then cues, times with a point."""
    notice = wording.say(unscored_notice(summary_of(recording).whole.not_scored_share))
    yield f"WEBVTT\n\nNOTE {_escaped(notice)}\n\n"
    for cue in cues(recording, wording):
        yield f"{_time(cue.start_ms, '.')} --> {_time(cue.end_ms, '.')}\n{_escaped(cue.text)}\n\n"


def cues(recording: Recording, wording: ReportLocale = ENGLISH) -> Iterator[Cue]:
    """Yields cues that don't overlap, with equal neighbours merged.

    A cue has one line per face, with the face's number if the session has several faces.
    """
    session = recording.session
    numbered = _has_several_faces(recording.rows())
    frames = moments(recording.rows(), session.duration_s, session.every_s)
    yield from _merge_equal(_cue(frame, numbered, wording) for frame in frames)


def _has_several_faces(rows: Iterable[Row]) -> bool:
    first: int | None = None
    for row in rows:
        if first is None:
            first = row.face
        elif row.face not in (None, first):
            return True
    return False


def _cue(moment: TimedReadings, numbered: bool, wording: ReportLocale) -> Cue:
    faces = sorted((row for row in moment.rows if row.face is not None), key=lambda row: row.face or 0)
    end_s = moment.t_s + moment.hold_s
    text = "\n".join(_face_line(row, numbered, wording) for row in faces)
    return Cue(round(1000 * moment.t_s), round(1000 * end_s), text)


def _face_line(row: Row, numbered: bool, wording: ReportLocale) -> str:
    name = str(row.emotion or UNKNOWN)
    label = f"{EMOJI[name]} {wording.name(name)}"
    return f"{row.face} {label}" if numbered else label


def _merge_equal(cues: Iterable[Cue]) -> Iterator[Cue]:
    """Merges equal neighbours. Drops cues without a face and those shorter than a millisecond."""
    run: Cue | None = None
    for cue in cues:
        if run is not None and run.text == cue.text and run.end_ms == cue.start_ms:
            run = run._replace(end_ms=cue.end_ms)
            continue
        if run is not None:
            yield run
        run = cue if cue.text and cue.end_ms > cue.start_ms else None
    if run is not None:
        yield run


def _time(ms: int, separator: str) -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{separator}{rest:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
