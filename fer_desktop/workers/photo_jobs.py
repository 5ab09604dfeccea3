"""The jobs of the Photo window: opening and analysing photos, one face at a time, and writing the results."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from fer_desktop.core.csv_style import STANDARD, CsvStyle
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import display_name
from fer_desktop.core.messages import Message
from fer_desktop.media.annotation import LabelStyle
from fer_desktop.media.file_types import is_video
from fer_desktop.media.photo import decode_photo, photos_in, read_photo, save_photo
from fer_desktop.media.photo_decoding.decoder import DecodedPhoto
from fer_desktop.media.photo_looks import PhotoLook, draw_look
from fer_desktop.media.photo_report import PhotoReport, save_report
from fer_desktop.media.scaling import downscale
from fer_desktop.media.thumbnail import load_thumbnail
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.explanation import Explanation
from fer_desktop.recognition.recognizer import Reading

PREVIEW_SIDE = 2560
"""The longer side of the copy shown on the screen, in pixels."""

THUMBNAIL_SIDE = 192
"""The longer side of a thumbnail, in pixels: enough for a screen with twice the usual density."""


class PhotoRecognizer(Protocol):
    """What a photo needs of the recognizer."""

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]: ...
    def read_drawn(self, frame: Frame, drawn: Face) -> Reading: ...
    def explain(self, frame: Frame, reading: Reading) -> Explanation: ...


@dataclass(frozen=True, eq=False)
class PhotoResult:
    """A photo with its readings, in frame pixels. ``path`` is None if it was pasted."""

    name: str
    path: Path | None
    frame: Frame
    preview: Frame
    readings: tuple[Reading, ...]
    notes: tuple[Message, ...] = ()
    """What the user should know about how it was read."""

    @property
    def report(self) -> PhotoReport:
        """The readings for an export."""
        height, width = self.frame.shape[:2]
        notes = tuple(str(note) for note in self.notes)
        return PhotoReport(str(self.path or self.name), width, height, self.readings, notes=notes)

    def with_face(self, reading: Reading) -> PhotoResult:
        """This photo with one more face, which comes last."""
        return replace(self, readings=(*self.readings, replace(reading, track=len(self.readings) + 1)))

    def without_face(self, index: int) -> PhotoResult:
        """This photo without the face of this index; the others are numbered anew."""
        left = self.readings[:index] + self.readings[index + 1 :]
        return replace(self, readings=tuple(replace(r, track=n) for n, r in enumerate(left, 1)))


Known = Mapping[Path, PhotoReport]
"""What was read before, and what the user changed in it."""


@dataclass(frozen=True, eq=False)
class OpenedPhoto:
    """A photo that was opened, among those that *Next* and *Previous* lead to."""

    album: tuple[Path, ...]
    index: int
    result: PhotoResult | None
    """None if no photo in that direction can be read."""
    unreadable: Mapping[Path, PhotoError] = field(default_factory=dict)
    """The photos that were passed over on the way."""
    left_out: tuple[Path, ...] = ()
    """The videos among the files."""
    chosen: bool = False
    """Whether the user chose it, and did not come to it by browsing."""


@dataclass(frozen=True, eq=False)
class PhotoSummary:
    """A photo of a folder, analysed: no more is kept of it than this."""

    report: PhotoReport
    thumbnail: Frame | None
    error: PhotoError | None = None


class PhotoReader:
    """Analyses photos with a recognizer that is loaded when it is first needed.

    For the job runner's thread only.
    """

    def __init__(self, load: Callable[[], PhotoRecognizer]) -> None:
        self._recognizer = load

    def prepare(self) -> None:
        """Loads the recognizer before the first photo needs it. Raises `ResourceError`."""
        self._recognizer()

    def open_paths(self, paths: Sequence[Path], known: Known) -> OpenedPhoto:
        """Opens the first readable one of some photos and folders.

        A single photo comes with the others of its folder. Videos are left out. Raises `PhotoError` if there
        is no photo, and `ResourceError`.
        """
        left_out = tuple(path for path in paths if is_video(path) and not path.is_dir())
        album = tuple(photo for path in paths if path not in left_out for photo in photos_in(path))
        if not album:
            raise _nothing_to_open(paths, left_out)
        if len(album) > 1:
            return replace(self.open_next(album, 0, 1, known), left_out=left_out, chosen=True)
        result = self._read(album[0], known)
        siblings = _siblings(album[0])
        return OpenedPhoto(siblings, siblings.index(album[0]), result, left_out=left_out, chosen=True)

    def open_photo(self, album: tuple[Path, ...], index: int, known: Known) -> OpenedPhoto:
        """Opens this photo of an album. Raises `PhotoError` and `ResourceError`."""
        return OpenedPhoto(album, index, self._read(album[index], known))

    def open_next(self, album: tuple[Path, ...], start: int, step: int, known: Known) -> OpenedPhoto:
        """Opens the first readable photo from ``start`` on, forwards (step 1) or backwards (-1).

        Raises `ResourceError`.
        """
        unreadable: dict[Path, PhotoError] = {}
        for index in range(start, len(album) if step > 0 else -1, step):
            try:
                return OpenedPhoto(album, index, self._read(album[index], known), unreadable)
            except PhotoError as error:
                unreadable[album[index]] = error
        return OpenedPhoto(album, start - step, None, unreadable)

    def read_bytes(self, data: bytes, name: str) -> OpenedPhoto:
        """Analyses a photo that is not a file. ``name`` is for error messages. Raises as `open_photo`."""
        frame = decode_photo(data, name)
        readings = self._recognizer().read(frame)
        return OpenedPhoto((), -1, _result(DecodedPhoto(frame), name, None, readings))

    def summarize(self, path: Path, known: Known) -> PhotoSummary:
        """Analyses a photo of a folder and forgets its pixels; a broken one has an error.

        Raises `ResourceError`.
        """
        try:
            result = self._read(path, known)
        except PhotoError as error:
            return PhotoSummary(PhotoReport(str(path), error=str(error)), None, error)
        return PhotoSummary(result.report, downscale(result.preview, THUMBNAIL_SIDE))

    def read_drawn(self, result: PhotoResult, drawn: Face) -> Reading:
        """Reads the face in a box that the user drew. Raises `ResourceError`."""
        return self._recognizer().read_drawn(result.frame, drawn)

    def explain(self, result: PhotoResult, reading: Reading) -> Explanation:
        """Tells which parts of a face speak for its emotion. Raises `ResourceError`."""
        return self._recognizer().explain(result.frame, reading)

    def _read(self, path: Path, known: Known) -> PhotoResult:
        photo, before = read_photo(path), known.get(path)
        if before is not None and (before.height, before.width) == photo.pixels.shape[:2]:
            return _result(photo, path.name, path, before.readings)
        return _result(photo, path.name, path, self._recognizer().read(photo.pixels))


def _result(photo: DecodedPhoto, name: str, path: Path | None, readings: Sequence[Reading]) -> PhotoResult:
    preview = downscale(photo.pixels, PREVIEW_SIDE)
    return PhotoResult(name, path, photo.pixels, preview, tuple(readings), photo.notes)


def _nothing_to_open(paths: Sequence[Path], videos: Sequence[Path]) -> PhotoError:
    if videos:
        return PhotoError("{name} is a video: open it in Video.", name=display_name(videos[0]))
    return PhotoError("There are no photos in {name}. Choose another folder.", name=display_name(paths[0]))


def _siblings(path: Path) -> tuple[Path, ...]:
    """The photos of a photo's folder, or the photo alone."""
    try:
        photos = photos_in(path.parent)
    except PhotoError:  # the folder of a readable photo may not be listable
        return (path,)
    return tuple(photos) if path in photos else (path,)


