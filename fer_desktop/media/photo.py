"""Reads photos from files and the clipboard, upright and as 8-bit BGR, and writes them to files."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
from PIL import Image

from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import (
    atomic_write,
    display_name,
    open_regular,
    read_error_message,
    write_error_message,
)
from fer_desktop.media.file_types import PHOTO_SUFFIXES, files_in
from fer_desktop.media.photo_decoding.decoder import DecodedPhoto, decode

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

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


def photos_in(path: Path) -> list[Path]:
    """Return a folder's photos, sorted by name; for anything else the path itself.

    Raises `PhotoError` if the folder can't be listed.
    """
    try:
        return files_in(path, PHOTO_SUFFIXES)
    except OSError as error:
        raise PhotoError(read_error_message(error, display_name(path))) from error


def read_photo(path: Path) -> DecodedPhoto:
    """Return the photo in a file, upright by its orientation tag, with notes for the user about it.

    The format is recognised by content, not by suffix. Of an animation this is the first picture that shows
    something, of several pages the largest; transparent pixels become white; deeper colours are scaled to 8
    bits and wider ones converted to sRGB. Raises `PhotoError`, whose text names the file.
    """
    name = display_name(path)
    try:
        file = open_regular(path)
    except OSError as error:
        raise PhotoError(read_error_message(error, name)) from error
    with file:
        return decode(file, name)


def load_photo(path: Path) -> Frame:
    """Return the pixels of `read_photo` alone: (H, W, 3) uint8, BGR, C-contiguous."""
    return read_photo(path).pixels


def decode_photo(data: bytes, name: str) -> Frame:
    """Return the photo in some bytes, as `load_photo` does; errors call it ``name``."""
    return decode(io.BytesIO(data), name).pixels


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
