"""``python -m benchmarks``: how fast, how steady and how large the program is, on this computer."""

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
    "live_step": "The live step",
    "delay": "From a frame to its emoji",
    "steadiness": "Steadiness of the emoji",
    "ui": "The interface while work goes on",
    "startup": "Start",
    "memory": "Memory",
    "photos": "Folders of photos",
    "video": "Videos",
    "growth": "Growth",
}
"""Each is a module of this package with ``measure(quick: bool) -> dict[str, Any]``; its docstring and these
titles are what the page says of it."""

PAGE = Path(__file__).parent.parent / "docs" / "research" / "benchmarks.md"


def main(argv: list[str] | None = None) -> int:
    """Runs the benchmarks and returns the exit status."""
    wishes = _parser().parse_args(argv)
    found: dict[str, Any] = {"machine": machine.described(), "quick": wishes.quick}
    chosen = wishes.only or list(SUBJECTS)
    for name in tqdm(chosen, desc="benchmarks", unit="subject", file=sys.stderr):
        found[name] = _measured(name, wishes.quick)
    found["machine"]["load_after"] = machine.load()
    _hand_out(found, wishes)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON; the page stays")
    parser.add_argument(
        "--quick", action="store_true", help="a few samples each: whether it runs, not how fast"
    )
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument("--page", type=Path, help="where the page is written (docs/research/benchmarks.md)")
    return parser


def _measured(name: str, quick: bool) -> Figures:
    figures: Figures = importlib.import_module(f"benchmarks.{name}").measure(quick)
    return figures


def _hand_out(found: dict[str, Any], wishes: argparse.Namespace) -> None:
    """The page is that of a whole run, unless one is asked for."""
    whole = not (wishes.json or wishes.quick or wishes.only)
    target = wishes.page or (PAGE if whole else None)
    if target is not None:
        target.write_text(page.written(found, SUBJECTS), encoding="utf-8")
        print(f"written: {target}", file=sys.stderr)
    if wishes.json or target is None:
        print(json.dumps(found, indent=1))


if __name__ == "__main__":
    sys.exit(main())
