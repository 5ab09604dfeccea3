"""The files of several formats that a command exports to, or standard output."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import ExportError, UsageError
from fer_desktop.sessions.export.export import write_chunks

STDOUT = Path("-")

Format = TypeVar("Format", bound=StrEnum)


def outputs_of(arguments: argparse.Namespace, forms: Iterable[Format]) -> dict[Format, Path]:
    """The file of each format that was given one, or `STDOUT`.

    Raises `UsageError` if there is none, or the same file for two.
    """
    paths = {form: getattr(arguments, form) for form in forms}
    outputs = {form: path for form, path in paths.items() if path is not None}
    if not outputs:
        names = ", ".join(f"--{form}" for form in paths)
        raise UsageError(f"at least one of these is required: {names}")
    if len({path.resolve() for path in outputs.values()}) < len(outputs):
        raise UsageError("each format needs its own file")
    return outputs


def write_outputs(
    outputs: Mapping[Format, Path], chunks_of: Callable[[Format], Iterator[str]], terminal: Terminal
) -> bool:
    """Write each format to its file or to `STDOUT`; say which can't be written. Returns whether all were."""
    all_written = True
    for form, path in outputs.items():
        try:
            if path == STDOUT:
                _print_chunks(chunks_of(form), terminal, as_json=form == "json")
            else:
                write_chunks(chunks_of(form), path)
        except ExportError as error:
            terminal.info(str(error))
            all_written = False
    return all_written


def _print_chunks(chunks: Iterator[str], terminal: Terminal, as_json: bool) -> None:
    for chunk in chunks:
        if terminal.output_closed:
            return
        terminal.write(chunk, as_json=as_json)
