"""Exports a session's readings as CSV and JSON, streamed row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.sessions.model import Recording, Row, Status
from fer_desktop.sessions.statistics.summary import summary_of

_DIGITS = 4

COLUMNS = ("t_s", "face", "status", "emotion", "confidence", *(f"p_{name}" for name in EMOTIONS), *"xywh")


def csv_chunks(recording: Recording) -> Iterator[str]:
    """Yields a header line and one line per row. A frame without a face has only its time and status."""
    writer = csv.writer(_EchoWriter())
    yield _line(writer, COLUMNS)
    for row in recording.rows():
        yield _line(writer, _values(row))


def json_chunks(recording: Recording) -> Iterator[str]:
    """Yields one object: path, duration_s, frames_read, every_s, readings (faces only), summary."""
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
    yield '\n], "summary": ' + json.dumps(summary.as_json(), ensure_ascii=False) + "}\n"


class _EchoWriter:
    """A file whose ``write`` returns the line, so that ``writerow`` returns it too."""

    def write(self, line: str) -> str:
        return line


def _line(writer: Any, values: tuple[Any, ...]) -> str:
    return str(writer.writerow(values))


def _values(row: Row) -> tuple[Any, ...]:
    probabilities: list[Any] = [round(p, _DIGITS) for p in row.probabilities] or [""] * len(EMOTIONS)
    confidence = "" if row.confidence is None else round(row.confidence, _DIGITS)
    known = (row.face or "", row.status, row.emotion or "", confidence)
    return (round(row.t_s, 3), *known, *probabilities, *(row.box or ("",) * 4))


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
    }
