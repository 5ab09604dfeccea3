"""Renders ``docs/research/benchmarks.md`` from the figures and the subjects' docstrings."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.timing import SPREAD, Figures

HEAD = """# Benchmarks

`python -m benchmarks` writes this page; do not edit it. The figures are medians, with quartiles in brackets.
All photos and videos are generated from NASA's public-domain portrait of the astronaut Eileen Collins.
"""

QUICK = (
    "**A quick run with a few samples: it shows that the command works, but not how fast the program is.**\n"
)


def render(results: Mapping[str, Any], subjects: Mapping[str, str]) -> str:
    """The Markdown page, with a section for each subject that has results."""
    parts = [HEAD, QUICK if results.get("quick") else "", _machine(results["machine"])]
    parts += [_subject(name, title, results[name]) for name, title in subjects.items() if name in results]
    return "\n".join(part for part in parts if part)


def _machine(machine: Mapping[str, Any]) -> str:
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    return (
        f"Measured on {machine['processor']} with {machine['cores']} cores, {machine['memory_gb']} GB of "
        f"memory, {machine['system']}, Python {machine['python']}, {packages}. The load average was "
        f"{machine['load_before']} before and {machine.get('load_after')} after the run; a load above the "
        "number of cores means that other programs were running.\n"
    )


def _subject(name: str, title: str, figures: Figures) -> str:
    module = importlib.import_module(f"benchmarks.{name}")
    description = inspect.cleandoc(module.__doc__ or "")
    # A subject with many similar figures can define its own table
    table = getattr(module, "table", plain_table)
    return "\n".join([f"## {title}", "", description, "", *table(figures)]) + "\n"


def plain_table(figures: Figures) -> Iterator[str]:
    """Yield a Markdown table with a row for each figure and its quartiles."""
    yield "| figure | value |"
    yield "| --- | --- |"
    for name, value in figures.items():
        if not name.endswith(SPREAD):
            yield f"| `{name}` | {cell(value, figures.get(name + SPREAD))} |"


def cell(value: Any, quartiles: Any = None) -> str:
    """A value, followed by its quartiles in brackets."""
    beside = f" ({quartiles[0]:g} to {quartiles[1]:g})" if quartiles else ""
    return f"{value:g}{beside}" if isinstance(value, int | float) else str(value)
