"""Pixels of any depth and colours as 8-bit BGR, in strips, so that large photos take little memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from fer_desktop.media.color_conversion import ProfileConversion

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

_STRIP = 4_000_000
"""Pixels converted at once: the largest photo then takes 0.7 GB instead of 1.8."""

_FULL_RANGES = {"i": (255.0, 65535.0), "u": (255.0, 65535.0), "f": (1.0, 255.0, 65535.0)}
"""The ranges that deep pixels may have, by the kind of number: the first that holds the brightest pixel."""


def image_to_bgr(image: Image.Image, full: float | None = None) -> Frame:
    """Return a Pillow image as (H, W, 3) uint8, BGR, sRGB by its ICC profile, and white where transparent.

    ``full`` is the value of white in pixels deeper than 8 bits, None if the file doesn't say.
    """
    deep = image.mode == "F" or image.mode.startswith("I")
    if deep and full is None:
        full = _full_range(max(_peak(np.asarray(strip)) for _, strip in _strips(image)), image)
    profile = ProfileConversion(image)
    bgr = np.empty((image.height, image.width, 3), np.uint8)
    for top, strip in _strips(image):
        part = bgr[top : top + strip.height]
        if deep:
            cv2.cvtColor(_eight_bits(np.asarray(strip), full or 1.0), cv2.COLOR_GRAY2BGR, dst=part)
        else:
            cv2.cvtColor(np.asarray(profile.converted(strip)), cv2.COLOR_RGB2BGR, dst=part)
    return bgr


def array_to_bgr(pixels: npt.NDArray[Any], full: float | None = None) -> Frame:
    """Return pixels of OpenCV, (H, W) or (H, W, 3 or 4) of any number type, BGR, as (H, W, 3) uint8.

    ``full`` is the value of white, None for the range of the number type.
    """
    if full is None and pixels.dtype.kind in "iu":
        full = float(np.iinfo(pixels.dtype).max)
    rows = max(1, _STRIP // pixels.shape[1])
    strips = [pixels[top : top + rows] for top in range(0, pixels.shape[0], rows)]
    if full is None:
        peak = max(float(_finite(strip).max()) for strip in strips)
        full = next((top for top in _FULL_RANGES["f"] if peak <= top), peak)
    bgr = np.empty((*pixels.shape[:2], 3), np.uint8)
    for number, strip in enumerate(strips):
        part = bgr[number * rows : number * rows + len(strip)]
        eight = _eight_bits(strip, full)
        part[:] = eight[..., None] if eight.ndim == 2 else eight[..., :3]
    return bgr


def _strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The photo in strips from the top, each with its first row."""
    rows = max(1, _STRIP // image.width)
    if image.height <= rows:
        yield 0, image
        return
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(image.height, top + rows)))


def _finite(deep: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    return np.nan_to_num(deep.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)


def _peak(deep: npt.NDArray[Any]) -> float:
    return 65535.0 if deep.dtype.itemsize == 2 else float(_finite(deep).max())


def _full_range(peak: float, image: Image.Image) -> float:
    """The range of the pixel format, not of the values, so that a dark photo stays dark."""
    ranges = _FULL_RANGES["f" if image.mode == "F" else "i"]
    return next((top for top in ranges if peak <= top), peak)


def _eight_bits(deep: npt.NDArray[Any], full: float) -> npt.NDArray[np.uint8]:
    if deep.dtype.kind == "u" and deep.dtype.itemsize == 2 and full == 65535.0:
        return (deep >> 8).astype(np.uint8, copy=False)
    scaled = np.rint(_finite(deep) * (255.0 / full))
    return np.asarray(np.clip(scaled, 0, 255), dtype=np.uint8)
