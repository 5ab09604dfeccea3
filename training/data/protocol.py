"""Which faces count and what their labels are: the FER+ and FER2013 protocols.

FER+ (Barsoum et al., "Training deep networks for facial expression recognition with
crowd-sourced label distribution", ICMI 2016): votes of 1 are taken as mistakes and dropped.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS
from training.data.dataset import Faces

CLASSES = len(EMOTIONS)


def cleaned(votes: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The votes (N, 10) with single votes set to 0."""
    return np.where(votes <= 1, 0, votes).astype(np.float32)


def majority(faces: Faces) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """FER+ majority: which faces count (N,) and their class (N,).

    A face counts if its largest vote is over half of the sum and is one of the eight emotions.
    """
    votes = cleaned(faces.votes)
    best = votes.argmax(1)
    counts = (votes.max(1) > votes.sum(1) / 2) & (best < CLASSES)
    return counts, best.astype(np.int64)


def distributions(faces: Faces) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.float32]]:
    """Which faces show an emotion at all (N,), and the share of each emotion's votes (N, 8).

    A face is left out when "not a face" or "unknown" has at least as many votes as all emotions.
    """
    votes = cleaned(faces.votes)
    emotions, rest = votes[:, :CLASSES], votes[:, CLASSES:]
    total = emotions.sum(1)
    usable = total > rest.sum(1)
    return usable, emotions / np.maximum(total, 1)[:, None]
