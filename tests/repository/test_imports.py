"""The layout of the program: who may import whom, no circles, and modules that one sitting is enough for.

docs/architecture.md says what each room is for.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import fer_desktop

PACKAGE = Path(fer_desktop.__file__).parent
MAX_MODULES = 20
MAX_LINES = 400

LOW = {"core", "recognition", "models", "emoji", "media", "sessions", "analysis", "workers"}
FOUNDATIONS = {"ui/theme", "ui/text", "ui/widgets", "ui/platform", "ui/state"}
FEATURES = {
    "ui/session",
    "ui/profile",
    "ui/screen_region",
    "ui/overlay",
    "ui/virtual_camera",
    "ui/help",
}
WINDOWS = {"ui/photo", "ui/video", "ui/live", "ui/history", "ui/settings", "ui/menu"}
FOR_WINDOWS = LOW | FOUNDATIONS

MAY_IMPORT: dict[str, set[str]] = {
    "core": set(),
    "recognition": {"core"},
    "models": {"core", "recognition"},
    "emoji": {"core"},
    "media": {"core", "recognition", "emoji"},
    "sessions": {"core", "recognition"},
    "analysis": {"core", "recognition", "models", "media", "sessions"},
    "workers": LOW - {"workers"},
    "ui/theme": {"core"},
    "ui/text": {"core", "models", "sessions"},
    "ui/widgets": {"ui/theme", "ui/text", "core", "emoji", "sessions"},
    "ui/platform": {"ui/text"},
    "ui/state": {"ui/theme", "ui/text", "ui/widgets", "ui/platform", *LOW},
    **dict.fromkeys(FEATURES, FOR_WINDOWS),
    "ui/photo": FOR_WINDOWS,
    "ui/video": FOR_WINDOWS | {"ui/session"},
    "ui/history": FOR_WINDOWS | {"ui/session"},
    "ui/live": FOR_WINDOWS | {"ui/profile", "ui/screen_region", "ui/overlay", "ui/virtual_camera"},
    "ui/settings": FOR_WINDOWS,
    "ui/menu": FOR_WINDOWS | {"ui/help"},
    "app": LOW | FOUNDATIONS | FEATURES | WINDOWS,
    "cli": LOW | FOUNDATIONS | FEATURES | WINDOWS | {"app"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""A room and the rooms below it. Windows never import one another, and neither do the shared features."""

EXPECTED = {
    ("__main__", "cli"),
    ("cli", "app"),
    ("cli", "media"),
    ("app", "ui/menu"),
    ("ui/live", "ui/overlay"),
    ("ui/live", "workers"),
    ("ui/video", "ui/session"),
    ("ui/widgets", "ui/theme"),
    ("workers", "media"),
    ("workers", "analysis"),
    ("analysis", "media"),
    ("analysis", "sessions"),
    ("media", "recognition"),
    ("models", "recognition"),
    ("recognition", "core"),
}
"""Arrows that are there: without them the test would look past the code."""

FOREIGN: dict[str, set[str]] = {
    "core": {"PySide6", "numpy", "cv2", "PIL"},
    "recognition": {"PySide6", "av", "mss", "sqlite3", "time", "PIL"},
    "models": {"PySide6", "cv2", "av", "mss", "sqlite3"},
    "emoji": {"PySide6", "cv2", "av", "sqlite3"},
    "media": {"PySide6", "sqlite3", "onnxruntime"},
    "sessions": {"PySide6", "cv2", "onnxruntime", "av"},
    "analysis": {"PySide6", "cv2", "onnxruntime", "sqlite3", "av"},
    "workers": {"PySide6.QtGui", "PySide6.QtWidgets", "cv2", "onnxruntime", "sqlite3"},
    "ui": {"cv2", "onnxruntime", "sqlite3", "av"},
    "cli": {"PySide6"},
}
"""Libraries that a room must not know, wherever in the module the import stands."""

UNSHIPPED = ("training", "benchmarks", "tests", "tools", "torch", "skimage", "pytest", "onnx")
BELOW_WORKERS = ("core", "recognition", "models", "emoji", "media", "sessions", "analysis")


class Import(NamedTuple):
    """One import statement's target, and where it stands."""

    room: str
    module: str
    target: str
    where: str
    at_start: bool
    """Whether it runs when the module is loaded: neither within a function nor for type checkers alone."""


def _room(parts: tuple[str, ...]) -> str:
    return "/".join(parts[:2]) if parts[0] == "ui" and len(parts) > 1 else parts[0]


def _module(relative: Path) -> str:
    parts = relative.with_suffix("").parts
    return ".".join(("fer_desktop", *parts[: -1 if parts[-1] == "__init__" else None]))


def _imports(path: Path) -> Iterator[Import]:
    relative = path.relative_to(PACKAGE)
    tree = ast.parse(path.read_text("utf-8"))
    late = {id(node) for part in _late_parts(tree) for node in ast.walk(part)}
    for node in ast.walk(tree):
        for target in _targets(node, relative):
            where = f"fer_desktop/{relative.as_posix()}:{getattr(node, 'lineno', 0)}"
            room = _room(relative.with_suffix("").parts)
            yield Import(room, _module(relative), target, where, id(node) not in late)


