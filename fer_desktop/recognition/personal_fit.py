"""A personal fit: calibrates the model's predictions to one person's face, within narrow bounds.

A face at rest may look sad to the model, or a person's anger like disgust. The fit multiplies the probability
of each emotion by its own factor and then normalises them to sum to 1. The factors' logarithms, called
weights here, are the biases of a multinomial logistic regression on the log-probabilities: bias-corrected
calibration without the temperature (Alexandari et al., "Maximum Likelihood with Bias-Corrected Calibration is
Hard-To-Beat at Label Shift Adaptation", ICML 2020). A Gaussian prior draws them towards 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion

Predictions = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
Samples = Mapping[Emotion, Predictions]
"""Predictions, float32 (N, 8), made while the person showed each emotion, in chronological order."""

LIMIT = 0.5
"""The largest absolute weight. It changes the ratio of two probabilities by a factor of at most e (2.7), so
an emotion that is clearly ahead stays ahead. docs/guide/my-face.md explains the effect on other people."""
PRIOR = 4.0
"""Precision of the Gaussian prior, relative to one emotion's mean log-likelihood; more: smaller weights."""
NEUTRAL_IMPORTANCE = 3.0
"""Factor of *neutral* in the likelihood, because it is the face that is seen most; 1 for other emotions."""
MIN_SAMPLES = 4
"""An emotion with fewer samples is left out."""
TRAINING_SHARE = 0.6
"""Share of each emotion's samples, the earliest, that the fit is learned from. The rest check it."""
MIN_PROBABILITY = 1e-3
"""Lower probabilities are raised to this, because what the model rules out says nothing about the person."""
MAX_STEPS = 30
TOLERANCE = 1e-9


@dataclass(frozen=True)
class PersonalFit:
    """The weights of the eight emotions, in the order of `EMOTIONS`.

    Raises ValueError if there are not eight weights or one of them exceeds `LIMIT`.
    """

    weights: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.weights) != len(EMOTIONS) or not all(abs(weight) <= LIMIT for weight in self.weights):
            raise ValueError(f"{len(EMOTIONS)} weights within {LIMIT} are needed, not {self.weights}")

    def apply(self, predictions: Predictions) -> Predictions:
        """Return the calibrated predictions, float32 (8,) or (N, 8); each one sums to 1 again."""
        scaled = predictions * np.exp(np.array(self.weights))
        return np.asarray(scaled / scaled.sum(axis=-1, keepdims=True), np.float32)


@dataclass(frozen=True)
class PersonalizedFace:
    """The fit to apply, and the number of the tracked face that the user claimed as theirs."""

    fit: PersonalFit
    track: int


@dataclass(frozen=True)
class Check:
    """How many of an emotion's `count` held-out samples are predicted correctly before and after the fit."""

    before: int
    after: int
    count: int


@dataclass(frozen=True)
class CalibrationResult:
    """A fit and its check on the held-out samples."""

    fit: PersonalFit
    checks: Mapping[Emotion, Check]
    no_less_likely: bool
    """Whether the mean log-likelihood of the emotions shown is at least as high as without the fit."""

    @property
    def total(self) -> Check:
        """The check over all emotions together."""
        checks = self.checks.values()
        return Check(
            sum(check.before for check in checks),
            sum(check.after for check in checks),
            sum(check.count for check in checks),
        )

    @property
    def helps(self) -> bool:
        """Whether to offer the fit to the user.

        It must predict more held-out samples correctly, no fewer of *neutral*, and not lower the likelihood.
        """
        neutral = self.checks[Emotion.NEUTRAL]
        return (
            self.total.after > self.total.before and neutral.after >= neutral.before and self.no_less_likely
        )


def has_enough_samples(samples: Samples) -> bool:
    """Return whether there are enough samples of *neutral* and of at least one other emotion."""
    usable = _usable(samples)
    return Emotion.NEUTRAL in usable and len(usable) > 1


