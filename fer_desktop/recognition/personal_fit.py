"""What is learned of one person's face: one weight an emotion, bounded, so that it can't do much harm.

A face at rest may read as sad, another person's anger as disgust. Both are answered by one factor for each
emotion, by which this person's predictions are multiplied before they are made to sum to 1 again: the bias of
a multinomial logistic regression on the logarithms of the predictions (bias-corrected calibration, Alexandari
et al., "Maximum Likelihood with Bias-Corrected Calibration", 2020), held near zero by a Gaussian prior.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion

Predictions = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
Shots = Mapping[Emotion, Predictions]
"""Predictions, float32 (N, 8), taken while the person showed this emotion, in the order of time."""

LIMIT = 0.5
"""How far the logarithm of a factor may be from 0. So an emotion that is e times (2.7 times) as likely as the
next stays ahead, whatever was learned; docs/guide/my-face.md says what that costs others."""
PRIOR = 4.0
"""Strength of the prior against one emotion's mean likelihood: the larger, the smaller the weights."""
NEUTRAL_COUNTS = 3.0
"""So many times the face at rest counts as much as another: it is the one that is seen most."""
MIN_SHOTS = 4
"""With fewer an emotion was not seen."""
LEARNED = 0.6
"""Share of an emotion's shots, the first ones, that is learned from; the rest only judges."""
FLOOR = 1e-3
"""A smaller probability counts as this one: what the model excludes says nothing about the person."""
STEPS = 30
CLOSE = 1e-9


@dataclass(frozen=True)
class PersonalFit:
    """The logarithms of the eight factors, in the order of `EMOTIONS`. Raises ValueError beyond `LIMIT`."""

    weights: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.weights) != len(EMOTIONS) or not all(abs(each) <= LIMIT for each in self.weights):
            raise ValueError(f"{len(EMOTIONS)} weights within {LIMIT} are needed, not {self.weights}")

    def apply(self, predictions: Predictions) -> Predictions:
        """The predictions, float32 (8,) or (N, 8), as this person's; each still sums to 1."""
        weighed = predictions * np.exp(np.array(self.weights))
        return np.asarray(weighed / weighed.sum(axis=-1, keepdims=True), np.float32)


@dataclass(frozen=True)
class PersonalizedFace:
    """The followed face, by its number, that the user said is theirs, and their fit."""

    fit: PersonalFit
    track: int


@dataclass(frozen=True)
class Check:
    """How one emotion's held-out shots were read: right before and after the fit, of how many."""

    before: int
    after: int
    count: int


@dataclass(frozen=True)
class CalibrationResult:
    """A fit with its check on shots that it was not learned from."""

    fit: PersonalFit
    checks: Mapping[Emotion, Check]
    no_less_likely: bool
    """Whether the emotions shown are by and large at least as likely as before."""

    @property
    def total(self) -> Check:
        """Of all emotions together."""
        every = self.checks.values()
        return Check(
            sum(one.before for one in every), sum(one.after for one in every), sum(one.count for one in every)
        )

    @property
    def helps(self) -> bool:
        """Whether it may be offered: more was right on the whole, and the face at rest no less."""
        rest = self.checks[Emotion.NEUTRAL]
        return self.total.after > self.total.before and rest.after >= rest.before and self.no_less_likely


def has_enough_samples(shots: Shots) -> bool:
    """Whether something can be learned: the face at rest was seen and at least one emotion."""
    seen = {emotion for emotion, rows in shots.items() if len(rows) >= MIN_SHOTS}
    return Emotion.NEUTRAL in seen and len(seen) > 1


def fit_weights(shots: Shots) -> CalibrationResult:
    """A fit from the first shots of each emotion, judged on the others. Raises ValueError without `enough`.

    The emotions weigh the same however many shots each has; those with too few are left out.
    """
    if not has_enough_samples(shots):
        raise ValueError("neutral and at least one other emotion are needed")
    seen = {emotion: rows for emotion, rows in shots.items() if len(rows) >= MIN_SHOTS}
    first = {emotion: rows[: _learned(len(rows))] for emotion, rows in seen.items()}
    held = {emotion: rows[_learned(len(rows)) :] for emotion, rows in seen.items()}
    fit = apply_weights(first)
    checks = {emotion: _checked(emotion, rows, fit) for emotion, rows in held.items()}
    nothing = PersonalFit((0.0,) * len(EMOTIONS))
    return CalibrationResult(fit, checks, bool(_loss(held, fit) <= _loss(held, nothing) + CLOSE))


def apply_weights(shots: Shots) -> PersonalFit:
    """The weights that make the shown emotions likeliest under the prior, by Newton's method; then bounded.

    The function is convex and its Hessian at least `PRIOR`: there is one optimum. Emotions that were not
    shown only move by what the others leave them, so that the weights sum to 0.
    """
    logs = {emotion: np.log(np.maximum(rows, FLOOR)).astype(np.float64) for emotion, rows in shots.items()}
    weights = np.zeros(len(EMOTIONS))
    for _ in range(STEPS):
        slope, curve = PRIOR * weights, PRIOR * np.eye(len(EMOTIONS))
        for emotion, rows in logs.items():
            one_slope, one_curve = _slope_and_curve(emotion, _softmax(rows + weights))
            slope, curve = slope + _counts(emotion) * one_slope, curve + _counts(emotion) * one_curve
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < CLOSE:
            break
    return PersonalFit(tuple(float(each) for each in np.clip(weights, -LIMIT, LIMIT)))


def _slope_and_curve(emotion: Emotion, p: Floats) -> tuple[Floats, Floats]:
    """Gradient (8,) and Hessian (8, 8) of the mean of -log p[emotion] by the weights; p is (N, 8)."""
    shown = np.eye(len(EMOTIONS))[EMOTIONS.index(emotion)]
    return p.mean(axis=0) - shown, np.diag(p.mean(axis=0)) - p.T @ p / len(p)


def _softmax(rows: Floats) -> Floats:
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float64)


def _counts(emotion: Emotion) -> float:
    return NEUTRAL_COUNTS if emotion is Emotion.NEUTRAL else 1.0


def _learned(count: int) -> int:
    return round(LEARNED * count)


def _loss(shots: Shots, fit: PersonalFit) -> float:
    """The mean of -log of the shown emotion's probability, each emotion weighing the same."""
    means = [
        -np.log(np.maximum(fit.apply(rows)[:, EMOTIONS.index(emotion)], FLOOR)).mean()
        for emotion, rows in shots.items()
    ]
    return float(np.mean(means))


def _checked(emotion: Emotion, rows: Predictions, fit: PersonalFit) -> Check:
    return Check(_right(emotion, rows), _right(emotion, fit.apply(rows)), len(rows))


def _right(emotion: Emotion, rows: Predictions) -> int:
    return int((rows.argmax(axis=1) == EMOTIONS.index(emotion)).sum())
