"""A session as a file for other programs: written piece by piece, and whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import replacing, shown_name, why_not_written
from fer_desktop.sessions.export.html_report import html_parts
from fer_desktop.sessions.export.subtitles import srt_parts, vtt_parts
from fer_desktop.sessions.export.tabular import csv_parts, json_parts
from fer_desktop.sessions.export.wording import ENGLISH, Wording
from fer_desktop.sessions.model import Recording


class Format(StrEnum):
    """The kinds of file, by their suffix without the dot."""

    CSV = "csv"
    JSON = "json"
    SRT = "srt"
    VTT = "vtt"
    HTML = "html"


_FOR_PROGRAMS: dict[Format, Callable[[Recording], Iterator[str]]] = {
    Format.CSV: csv_parts,
    Format.JSON: json_parts,
}
_FOR_PEOPLE: dict[Format, Callable[[Recording, Wording], Iterator[str]]] = {
    Format.SRT: srt_parts,
    Format.VTT: vtt_parts,
    Format.HTML: html_parts,
}


def parts(recording: Recording, form: Format, wording: Wording = ENGLISH) -> Iterator[str]:
    """The file's text in pieces, for standard output. Raises `StoreError` where the rows can't be read.

    ``wording``: what people read is in this language; the words of CSV and JSON are always the same.
    """
    if form in _FOR_PEOPLE:
        return _FOR_PEOPLE[form](recording, wording)
    return _FOR_PROGRAMS[form](recording)


def format_of(path: Path) -> Format:
    """The format that a file's name asks for. Raises `ExportError`."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in set(Format):
        known = ", ".join(f".{form}" for form in Format)
        raise ExportError(
            "{name} can't be written: its name must end in {suffixes}.",
            name=shown_name(path),
            suffixes=known,
        )
    return Format(suffix)


def export(recording: Recording, path: Path, form: Format | None = None, wording: Wording = ENGLISH) -> None:
    """Writes a session to ``path`` (``form`` None: by its suffix), UTF-8, ``wording`` as for `parts`.

    An older file stays as it is until the new one is complete. Raises `ExportError` where it can't be
    written, `StoreError` where the session can't be read.
    """
    pieces = parts(recording, form or format_of(path), wording)
    try:
        with replacing(path) as file:
            for piece in pieces:
                file.write(piece.encode())
    except OSError as error:
        raise ExportError(why_not_written(error, shown_name(path))) from error
