"""Photos from files and the clipboard, upright and in plain 8-bit colours, and back into files."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import cv2
import numpy as np
import numpy.typing as npt
from PIL import ExifTags, Image, UnidentifiedImageError

from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import (
    atomic_write,
    display_name,
    open_regular,
    read_error_message,
    write_error_message,
)
from fer_desktop.media.file_types import PHOTO_SUFFIXES

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

PIXEL_LIMIT = 90_000_000
"""More pixels than this are refused, before any of them is decoded: no picture shall take 1 GB of memory."""

_LIMITS = {"JPEG2000": 40_000_000}
"""Of what takes more memory for each pixel."""

# A closed list, since some of Pillow's other formats start a program to decode (EPS). JPEG includes MPO.
_READ = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "JPEG2000", "PPM")

_WRITTEN: dict[str, tuple[str, dict[str, Any]]] = {
    ".jpg": ("JPEG", {"quality": 95}),
    ".jpeg": ("JPEG", {"quality": 95}),
    ".png": ("PNG", {"compress_level": 3}),
    ".webp": ("WEBP", {"quality": 95}),
    ".bmp": ("BMP", {}),
    ".tif": ("TIFF", {"compression": "tiff_lzw"}),
    ".tiff": ("TIFF", {"compression": "tiff_lzw"}),
}

SAVED_SUFFIXES: frozenset[str] = frozenset(_WRITTEN)

_TURNS: dict[int, Callable[[Any], Any]] = {
    2: partial(cv2.flip, flipCode=1),
    3: partial(cv2.rotate, rotateCode=cv2.ROTATE_180),
    4: partial(cv2.flip, flipCode=0),
    5: cv2.transpose,
    6: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_CLOCKWISE),
    7: lambda frame: cv2.rotate(cv2.transpose(frame), cv2.ROTATE_180),
    8: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_COUNTERCLOCKWISE),
}

_STRIP = 4_000_000
"""Pixels that are converted at once: the largest picture then takes 0.7 GB on its way, not 1.8."""

# Without a handler of its own Pillow's log goes to stderr, between the program's lines.
logging.getLogger("PIL").addHandler(logging.NullHandler())


def photos_in(path: Path) -> list[Path]:
    """A folder's pictures by name, told by their suffix; for anything else the path itself.

    Raises `PhotoError` if the folder can't be listed.
    """
    try:
        if not path.is_dir():
            return [path]
        found = [entry for entry in path.iterdir() if _looks_like_photo(entry)]
    except (OSError, ValueError) as error:
        told = error if isinstance(error, OSError) else OSError(str(error))
        raise PhotoError(read_error_message(told, display_name(path))) from error
    return sorted(found, key=lambda entry: (entry.name.casefold(), entry.name))


def _looks_like_photo(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in PHOTO_SUFFIXES and not path.is_dir()


def load_photo(path: Path) -> Frame:
    """The picture in a file, told by its content, upright by its orientation tag.

    Returns (H, W, 3) uint8, BGR, C-contiguous. Of an animation the first picture; what is transparent becomes
    white; deeper colours are scaled to 8 bits. Raises `PhotoError`, whose text names the file.
    """
    name = display_name(path)
    try:
        file = open_regular(path)
    except OSError as error:
        raise PhotoError(read_error_message(error, name)) from error
    with file:
        return _decoded(file, name)


def decode_photo(data: bytes, name: str) -> Frame:
    """The picture in some bytes, as `load_photo` gives it; ``name`` is what an error calls it."""
    return _decoded(io.BytesIO(data), name)


def save_photo(path: Path, frame: Frame) -> None:
    """Writes a picture ((H, W, 3) uint8, BGR) in the format of the path's suffix, whole or not at all.

    Raises `PhotoError` if the suffix is none of `SAVED_SUFFIXES` or the file can't be written.
    """
    name = display_name(path)
    if path.suffix.lower() not in _WRITTEN:
        raise PhotoError(
            "{name} can't be saved: end its name with .png, .jpg, .webp, .bmp or .tif.", name=name
        )
    written, options = _WRITTEN[path.suffix.lower()]
    image = Image.fromarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
    data = io.BytesIO()
    try:
        image.save(data, written, **options)
    except (OSError, ValueError) as error:
        raise PhotoError(
            "{name} can't be saved: {format} can't hold a picture of this size.", name=name, format=written
        ) from error
    try:
        with atomic_write(path) as file:
            file.write(data.getbuffer())
    except OSError as error:
        raise PhotoError(write_error_message(error, name)) from error


@contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _decoded(file: BinaryIO, name: str) -> Frame:
    if not file.read(1):
        raise PhotoError("{name} is empty: choose another file.", name=name)
    file.seek(0)
    with _quiet(), _told(name), Image.open(file, formats=_READ) as image:
        limit = _LIMITS.get(str(image.format), PIXEL_LIMIT)
        if image.width * image.height > limit:
            raise _too_large(name, limit)
        image.load()
        turn, frame = _TURNS.get(_orientation(image)), _to_bgr(image)
    return frame if turn is None else np.ascontiguousarray(turn(frame), np.uint8)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Makes a `PhotoError` of whatever Pillow raises."""
    try:
        yield
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(name, PIXEL_LIMIT) from error
    except UnidentifiedImageError as error:
        raise PhotoError(
            "{name} is not a picture this program can read: "
            "choose a JPEG, PNG, WebP, GIF, BMP, TIFF or AVIF file.",
            name=name,
        ) from error
    except MemoryError as error:
        raise PhotoError("{name} needs more memory than is free: close other programs.", name=name) from error
    except Exception as error:  # on a damaged file Pillow's decoders raise nearly anything
        raise PhotoError("{name} is damaged or incomplete: copy or download it again.", name=name) from error


