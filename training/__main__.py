"""``python -m training COMMAND``: train, export, evaluate."""

from __future__ import annotations

import argparse
import importlib
import sys

COMMANDS = {  # name: module, purpose
    "train": ("fitting.train", "trains a network"),
    "export": ("reports.export", "calibrates a trained network and writes it as ONNX"),
    "quantise": ("fitting.quantise", "writes a model's int8 form, which is shipped"),
    "revive": ("fitting.revive", "makes a checkpoint of an exported model, to continue from"),
    "answers": ("fitting.answers", "writes a trained teacher's answers, for students to learn from"),
    "ensemble": ("evaluation.ensemble", "measures the teachers' mean answer, and what each adds to it"),
    "evaluate": ("evaluation.evaluate", "measures a model on one split"),
    "card": ("reports.card", "writes the model's card"),
    "seven": ("evaluation.seven_classes", "measures a checkpoint on the seven classes of FER2013"),
    "robustness": ("evaluation.robustness", "measures a model on worse pictures"),
    "precision": ("fitting.precision", "compares float32, float16 and int8 forms of a model"),
    "runs": ("fitting.runs", "writes the table of all training runs"),
    "personal": ("fitting.personal", "measures a personal fit on its person and on others"),
    "photos": ("data.photos", "measures the whole way on labelled photos"),
    "faces": ("detection.faces", "measures the face search: what is found, what is wrong, what it costs"),
    "thresholds": ("fitting.thresholds", "measures where predictions stop being right"),
    "compare": ("evaluation.compare", "trains and measures the networks of the papers beside ours"),
    "intensity": ("evaluation.intensity", "measures from which probability on an emotion is strong"),
    "detector-weights": (
        "detection.weights",
        "fetches the face detectors' weights and converts them to ONNX",
    ),
    "sequences": (
        "data.sequences",
        "writes the readings that the benchmark's scripted sequences are made of",
    ),
}


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (_, purpose) in COMMANDS.items():
        commands.add_parser(name, help=purpose, add_help=False)
    known, rest = parser.parse_known_args(argv)
    # Loaded late, so that a command without training does not need PyTorch
    module = importlib.import_module(f"training.{COMMANDS[known.command][0]}")
    own = argparse.ArgumentParser(prog=f"python -m training {known.command}", description=module.__doc__)
    module.add_arguments(own)
    return int(module.main(own.parse_args(rest)))


if __name__ == "__main__":
    sys.exit(main())
