"""Arguments that several commands have, the files that a command reads, and the names of those it writes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from fer_desktop.core.csv_style import SEMICOLONS, STANDARD, CsvStyle
from fer_desktop.core.errors import ExportError, FerError
from fer_desktop.core.file_io import write_error_message
from fer_desktop.media.file_types import PHOTO_SUFFIXES, VIDEO_SUFFIXES, left_out_of


def path_argument(text: str) -> Path:
    """The type of an argument that is a path. Raises `argparse.ArgumentTypeError`."""
    if not text:
        raise argparse.ArgumentTypeError("a path can't be empty")
    return Path(text)


def number_argument(text: str) -> int:
    """The type of an argument that is 1 or more. Raises `argparse.ArgumentTypeError`."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**63):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number, 1 or more")
    return int(text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_csv_style(parser: argparse.ArgumentParser) -> None:
    """Add the argument that `csv_style` reads."""
    parser.add_argument(
        "--semicolons",
        action="store_true",
        help="in CSV files, separate with ; and write decimal commas, as Excel expects in many countries",
    )


def csv_style(arguments: argparse.Namespace) -> CsvStyle:
    """How CSV files are to be written."""
    return SEMICOLONS if arguments.semicolons else STANDARD


def collect(
    paths: Sequence[Path], list_in: Callable[[Path], Sequence[Path]], empty_message: str
) -> list[tuple[Path, str | None]]:
    """Each file at these paths once, in their order, and each path without files with the reason.

    list_in: returns the files in a folder, or a file itself; raises `FerError`. empty_message: the reason for
    a folder without files.
    """
    found: dict[Path, str | None] = {}
    for path in paths:
        try:
            files = list_in(path)
            found |= dict.fromkeys(files) if files else {path: empty_message}
        except FerError as error:
            found[path] = str(error)
    return list(found.items())


def left_out_lines(paths: Sequence[Path], suffixes: frozenset[str], kind: str) -> list[str]:
    """A line for each file that the folders among ``paths`` hold and `collect` leaves out, with the reason.

    ``kind`` is what the command reads: photo or video.
    """
    files = dict.fromkeys(file for path in paths for file in left_out_of(path, suffixes))
    return [f"{file}: left out, {_why_left_out(file, kind)}." for file in files if file not in paths]


def _why_left_out(file: Path, kind: str) -> str:
    suffix = file.suffix.lower()
    other = "video" if suffix in VIDEO_SUFFIXES else "photo" if suffix in PHOTO_SUFFIXES else ""
    return f"it is a {other}" if other else f"its name does not end like that of a {kind}"


def unique_name(stem: str, suffix: str, taken: set[str]) -> str:
    """A file name that is not taken yet, also where case makes no difference; adds it to ``taken``."""
    name, number = stem + suffix, 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}{suffix}", number + 1
    taken.add(name.casefold())
    return name


def make_folder(folder: Path) -> None:
    """Create a folder and its parents unless they exist. Raises `ExportError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(write_error_message(error, str(folder))) from error
