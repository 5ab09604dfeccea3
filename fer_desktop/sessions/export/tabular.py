"""Exports a session's readings as CSV and JSON, streamed row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fer_desktop.core.csv_style import STANDARD, CsvStyle
from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.sessions.model import Recording, Row, Status
from fer_desktop.sessions.statistics.summary import summary_of

_DIGITS = 4

BOOKMARK = "bookmark"
HELD = "held"
PROBABILITIES = tuple(f"p_{name}" for name in EMOTIONS)
COLUMNS = ("t_s", "face", "status", "emotion", "confidence", *PROBABILITIES, *"xywh", HELD)


def csv_chunks(recording: Recording, style: CsvStyle = STANDARD) -> Iterator[str]:
    """Yields a header line and one line per row. A frame without a face has only its time and status.

    A session with bookmarks has one more column: on the first row at or after a bookmark its word, or
    `BOOKMARK` if it has none.
    """
    return csv_lines(_table_rows(recording), style)


def csv_lines(rows: Iterable[Sequence[Any]], style: CsvStyle = STANDARD) -> Iterator[str]:
    """Yields each row, the heading first, as a line of a CSV file."""
    writer: Any = csv.writer(_EchoWriter(), delimiter=style.separator)
    head = style.head
    for row in rows:
        yield head + str(writer.writerow(style.cells(row)))
        head = ""


def _table_rows(recording: Recording) -> Iterator[Sequence[Any]]:
    waiting = list(recording.bookmarks)
    more = (BOOKMARK,) if waiting else ()
    yield COLUMNS + more
    for row in recording.rows():
        due = [each.word or BOOKMARK for each in waiting if each.t_s <= row.t_s]
        del waiting[: len(due)]
        yield (*_values(row), *("; ".join(due) for _ in more))


def json_chunks(recording: Recording) -> Iterator[str]:
    """Yields one object.

    Its keys: path, duration_s, frames_read, every_s, readings (faces only), summary, bookmarks.
    """
    session, summary = recording.session, summary_of(recording)
    head = {
        "path": session.source,
        "duration_s": round(summary.duration_s, 3),
        "frames_read": summary.moments,
        "every_s": session.every_s,
        **({"notes": list(session.notes)} if session.notes else {}),
        **({} if session.complete else {"incomplete": session.incomplete_reason}),
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "readings": ['
    separator = "\n"
    for row in recording.rows():
        if row.status is not Status.NO_FACE:
            yield separator + json.dumps(_reading(row), ensure_ascii=False)
            separator = ",\n"
    marked = [{"t_s": round(t_s, 3), "word": word} for t_s, word in recording.bookmarks]
    yield '\n], "summary": ' + json.dumps(summary.as_json(), ensure_ascii=False)
    yield ', "bookmarks": ' + json.dumps(marked, ensure_ascii=False) + "}\n"


class _EchoWriter:
    """A file whose ``write`` returns the line, so that ``writerow`` returns it too."""

    def write(self, line: str) -> str:
        return line


def _values(row: Row) -> tuple[Any, ...]:
    probabilities: list[Any] = [round(p, _DIGITS) for p in row.probabilities] or [""] * len(EMOTIONS)
    confidence = "" if row.confidence is None else round(row.confidence, _DIGITS)
    known = (row.face or "", row.status, row.emotion or "", confidence)
    return (round(row.t_s, 3), *known, *probabilities, *(row.box or ("",) * 4), HELD if row.held else "")


def _reading(row: Row) -> dict[str, Any]:
    return {
        "t_s": round(row.t_s, 3),
        "face": row.face,
        "box": list(row.box or ()),
        "emotion": row.emotion or UNKNOWN,
        "confidence": None if row.confidence is None else round(row.confidence, _DIGITS),
        "probabilities": {
            emotion: round(p, _DIGITS) for emotion, p in zip(EMOTIONS, row.probabilities, strict=True)
        },
        HELD: row.held,
    }
