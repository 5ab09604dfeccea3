"""``python -m training COMMAND``: train, export, evaluate."""

from __future__ import annotations

import argparse
import importlib
import sys

COMMANDS = {
    "train": "trains a network",
    "export": "calibrates a trained network and writes it as ONNX",
    "quantise": "writes a model's int8 form, which is shipped",
    "evaluate": "measures a model on one split",
    "card": "writes the model's card",
    "seven": "measures a checkpoint on the seven classes of FER2013",
    "robustness": "measures a model on worse pictures",
    "precision": "compares float32, float16 and int8 forms of a model",
    "runs": "writes the table of all training runs",
    "personal": "measures a personal fit on its person and on others",
    "photos": "measures the whole way on labelled photos",
    "scenes": "measures the face detector in larger scenes, and on pictures without faces",
    "side_views": "measures how faces seen from the side are found",
    "thresholds": "measures where predictions stop being right",
    "compare": "trains and measures the networks of the papers beside ours",
    "intensity": "measures from which probability on an emotion is strong",
    "detector-weights": "fetches the face detectors' weights and converts them to ONNX",
    "sequences": "writes the readings that the benchmark's scripted sequences are made of",
}


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, purpose in COMMANDS.items():
        commands.add_parser(name, help=purpose, add_help=False)
    known, rest = parser.parse_known_args(argv)
    # Each command brings what it needs: evaluating must not ask for torch.
    module = importlib.import_module(f"training.{known.command.replace('-', '_')}")
    own = argparse.ArgumentParser(prog=f"python -m training {known.command}", description=module.__doc__)
    module.add_arguments(own)
    return int(module.main(own.parse_args(rest)))


if __name__ == "__main__":
    sys.exit(main())
