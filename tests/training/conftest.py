"""A small data set of noise in both layouts, to test loading and training."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tqdm import tqdm

from training.data.dataset import FER2013_CLASSES, SIZE, TILES_A_ROW, VOTE_COLUMNS

# Progress bars would leave a monitor thread behind
tqdm.monitor_interval = 0

COUNTS = {"train": 50, "valid": 45, "test": 41}


def _votes(random: np.random.Generator) -> list[int]:
    return [int(v) for v in random.multinomial(10, random.dirichlet(np.full(10, 0.3)))]


def _atlas(pixels: np.ndarray) -> Image.Image:
    rows = -(-len(pixels) // TILES_A_ROW)
    sheet = np.zeros((rows * TILES_A_ROW, SIZE, SIZE), np.uint8)
    sheet[: len(pixels)] = pixels
    grid = sheet.reshape(rows, TILES_A_ROW, SIZE, SIZE).swapaxes(1, 2)
    return Image.fromarray(grid.reshape(rows * SIZE, TILES_A_ROW * SIZE))


def _write_atlases(folder: Path, faces: dict[str, list[tuple[np.ndarray, int, list[int]]]]) -> None:
    with (folder / "labels.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["split", "position", "fer2013_row", "fer2013_label", *(f"votes_{n}" for n in VOTE_COLUMNS)]
        )
        for split, items in faces.items():
            for place, (_, seven, votes) in enumerate(items):
                writer.writerow([split, place, place, FER2013_CLASSES[seven], *votes])
            _atlas(np.stack([pixels for pixels, _, _ in items])).save(folder / f"{split}.png")


def _write_published(folder: Path, faces: dict[str, list[tuple[np.ndarray, int, list[int]]]]) -> None:
    usages = {"train": "Training", "valid": "PublicTest", "test": "PrivateTest"}
    names = [*(n for n in VOTE_COLUMNS if n != "nf"), "NF"]
    with (
        (folder / "fer2013.csv").open("w", newline="") as pictures,
        (folder / "fer2013new.csv").open("w", newline="") as polls,
    ):
        first, second = csv.writer(pictures), csv.writer(polls)
        first.writerow(["emotion", "pixels", "Usage"])
        second.writerow(["Usage", "Image name", *names])
        for split, items in faces.items():
            for place, (pixels, seven, votes) in enumerate(items):
                first.writerow([seven, " ".join(map(str, pixels.ravel())), usages[split]])
                second.writerow([usages[split], f"fer{place:07}.png", *votes])
            # A row that the authors of FER+ removed has votes but no name
            first.writerow([0, " ".join(["0"] * SIZE * SIZE), usages[split]])
            second.writerow([usages[split], "", *[0] * 9, 10])


@pytest.fixture(scope="session")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Folders with the same faces as atlases and as the published tables."""
    random = np.random.default_rng(5)
    faces = {
        split: [
            (random.integers(0, 256, (SIZE, SIZE), dtype=np.uint8), int(random.integers(7)), _votes(random))
            for _ in range(count)
        ]
        for split, count in COUNTS.items()
    }
    atlases, published = tmp_path_factory.mktemp("atlases"), tmp_path_factory.mktemp("published")
    _write_atlases(atlases, faces)
    _write_published(published, faces)
    return atlases, published
