"""TIFF files of kinds that Pillow doesn't know: 10 to 14 bits, and floating point in colour."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

import cv2
import numpy as np
from PIL import Image, TiffImagePlugin, UnidentifiedImageError

from fer_desktop.media.photo_decoding.pixels import array_to_bgr
from fer_desktop.recognition.detection.boxes import Frame

_BYTES_LIMIT = 250_000_000
"""Bytes of uncompressed pixels; the decoder needs about twice as much."""

_SIGNED = 2


# OpenCV logs to stderr, between the program's own lines
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


class DeepTiff(NamedTuple):
    """A TIFF photo, not decoded yet: its size in pixels and the bytes of its pixels."""

    width: int
    height: int
    size: int

    @property
    def is_too_large(self) -> bool:
        """Whether decoding would take too much memory."""
        return self.size > _BYTES_LIMIT


def is_tiff(head: bytes) -> bool:
    """Whether a file begins like a TIFF file."""
    return head[:4] in (b"II*\0", b"MM\0*")


def white_of(image: Image.Image) -> float | None:
    """The value of white in a Pillow image of a TIFF file with 9 to 16 bits, None for others."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return None
    bits = image.tag_v2.get(TiffImagePlugin.BITSPERSAMPLE, (8,))[0]
    signed = image.tag_v2.get(TiffImagePlugin.SAMPLEFORMAT, (1,))[0] == _SIGNED
    return float(2 ** (bits - signed) - 1) if 8 < bits <= 16 else None


def describe_tiff(file: BinaryIO) -> DeepTiff:
    """Read the description of a TIFF file's first page. Raises various errors if it is damaged."""
    directory = TiffImagePlugin.ImageFileDirectory_v2(file.read(8))
    file.seek(directory.next)
    directory.load(file)
    width, height = directory[TiffImagePlugin.IMAGEWIDTH], directory[TiffImagePlugin.IMAGELENGTH]
    bits = sum(directory.get(TiffImagePlugin.BITSPERSAMPLE, (8,)))
    return DeepTiff(width, height, width * height * max(bits, 8) // 8)


def decode_tiff(file: BinaryIO) -> Frame:
    """Return the first page, upright, as (H, W, 3) uint8, BGR. Raises `UnidentifiedImageError`."""
    pixels = cv2.imdecode(np.frombuffer(file.read(), np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise UnidentifiedImageError("OpenCV can't read it either")
    return array_to_bgr(pixels)
