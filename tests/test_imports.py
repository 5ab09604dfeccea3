"""Imports go down only: app, cli, commands -> ui -> workers -> analysis -> sessions, media -> recognition."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import fer_desktop

PACKAGE = Path(fer_desktop.__file__).parent

# The modules beside the rooms that the rooms share, and what each of them may import.
SHARED: dict[str, set[str]] = {
    "sentences": set(),
    "errors": {"sentences"},
    "files": {"errors", "sentences"},
    "resources": {"errors"},
    "settings": {"errors", "files", "resources"},
    "personal_file": {"errors", "files", "resources", "recognition", "times"},
    "logs": {"errors", "resources"},
    "first_start": {"files", "resources"},
    "palette": {"recognition"},
    "emoji_sets": {"errors", "files", "recognition", "resources"},
    "emoji_set_files": {"emoji_set_svg", "errors", "files", "recognition", "sentences"},
    "emoji_set_svg": {"sentences"},
    "memory": set(),
    "shares": set(),
    "times": set(),
    "loading": {"errors", "memory", "models", "resources", "recognition"},
    "model_cards": {"files", "recognition"},
    "models": {"errors", "model_cards", "recognition", "resources", "sentences"},
    "model_check": {"errors", "files", "model_cards", "models", "recognition", "resources", "sentences"},
}
ROOMS: dict[str, set[str]] = {
    "recognition": {"errors", "sentences"},
    "media": {"recognition", *SHARED},
    "sessions": {"recognition", *SHARED},
    "analysis": {"recognition", "media", "sessions", *SHARED},
    "workers": {"recognition", "media", "sessions", "analysis", *SHARED},
    "ui": {"recognition", "media", "sessions", "analysis", "workers", *SHARED},
}
TOP: dict[str, set[str]] = {
    "desktop": {*ROOMS, *SHARED},
    "app": {"desktop", *ROOMS, *SHARED},
    "commands": {"app", *ROOMS, *SHARED},
    "self_test": {"app", "commands", *ROOMS, *SHARED},
    "cli": {"app", "commands", "self_test", *ROOMS, *SHARED},
    "__main__": {"cli"},
    "__init__": set(),
}
MAY_IMPORT = SHARED | ROOMS | TOP

EXPECTED = {
    ("__main__", "cli"),
    ("cli", "app"),
    ("cli", "commands"),
    ("commands", "media"),
    ("app", "desktop"),
    ("app", "ui"),
    ("desktop", "ui"),
    ("ui", "workers"),
    ("ui", "recognition"),
    ("workers", "media"),
    ("workers", "analysis"),
    ("analysis", "media"),
    ("analysis", "sessions"),
    ("media", "recognition"),
    ("media", "errors"),
    ("recognition", "errors"),
    ("loading", "recognition"),
    ("loading", "resources"),
    ("settings", "resources"),
}

# Libraries a room must not know, wherever in the module the import stands.
FOREIGN: dict[str, set[str]] = {
    "recognition": {"PySide6", "av", "mss", "sqlite3", "time", "PIL"},
    "media": {"PySide6", "sqlite3", "onnxruntime"},
    "sessions": {"PySide6", "cv2", "onnxruntime", "av"},
    "analysis": {"PySide6", "cv2", "onnxruntime", "sqlite3", "av"},
    "workers": {"PySide6.QtGui", "PySide6.QtWidgets", "cv2", "onnxruntime", "sqlite3"},
    "ui": {"cv2", "onnxruntime", "sqlite3", "av"},
} | {name: {"PySide6"} for name in SHARED}

BELOW_WORKERS = ("recognition", "media", "sessions", "analysis", *SHARED)


class Import(NamedTuple):
    """One import statement's target, and where it stands."""

    area: str
    target: str
    where: str


def _imports(path: Path) -> Iterator[Import]:
    relative = path.relative_to(PACKAGE)
    area = relative.parts[0].removesuffix(".py")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        for target in _targets(node, relative):
            yield Import(area, target, f"fer_desktop/{relative.as_posix()}:{node.lineno}")


def _targets(node: ast.AST, relative: Path) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        base = _base(node, relative)
        return [f"{base}.{name.name}" for name in node.names]
    return []


