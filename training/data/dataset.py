"""Loads FER2013 faces with their FER+ votes, from either of two layouts.

*Atlas*: ``labels.csv`` beside ``train.png``, ``valid.png``, ``test.png`` (48x48 tiles, 40 per row).
*Published*: ``fer2013.csv`` (emotion, pixels, Usage) and ``fer2013new.csv`` (the votes).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from fer_desktop.core.emotions import EMOTIONS

SIZE = 48
TILES_A_ROW = 40
FER2013_CLASSES = ("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral")
"""The seven classes in the order of the numbers in ``fer2013.csv``."""
SPLITS = ("train", "valid", "test")
VOTE_COLUMNS = (*EMOTIONS, "unknown", "nf")
_USAGE = {"Training": "train", "PublicTest": "valid", "PrivateTest": "test"}
_PUBLISHED_VOTES = (
    "neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt", "unknown", "NF",
)  # fmt: skip


@dataclass(frozen=True)
class Faces:
    """The faces of one split.

    pixels: uint8 (N, 48, 48), grey. votes: float32 (N, 10), in the order of `VOTE_COLUMNS`.
    seven: int64 (N,), the original FER2013 class, or -1 if unknown.
    """

    pixels: npt.NDArray[np.uint8]
    votes: npt.NDArray[np.float32]
    seven: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.pixels)

    def where(self, mask: npt.NDArray[np.bool_]) -> Faces:
        """The faces selected by a mask (N,)."""
        return Faces(self.pixels[mask], self.votes[mask], self.seven[mask])


def load(folder: Path, split: str) -> Faces:
    """Load one split from a folder in either layout. Raises FileNotFoundError and ValueError."""
    if split not in SPLITS:
        raise ValueError(f"split must be one of {', '.join(SPLITS)}, not {split!r}")
    if (folder / "labels.csv").is_file():
        return _load_atlas(folder, split)
    if (folder / "fer2013.csv").is_file() and (folder / "fer2013new.csv").is_file():
        return _load_published(folder, split)
    raise FileNotFoundError(f"{folder} contains neither labels.csv nor fer2013.csv and fer2013new.csv")


def _load_atlas(folder: Path, split: str) -> Faces:
    with (folder / "labels.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split]
    tiles = _tiles(folder / f"{split}.png")
    positions = [int(row["position"]) for row in rows]
    votes = [[float(row[f"votes_{name}"]) for name in VOTE_COLUMNS] for row in rows]
    seven = [_seven(row["fer2013_label"]) for row in rows]
    return Faces(tiles[positions], np.array(votes, np.float32), np.array(seven, np.int64))


def _seven(name: str) -> int:
    return FER2013_CLASSES.index(name) if name else -1


def _tiles(path: Path) -> npt.NDArray[np.uint8]:
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with Image.open(path) as picture:
            atlas = np.asarray(picture.convert("L"))
    finally:
        Image.MAX_IMAGE_PIXELS = limit
    rows = atlas.shape[0] // SIZE
    grid = atlas.reshape(rows, SIZE, TILES_A_ROW, SIZE).swapaxes(1, 2)
    return np.ascontiguousarray(grid.reshape(rows * TILES_A_ROW, SIZE, SIZE))


def _load_published(folder: Path, split: str) -> Faces:
    pixels, votes, seven = [], [], []
    with (
        (folder / "fer2013.csv").open(newline="") as faces,
        (folder / "fer2013new.csv").open(newline="") as polls,
    ):
        for face, poll in zip(csv.DictReader(faces), csv.DictReader(polls), strict=True):
            # The authors of FER+ removed faces by leaving out their name
            if _USAGE[face["Usage"]] != split or not poll["Image name"]:
                continue
            pixels.append(np.array(face["pixels"].split(), np.uint8).reshape(SIZE, SIZE))
            votes.append([float(poll[name]) for name in _PUBLISHED_VOTES])
            seven.append(int(face["emotion"]))
    return Faces(np.stack(pixels), np.array(votes, np.float32), np.array(seven, np.int64))
