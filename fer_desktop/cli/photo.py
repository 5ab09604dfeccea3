"""``fer-desktop photo``: the readings of photos as a table, JSON, CSV and annotated photos."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.cli.inputs import collect, left_out_lines, make_folder, unique_name
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.csv_style import STANDARD, CsvStyle
from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.core.errors import FerError, PhotoError, UsageError
from fer_desktop.core.formatting import to_percent
from fer_desktop.media.annotation import annotate
from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.media.photo import SAVED_SUFFIXES, photos_in, read_photo, save_photo
from fer_desktop.media.photo_report import PhotoReport, json_text, save_report
from fer_desktop.sessions.statistics.metrics import unscored_notice

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading, Recognizer


@dataclass(frozen=True)
class PhotoOptions:
    """The command's options. ``annotated`` is a file for one photo and a folder for several."""

    paths: tuple[Path, ...]
    json: bool = False
    csv: Path | None = None
    annotated: Path | None = None
    csv_style: CsvStyle = STANDARD

    @property
    def writes_files(self) -> bool:
        """Whether there is work to do even after stdout was closed."""
        return self.csv is not None or self.annotated is not None


def run_photo(options: PhotoOptions, terminal: Terminal, load: Callable[[], Recognizer]) -> int:
    """Analyse the photos. Returns 0, or 1 if a file could not be read or written.

    Raises `UsageError` before anything is read, and `ResourceError` if the program itself is damaged.
    """
    found = collect(options.paths, photos_in, "This folder contains no photos.")
    targets = annotated_targets(options, [photo for photo, error in found if error is None])
    _refuse_to_overwrite([*targets.values(), options.csv], [photo for photo, _ in found])
    if options.annotated is not None and options.annotated in {target.parent for target in targets.values()}:
        make_folder(options.annotated)
    for line in left_out_lines(options.paths, PHOTO_SUFFIXES, "photo"):
        terminal.info(line)
    return _PhotoCommand(options, targets, terminal, load()).run(found)


def annotated_targets(options: PhotoOptions, photos: Sequence[Path]) -> dict[Path, Path]:
    """Where the annotated copy of each photo goes. Raises `UsageError`."""
    out = options.annotated
    if out is None:
        return {}
    one_file = len(options.paths) == 1 and not options.paths[0].is_dir() and not out.is_dir()
    return dict.fromkeys(photos, _file_target(out)) if one_file else dict(_folder_targets(out, photos))


def _refuse_to_overwrite(outputs: Sequence[Path | None], photos: Sequence[Path]) -> None:
    written = {output.resolve() for output in outputs if output is not None}
    for photo in photos:
        if photo.resolve() in written:
            raise UsageError(f"{photo} would be overwritten: choose another output file or folder.")


def _file_target(out: Path) -> Path:
    if out.suffix.lower() not in SAVED_SUFFIXES:
        raise UsageError(f"--annotated {out}: the file's name must end with {_listed(SAVED_SUFFIXES)}.")
    return out


def _listed(suffixes: Iterable[str]) -> str:
    *others, last = sorted(suffixes)
    return f"{', '.join(others)} or {last}"


def _folder_targets(out: Path, photos: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    if out.exists() and not out.is_dir():
        raise UsageError(f"--annotated {out}: it must be a folder for several photos.")
    taken: set[str] = set()
    for photo in photos:
        suffix = photo.suffix if photo.suffix.lower() in SAVED_SUFFIXES else ".png"
        yield photo, out / unique_name(photo.stem, suffix, taken)


class _PhotoCommand:
    """Analyses one photo after another and prints each as soon as it is done."""

    def __init__(
        self, options: PhotoOptions, targets: dict[Path, Path], terminal: Terminal, recognizer: Recognizer
    ) -> None:
        self._options = options
        self._targets = targets
        self._terminal = terminal
        self._recognizer = recognizer
        self._all_written = True

    def run(self, found: Sequence[tuple[Path, str | None]]) -> int:
        """Returns the exit code."""
        reports = []
        for number, (photo, error) in enumerate(found, start=1):
            if self._terminal.output_closed and not self._options.writes_files:
                break
            self._show_progress(f"{number} of {len(found)}  {photo.name}")
            reports.append(self._failed(photo, error) if error else self._read(photo))
        self._finish(reports)
        return 0 if self._all_written and not any(report.error for report in reports) else 1

    def _show_progress(self, text: str) -> None:
        if self._options.json or not self._terminal.prints_to_screen:
            self._terminal.progress(text)

    def _failed(self, photo: Path, error: str) -> PhotoReport:
        self._terminal.info(f"{photo}: {error}")
        return PhotoReport(str(photo), error=error)

    def _read(self, photo: Path) -> PhotoReport:
        try:
            frame, notes = read_photo(photo)
        except PhotoError as error:
            return self._failed(photo, str(error))
        for note in notes:
            self._terminal.info(f"{photo}: {note}")
        readings = tuple(self._recognizer.read(frame))
        report = PhotoReport(str(photo), frame.shape[1], frame.shape[0], readings, notes=notes)
        if not self._options.json:
            self._terminal.print("\n".join(table(report)))
        if photo in self._targets:
            target = self._targets[photo]
            self._write(lambda: save_photo(target, annotate(frame, readings)))
        return report

    def _finish(self, reports: Sequence[PhotoReport]) -> None:
        csv = self._options.csv
        if csv is not None:
            self._write(lambda: save_report(csv, reports, as_json=False, style=self._options.csv_style))
        if self._options.json:
            self._terminal.print(json_text(reports, self._terminal.encoding))
        elif any(report.error is None for report in reports):
            self._terminal.print(_footer(reports))

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except FerError as error:
            self._all_written = False
            self._terminal.info(str(error))


def table(report: PhotoReport) -> list[str]:
    """The readings of a photo as lines of text: one row per face, probabilities in percent."""
    turned = f"  (turned by {report.turned} degrees)" if report.turned else ""
    lines = [f"{report.path}  {report.width} x {report.height}{turned}"]
    if not report.readings:
        return [*lines, "  no face found"]
    titles = "".join(f"{emotion:>{len(emotion) + 2}}" for emotion in EMOTIONS)
    return [*lines, f"  face  emotion  {titles}", *map(_row, count(1), report.readings)]


def _row(number: int, reading: Reading) -> str:
    shares = zip(EMOTIONS, reading.probabilities, strict=True)
    cells = "".join(f"{to_percent(share, 1):>{len(emotion) + 2}.1f}" for emotion, share in shares)
    reasons = f"  ({', '.join(reading.reasons)})" if reading.reasons else ""
    return f"  {number:>4}  {reading.emotion or UNKNOWN:<9}{cells}{reasons}"


def _footer(reports: Sequence[PhotoReport]) -> str:
    emotions = [reading.emotion for report in reports for reading in report.readings]
    return unscored_notice(emotions.count(None) / len(emotions) if emotions else 1.0)
