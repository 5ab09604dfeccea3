"""Exports sessions to files, written in chunks and replaced atomically."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import atomic_write, display_name, write_error_message
from fer_desktop.sessions.export.html_report import html_chunks
from fer_desktop.sessions.export.subtitles import srt_chunks, vtt_chunks
from fer_desktop.sessions.export.tabular import csv_chunks, json_chunks
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Recording


class ExportFormat(StrEnum):
    """The export formats, by file suffix without the dot."""

    CSV = "csv"
    JSON = "json"
    SRT = "srt"
    VTT = "vtt"
    HTML = "html"


_FOR_PEOPLE: dict[ExportFormat, Callable[[Recording, ReportLocale], Iterator[str]]] = {
    ExportFormat.SRT: srt_chunks,
    ExportFormat.VTT: vtt_chunks,
    ExportFormat.HTML: html_chunks,
}


def iter_chunks(recording: Recording, form: ExportFormat, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields the file's text in chunks. Raises `StoreError` if the rows can't be read.

    ``wording`` is the language of subtitles and reports, and the style of CSV; JSON is always the same.
    """
    if form in _FOR_PEOPLE:
        return _FOR_PEOPLE[form](recording, wording)
    return csv_chunks(recording, wording.csv) if form is ExportFormat.CSV else json_chunks(recording)


def format_of(path: Path) -> ExportFormat:
    """Returns the format for a file's suffix. Raises `ExportError` if the suffix is unknown."""
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
    """Writes a session to ``path`` in UTF-8. If ``form`` is None, the suffix decides the format.

    ``wording`` is as for `iter_chunks`. An existing file stays unchanged until the new one is complete.
    Raises `ExportError` if the file can't be written, `StoreError` if the session can't be read.
    """
    write_chunks(iter_chunks(recording, form or format_of(path), wording), path)


def write_chunks(chunks: Iterator[str], path: Path) -> None:
    """Writes a text to ``path`` in UTF-8; an existing file stays unchanged until the new one is complete.

    Raises `ExportError` if the file can't be written.
    """
    try:
        with atomic_write(path) as file:
            for chunk in chunks:
                file.write(chunk.encode())
    except OSError as error:
        raise ExportError(write_error_message(error, display_name(path))) from error
