"""Stores a teacher's predictions for all training and validation faces in a small file.

A probability is stored as 255 times its square root, rounded, which keeps small probabilities precise. A
file is about 200 kB. It identifies the faces by a checksum and contains nothing else of them.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from training.data.dataset import Faces

Shares = npt.NDArray[np.float32]
SPLITS = ("train", "valid")
"""Teachers never predict the test split."""


def quantised(answers: Shares) -> npt.NDArray[np.uint8]:
    """Probabilities (N, 8) as integers."""
    return np.rint(np.sqrt(answers) * 255).astype(np.uint8)


def restored(values: npt.NDArray[np.uint8]) -> Shares:
    """Probabilities (N, 8) from the integers of `quantised`; rows sum to 1."""
    squares = (values.astype(np.float32) / 255) ** 2
    return squares / squares.sum(1, keepdims=True)


def checksum(faces: Faces) -> str:
    """Checksum of the faces' pixels, in their order."""
    return sha256(np.ascontiguousarray(faces.pixels).tobytes()).hexdigest()[:16]


def write(path: Path, answers: dict[str, Shares], faces: dict[str, Faces]) -> None:
    """Write the predictions (N, 8) for the faces of each split."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {split: quantised(answers[split]) for split in SPLITS}
    names = {f"{split}_faces": checksum(faces[split]) for split in SPLITS}
    contents: dict[str, Any] = {**values, **names}
    np.savez_compressed(path, **contents)


def read(path: Path, faces: Faces) -> Shares:
    """Load the predictions (N, 8) for these faces. Raises ValueError if the file is for other faces."""
    expected = checksum(faces)
    with np.load(path) as file:
        for split in SPLITS:
            if str(file[f"{split}_faces"]) == expected:
                return restored(file[split])
    raise ValueError(f"{path.name} is for other faces, or for the same faces in another order")
