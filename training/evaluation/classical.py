"""The methods of the emoji prediction paper that need no network: scikit-learn on the pixels."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
from sklearn.ensemble import BaggingClassifier, RandomForestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier

from training.data import protocol
from training.data.dataset import Faces
from training.evaluation import metrics

PARTS = 100
"""Principal components; the paper does not say how many."""
SHRINKAGE = 0.1
"""Shrinkage of QDA's covariances: most emotions have fewer faces than pixels."""

CLAIMS = {
    "QDA": "0.383",
    "PCA, QDA": "0.418",
    "PCA, random forest": "0.411",
    "decision tree": "0.306",
    "bagging": "0.356",
}


def _methods(parts: int, jobs: int) -> dict[str, ClassifierMixin]:
    def qda() -> QuadraticDiscriminantAnalysis:
        return QuadraticDiscriminantAnalysis(solver="eigen", shrinkage=SHRINKAGE)

    forest = RandomForestClassifier(n_estimators=200, n_jobs=jobs, random_state=1)
    return {
        "QDA": qda(),
        "PCA, QDA": make_pipeline(PCA(parts, random_state=1), qda()),
        "PCA, random forest": make_pipeline(PCA(parts, random_state=1), forest),
        "decision tree": DecisionTreeClassifier(max_depth=20, random_state=1),
        "bagging": BaggingClassifier(DecisionTreeClassifier(max_depth=20), 10, random_state=1, n_jobs=jobs),
    }


def compare(train: Faces, test: Faces, jobs: int = 1, every: int = 1) -> list[dict[str, Any]]:
    """Each method's published claim, its figures under FER+ majority, and its processor time in seconds.

    every: use only every n-th row and column of pixels, for a quick trial.
    """
    train_pixels, train_labels = _without_singletons(*_examples(train, every))
    test_pixels, test_labels = _examples(test, every)
    methods = _methods(min(PARTS, len(train_labels) // 2), jobs)
    return [
        {"method": name, "claim": CLAIMS[name]}
        | _measure(method, train_pixels, train_labels, test_pixels, test_labels)
        for name, method in methods.items()
    ]


def _examples(faces: Faces, every: int) -> tuple[np.ndarray, metrics.Labels]:
    counts, labels = protocol.majority(faces)
    pixels = faces.pixels[counts][:, ::every, ::every].astype(np.float32) / 255
    return pixels.reshape(len(pixels), -1), labels[counts]


def _without_singletons(pixels: np.ndarray, labels: metrics.Labels) -> tuple[np.ndarray, metrics.Labels]:
    """Drop classes with a single face: a covariance needs two."""
    is_used = np.bincount(labels)[labels] > 1
    return pixels[is_used], labels[is_used]


def _measure(method: Any, pixels: np.ndarray, labels: metrics.Labels, *test: Any) -> dict[str, Any]:
    began = time.process_time()
    classes = method.fit(pixels, labels).predict(test[0])
    one_hot = np.eye(protocol.CLASSES)[classes]
    return metrics.headline(one_hot, test[1]) | {"seconds": round(time.process_time() - began, 1)}
