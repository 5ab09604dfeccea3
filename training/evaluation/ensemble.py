"""Measures the mean prediction of all teachers, of each alone, and of all but one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from training.data import protocol, real_photos
from training.data.dataset import load
from training.evaluation import metrics
from training.fitting import answer_files
from training.fitting.answer_files import Shares

Measure = Callable[[Shares], dict[str, Any]]


def rows(answers: dict[str, Shares], measure: Measure) -> dict[str, dict[str, Any]]:
    """Figures for the mean predictions (N, 8) of all teachers, of each alone, and of all but one."""
    mixtures = {"all": list(answers)} | {name: [name] for name in answers}
    if len(answers) > 2:
        mixtures |= {f"all but {name}": [each for each in answers if each != name] for name in answers}
    return {
        title: measure(np.mean([answers[name] for name in mixture], 0)) for title, mixture in mixtures.items()
    }


def on_valid(folder: Path, data: Path) -> dict[str, dict[str, Any]]:
    """FER+ majority figures on the validation faces."""
    valid = load(data, "valid")
    counts, labels = protocol.majority(valid)
    answers = {path.stem: answer_files.read(path, valid)[counts] for path in sorted(folder.glob("*.npz"))}
    return rows(answers, lambda mean: metrics.headline(mean, labels[counts]))


def on_photos(runs: Path, crops: real_photos.Crops, names: list[str]) -> dict[str, dict[str, Any]]:
    """Figures on the photos, from the predictions stored in the runs' folders."""
    paths = {name: runs / name / "photos.npy" for name in names}
    answers = {name: np.load(path) for name, path in paths.items() if path.is_file()}
    return rows(answers, lambda mean: real_photos.figures(mean, crops)) if answers else {}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training ensemble``."""
    parser.add_argument("--teachers", type=Path, default=Path("training/teachers"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--runs", type=Path, help="folder of the teachers' runs, for their photo predictions")
    parser.add_argument("--photos", type=Path, help="folder of photos and labels_by_three.csv")
    parser.add_argument("--crops", type=Path, help="cache file for the photos' faces")
    parser.add_argument("--json", action="store_true")


def main(args: argparse.Namespace) -> int:
    """Print a line for each combination of teachers."""
    result = {"valid": on_valid(args.teachers, args.data)}
    if args.photos and args.runs:
        names = sorted(path.stem for path in args.teachers.glob("*.npz"))
        result["photos"] = on_photos(args.runs, real_photos.load(args.photos, args.crops), names)
    print(json.dumps(result, indent=1) if args.json else _table(result))
    return 0


def _table(result: dict[str, dict[str, dict[str, Any]]]) -> str:
    lines = [f"{'':8}{'mixture':24}accuracy  macro recall"]
    for faces, figures in result.items():
        for title, row in figures.items():
            lines.append(f"{faces:8}{title:24}{row['accuracy']:8.4f}  {row['macro_recall']:12.4f}")
    return "\n".join(lines)
