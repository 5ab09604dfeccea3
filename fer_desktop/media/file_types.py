"""The suffixes of the files that can be opened; windows check them before any file is read."""

from pathlib import Path

PHOTO_SUFFIXES: frozenset[str] = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".jp2"}
    | {".mpo", ".ppm", ".pgm", ".pnm"}
)

VIDEO_SUFFIXES: frozenset[str] = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".flv", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts"}
    | {".3gp", ".ogv"}
)


def is_video(path: Path) -> bool:
    """Whether a path is named like a video."""
    return path.suffix.lower() in VIDEO_SUFFIXES