def _late_parts(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or (
            isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        ):
            yield node


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


def _target_room(target: str) -> str | None:
    """The room an import leads to; None outside of the package and for its root."""
    parts = tuple(target.split("."))
    return (
        _room(parts[1:])
        if parts[0] == "fer_desktop" and len(parts) > 1 and parts[1] != "__version__"
        else None
    )


def _arrows() -> list[tuple[Import, str]]:
    pairs = ((found, _target_room(found.target)) for found in _all_imports())
    return [(found, to) for found, to in pairs if to is not None and to != found.room]


def _is_in(target: str, library: str) -> bool:
    return target == library or target.startswith(library + ".")


def test_every_module_is_in_a_room():
    rooms = {_room(path.relative_to(PACKAGE).with_suffix("").parts) for path in PACKAGE.rglob("*.py")}
    rooms.discard("ui/__init__")
    assert rooms <= set(MAY_IMPORT), (
        f"{rooms - set(MAY_IMPORT)} is no room: move the module into one, or give the new room a line in "
        "this test and in docs/architecture.md"
    )


def test_imports_go_down_only():
    wrong = [(found, to) for found, to in _arrows() if to not in MAY_IMPORT[found.room]]
    assert not wrong, (
        "imports that run up or across:"
        + "".join(f"\n  {found.where} imports {found.target}" for found, _ in wrong)
        + "\nMove what both need into the lower room, or let the upper room pass it in as an argument."
    )


def test_the_expected_arrows_are_there():
    seen = {(found.room, to) for found, to in _arrows()}
    assert seen >= EXPECTED, f"not seen, so this test may look past the code: {EXPECTED - seen}"


def _circles(arrows: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Sets of names that can be reached from one another (Tarjan, 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    circles: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in arrows.get(name, ()):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            group = [stack.pop()]
            while group[-1] != name:
                group.append(stack.pop())
            if len(group) > 1:
                circles.append(sorted(group))

    for name in arrows:
        if name not in index:
            visit(name)
    return circles


def test_no_room_imports_itself_over_others():
    arrows: dict[str, set[str]] = {}
    for found, to in _arrows():
        arrows.setdefault(found.room, set()).add(to)
    assert _circles(arrows) == []


def test_no_module_imports_itself_over_others():
    modules = {_module(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py")}
    arrows: dict[str, set[str]] = {}
    for found in _all_imports():
        to = found.target if found.target in modules else found.target.rpartition(".")[0]
        if found.at_start and to in modules and to not in (found.module, "fer_desktop"):
            arrows.setdefault(found.module, set()).add(to)
    assert _circles(arrows) == []


def test_a_circle_is_seen():
    assert _circles({"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": []}) == [["a", "b", "c"]]


def test_rooms_keep_to_their_libraries():
    wrong = [
        f"{found.where} imports {found.target}"
        for found in _all_imports()
        for library in FOREIGN.get(found.room.partition("/")[0], ())
        if _is_in(found.target, library)
    ]
    assert not wrong, (
        "libraries that the room must not know:\n  "
        + "\n  ".join(wrong)
        + "\nCall the room that owns the library instead (docs/architecture.md)."
    )


def test_core_needs_the_standard_library_only():
    known = {*sys.stdlib_module_names, "fer_desktop"}
    found = [each for each in _all_imports() if each.room == "core"]
    assert not [
        f"{each.where} imports {each.target}" for each in found if each.target.split(".")[0] not in known
    ]


def test_the_program_needs_nothing_that_does_not_ship():
    wrong = [f for f in _all_imports() if any(_is_in(f.target, name) for name in UNSHIPPED)]
    assert not wrong


def test_the_top_holds_packages_and_two_modules():
    assert {path.name for path in PACKAGE.glob("*.py")} == {"__init__.py", "__main__.py"}


def test_no_folder_is_too_full():
    counts = {folder: len(list(folder.glob("*.py"))) for folder in [PACKAGE, *PACKAGE.rglob("*/")]}
    full = [
        f"{folder.relative_to(PACKAGE)}: {count}" for folder, count in counts.items() if count > MAX_MODULES
    ]
    assert not full, "cut the folder into packages, each with a subject of its own"


def test_no_module_is_too_long():
    lengths = {path: path.read_text("utf-8").count("\n") for path in PACKAGE.rglob("*.py")}
    assert not [f"{path.name}: {lines}" for path, lines in lengths.items() if lines > MAX_LINES]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("import fer_desktop.ui.theme.theme", "fer_desktop.ui.theme.theme"),
        ("from fer_desktop.app import run", "fer_desktop.app.run"),
        ("from ..ui import theme", "fer_desktop.ui.theme"),
        ("from .. import cli", "fer_desktop.cli"),
        ("from . import classifier", "fer_desktop.recognition.classifier"),
        ("def f():\n    from fer_desktop.ui.theme import theme", "fer_desktop.ui.theme.theme"),
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


def _loaded(*rooms: str) -> set[str]:
    command = [sys.executable, "-c", LOAD_ALL, *rooms]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_rooms_below_workers_load_no_qt():
    loaded = _loaded(*BELOW_WORKERS)
    assert loaded >= {"fer_desktop.core.emotions", "fer_desktop.media.photo", "fer_desktop.models.loading"}
    assert not {name for name in loaded if name.startswith("PySide6")}


def test_workers_load_no_windows():
    loaded = _loaded("workers")
    assert "PySide6.QtCore" in loaded
    assert not {"PySide6.QtGui", "PySide6.QtWidgets"} & loaded
