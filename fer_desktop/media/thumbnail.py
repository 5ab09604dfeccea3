"""Small copies of photos for a list of many, at a fraction of the cost of opening them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps

from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import open_regular
from fer_desktop.media.photo import load_photo
from fer_desktop.media.scaling import downscale

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

MAX_PIXELS = 4_000_000
"""The largest part of a JPEG that is decoded here; a photo is reduced to an eighth at most."""


def load_thumbnail(path: Path, side: int) -> Frame | None:
    """Return a photo, (H, W, 3) uint8, BGR, its longer side at most ``side`` pixels; None if it is broken.

    A JPEG is decoded at a part of its size. Its colours are not converted by its colour profile.
    """
    try:
        quick = _reduced_jpeg(path, side)
        return downscale(load_photo(path) if quick is None else quick, side)
    except PhotoError:
        return None


def _reduced_jpeg(path: Path, side: int) -> Frame | None:
    """A JPEG at the smallest part of its size that is not below ``side``; None for anything else."""
    try:
        with open_regular(path) as file, Image.open(file, formats=("JPEG",)) as image:
            image.draft("RGB", (side, side))
            if image.width * image.height > MAX_PIXELS or image.mode not in ("RGB", "L"):
                return None
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except Exception:  # noqa: BLE001 - Pillow's decoders raise nearly anything; `load_photo` says what it is
        return None
    return np.ascontiguousarray(np.asarray(upright)[:, :, ::-1])
