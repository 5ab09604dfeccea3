"""docs/reliability.md names only tests that there are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.support.paths import TESTS

PAGE = TESTS.parent / "docs" / "reliability.md"


def _tests(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_test_that_is_named_is_there():
    text = PAGE.read_text("utf-8")
    there = {path.relative_to(TESTS.parent).as_posix(): _tests(path) for path in TESTS.rglob("*.py")}
    every = set().union(*there.values())
    named = re.findall(r"`(?:(tests/[\w/]+\.py)::)?(test_\w+)`", text)
    assert len(named) > 30
    wrong = [
        f"{path}::{name}" for path, name in named if name not in (there.get(path, set()) if path else every)
    ]
    assert wrong == []


def test_every_file_that_is_named_is_there():
    named = re.findall(
        r"`(?:python )?((?:tests|tools|packaging|assets|fer_desktop)/[\w/.]+)", PAGE.read_text("utf-8")
    )
    assert named
    assert [name for name in named if not (TESTS.parent / name).exists()] == []
