"""Trains the networks of the papers and our own under one protocol, and writes docs/research/papers.md.

What was trained or measured before, in the same folder, is not trained or measured again.
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
"""The same for all: light augmentation, both label sets at once."""
QUICK_FACES = 400
QUICK = ["--limit", str(QUICK_FACES), "--batch", "16"]
CALLS = 50
OURS = Architecture("This program", "", lambda outputs: make(OWN), outputs=8)


def measure(name: str, args: argparse.Namespace, test: Faces) -> dict[str, Any]:
    """Trains one network, unless it is trained already, and measures it on the test faces."""
    checkpoint = train.train(_training(name, args))
    network = load_network(checkpoint)
    told = ARCHITECTURES.get(name, OURS)
    history = json.loads((checkpoint.parent / "summary.json").read_text("utf-8"))["history"]
    return {
        "name": name,
        "paper": told.paper,
        "claim": told.claim,
        "note": told.note,
        "weights": weights(told.build(told.outputs)),
        "weights_claimed": told.weights,
        "multiply_adds": multiply_adds(network),
        "normalised": _is_normalised(network),
        "milliseconds": milliseconds(network),
        "history": history,
        "minutes": sum(entry["processor_seconds"] for entry in history) / 60,
        **answers(network, test),
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
def answers(network: nn.Module, faces: Faces) -> dict[str, Any]:
    """FER2013's seven classes and FER+ majority: accuracy, macro recall, confusion matrix."""
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
    """The median of one face on one thread, exported as the program's model is."""
    as_it_is = calibrate.Calibration(1.0, 0.0, np.full(protocol.CLASSES, 1 / protocol.CLASSES))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.onnx"
        path.write_bytes(to_onnx(Exported(network, as_it_is, mirror=False)).SerializeToString())
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    face = np.zeros((1, 1, 48, 48), np.float32)
    return 1000 * float(np.median([_seconds(session, face) for _ in range(CALLS)]))


def _seconds(session: onnxruntime.InferenceSession, face: np.ndarray) -> float:
    began = time.perf_counter()
    session.run(None, {"pixels": face})
    return time.perf_counter() - began


def shipped(card: Path) -> dict[str, Any]:
    """The shipped model as its card has it; its test is not opened again."""
    told = json.loads(card.read_text("utf-8"))
    return {"version": told["version"], **{key: told["test"][key] for key in ("accuracy", "macro_recall")}}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training compare``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--runs", type=Path, default=Path("runs/papers"), help="where checkpoints are kept")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--networks", nargs="+", choices=NETWORKS, default=list(NETWORKS))
    parser.add_argument("--quick", action="store_true", help="few faces: shows that everything works")
    parser.add_argument("--card", type=Path, default=Path("models/expression.json"))
    parser.add_argument("--page", type=Path, default=Path("docs/research/papers.md"))


def main(args: argparse.Namespace) -> int:
    """Writes the page and, beside it, what was measured."""
    learned, test = load(args.data, "train"), load(args.data, "test")
    if args.quick:
        learned, test = _first(learned), _first(test)
    result = {
        "epochs": args.epochs,
        "quick": args.quick,
        "faces": len(train.Data(learned)),
        "networks": [measure(name, args, test) for name in args.networks],
        "classical": _classical(args, learned, test),
        "shipped": shipped(args.card),
    }
    papers_page.write(result, args.page)
    print(args.page)
    return 0


def _classical(args: argparse.Namespace, learned: Faces, test: Faces) -> list[dict[str, Any]]:
    kept = args.runs / "classical.json"
    if not kept.is_file():
        found = classical.compare(learned, test, every=4 if args.quick else 1)
        kept.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    content: list[dict[str, Any]] = json.loads(kept.read_text("utf-8"))
    return content


def _first(faces: Faces) -> Faces:
    return replace(
        faces,
        pixels=faces.pixels[:QUICK_FACES],
        votes=faces.votes[:QUICK_FACES],
        seven=faces.seven[:QUICK_FACES],
    )
