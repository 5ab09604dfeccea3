"""Writes the table of all training runs from their arguments and summaries."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from training.reports.card_page import table

HEAD = ("run", "arguments", "epochs", "valid accuracy", "valid macro recall", "minutes", "purpose")
SHOWN = (
    "network",
    "recipe",
    "sizes",
    "start_from",
    "teacher",
    "teacher_answers",
    "teacher_share",
    "balance",
    "logit_adjust",
    "lr",
    "batch",
    "ema",
    "seven_weight",
    "whole_faces",
    "seed",
)
UNSET = ("None", "", "0", "0.0")


def row(folder: Path) -> tuple[str, ...]:
    """A run's row of the table, with its purpose from ``note.txt``."""
    arguments: dict[str, str] = json.loads((folder / "arguments.json").read_text("utf-8"))
    history: list[dict[str, Any]] = json.loads((folder / "summary.json").read_text("utf-8"))["history"]
    shown = ", ".join(
        f"{key} {_short(arguments[key])}" for key in SHOWN if arguments.get(key, "None") not in UNSET
    )
    last, minutes = history[-1], sum(entry["seconds"] for entry in history) / 60
    figures = (str(last["epoch"]), f"{last['accuracy']:.4f}", f"{last['macro_recall']:.4f}", f"{minutes:.0f}")
    note = folder / "note.txt"
    return (folder.name, shown, *figures, note.read_text("utf-8").strip() if note.is_file() else "")


def _short(value: str) -> str:
    """Paths shortened to the run of a checkpoint or the name of a model."""
    paths = [Path(part) for part in value.split()] if "/" in value else []
    names = [path.parent.name if path.name == "checkpoint.pt" else path.stem for path in paths]
    return " and ".join(names) or value


def _notes(runs: Path) -> str:
    """The conclusions from several runs, if there is a file with them."""
    path = runs / "notes.md"
    return "\n" + path.read_text("utf-8") if path.is_file() else ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training runs``."""
    parser.add_argument("--runs", type=Path, default=Path("docs/research/runs"))
    parser.add_argument("--page", type=Path, default=Path("docs/research/model-runs.md"))


def main(args: argparse.Namespace) -> int:
    """Write the page."""
    folders = sorted(path.parent for path in args.runs.glob("*/summary.json"))
    text = (
        "# Every training run\n\n`python -m training runs` writes this page from `docs/research/runs`, "
        "where each run left its arguments and its summary. The figures are of the averaged weights after "
        "the last epoch, before calibration, on the validation split. Minutes are on a shared processor with "
        "two cores.\n\n"
    )
    text += table(HEAD, [row(folder) for folder in folders]) + "\n"
    args.page.write_text(text + _notes(args.runs), encoding="utf-8")
    print(args.page)
    return 0
