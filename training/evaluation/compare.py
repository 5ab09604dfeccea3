"""Trains the papers' networks and our own under one protocol, and writes docs/research/papers.md.

Continues from what an earlier call has trained and measured in the same folder.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import nn

from training.data import protocol
from training.data.dataset import Faces, load
from training.evaluation import classical, metrics
from training.fitting import calibrate, train
from training.networks.architectures import ARCHITECTURES, Architecture
from training.networks.registry import NETWORKS, OWN, make, multiply_adds, weights
from training.reports import papers_page
from training.reports.export import Exported, load_network, to_onnx

RECIPE = (
    "--recipe",
    "first",
    "--optimiser",
    "adamw",
    "--lr",
    "1e-3",
    "--seven-weight",
    "0.5",
    "--ema",
    "0.998",
)
"""The same for every network: light augmentation, both label sets at once."""
QUICK_FACES = 400
QUICK = ["--limit", str(QUICK_FACES), "--batch", "16"]
CALLS = 50
OURS = Architecture("This program", "", lambda outputs: make(OWN), outputs=8)


def measure(name: str, args: argparse.Namespace, test: Faces) -> dict[str, Any]:
    """Train one network, unless it is trained already, and measure it on the test faces."""
    checkpoint = train.train(_training(name, args))
    network = load_network(checkpoint)
    architecture = ARCHITECTURES.get(name, OURS)
    history = json.loads((checkpoint.parent / "summary.json").read_text("utf-8"))["history"]
    return {
        "name": name,
        "paper": architecture.paper,
        "claim": architecture.claim,
        "note": architecture.note,
        "weights": weights(architecture.build(architecture.outputs)),
        "weights_claimed": architecture.weights,
        "multiply_adds": multiply_adds(network),
        "normalised": _is_normalised(network),
        "milliseconds": milliseconds(network),
        "history": history,
        "minutes": sum(entry["processor_seconds"] for entry in history) / 60,
        **figures(network, test),
    }


def _is_normalised(network: nn.Module) -> bool:
    """Whether batch normalisation follows every convolution."""
    convolutions, normalisations = (
        sum(isinstance(each, kind) for each in network.modules()) for kind in (nn.Conv2d, nn.BatchNorm2d)
    )
    return normalisations >= convolutions


def _training(name: str, args: argparse.Namespace) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    train.add_arguments(parser)
    given = ["--data", str(args.data), "--out", str(args.runs / name), "--network", name, *RECIPE]
    given += ["--epochs", str(args.epochs)]
    return parser.parse_args(given + QUICK * args.quick)


@torch.no_grad()
def figures(network: nn.Module, faces: Faces) -> dict[str, Any]:
    """Accuracy on FER2013's seven classes; accuracy, macro recall and confusion matrix of FER+ majority."""
    parts = [network.eval()(part.float()) for part in torch.from_numpy(faces.pixels)[:, None].split(256)]
    eight, seven = (torch.cat([part[head] for part in parts]).numpy() for head in (0, 1))
    counts, labels = protocol.majority(faces)
    known = faces.seven >= 0
    return {
        "seven_accuracy": float((seven[known].argmax(1) == faces.seven[known]).mean()),
        **metrics.headline(eight[counts], labels[counts]),
        "confusion": metrics.confusion(eight[counts], labels[counts]).tolist(),
    }


def milliseconds(network: nn.Module) -> float:
    """Median time for one face on one thread, exported as the program's model is."""
    uncalibrated = calibrate.Calibration(1.0, 0.0, np.full(protocol.CLASSES, 1 / protocol.CLASSES))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.onnx"
        path.write_bytes(to_onnx(Exported(network, uncalibrated, mirror=False)).SerializeToString())
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    face = np.zeros((1, 1, 48, 48), np.float32)
    return 1000 * float(np.median([_seconds(session, face) for _ in range(CALLS)]))


def _seconds(session: onnxruntime.InferenceSession, face: np.ndarray) -> float:
    began = time.perf_counter()
    session.run(None, {"pixels": face})
    return time.perf_counter() - began


def shipped(card: Path) -> dict[str, Any]:
    """The shipped model's figures from its card, so that the test split is not used again."""
    content = json.loads(card.read_text("utf-8"))
    test = {key: content["test"][key] for key in ("accuracy", "macro_recall")}
    return {"version": content["version"], **test}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training compare``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--runs", type=Path, default=Path("runs/papers"), help="folder of the checkpoints")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--networks", nargs="+", choices=NETWORKS, default=list(NETWORKS))
    parser.add_argument("--quick", action="store_true", help="use a few faces, to check that it works")
    parser.add_argument("--card", type=Path, default=Path("models/expression.json"))
    parser.add_argument("--page", type=Path, default=Path("docs/research/papers.md"))


def main(args: argparse.Namespace) -> int:
    """Write the page and, beside it, the figures as JSON."""
    training, test = load(args.data, "train"), load(args.data, "test")
    if args.quick:
        training, test = _first(training), _first(test)
    result = {
        "epochs": args.epochs,
        "quick": args.quick,
        "faces": len(train.Data(training)),
        "networks": [measure(name, args, test) for name in args.networks],
        "classical": _classical(args, training, test),
        "shipped": shipped(args.card),
    }
    papers_page.write(result, args.page)
    print(args.page)
    return 0


def _classical(args: argparse.Namespace, training: Faces, test: Faces) -> list[dict[str, Any]]:
    path = args.runs / "classical.json"
    if not path.is_file():
        rows = classical.compare(training, test, every=4 if args.quick else 1)
        path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    content: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return content


def _first(faces: Faces) -> Faces:
    return replace(
        faces,
        pixels=faces.pixels[:QUICK_FACES],
        votes=faces.votes[:QUICK_FACES],
        seven=faces.seven[:QUICK_FACES],
    )
