"""Makes the smaller copies of the guide's pictures that the program shows.

``python -m tools.guide_images.small_images [NAME...]``

`make_images.py` does so for each picture it makes. The copies are lossless WebP, except that rare colours
(photographs, soft edges) are rounded first, which makes the files a third of the size. The colour of a larger
area, such as that of an emotion, stays exactly as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
COPIES = ROOT / "assets" / "guide"
SCALE = 0.7
MAX_WIDTH = 704
MIN_AREA = 0.0006
"""The fraction of a picture above which a colour is not rounded."""
STEP = 12
"""The distance between two values of a rounded colour."""

Pixels = npt.NDArray[np.uint8]


def small_copy(picture: Path) -> Path:
    """Writes the copy of one picture; returns its path."""
    with Image.open(picture) as opened:
        image = opened.convert("RGB")
    scale = min(SCALE, MAX_WIDTH / image.width)
    size = (round(image.width * scale), round(image.height * scale))
    # This filter looks only one pixel around, so that lines and bars keep their colour
    pixels = round_rare_colours(np.asarray(image.resize(size, Image.Resampling.HAMMING)))
    COPIES.mkdir(exist_ok=True)
    target = COPIES / f"{picture.stem}.webp"
    Image.fromarray(pixels).save(target, lossless=True, quality=100, method=6)
    return target


def round_rare_colours(pixels: Pixels) -> Pixels:
    """(H, W, 3) with its rare colours rounded; the frequent ones stay as they are."""
    keys = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    _, indices, counts = np.unique(keys, return_inverse=True, return_counts=True)
    rare = (counts < MIN_AREA * keys.size)[indices].reshape(keys.shape)
    coarse = np.clip(np.round(pixels / STEP) * STEP, 0, 255).astype(np.uint8)
    return np.where(rare[:, :, None], coarse, pixels)


def main(names: list[str]) -> None:
    """Makes the copies of these pictures, or of all if none is named."""
    for picture in sorted(IMAGES.glob("*.png")):
        if not names or picture.stem in names:
            small_copy(picture)


if __name__ == "__main__":
    main(sys.argv[1:])
