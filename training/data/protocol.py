"""Selects and labels faces by the FER+ and FER2013 protocols.

FER+ (Barsoum et al., "Training deep networks for facial expression recognition with crowd-sourced label
distribution", ICMI 2016) treats single votes as mistakes and drops them.
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
    """FER+ majority: a mask of the faces used (N,), and the class of each face (N,).

    A face is used if more than half of its votes are for the same one of the eight emotions.
    """
    votes = cleaned(faces.votes)
    best = votes.argmax(1)
    counts = (votes.max(1) > votes.sum(1) / 2) & (best < CLASSES)
    return counts, best.astype(np.int64)


def distributions(faces: Faces) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.float32]]:
    """A mask of the faces that show an emotion (N,), and each emotion's share of the votes (N, 8).

    A face is left out if "not a face" and "unknown" have at least as many votes as all emotions.
    """
    votes = cleaned(faces.votes)
    emotions, rest = votes[:, :CLASSES], votes[:, CLASSES:]
    total = emotions.sum(1)
    usable = total > rest.sum(1)
    return usable, emotions / np.maximum(total, 1)[:, None]
