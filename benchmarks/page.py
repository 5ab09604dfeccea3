"""The page of figures, ``docs/research/benchmarks.md``: nothing in it is typed by hand."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.timing import SPREAD, Figures

HEAD = """# Benchmarks

Written by `python -m benchmarks`; do not edit. Medians, and in brackets the quartiles. All clips and pictures
are generated; the face is that of the astronaut Eileen Collins, in a portrait by NASA in the public domain.
"""

QUICK = (
    "**A quick run: a few samples each. These figures show that the command works, not how fast it is.**\n"
)


def written(found: Mapping[str, Any], subjects: Mapping[str, str]) -> str:
    """The page for the figures of each subject that was measured, in Markdown."""
    parts = [HEAD, QUICK if found.get("quick") else "", _machine(found["machine"])]
    parts += [_subject(name, title, found[name]) for name, title in subjects.items() if name in found]
    return "\n".join(part for part in parts if part)


def _machine(machine: Mapping[str, Any]) -> str:
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    return (
        f"Measured on {machine['processor']}, {machine['cores']} cores for this program, "
        f"{machine['memory_gb']} GB of memory, {machine['system']}, Python {machine['python']}, {packages}. "
        f"Load of the machine (processes that wanted a core) before: {machine['load_before']}, "
        f"after: {machine.get('load_after')}; above the number of cores, others worked beside it.\n"
    )


def _subject(name: str, title: str, figures: Figures) -> str:
    module = importlib.import_module(f"benchmarks.{name}")
    told = inspect.cleandoc(module.__doc__ or "")
    # A subject with many figures of one kind may set them side by side
    table = getattr(module, "table", plain_table)
    return "\n".join([f"## {title}", "", told, "", *table(figures)]) + "\n"


def plain_table(figures: Figures) -> Iterator[str]:
    """A row for each figure, with its quartiles."""
    yield "| figure | value |"
    yield "| --- | --- |"
    for name, value in figures.items():
        if not name.endswith(SPREAD):
            yield f"| `{name}` | {cell(value, figures.get(name + SPREAD))} |"


def cell(value: Any, quartiles: Any = None) -> str:
    """A value, and its quartiles in brackets."""
    beside = f" ({quartiles[0]:g} to {quartiles[1]:g})" if quartiles else ""
    return f"{value:g}{beside}" if isinstance(value, int | float) else str(value)
