"""Training targets that combine the votes with the predictions of teachers.

Ten votes say only roughly how ambiguous a face is; the mean prediction of several models is smoother. After
Hinton et al., "Distilling the knowledge in a neural network" (2015).
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
    """Teachers, and the weight of their mean prediction beside the votes, 0 to 1.

    teachers: exported models with the interface of models/expression.onnx, or files of ``training answers``.
    """

    teachers: tuple[Path, ...] = ()
    share: float = 0.0

    def targets(self, faces: Faces, used: Used, votes: Shares) -> Shares:
        """The targets (n, 8) of the faces used for training.

        faces: all N faces of a split. used: mask (N,). votes: shares of the votes of the used faces (n, 8).
        """
        if not self.teachers:
            return votes
        answers = np.mean([_answers(teacher, faces, used) for teacher in self.teachers], 0)
        return ((1 - self.share) * votes + self.share * answers).astype(np.float32)


NO_LESSON = Lesson()


def teachers(models: list[Path], folder: Path | None) -> tuple[Path, ...]:
    """The models and the prediction files in the folder. Raises FileNotFoundError if it has none."""
    files = sorted(folder.glob("*.npz")) if folder else []
    if folder and not files:
        raise FileNotFoundError(f"{folder} contains no predictions of teachers")
    return (*models, *files)


def _answers(teacher: Path, faces: Faces, used: Used) -> Shares:
    if teacher.suffix == ".npz":
        return answer_files.read(teacher, faces)[used]
    return predict(teacher, faces.pixels[used])


def predict(teacher: Path, pixels: npt.NDArray[np.uint8]) -> Shares:
    """An exported model's probabilities (n, 8): the mean of those of each face and its mirror image."""
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
