"""A session as a file for other programs: written piece by piece, and whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import atomic_write, display_name, write_error_message
from fer_desktop.sessions.export.html_report import html_parts
from fer_desktop.sessions.export.subtitles import srt_parts, vtt_parts
from fer_desktop.sessions.export.tabular import csv_chunks, json_chunks
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Recording


class ExportFormat(StrEnum):
    """The kinds of file, by their suffix without the dot."""

    CSV = "csv"
    JSON = "json"
    SRT = "srt"
    VTT = "vtt"
    HTML = "html"


_FOR_PROGRAMS: dict[ExportFormat, Callable[[Recording], Iterator[str]]] = {
    ExportFormat.CSV: csv_chunks,
    ExportFormat.JSON: json_chunks,
}
_FOR_PEOPLE: dict[ExportFormat, Callable[[Recording, ReportLocale], Iterator[str]]] = {
    ExportFormat.SRT: srt_parts,
    ExportFormat.VTT: vtt_parts,
    ExportFormat.HTML: html_parts,
}


def iter_chunks(recording: Recording, form: ExportFormat, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """The file's text in pieces, for standard output. Raises `StoreError` where the rows can't be read.

    ``wording``: what people read is in this language; the words of CSV and JSON are always the same.
    """
    if form in _FOR_PEOPLE:
        return _FOR_PEOPLE[form](recording, wording)
    return _FOR_PROGRAMS[form](recording)


def format_of(path: Path) -> ExportFormat:
    """The format that a file's name asks for. Raises `ExportError`."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in set(ExportFormat):
        known = ", ".join(f".{form}" for form in ExportFormat)
        raise ExportError(
            "{name} can't be written: its name must end in {suffixes}.",
            name=display_name(path),
            suffixes=known,
        )
    return ExportFormat(suffix)


def export(
    recording: Recording, path: Path, form: ExportFormat | None = None, wording: ReportLocale = ENGLISH
) -> None:
    """Writes a session to ``path`` (``form`` None: by its suffix), UTF-8, ``wording`` as for `parts`.

    An older file stays as it is until the new one is complete. Raises `ExportError` where it can't be
    written, `StoreError` where the session can't be read.
    """
    pieces = iter_chunks(recording, form or format_of(path), wording)
    try:
        with atomic_write(path) as file:
            for piece in pieces:
                file.write(piece.encode())
    except OSError as error:
        raise ExportError(write_error_message(error, display_name(path))) from error