def _base(node: ast.ImportFrom, relative: Path) -> str:
    if not node.level:
        return node.module or ""
    folder = ("fer_desktop", *relative.parent.parts)
    upper = folder[: len(folder) - node.level + 1]
    return ".".join((*upper, *([node.module] if node.module else [])))


def _all_imports() -> list[Import]:
    return [found for path in sorted(PACKAGE.rglob("*.py")) for found in _imports(path)]


def _target_area(target: str) -> str | None:
    """The room or shared module an import leads to; None outside of the package and for its root."""
    parts = target.split(".")
    return parts[1] if parts[0] == "fer_desktop" and len(parts) > 1 and parts[1] in MAY_IMPORT else None


def _arrows() -> list[tuple[Import, str]]:
    pairs = ((found, _target_area(found.target)) for found in _all_imports())
    return [(found, to) for found, to in pairs if to is not None and to != found.area]


def _is_in(target: str, library: str) -> bool:
    return target == library or target.startswith(library + ".")


def test_every_module_has_its_place():
    areas = {found.area for found in _all_imports()}
    assert areas <= set(MAY_IMPORT), (
        f"{areas - set(MAY_IMPORT)} is in no room: move it into one, or give it a line in this test "
        "and in docs/architecture.md"
    )


def test_imports_go_down_only():
    wrong = [(found, to) for found, to in _arrows() if to not in MAY_IMPORT[found.area]]
    assert not wrong, (
        "imports that run up or across:"
        + "".join(f"\n  {found.where} imports {found.target}" for found, _ in wrong)
        + "\nMove what both need into the lower room, or let the upper room pass it in as an argument."
    )


def test_the_expected_arrows_are_there():
    seen = {(found.area, to) for found, to in _arrows()}
    assert seen >= EXPECTED, f"not seen, so this test may look past the code: {EXPECTED - seen}"


def test_rooms_keep_to_their_libraries():
    wrong = [
        f"{found.where} imports {found.target}"
        for found in _all_imports()
        for library in FOREIGN.get(found.area, ())
        if _is_in(found.target, library)
    ]
    assert not wrong, (
        "libraries that the room must not know:\n  "
        + "\n  ".join(wrong)
        + "\nCall the room that owns the library instead (docs/architecture.md)."
    )


def test_the_program_needs_nothing_that_does_not_ship():
    unshipped = ("training", "benchmarks", "tests", "torch", "skimage", "pytest", "onnx")
    wrong = [f for f in _all_imports() if any(_is_in(f.target, name) for name in unshipped)]
    assert not wrong


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("import fer_desktop.ui.theme", "fer_desktop.ui.theme.theme"),
        ("from fer_desktop import app", "fer_desktop.app.run"),
        ("from ..ui import theme", "fer_desktop.ui.theme.theme"),
        ("from .. import cli", "fer_desktop.cli.main"),
        ("from . import faces", "fer_desktop.recognition.detection.detector"),
        ("def f():\n    from fer_desktop.ui import theme", "fer_desktop.ui.theme.theme"),
    ],
)
def test_every_form_of_import_is_seen(source, target):
    nodes = ast.walk(ast.parse(source))
    assert target in [t for node in nodes for t in _targets(node, Path("recognition/x.py"))]


LOAD_ALL = """
import importlib, pkgutil, sys
import fer_desktop
for name in sys.argv[1:]:
    module = importlib.import_module(f"fer_desktop.{name}")
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), module.__name__ + "."):
        importlib.import_module(found.name)
print(*sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "fer_desktop")))
"""


def _loaded(*areas: str) -> set[str]:
    command = [sys.executable, "-c", LOAD_ALL, *areas]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_rooms_below_workers_load_no_qt():
    loaded = _loaded(*BELOW_WORKERS)
    assert loaded >= {"fer_desktop.core.emotions", "fer_desktop.media.photo", "fer_desktop.models.loading"}
    assert not {name for name in loaded if name.startswith("PySide6")}


def test_workers_load_no_windows():
    loaded = _loaded("workers")
    assert "PySide6.QtCore" in loaded
    assert not {"PySide6.QtGui", "PySide6.QtWidgets"} & loaded
