"""The files that can be opened, by suffix. Windows ask for them before anything is read."""

from __future__ import annotations

from pathlib import Path

PHOTO_SUFFIXES: frozenset[str] = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".jp2"}
    | {".mpo", ".ppm", ".pgm", ".pnm", ".heic", ".heif", ".hif"}
)

VIDEO_SUFFIXES: frozenset[str] = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".flv", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts"}
    | {".3gp", ".ogv"}
)


def is_video(path: Path) -> bool:
    """Whether a path is named like a video."""
    return path.suffix.lower() in VIDEO_SUFFIXES


def files_in(path: Path, suffixes: frozenset[str]) -> list[Path]:
    """Return a folder's files with these suffixes, sorted by name; for anything else the path itself.

    Hidden files are left out. Raises `OSError` if the folder can't be listed.
    """
    try:
        if not path.is_dir():
            return [path]
        files = [entry for entry in path.iterdir() if _is_listed(entry, suffixes)]
    except ValueError as error:  # a path with a null character
        raise OSError(str(error)) from error
    return sorted(files, key=lambda entry: (entry.name.casefold(), entry.name))


def left_out_of(path: Path, suffixes: frozenset[str]) -> list[Path]:
    """Return the files of a folder that `files_in` leaves out, sorted by name; hidden files are not counted.

    Empty for anything but a folder that can be listed.
    """
    try:
        entries = sorted(path.iterdir()) if path.is_dir() else []
        return [entry for entry in entries if _is_left_out(entry, suffixes)]
    except (OSError, ValueError):  # reported by `files_in`
        return []


def _is_left_out(path: Path, suffixes: frozenset[str]) -> bool:
    return not path.name.startswith(".") and not path.is_dir() and not _is_listed(path, suffixes)


def _is_listed(path: Path, suffixes: frozenset[str]) -> bool:
    is_hidden = path.name.startswith(".")
    return not is_hidden and path.suffix.lower() in suffixes and not path.is_dir()
