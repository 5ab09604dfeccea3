"""Measures the probability above which an emotion is strong, for ``recognition/intensity.py``.

Validation faces are predicted many times, shifted and lit as in front of a camera. The median over an
emotion's faces separates weak from strong; the votes show whether people see a difference too.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.intensity import STRONG_FROM, strength
from training.data import protocol
from training.data.dataset import load
from training.data.sequences import read_jittered


def strengths(
    classifier: Classifier, args: argparse.Namespace, emotion: Emotion
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The strength and the label's share of the votes, (N,) each, for faces predicted as their label."""
    random = np.random.default_rng(args.seed)
    split = load(args.data, "valid")
    counts, labels = protocol.majority(split)
    own = np.flatnonzero(counts & (labels == EMOTIONS.index(emotion)))
    votes = protocol.cleaned(split.votes)
    pairs = []
    for n in random.permutation(own)[: args.faces]:
        mean = read_jittered(classifier, split.pixels[n], args.readings, random).mean(0)
        if mean.argmax() == EMOTIONS.index(emotion):
            pairs.append((strength(mean, emotion), votes[n, EMOTIONS.index(emotion)] / votes[n].sum()))
    table = np.array(pairs, np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def summary(classifier: Classifier, args: argparse.Namespace, emotion: Emotion) -> dict[str, Any]:
    """The median strength of an emotion, and how far people agreed on its weaker and stronger faces."""
    values, agreed = strengths(classifier, args, emotion)
    if len(values) < 5:
        return {"faces": len(values)}
    middle = float(np.median(values))
    return {
        "faces": len(values),
        "middle": round(middle, 2),
        "in_use": STRONG_FROM.get(emotion),
        "votes_weak": round(float(agreed[values < middle].mean()), 3),
        "votes_strong": round(float(agreed[values >= middle].mean()), 3),
    }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training intensity``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--faces", type=int, default=200, help="maximum number of faces per emotion")
    parser.add_argument("--readings", type=int, default=12, help="number of predictions per face")
    parser.add_argument("--seed", type=int, default=0)


def main(args: argparse.Namespace) -> int:
    """Print the median strength of each emotion as JSON."""
    classifier = Classifier(args.model)
    print(json.dumps({str(each): summary(classifier, args, each) for each in EMOTIONS}, indent=1))
    return 0
