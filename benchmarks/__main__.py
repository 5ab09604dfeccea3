"""``python -m benchmarks``: measures the program's speed, steadiness and memory on this computer."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tqdm import tqdm

from benchmarks import machine, page
from benchmarks.timing import Figures

SUBJECTS = {
    "live_step": "One live step",
    "delay": "From frame to emoji",
    "steadiness": "Steadiness of the emoji",
    "ui": "Responsiveness of the interface",
    "startup": "Startup",
    "memory": "Memory",
    "photos": "Folders of photos",
    "video": "Videos",
    "growth": "Scaling",
    "studies": "Studies",
}
"""Modules of this package and their titles. Each has ``measure(quick: bool) -> dict[str, Any]``, and its
docstring becomes the text of its section."""

PAGE = Path(__file__).parent.parent / "docs" / "research" / "benchmarks.md"


def main(argv: list[str] | None = None) -> int:
    """Runs the benchmarks and returns the exit status."""
    args = _parser().parse_args(argv)
    results: dict[str, Any] = {"machine": machine.describe(), "quick": args.quick}
    for name in tqdm(args.only or list(SUBJECTS), desc="benchmarks", unit="subject", file=sys.stderr):
        results[name] = _measure(name, args.quick)
    results["machine"]["load_after"] = machine.load()
    _publish(results, args)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of writing the page")
    parser.add_argument("--quick", action="store_true", help="take only a few samples, to check that it runs")
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument("--page", type=Path, help="file for the page (default: docs/research/benchmarks.md)")
    return parser


def _measure(name: str, quick: bool) -> Figures:
    figures: Figures = importlib.import_module(f"benchmarks.{name}").measure(quick)
    return figures


def _publish(results: dict[str, Any], args: argparse.Namespace) -> None:
    """Writes the page after a full run or with ``--page``; prints JSON otherwise."""
    is_full_run = not (args.json or args.quick or args.only)
    target = args.page or (PAGE if is_full_run else None)
    if target is not None:
        target.write_text(page.render(results, SUBJECTS), encoding="utf-8")
        print(f"wrote {target}", file=sys.stderr)
    if args.json or target is None:
        print(json.dumps(results, indent=1))


if __name__ == "__main__":
    sys.exit(main())
