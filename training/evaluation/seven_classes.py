"""Measures a checkpoint's second head, which is not shipped, on the original seven classes of FER2013."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from torch import nn

from training.data.dataset import SPLITS, Faces, load
from training.evaluation import metrics
from training.reports.export import load_network


@torch.no_grad()
def probabilities(network: nn.Module, faces: Faces) -> metrics.Probabilities:
    """Probabilities (N, 7), from the mean logits of each face and its mirror image."""
    parts = []
    for part in torch.from_numpy(faces.pixels)[:, None].split(256):
        pixels = part.float()
        logits = network(pixels)[1] + network(pixels.flip(3))[1]
        parts.append((logits / 2).softmax(1))
    return torch.cat(parts).numpy()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training seven``."""
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--split", choices=SPLITS, default="valid")


def main(args: argparse.Namespace) -> int:
    """Print the accuracy as JSON."""
    faces = load(args.data, args.split)
    faces = faces.where(faces.seven >= 0)
    right = probabilities(load_network(args.checkpoint), faces).argmax(1) == faces.seven
    print(json.dumps({"split": args.split, "faces": len(faces), "accuracy": float(right.mean())}))
    return 0
