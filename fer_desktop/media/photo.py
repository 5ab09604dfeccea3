"""Reads photos from files and the clipboard, upright and as 8-bit BGR, and writes them to files."""

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
from fer_desktop.media.file_types import PHOTO_SUFFIXES, files_in

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

PIXEL_LIMIT = 90_000_000
"""The largest photo, checked before decoding so that none takes 1 GB of memory."""

_LIMITS = {"JPEG2000": 40_000_000}
"""Lower limits for formats whose decoders take more memory for each pixel."""

# A closed list, since Pillow starts other programs to decode some formats (EPS). JPEG includes MPO.
_READABLE_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "JPEG2000", "PPM")

_WRITABLE_FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    ".jpg": ("JPEG", {"quality": 95}),
    ".jpeg": ("JPEG", {"quality": 95}),
    ".png": ("PNG", {"compress_level": 3}),
    ".webp": ("WEBP", {"quality": 95}),
    ".bmp": ("BMP", {}),
    ".tif": ("TIFF", {"compression": "tiff_lzw"}),
    ".tiff": ("TIFF", {"compression": "tiff_lzw"}),
}

SAVED_SUFFIXES: frozenset[str] = frozenset(_WRITABLE_FORMATS)

_ORIENTATIONS: dict[int, Callable[[Any], Any]] = {
    2: partial(cv2.flip, flipCode=1),
    3: partial(cv2.rotate, rotateCode=cv2.ROTATE_180),
    4: partial(cv2.flip, flipCode=0),
    5: cv2.transpose,
    6: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_CLOCKWISE),
    7: lambda frame: cv2.rotate(cv2.transpose(frame), cv2.ROTATE_180),
    8: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_COUNTERCLOCKWISE),
}

_STRIP = 4_000_000
"""Pixels converted at once: the largest photo then takes 0.7 GB instead of 1.8."""

# Without a handler of its own Pillow logs to stderr, between the program's own lines
logging.getLogger("PIL").addHandler(logging.NullHandler())


def photos_in(path: Path) -> list[Path]:
    """Return a folder's photos, sorted by name; for anything else the path itself.

    Raises `PhotoError` if the folder can't be listed.
    """
    try:
        return files_in(path, PHOTO_SUFFIXES)
    except OSError as error:
        raise PhotoError(read_error_message(error, display_name(path))) from error


def load_photo(path: Path) -> Frame:
    """Return the photo in a file as (H, W, 3) uint8, BGR, C-contiguous, upright by its orientation tag.

    The format is recognised by content, not by suffix. Of an animation this is the first frame; transparent
    pixels become white; deeper colours are scaled to 8 bits. Raises `PhotoError`, whose text names the file.
    """
    name = display_name(path)
    try:
        file = open_regular(path)
    except OSError as error:
        raise PhotoError(read_error_message(error, name)) from error
    with file:
        return _decoded(file, name)


def decode_photo(data: bytes, name: str) -> Frame:
    """Return the photo in some bytes, as `load_photo` does; errors call it ``name``."""
    return _decoded(io.BytesIO(data), name)


def save_photo(path: Path, frame: Frame) -> None:
    """Write a photo, (H, W, 3) uint8, BGR, in the format of the path's suffix, completely or not at all.

    Raises `PhotoError` if the suffix is not in `SAVED_SUFFIXES` or the file can't be written.
    """
    name = display_name(path)
    if path.suffix.lower() not in _WRITABLE_FORMATS:
        raise PhotoError(
            "{name} can't be saved: end its name with .png, .jpg, .webp, .bmp or .tif.", name=name
        )
    format_name, options = _WRITABLE_FORMATS[path.suffix.lower()]
    image = Image.fromarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
    data = io.BytesIO()
    try:
        image.save(data, format_name, **options)
    except (OSError, ValueError) as error:
        raise PhotoError(
            "{name} can't be saved: {format} can't hold a picture of this size.",
            name=name,
            format=format_name,
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
    with _quiet(), _translated_errors(name), Image.open(file, formats=_READABLE_FORMATS) as image:
        limit = _LIMITS.get(str(image.format), PIXEL_LIMIT)
        if image.width * image.height > limit:
            raise _too_large(name, limit)
        image.load()
        turn, frame = _ORIENTATIONS.get(_orientation(image)), _to_bgr(image)
    return frame if turn is None else np.ascontiguousarray(turn(frame), np.uint8)


@contextmanager
def _translated_errors(name: str) -> Iterator[None]:
    """Turn whatever Pillow raises into a `PhotoError`."""
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
    except Exception as error:  # Pillow's decoders raise nearly anything on a damaged file
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
    """The photo in strips from the top, each with its first row."""
    rows = max(1, _STRIP // image.width)
    if image.height <= rows:
        yield 0, image
        return
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(image.height, top + rows)))


def _opaque(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image.convert("RGBA"))
    return image.convert("RGB")


def _finite(deep: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    return np.nan_to_num(deep.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)


def _peak(deep: npt.NDArray[Any]) -> float:
    return 0.0 if deep.dtype.itemsize == 2 else float(_finite(deep).max())


def _eight_bits(deep: npt.NDArray[Any], peak: float) -> npt.NDArray[np.uint8]:
    """Scale by the range of the pixel format, not of the values, so that a dark photo stays dark."""
    if deep.dtype.itemsize == 2:
        return (deep >> 8).astype(np.uint8, copy=False)
    ranges = (1.0, 255.0, 65535.0) if deep.dtype.kind == "f" else (255.0, 65535.0)
    full = next((top for top in ranges if peak <= top), peak)
    scaled = np.rint(_finite(deep) * (255.0 / full))
    return np.asarray(np.clip(scaled, 0, 255), dtype=np.uint8)
