"""Writes the predictions of a teacher, which is a finished run or an exported model, and its figures.

Students learn from ``NAME.npz``, the predictions for the training and validation faces (``train
--teacher-answers``); ``NAME.json`` describes the teacher. A prediction is calibrated, and is the mean for a
face and its mirror image. With ``--photos``, the predictions for photos are stored in the run's folder.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from fer_desktop.recognition.classifier import Classifier
from training.data import protocol, real_photos
from training.data.dataset import Faces, load
from training.evaluation import metrics
from training.fitting import answer_files, calibrate, distil
from training.reports.export import load_network, network_name

BATCH = 256
PHOTOS = "photos.npy"
"""File with the predictions for photos, in a run's folder."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training answers``."""
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--run", type=Path, help="folder of a finished run")
    source.add_argument("--model", type=Path, help="an exported model, which is calibrated already")
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--photos", type=Path, help="folder of photos and labels_by_three.csv")
    parser.add_argument("--crops", type=Path, help="cache file for the photos' faces")
    parser.add_argument("--out", type=Path, default=Path("training/teachers"))
    parser.add_argument("--name", help="name of the files (default: that of the run or the model)")


def main(args: argparse.Namespace) -> int:
    """Write both files and print the figures."""
    faces = {split: load(args.data, split) for split in answer_files.SPLITS}
    answers, details = _of_run(args, faces) if args.run else _of_model(args, faces)
    path = args.out / f"{args.name or (args.run.name if args.run else args.model.stem)}.npz"
    answer_files.write(path, answers, faces)
    path.with_suffix(".json").write_text(json.dumps(details, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({key: details.get(key) for key in ("valid", "photos")}))
    return 0


def _of_run(
    args: argparse.Namespace, faces: dict[str, Faces]
) -> tuple[dict[str, answer_files.Shares], dict[str, Any]]:
    """A run's predictions (N, 8) for each split, and its description."""
    network = load_network(args.run / "checkpoint.pt").to(memory_format=torch.channels_last)
    logits = {split: logits_both_ways(network, each.pixels) for split, each in faces.items()}
    calibration = fitted(logits["valid"], faces["valid"], faces["train"])
    details = _describe(args.run, calibration, faces["valid"], logits["valid"])
    if args.photos:
        details["photos"] = _on_photos(network, calibration, args)
    answers = {split: calibration.probabilities(each).astype(np.float32) for split, each in logits.items()}
    return answers, details


def _of_model(
    args: argparse.Namespace, faces: dict[str, Faces]
) -> tuple[dict[str, answer_files.Shares], dict[str, Any]]:
    """An exported model's predictions (N, 8) for each split, and its description."""
    answers = {split: distil.predict(args.model, each.pixels) for split, each in faces.items()}
    details: dict[str, Any] = {"model": Classifier(args.model).info.version}
    details["valid"] = valid_figures(answers["valid"], faces["valid"])
    if args.photos:
        crops = real_photos.load(args.photos, args.crops)
        details["photos"] = real_photos.figures(distil.predict(args.model, crops.pixels), crops)
    return answers, details


@torch.no_grad()
def logits_both_ways(network: nn.Module, pixels: npt.NDArray[np.uint8]) -> calibrate.Logits:
    """Logits (N, 8), float64, for faces (N, 48, 48): the mean of those of each face and its mirror image."""
    network.eval()
    with torch.autocast("cpu", torch.bfloat16):
        parts = [_of_batch(network, batch) for batch in torch.from_numpy(pixels)[:, None].split(BATCH)]
    return torch.cat(parts).double().numpy()


def _of_batch(network: nn.Module, batch: Tensor) -> Tensor:
    faces = batch.float().contiguous(memory_format=torch.channels_last)
    both = network(faces)[0].float() + network(faces.flip(3))[0].float()
    mean: Tensor = both / 2
    return mean


def fitted(logits: calibrate.Logits, valid: Faces, train: Faces) -> calibrate.Calibration:
    """Fit temperature and class offsets to the logits (N, 8) of the validation faces."""
    counts, labels = protocol.majority(valid)
    in_training, training_labels = protocol.majority(train)
    shares = np.bincount(training_labels[in_training], minlength=protocol.CLASSES) / in_training.sum()
    # A class without training faces must not get an infinite offset
    return calibrate.fit(logits[counts], labels[counts], np.maximum(shares, 1 / len(train)))


def _describe(
    run: Path, calibration: calibrate.Calibration, valid: Faces, logits: calibrate.Logits
) -> dict[str, Any]:
    """Content of the JSON file. The calibration was fitted to the same validation faces as the figures."""
    history = json.loads((run / "summary.json").read_text("utf-8"))["history"]
    return {
        "network": network_name(run / "checkpoint.pt"),
        "arguments": json.loads((run / "arguments.json").read_text("utf-8")),
        "epochs": len(history),
        "minutes": round(sum(entry["seconds"] for entry in history) / 60),
        "processor_minutes": round(sum(entry["processor_seconds"] for entry in history) / 60),
        "temperature": calibration.temperature,
        "power": calibration.power,
        "valid": valid_figures(calibration.probabilities(logits), valid),
        "valid_uncalibrated": valid_figures(calibrate.softmax(logits), valid),
    }


def valid_figures(probabilities: metrics.Probabilities, valid: Faces) -> dict[str, Any]:
    """FER+ majority figures from the probabilities (N, 8) of all faces of the split."""
    counts, labels = protocol.majority(valid)
    predicted, expected = probabilities[counts], labels[counts]
    recalls = metrics.recalls(metrics.confusion(predicted, expected))
    return {
        "faces": int(counts.sum()),
        **metrics.headline(predicted, expected),
        "ece": metrics.expected_calibration_error(predicted, expected),
        "recalls": dict(zip(metrics.EMOTIONS, recalls.tolist(), strict=True)),
    }


def _on_photos(
    network: nn.Module, calibration: calibrate.Calibration, args: argparse.Namespace
) -> dict[str, Any]:
    crops = real_photos.load(args.photos, args.crops)
    probabilities = calibration.probabilities(logits_both_ways(network, crops.pixels))
    np.save(args.run / PHOTOS, probabilities.astype(np.float32))
    return real_photos.figures(probabilities, crops)
