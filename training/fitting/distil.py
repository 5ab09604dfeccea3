"""Learning from trained models beside the votes.

Ten votes are a coarse picture of how ambiguous a face is; the mean answer of trained models is a
smoother one. After Hinton et al., "Distilling the knowledge in a neural network" (2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tqdm import tqdm

from training.data.dataset import Faces
from training.fitting import answer_files
from training.fitting.answer_files import Shares

BATCH = 256
Used = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Lesson:
    """Teachers and what their mean answer counts beside the votes.

    teachers: exported models (the contract of models/expression.onnx), or files of ``training answers``.
    """

    teachers: tuple[Path, ...] = ()
    share: float = 0.0

    def targets(self, faces: Faces, used: Used, votes: Shares) -> Shares:
        """What the used faces are to be learned as (n, 8).

        faces: all N of a split. used: which of them are learned (N,). votes: shares of their votes (n, 8).
        """
        if not self.teachers:
            return votes
        answers = np.mean([_answers(teacher, faces, used) for teacher in self.teachers], 0)
        return ((1 - self.share) * votes + self.share * answers).astype(np.float32)


NO_LESSON = Lesson()


def teachers(models: list[Path], folder: Path | None) -> tuple[Path, ...]:
    """The models, and every file of answers in the folder. Raises FileNotFoundError if it has none."""
    kept = sorted(folder.glob("*.npz")) if folder else []
    if folder and not kept:
        raise FileNotFoundError(f"{folder} holds no answers of teachers")
    return (*models, *kept)


def _answers(teacher: Path, faces: Faces, used: Used) -> Shares:
    if teacher.suffix == ".npz":
        return answer_files.read(teacher, faces)[used]
    return asked(teacher, faces.pixels[used])


def asked(teacher: Path, pixels: npt.NDArray[np.uint8]) -> Shares:
    """A model's probabilities (n, 8): the mean of each face's and its mirror's."""
    session = onnxruntime.InferenceSession(str(teacher), providers=["CPUExecutionProvider"])
    parts = [
        _both_ways(session, pixels[start : start + BATCH])
        for start in tqdm(range(0, len(pixels), BATCH), desc=teacher.name)
    ]
    return np.concatenate(parts)


def _both_ways(session: onnxruntime.InferenceSession, pixels: npt.NDArray[np.uint8]) -> Shares:
    faces = pixels[:, None].astype(np.float32)
    ways = [session.run(["probabilities"], {"pixels": way})[0] for way in (faces, faces[..., ::-1].copy())]
    return np.asarray(np.mean(ways, 0), np.float32)