def make_thumbnail(path: Path) -> Frame | None:
    """Returns a small copy of a photo, (H, W, 3) uint8, BGR; None if it can't be read."""
    return load_thumbnail(path, THUMBNAIL_SIDE)


def draw_photo(result: PhotoResult, look: PhotoLook, style: LabelStyle) -> Frame:
    """Returns the photo with its readings drawn. Raises `ResourceError`."""
    return draw_look(result.frame, result.readings, look, style)


def save_drawn(path: Path, result: PhotoResult, look: PhotoLook, style: LabelStyle) -> Path:
    """Saves the photo with its readings drawn, and returns the path. Raises `PhotoError`, `ResourceError`."""
    save_photo(path, draw_photo(result, look, style))
    return path


def export_reports(path: Path, reports: Sequence[PhotoReport], style: CsvStyle = STANDARD) -> Path:
    """Saves the tables of all faces as JSON or CSV, by the path's suffix. Raises `PhotoError`."""
    save_report(path, reports, style=style)
    return path


def tab_separated(reading: Reading) -> str:
    """Returns the table of one face: lines of emotion and probability (0 to 1), the likeliest first."""
    order = sorted(zip(EMOTIONS, reading.probabilities, strict=True), key=lambda pair: -pair[1])
    lines = [f"{emotion}\t{probability:.4f}" for emotion, probability in order]
    return "\n".join(["emotion\tprobability", *lines]) + "\n"
