"""JPEG 2000 photos of more than 8 bits a colour, whose white Pillow rounds up to black."""

from __future__ import annotations

from typing import BinaryIO

import cv2
import numpy as np

from fer_desktop.media.photo_decoding.pixels import array_to_bgr
from fer_desktop.recognition.detection.boxes import Frame

_START = b"\xff\x4f\xff\x51"
"""The two markers with which a codestream begins; the second one describes it (ISO/IEC 15444-1, A.5.1)."""

_SEARCHED = 1 << 20
_COLOURS = 3

DEEP_PIXEL_LIMIT = 30_000_000
"""The decoder takes 18 bytes for each pixel."""


def deep_bits(file: BinaryIO) -> int | None:
    """Return the bits of each colour if a JPEG 2000 file has three colours of 9 to 16 bits, or else None."""
    file.seek(0)
    data = file.read(_SEARCHED)
    at = data.find(_START)
    sizes = data[at + 40 : at + 43]
    if at < 0 or len(sizes) < 3 or int.from_bytes(sizes[:2], "big") != _COLOURS:
        return None
    bits = sizes[2] + 1  # signed colours have the highest bit set, and are left out with it
    return bits if 8 < bits <= 16 else None


def decode_deep(file: BinaryIO, bits: int) -> Frame | None:
    """Return the photo as (H, W, 3) uint8, BGR; None if OpenCV can't read it."""
    file.seek(0)
    pixels = cv2.imdecode(np.frombuffer(file.read(), np.uint8), cv2.IMREAD_UNCHANGED)
    return None if pixels is None or pixels.dtype != np.uint16 else array_to_bgr(pixels, 2.0**bits - 1)
