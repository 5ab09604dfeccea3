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

Shares = npt.NDArray[np.float32]
BATCH = 256


@dataclass(frozen=True)
class Lesson:
    """Exported models (the contract of models/expression.onnx) and what they count beside the votes."""

    teachers: tuple[Path, ...] = ()
    share: float = 0.0

    def targets(self, pixels: npt.NDArray[np.uint8], votes: Shares) -> Shares:
        """Faces (N, H, W) grey and shares of their votes (N, 8) -> shares to learn (N, 8)."""
        if not self.teachers:
            return votes
        answers = np.mean([_answers(teacher, pixels) for teacher in self.teachers], 0)
        return ((1 - self.share) * votes + self.share * answers).astype(np.float32)


NO_LESSON = Lesson()


def _answers(teacher: Path, pixels: npt.NDArray[np.uint8]) -> Shares:
    """Probabilities (N, 8): the mean of each face's and its mirror's."""
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
