"""Decodes photos of every accepted format, upright and as 8-bit BGR, within a limit of memory."""

from __future__ import annotations

import io
import logging
import warnings
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

import cv2
import numpy as np
from PIL import ExifTags, Image, UnidentifiedImageError

from fer_desktop.core.errors import PhotoError
from fer_desktop.core.messages import Message
from fer_desktop.media.photo_decoding.frame_choice import choose_frame
from fer_desktop.media.photo_decoding.heif import HEIF_PIXEL_LIMIT, HeifPhoto
from fer_desktop.media.photo_decoding.heif_boxes import is_heif
from fer_desktop.media.photo_decoding.jpeg2000 import DEEP_PIXEL_LIMIT, decode_deep, deep_bits
from fer_desktop.media.photo_decoding.pixels import image_to_bgr
from fer_desktop.media.photo_decoding.tiff import decode_tiff, describe_tiff, is_tiff, white_of

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

PIXEL_LIMIT = 90_000_000
"""The largest photo, checked before decoding so that none takes 1 GB of memory."""

_LIMITS = {"JPEG2000": 40_000_000}
"""Lower limits for formats whose decoders take more memory for each pixel."""

# A closed list, since Pillow starts other programs to decode some formats (EPS). JPEG includes MPO.
_READABLE_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "JPEG2000", "PPM")

_HEAD = 64
_JPEG_END = b"\xff\xd9"
_MIN_ROWS = 0.6
"""More than this part of a JPEG's rows must be there to read it although its end is missing."""

_MISSING_GREY = 128
"""The level that the decoder gives to missing rows."""

_ORIENTATIONS: dict[int, Callable[[Any], Any]] = {
    2: partial(cv2.flip, flipCode=1),
    3: partial(cv2.rotate, rotateCode=cv2.ROTATE_180),
    4: partial(cv2.flip, flipCode=0),
    5: cv2.transpose,
    6: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_CLOCKWISE),
    7: lambda frame: cv2.rotate(cv2.transpose(frame), cv2.ROTATE_180),
    8: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_COUNTERCLOCKWISE),
}

# Without a handler of its own Pillow logs to stderr, between the program's own lines
logging.getLogger("PIL").addHandler(logging.NullHandler())


class DecodedPhoto(NamedTuple):
    """A photo, (H, W, 3) uint8, BGR, C-contiguous, and what the user should know about how it was read."""

    pixels: Frame
    notes: tuple[Message, ...] = ()


def decode(file: BinaryIO, name: str) -> DecodedPhoto:
    """Decode a photo. Raises `PhotoError`, whose text calls it ``name``."""
    head = file.read(_HEAD)
    if not head:
        raise PhotoError("{name} is empty: choose another file.", name=name)
    file.seek(0)
    with _quiet(), _translated_errors(name):
        if is_heif(head):
            return DecodedPhoto(_decoded_heif(HeifPhoto(file), name))
        try:
            return _decoded(file, name)
        except UnidentifiedImageError:
            if not is_tiff(head):
                raise
            file.seek(0)
            return DecodedPhoto(_decoded_tiff(file, name))


def _decoded(file: BinaryIO, name: str) -> DecodedPhoto:
    with Image.open(file, formats=_READABLE_FORMATS) as image:
        limit = _LIMITS.get(str(image.format), PIXEL_LIMIT)
        _check_size(image.size, limit, name)
        notes = choose_frame(image, name)
        _check_size(image.size, limit, name)
        if image.format == "JPEG2000" and (deep := _decoded_deep(file, image.size, name)) is not None:
            return DecodedPhoto(deep)
        try:
            image.load()
        except OSError:
            if image.format not in ("JPEG", "MPO"):
                raise
            return _decoded_beginning(file, name)
        return DecodedPhoto(_upright(image, white_of(image)), tuple(notes))


def _decoded_deep(file: BinaryIO, size: tuple[int, int], name: str) -> Frame | None:
    """A JPEG 2000 photo of more than 8 bits a colour, None if it is none."""
    bits = deep_bits(file)
    if bits is None:
        return None
    _check_size(size, DEEP_PIXEL_LIMIT, name)
    return decode_deep(file, bits)


def _decoded_beginning(file: BinaryIO, name: str) -> DecodedPhoto:
    """A JPEG whose last rows are missing. Raises OSError if most are."""
    file.seek(0)
    with Image.open(io.BytesIO(file.read() + _JPEG_END), formats=("JPEG",)) as image:
        image.load()
        present = bisect_left(range(image.height), True, key=partial(_is_missing, image))
        if present <= _MIN_ROWS * image.height:
            raise OSError("most rows are missing")
        note = Message("The end of {name} is missing: what is there was analysed.", name=name)
        return DecodedPhoto(_upright(image), (note,))


def _is_missing(image: Image.Image, row: int) -> bool:
    extrema: Any = image.crop((0, row, image.width, row + 1)).convert("RGB").getextrema()
    return all(abs(level - _MISSING_GREY) <= 1 for pair in extrema for level in pair)


def _decoded_heif(photo: HeifPhoto, name: str) -> Frame:
    _check_size(photo.size, HEIF_PIXEL_LIMIT, name)
    with photo.decoded() as image:
        image.info = {"icc_profile": photo.icc_profile, "exif": photo.exif}
        return _upright(image)


def _decoded_tiff(file: BinaryIO, name: str) -> Frame:
    described = describe_tiff(file)
    _check_size((described.width, described.height), PIXEL_LIMIT, name)
    if described.is_too_large:
        raise _too_large(name, PIXEL_LIMIT // 4)
    file.seek(0)
    return decode_tiff(file)


def _check_size(size: tuple[int, int], limit: int, name: str) -> None:
    if size[0] * size[1] > limit:
        raise _too_large(name, limit)


def _upright(image: Image.Image, white: float | None = None) -> Frame:
    frame, turn = image_to_bgr(image, white), _ORIENTATIONS.get(_orientation(image))
    return frame if turn is None else np.ascontiguousarray(turn(frame), np.uint8)


@contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


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
            "choose a JPEG, PNG, HEIC, WebP, GIF, BMP, TIFF or AVIF file.",
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
