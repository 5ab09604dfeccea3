"""Reads one picture for the Photo window: decodes it, recognises its faces, makes a copy for the screen.

What the Photo window writes: the annotated picture and the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import display_name
from fer_desktop.media.annotation import annotate
from fer_desktop.media.photo import decode_photo, load_photo, photos_in, save_photo
from fer_desktop.media.photo_report import PhotoReport, save_report
from fer_desktop.media.scaling import downscale
from fer_desktop.models.registry import cached_by_model
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Reading

PREVIEW_SIDE = 2560
"""The longer side of the copy shown on the screen, in pixels."""


class PhotoRecognizer(Protocol):
    """What a photo needs of the recognizer."""

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]: ...


@dataclass(frozen=True, eq=False)
class PhotoResult:
    """A picture with what was read in it. ``path`` is None if it was pasted; readings are in frame pixels."""

    name: str
    path: Path | None
    frame: Frame
    preview: Frame
    readings: tuple[Reading, ...]
    siblings: tuple[Path, ...] = ()

    @property
    def not_scored(self) -> float:
        """The share of faces (0 to 1) whose emotion is unknown; 1 without a face."""
        if not self.readings:
            return 1.0
        return sum(reading.emotion is None for reading in self.readings) / len(self.readings)


class PhotoReader:
    """Loads the recognizer when it is first needed and keeps it until another model is chosen.

    For one thread: the job runner's.
    """

    def __init__(self, load: Callable[[], PhotoRecognizer]) -> None:
        self._recognizer = cached_by_model(load)

    def prepare(self) -> None:
        """Load the recognizer, so that the first picture need not wait. Raises `ResourceError`."""
        self._recognizer()

    def read_file(self, path: Path, siblings: Sequence[Path] = ()) -> PhotoResult:
        """Read a picture; its siblings are those given, or else the pictures of its folder.

        Raises `PhotoError` and `ResourceError`.
        """
        return self._result(load_photo(path), path.name, path, tuple(siblings) or _neighbours(path))

    def read_any(self, paths: Sequence[Path]) -> PhotoResult:
        """Read the first picture of some pictures and folders. Raises as `read_file`."""
        found = [photo for path in paths for photo in photos_in(path)]
        if not found:
            raise PhotoError("{name} holds no pictures: choose another folder.", name=display_name(paths[0]))
        return self.read_file(found[0], found if len(found) > 1 else ())

    def read_bytes(self, data: bytes, name: str) -> PhotoResult:
        """Read a picture that is no file. ``name`` is what errors call it. Raises as `read_file`."""
        return self._result(decode_photo(data, name), name, None, ())

    def _result(self, frame: Frame, name: str, path: Path | None, siblings: tuple[Path, ...]) -> PhotoResult:
        readings = tuple(self._recognizer().read(frame))
        return PhotoResult(name, path, frame, downscale(frame, PREVIEW_SIDE), readings, siblings)


def _neighbours(path: Path) -> tuple[Path, ...]:
    try:
        photos = photos_in(path.parent)
    except PhotoError:  # a picture can be read in a folder that can't be listed: it has no neighbours then
        return ()
    return tuple(photos) if path in photos else ()


def save_annotated(path: Path, result: PhotoResult) -> Path:
    """Save the picture with its boxes; returns the path. Raises `PhotoError`."""
    save_photo(path, annotate(result.frame, result.readings))
    return path


def export_readings(path: Path, result: PhotoResult) -> Path:
    """Save the tables of all faces, as JSON or else as CSV, by the path's ending. Raises `PhotoError`."""
    height, width = result.frame.shape[:2]
    name = str(result.path) if result.path else result.name
    save_report(path, [PhotoReport(name, width, height, result.readings)])
    return path


def tab_separated(reading: Reading) -> str:
    """The table of one face as lines of emotion and probability (0 to 1), the likeliest first."""
    order = sorted(zip(EMOTIONS, reading.probabilities, strict=True), key=lambda pair: -pair[1])
    lines = [f"{emotion}\t{share:.4f}" for emotion, share in order]
    return "\n".join(["emotion\tprobability", *lines]) + "\n"
