"""Plots for the model card and the page on the papers."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np

from fer_desktop.core.emotions import EMOTIONS

matplotlib.use("Agg")
from matplotlib import pyplot as plt


def confusion(matrix: list[list[int]], path: Path) -> None:
    """Plot a confusion matrix (8, 8), with each row coloured by its shares."""
    names, counts = list(EMOTIONS), np.array(matrix)
    shares = counts / np.maximum(counts.sum(1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(6.4, 5.6), layout="constrained")
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=40, ha="right")
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("predicted")
    axes.set_ylabel("labelled")
    for row, column in np.ndindex(counts.shape):
        colour = "white" if shares[row, column] > 0.5 else "black"
        axes.text(column, row, str(counts[row, column]), ha="center", va="center", color=colour, fontsize=8)
    _save(figure, path)


def reliability(result: dict[str, Any], path: Path) -> None:
    """Plot accuracy by confidence; a perfectly calibrated model is on the diagonal."""
    bins = result["calibration"]
    figure, axes = plt.subplots(figsize=(5.2, 4.6), layout="constrained")
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1, linestyle="--", label="perfectly calibrated")
    axes.plot([b["confidence"] for b in bins], [b["accuracy"] for b in bins], marker="o", label="this model")
    axes.set_xlabel("mean probability of the prediction")
    axes.set_ylabel("accuracy")
    axes.legend(frameon=False)
    _save(figure, path)


def coverage(points: list[dict[str, float]], chosen: dict[str, float], path: Path) -> None:
    """Plot the share of wrong predictions by the share of faces that are scored."""
    figure, axes = plt.subplots(figsize=(5.2, 4.0), layout="constrained")
    axes.plot([p["coverage"] for p in points], [p["risk"] for p in points])
    axes.plot(chosen["coverage"], chosen["risk"], "o", label="as shipped")
    axes.set_xlabel("share of faces that are scored")
    axes.set_ylabel("share of wrong predictions")
    axes.legend(frameon=False)
    _save(figure, path)


def learning_curves(networks: list[dict[str, Any]], path: Path) -> None:
    """Plot the validation accuracy after each epoch, with a line for each network."""
    figure, axes = plt.subplots(figsize=(8.0, 5.0), layout="constrained")
    styles = itertools.cycle(["-", "--", ":", "-."])
    for network, style in zip(networks, styles, strict=False):
        history = network["history"]
        points = [entry["epoch"] for entry in history], [entry["accuracy"] for entry in history]
        axes.plot(*points, style, label=network["paper"], marker=".")
    axes.set_xlabel("epoch")
    axes.set_ylabel("accuracy, FER+ majority validation")
    axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1, 0.5))
    _save(figure, path)


def _save(figure: Any, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)