def fit_weights(samples: Samples) -> CalibrationResult:
    """Return a fit from the first samples of each emotion, checked on the held-out ones.

    All emotions but *neutral* weigh the same, however many samples each has; those with too few are left out.
    Raises ValueError unless `has_enough_samples`.
    """
    if not has_enough_samples(samples):
        raise ValueError("neutral and at least one other emotion are needed")
    usable = _usable(samples)
    training = {emotion: rows[: _training_count(len(rows))] for emotion, rows in usable.items()}
    held_out = {emotion: rows[_training_count(len(rows)) :] for emotion, rows in usable.items()}
    fit = apply_weights(training)
    checks = {emotion: _check(emotion, rows, fit) for emotion, rows in held_out.items()}
    identity = PersonalFit((0.0,) * len(EMOTIONS))
    return CalibrationResult(fit, checks, bool(_loss(held_out, fit) <= _loss(held_out, identity) + TOLERANCE))


def _usable(samples: Samples) -> Samples:
    return {emotion: rows for emotion, rows in samples.items() if len(rows) >= MIN_SAMPLES}


def apply_weights(samples: Samples) -> PersonalFit:
    """Return the maximum a posteriori weights of the emotions shown, by Newton's method, clipped to ±`LIMIT`.

    The loss is convex and its Hessian's eigenvalues are at least `PRIOR`, so there is a single optimum. The
    weights sum to 0 before they are clipped.
    """
    logs = {
        emotion: np.log(np.maximum(rows, MIN_PROBABILITY)).astype(np.float64)
        for emotion, rows in samples.items()
    }
    weights = np.zeros(len(EMOTIONS))
    for _ in range(MAX_STEPS):
        gradient, hessian = _gradient_and_hessian(logs, weights)
        step = np.linalg.solve(hessian, gradient)
        weights = weights - step
        if np.abs(step).max() < TOLERANCE:
            break
    return PersonalFit(tuple(float(weight) for weight in np.clip(weights, -LIMIT, LIMIT)))


def _gradient_and_hessian(logs: Mapping[Emotion, Floats], weights: Floats) -> tuple[Floats, Floats]:
    """Return the gradient, float64 (8,), and Hessian, float64 (8, 8), of the loss and the prior."""
    gradient, hessian = PRIOR * weights, PRIOR * np.eye(len(EMOTIONS))
    for emotion, rows in logs.items():
        importance = NEUTRAL_IMPORTANCE if emotion is Emotion.NEUTRAL else 1.0
        slope, curvature = _derivatives(emotion, _softmax(rows + weights))
        gradient, hessian = gradient + importance * slope, hessian + importance * curvature
    return gradient, hessian


def _derivatives(emotion: Emotion, p: Floats) -> tuple[Floats, Floats]:
    """Return the gradient and Hessian of one emotion's mean -log p by the weights; p: float64 (N, 8)."""
    one_hot = np.eye(len(EMOTIONS))[EMOTIONS.index(emotion)]
    return p.mean(axis=0) - one_hot, np.diag(p.mean(axis=0)) - p.T @ p / len(p)


def _softmax(rows: Floats) -> Floats:
    exponentials = np.exp(rows - rows.max(axis=1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=1, keepdims=True), np.float64)


def _training_count(count: int) -> int:
    return round(TRAINING_SHARE * count)


def _loss(samples: Samples, fit: PersonalFit) -> float:
    """Return the mean of -log p of the emotions shown. Each emotion has the same weight."""
    means = [
        -np.log(np.maximum(fit.apply(rows)[:, EMOTIONS.index(emotion)], MIN_PROBABILITY)).mean()
        for emotion, rows in samples.items()
    ]
    return float(np.mean(means))


def _check(emotion: Emotion, rows: Predictions, fit: PersonalFit) -> Check:
    return Check(_count_correct(emotion, rows), _count_correct(emotion, fit.apply(rows)), len(rows))


def _count_correct(emotion: Emotion, rows: Predictions) -> int:
    return int((rows.argmax(axis=1) == EMOTIONS.index(emotion)).sum())