def _too_large(name: str, limit: int) -> PhotoError:
    return PhotoError(
        "{name} is too large: make it smaller than {millions} million pixels first.",
        name=name,
        millions=limit // 1_000_000,
    )


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - a damaged tag must not cost the picture; Pillow raises nearly anything
        return 1
    return value if isinstance(value, int) else 1


def _to_bgr(image: Image.Image) -> Frame:
    deep = image.mode == "F" or image.mode.startswith("I")
    peak = max(_peak(np.asarray(strip)) for _, strip in _strips(image)) if deep else 0.0
    bgr = np.empty((image.height, image.width, 3), np.uint8)
    for top, strip in _strips(image):
        part = bgr[top : top + strip.height]
        if deep:
            cv2.cvtColor(_eight_bits(np.asarray(strip), peak), cv2.COLOR_GRAY2BGR, dst=part)
        else:
            cv2.cvtColor(np.asarray(_opaque(strip)), cv2.COLOR_RGB2BGR, dst=part)
    return bgr


def _strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The picture in parts from the top, each with the row that it begins at."""
    rows = max(1, _STRIP // image.width)
    if image.height <= rows:
        yield 0, image
        return
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(image.height, top + rows)))


def _opaque(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image.convert("RGBA"))
    return image.convert("RGB")


def _numbers(deep: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    return np.nan_to_num(deep.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)


def _peak(deep: npt.NDArray[Any]) -> float:
    return 0.0 if deep.dtype.itemsize == 2 else float(_numbers(deep).max())


def _eight_bits(deep: npt.NDArray[Any], peak: float) -> npt.NDArray[np.uint8]:
    """Scales by the range that the numbers were made for, not by their own, so that dark stays dark."""
    if deep.dtype.itemsize == 2:
        return (deep >> 8).astype(np.uint8, copy=False)
    ranges = (1.0, 255.0, 65535.0) if deep.dtype.kind == "f" else (255.0, 65535.0)
    full = next((top for top in ranges if peak <= top), peak)
    scaled = np.rint(_numbers(deep) * (255.0 / full))
    return np.asarray(np.clip(scaled, 0, 255), dtype=np.uint8)
