"""``python -m training COMMAND``: trains, exports and measures models."""

from __future__ import annotations

import argparse
import importlib
import sys
from types import ModuleType

COMMANDS = {  # name: module, purpose
    "train": ("fitting.train", "trains a network"),
    "export": ("reports.export", "calibrates a trained network and writes it as ONNX"),
    "quantise": ("fitting.quantise", "writes a model's int8 form, which is shipped"),
    "revive": ("fitting.revive", "turns an exported model back into a checkpoint to continue from"),
    "answers": ("fitting.answers", "writes a trained teacher's predictions for students to learn from"),
    "ensemble": ("evaluation.ensemble", "measures the teachers' mean prediction and each one's contribution"),
    "evaluate": ("evaluation.evaluate", "measures a model on one split"),
    "card": ("reports.card", "writes the model's card"),
    "seven": ("evaluation.seven_classes", "measures a checkpoint on the seven classes of FER2013"),
    "robustness": ("evaluation.robustness", "measures a model on degraded faces"),
    "precision": ("fitting.precision", "compares the float32, float16 and int8 forms of a model"),
    "runs": ("fitting.runs", "writes the table of all training runs"),
    "personal": ("fitting.personal", "measures the effect of a personal fit on its owner and on others"),
    "photos": ("data.photos", "measures detection and recognition on labelled photos"),
    "faces": (
        "detection.faces",
        "measures the face search: what it finds, what it gets wrong, what it costs",
    ),
    "detector-weights": (
        "detection.weights",
        "fetches the face detectors' weights and converts them to ONNX",
    ),
    "thresholds": ("fitting.thresholds", "measures at which picture quality predictions become unreliable"),
    "compare": ("evaluation.compare", "trains the papers' networks and compares them with ours"),
    "intensity": ("evaluation.intensity", "measures the borders between weak and strong expressions"),
    "sequences": ("data.sequences", "writes the predictions for the scripted sequences of the benchmark"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (_, purpose) in COMMANDS.items():
        commands.add_parser(name, help=purpose, add_help=False)
    known, rest = parser.parse_known_args(argv)
    module = _imported(known.command)
    own = argparse.ArgumentParser(prog=f"python -m training {known.command}", description=module.__doc__)
    module.add_arguments(own)
    return int(module.main(own.parse_args(rest)))


def _imported(command: str) -> ModuleType:
    """A command's module, imported late, so that commands that don't train work without PyTorch."""
    try:
        return importlib.import_module(f"training.{COMMANDS[command][0]}")
    except ModuleNotFoundError as error:
        if error.name != "torch":
            raise
        sys.exit(f"training {command} needs PyTorch, which is not installed: training/README.md says how.")


if __name__ == "__main__":
    sys.exit(main())
