"""The jobs of the Photo window: analysing a photo, and writing the annotated photo and the tables."""

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
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Reading

PREVIEW_SIDE = 2560
"""The longer side of the copy shown on the screen, in pixels."""


class PhotoRecognizer(Protocol):
    """What a photo needs of the recognizer."""

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]: ...


@dataclass(frozen=True, eq=False)
class PhotoResult:
    """A photo with its readings, in frame pixels. ``path`` is None if it was pasted."""

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
    """Analyses photos with a recognizer that is loaded when it is first needed.

    For the job runner's thread only.
    """

    def __init__(self, load: Callable[[], PhotoRecognizer]) -> None:
        self._recognizer = load

    def prepare(self) -> None:
        """Loads the recognizer before the first photo needs it. Raises `ResourceError`."""
        self._recognizer()

    def read_file(self, path: Path, siblings: Sequence[Path] = ()) -> PhotoResult:
        """Analyses a photo; its siblings are those given, or else the photos of its folder.

        Raises `PhotoError` and `ResourceError`.
        """
        return self._result(load_photo(path), path.name, path, tuple(siblings) or _siblings(path))

    def read_any(self, paths: Sequence[Path]) -> PhotoResult:
        """Analyses the first of some photos and folders. Raises as `read_file`."""
        photos = [photo for path in paths for photo in photos_in(path)]
        if not photos:
            raise PhotoError(
                "There are no photos in {name}. Choose another folder.", name=display_name(paths[0])
            )
        return self.read_file(photos[0], photos if len(photos) > 1 else ())

    def read_bytes(self, data: bytes, name: str) -> PhotoResult:
        """Analyses a photo that is not a file. ``name`` is for error messages. Raises as `read_file`."""
        return self._result(decode_photo(data, name), name, None, ())

    def _result(self, frame: Frame, name: str, path: Path | None, siblings: tuple[Path, ...]) -> PhotoResult:
        readings = tuple(self._recognizer().read(frame))
        return PhotoResult(name, path, frame, downscale(frame, PREVIEW_SIDE), readings, siblings)


def _siblings(path: Path) -> tuple[Path, ...]:
    try:
        photos = photos_in(path.parent)
    except PhotoError:  # the folder of a readable photo may not be listable
        return ()
    return tuple(photos) if path in photos else ()


def save_annotated(path: Path, result: PhotoResult) -> Path:
    """Saves the photo with its boxes and returns the path. Raises `PhotoError`."""
    save_photo(path, annotate(result.frame, result.readings))
    return path


def export_readings(path: Path, result: PhotoResult) -> Path:
    """Saves the tables of all faces as JSON or CSV, by the path's suffix. Raises `PhotoError`."""
    height, width = result.frame.shape[:2]
    name = str(result.path) if result.path else result.name
    save_report(path, [PhotoReport(name, width, height, result.readings)])
    return path


def tab_separated(reading: Reading) -> str:
    """Returns the table of one face: lines of emotion and probability (0 to 1), the likeliest first."""
    order = sorted(zip(EMOTIONS, reading.probabilities, strict=True), key=lambda pair: -pair[1])
    lines = [f"{emotion}\t{probability:.4f}" for emotion, probability in order]
    return "\n".join(["emotion\tprobability", *lines]) + "\n"
