"""The readings of photos as JSON and CSV for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_desktop.core.csv_style import STANDARD, CsvStyle
from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import atomic_write, display_name, write_error_message
from fer_desktop.recognition.detection.boxes import photo_turn

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

CSV_COLUMNS = ("path", "face", "x", "y", "w", "h", "emotion", "confidence", *(f"p_{e}" for e in EMOTIONS))


@dataclass(frozen=True)
class PhotoReport:
    """The readings of one file, or the sentence that says why there are none; sizes are in pixels.

    ``notes`` are sentences about how the file was read, such as that its end is missing.
    """

    path: str
    width: int | None = None
    height: int | None = None
    readings: tuple[Reading, ...] = ()
    error: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def turned(self) -> int:
        """By how many degrees with the clock the photo seems turned; see `photo_turn`."""
        return photo_turn([reading.face for reading in self.readings])

    def as_json(self) -> dict[str, Any]:
        """This file's object in the JSON list."""
        faces = [reading.as_json() for reading in self.readings]
        size = {"width": self.width, "height": self.height}
        more = {"notes": list(self.notes)} if self.notes else {}
        return {"path": self.path, **size, "faces": faces, "turned": self.turned, "error": self.error, **more}


def json_text(reports: Sequence[PhotoReport], encoding: str | None = "utf-8") -> str:
    """The reports as a JSON list; characters that the encoding lacks are escaped."""
    values = [report.as_json() for report in reports]
    text = json.dumps(values, indent=2, ensure_ascii=False)
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return json.dumps(values, indent=2)
    return text


def csv_text(reports: Sequence[PhotoReport], style: CsvStyle = STANDARD) -> str:
    """The reports as CSV: a row for each face, numbered from 1 in each file; probabilities from 0 to 1."""
    text = io.StringIO()
    text.write(style.head)
    writer = csv.writer(text, delimiter=style.separator, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for report in reports:
        for number, reading in enumerate(report.readings, start=1):
            shares = [
                f"{share:.6f}".replace(".", style.decimal)
                for share in (reading.confidence, *reading.probabilities)
            ]
            writer.writerow([report.path, number, *reading.face.box, reading.emotion or UNKNOWN, *shares])
    return text.getvalue()


def save_report(
    path: Path,
    reports: Sequence[PhotoReport],
    as_json: bool | None = None,
    style: CsvStyle = STANDARD,
) -> None:
    """Write the reports as JSON or CSV; None: by the path's suffix. Raises `PhotoError`."""
    if as_json is None:
        as_json = path.suffix.lower() == ".json"
    text = json_text(reports) + "\n" if as_json else csv_text(reports, style)
    try:
        with atomic_write(path) as file:
            file.write(text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise PhotoError(write_error_message(error, display_name(path))) from error
