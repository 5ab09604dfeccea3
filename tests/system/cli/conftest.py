"""The command line, run in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from fer_desktop.cli.main import main


class Ran(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """What stdout holds, which must be JSON alone."""
        return json.loads(self.out)


@pytest.fixture
def fer(capsys) -> Callable[..., Ran]:
    """Runs ``fer-desktop`` with the arguments given."""

    def run(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run
