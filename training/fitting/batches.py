"""Batches of training faces, and the loss of a batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.data import protocol
from training.data.dataset import Faces
from training.fitting.distil import NO_LESSON, Lesson


@dataclass(frozen=True)
class Batch:
    """N faces with both of their labels.

    pixels: (N, 1, 48, 48), raw grey. eight: shares of the votes (N, 8).
    seven: FER2013 class (N,), or -1 if unknown.
    """

    pixels: Tensor
    eight: Tensor
    seven: Tensor


class Data:
    """The training faces as tensors."""

    def __init__(self, faces: Faces, limit: int = 0, lesson: Lesson = NO_LESSON) -> None:
        usable, shares = protocol.distributions(faces)
        if limit:
            usable &= np.arange(len(faces)) < limit
        self.pixels = torch.from_numpy(faces.pixels[usable])[:, None]
        self.eight = torch.from_numpy(lesson.targets(faces, usable, shares[usable]))
        self.seven = torch.from_numpy(faces.seven[usable])

    def __len__(self) -> int:
        return len(self.pixels)

    def batches(self, size: int, balance: float, generator: torch.Generator) -> Iterator[Batch]:
        """Yield full batches in random order; the remainder is dropped.

        balance: 0 uses each face once; above 0, faces are drawn with weights of their emotions' shares to
        the power of -balance, so that rare emotions are seen more often.
        """
        order = self._drawn(balance, generator) if balance else torch.randperm(len(self), generator=generator)
        for chosen in order[: len(order) // size * size].split(size):
            yield Batch(self.pixels[chosen].float(), self.eight[chosen], self.seven[chosen])

    def _drawn(self, balance: float, generator: torch.Generator) -> Tensor:
        weights = self.eight @ self.eight.mean(0) ** -balance
        return torch.multinomial(weights, len(self), replacement=True, generator=generator)


def loss_of(
    logits: tuple[Tensor, Tensor], batch: Batch, seven_weight: float, raised: Tensor | None = None
) -> Tensor:
    """Cross entropy with the shares of the votes, plus that of the second head with the original labels.

    raised: offsets (8,) that are added to the eight logits only in training, or None.
    """
    eight, seven = (part.float() for part in logits)
    main = (
        -(batch.eight * functional.log_softmax(eight if raised is None else eight + raised, 1)).sum(1).mean()
    )
    second = functional.cross_entropy(seven, batch.seven, ignore_index=-1)
    return main + seven_weight * second.nan_to_num()
