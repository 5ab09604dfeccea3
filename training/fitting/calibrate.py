"""Calibrates logits on the validation faces.

Temperature scaling after Guo et al. (ICML 2017). Rare classes are raised by dividing by the classes' shares
to a power, after Menon et al., "Long-tail learning via logit adjustment" (ICLR 2021).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.evaluation import metrics

Logits = npt.NDArray[np.float64]
POWERS = tuple(np.round(np.arange(-0.3, 0.61, 0.05), 2))
"""Negative powers correct a training that used rare emotions too often."""
TEMPERATURES = np.geomspace(0.25, 4, 241)
MAX_ACCURACY_LOST = 0.002
"""Accuracy that the validation split may lose to better recalls of rare emotions."""


@dataclass(frozen=True)
class Calibration:
    """probabilities = softmax((logits - power * log(shares)) / temperature)."""

    temperature: float
    power: float
    shares: npt.NDArray[np.float64]

    def offset(self) -> npt.NDArray[np.float64]:
        """The offsets (8,) that are added to the logits."""
        return -self.power * np.log(self.shares)

    def probabilities(self, logits: Logits) -> Logits:
        """Logits (N, 8) -> probabilities (N, 8)."""
        return softmax((logits + self.offset()) / self.temperature)


def softmax(logits: Logits) -> Logits:
    """Probabilities (N, C) from logits (N, C)."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def fit(logits: Logits, labels: metrics.Labels, shares: npt.NDArray[np.float64]) -> Calibration:
    """Fit the power, by macro recall within `MAX_ACCURACY_LOST`, and then the temperature, by likelihood."""
    power = _power(logits, labels, shares)
    adjusted = logits - power * np.log(shares)
    losses = [_negative_log_likelihood(softmax(adjusted / t), labels) for t in TEMPERATURES]
    return Calibration(float(TEMPERATURES[int(np.argmin(losses))]), power, shares)


def _power(logits: Logits, labels: metrics.Labels, shares: npt.NDArray[np.float64]) -> float:
    scores = [metrics.headline(logits - power * np.log(shares), labels) for power in POWERS]
    best = max(score["accuracy"] for score in scores)
    allowed = [n for n, score in enumerate(scores) if score["accuracy"] >= best - MAX_ACCURACY_LOST]
    return float(POWERS[max(allowed, key=lambda n: scores[n]["macro_recall"])])


def _negative_log_likelihood(probabilities: Logits, labels: metrics.Labels) -> float:
    chosen = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, 1e-12)).mean())
