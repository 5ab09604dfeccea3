"""A teacher's answers for all training and validation faces, in a file small enough to keep.

A probability is kept as the whole number nearest to 255 times its root: rare emotions keep their shade, and
a teacher takes some 200 kB. The file names the faces by their checksum, as it holds nothing of them.
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
"""The test is never answered."""


def quantised(answers: Shares) -> npt.NDArray[np.uint8]:
    """Probabilities (N, 8) in whole numbers."""
    return np.rint(np.sqrt(answers) * 255).astype(np.uint8)


def restored(kept: npt.NDArray[np.uint8]) -> Shares:
    """Probabilities (N, 8) whose rows sum to 1."""
    raised = (kept.astype(np.float32) / 255) ** 2
    return raised / raised.sum(1, keepdims=True)


def checksum(faces: Faces) -> str:
    """Of the pictures in their order."""
    return sha256(np.ascontiguousarray(faces.pixels).tobytes()).hexdigest()[:16]


def write(path: Path, answers: dict[str, Shares], faces: dict[str, Faces]) -> None:
    """Writes the answers (N, 8) for the faces of each split."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = {split: quantised(answers[split]) for split in SPLITS}
    names = {f"{split}_faces": checksum(faces[split]) for split in SPLITS}
    contents: dict[str, Any] = {**kept, **names}
    np.savez_compressed(path, **contents)


def read(path: Path, faces: Faces) -> Shares:
    """The answers (N, 8) for these faces. Raises ValueError if the file was made for others."""
    wanted = checksum(faces)
    with np.load(path) as kept:
        for split in SPLITS:
            if str(kept[f"{split}_faces"]) == wanted:
                return restored(kept[split])
    raise ValueError(f"{path.name} holds answers for other faces, or for the same in another order")
