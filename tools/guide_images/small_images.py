"""Makes the smaller copies of the guide's pictures that the program shows.

``python -m tools.guide_images.small_images [NAME...]``

`make_images.py` does so for each picture it makes. The copies are WebP without loss, but for rare
colours (photographs, soft edges), which are rounded first: that makes them a third as large. A colour of
larger areas, such as that of an emotion, stays exactly what it is.
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
WIDEST = 704
AREA = 0.0006
"""The share of a picture from which on a colour is kept as it is."""
COARSE = 12
"""Steps between two values of what is rounded."""

Pixels = npt.NDArray[np.uint8]


def small_copy(picture: Path) -> Path:
    """Write the copy of one picture; returns its path."""
    with Image.open(picture) as opened:
        image = opened.convert("RGB")
    scale = min(SCALE, WIDEST / image.width)
    size = (round(image.width * scale), round(image.height * scale))
    # This filter alone looks no further than a pixel around: lines and bars keep their colour
    pixels = rounded(np.asarray(image.resize(size, Image.Resampling.HAMMING)))
    COPIES.mkdir(exist_ok=True)
    target = COPIES / f"{picture.stem}.webp"
    Image.fromarray(pixels).save(target, lossless=True, quality=100, method=6)
    return target


def rounded(pixels: Pixels) -> Pixels:
    """(H, W, 3) with its rare colours rounded; the frequent ones are kept."""
    keys = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    _, place, counts = np.unique(keys, return_inverse=True, return_counts=True)
    rare = (counts < AREA * keys.size)[place].reshape(keys.shape)
    coarse = np.clip(np.round(pixels / COARSE) * COARSE, 0, 255).astype(np.uint8)
    return np.where(rare[:, :, None], coarse, pixels)


def main(names: list[str]) -> None:
    """Make the copies of these pictures, of all if none is named."""
    for picture in sorted(IMAGES.glob("*.png")):
        if not names or picture.stem in names:
            small_copy(picture)


if __name__ == "__main__":
    main(sys.argv[1:])
