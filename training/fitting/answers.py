"""Writes what a teacher, a finished run or an exported model, answers for all faces, and its figures.

``NAME.npz``, for the training and the validation faces, is what students learn from (``train
--teacher-answers``); ``NAME.json`` tells of the teacher. An answer is the calibrated mean of a face's and its
mirror's. Those for photos, if asked for, stay in the run's folder.
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
"""Answers for the agreed photos, in a run's folder."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training answers``."""
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--run", type=Path, help="folder of a finished run")
    source.add_argument("--model", type=Path, help="an exported model, calibrated as it is")
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--photos", type=Path, help="folder of photos and labels_by_three.csv")
    parser.add_argument("--crops", type=Path, help="where the photos' faces are kept between calls")
    parser.add_argument("--out", type=Path, default=Path("training/teachers"))
    parser.add_argument("--name", help="of the files; the run's or the model's if not given")


def main(args: argparse.Namespace) -> int:
    """Writes both files and prints the figures."""
    faces = {split: load(args.data, split) for split in answer_files.SPLITS}
    answers, told = _of_run(args, faces) if args.run else _of_model(args, faces)
    path = args.out / f"{args.name or (args.run.name if args.run else args.model.stem)}.npz"
    answer_files.write(path, answers, faces)
    path.with_suffix(".json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({key: told.get(key) for key in ("valid", "photos")}))
    return 0


def _of_run(
    args: argparse.Namespace, faces: dict[str, Faces]
) -> tuple[dict[str, answer_files.Shares], dict[str, Any]]:
    """A run's answers (N, 8) of each split, and what is told of it."""
    network = load_network(args.run / "checkpoint.pt").to(memory_format=torch.channels_last)
    logits = {split: logits_both_ways(network, each.pixels) for split, each in faces.items()}
    calibration = fitted(logits["valid"], faces["valid"], faces["train"])
    told = _told(args.run, calibration, faces["valid"], logits["valid"])
    if args.photos:
        told["photos"] = _on_photos(network, calibration, args)
    answers = {split: calibration.probabilities(each).astype(np.float32) for split, each in logits.items()}
    return answers, told


def _of_model(
    args: argparse.Namespace, faces: dict[str, Faces]
) -> tuple[dict[str, answer_files.Shares], dict[str, Any]]:
    """An exported model's answers (N, 8) of each split, and what is told of it."""
    answers = {split: distil.asked(args.model, each.pixels) for split, each in faces.items()}
    told: dict[str, Any] = {"model": Classifier(args.model).info.version}
    told["valid"] = valid_figures(answers["valid"], faces["valid"])
    if args.photos:
        crops = real_photos.load(args.photos, args.crops)
        told["photos"] = real_photos.figures(distil.asked(args.model, crops.pixels), crops)
    return answers, told


@torch.no_grad()
def logits_both_ways(network: nn.Module, pixels: npt.NDArray[np.uint8]) -> calibrate.Logits:
    """Faces (N, 48, 48) -> the eight logits, float64 (N, 8), the mean of each face's and its mirror's."""
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
    """Temperature and class offsets, from the logits (N, 8) of the validation faces."""
    counts, labels = protocol.majority(valid)
    in_training, training_labels = protocol.majority(train)
    shares = np.bincount(training_labels[in_training], minlength=protocol.CLASSES) / in_training.sum()
    # A class that no training face shows has no offset
    return calibrate.fit(logits[counts], labels[counts], np.maximum(shares, 1 / len(train)))


def _told(
    run: Path, calibration: calibrate.Calibration, valid: Faces, logits: calibrate.Logits
) -> dict[str, Any]:
    """What the JSON file says of a teacher; its calibration was fitted on the same validation faces."""
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
    """FER+ majority, from the probabilities (N, 8) of all faces of the split."""
    counts, labels = protocol.majority(valid)
    chosen, right = probabilities[counts], labels[counts]
    recalls = metrics.recalls(metrics.confusion(chosen, right))
    return {
        "faces": int(counts.sum()),
        **metrics.headline(chosen, right),
        "ece": metrics.expected_calibration_error(chosen, right),
        "recalls": dict(zip(metrics.EMOTIONS, recalls.tolist(), strict=True)),
    }


def _on_photos(
    network: nn.Module, calibration: calibrate.Calibration, args: argparse.Namespace
) -> dict[str, Any]:
    crops = real_photos.load(args.photos, args.crops)
    probabilities = calibration.probabilities(logits_both_ways(network, crops.pixels))
    np.save(args.run / PHOTOS, probabilities.astype(np.float32))
    return real_photos.figures(probabilities, crops)
