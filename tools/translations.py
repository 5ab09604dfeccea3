"""Brings the translations up to date: ``python -m tools.translations``.

Adds new texts of the windows to ``assets/translations/*.ts``, ready for a translator (Qt Linguist, or any
editor), removes texts that are gone, and compiles the ``*.qm`` files, which the program reads. Uses
``pyside6-lupdate`` and ``pyside6-lrelease``, which come with PySide6.

It does the same for the sentences that are written below the windows, where there is no ``tr()``: the fixed
texts of the `FerError` family and of `Message`, read from the source's syntax.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
PACKAGE = ROOT / "fer_desktop"

CONTEXT = "Sentences"
"""As in ``fer_desktop/ui/text/translate.py``."""

TERMINAL = ("cli",)
"""What only the command line prints stays English."""


def update(source: Path) -> None:
    """Gives a ``.ts`` file the texts that the windows have now."""
    windows = sorted(str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "sentences.py"
        calls.write_text(_as_calls(sentences(PACKAGE)), encoding="utf-8")
        sources = [*windows, str(calls)]
        _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(source))


def compile_file(source: Path, target: Path) -> None:
    """Compiles a ``.ts`` file into a ``.qm`` file."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def sentences(package: Path) -> list[str]:
    """The fixed texts of all errors and sentences in a package, each once.

    Raises ValueError where a text is put together from pieces, which nobody could translate.
    """
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(package.rglob("*.py"))}
    classes = {"Message", *_error_classes(trees.values())}
    shown = {path: tree for path, tree in trees.items() if path.relative_to(package).parts[0] not in TERMINAL}
    return sorted({text for path, tree in shown.items() for text in _texts(path, tree, classes)})


def _error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """The names of `FerError` and of all classes derived from it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names: set[str] = {"FerError"}
    while more := {node.name for node in classes if names & set(map(_name, node.bases))} - names:
        names |= more
    return names


def _texts(path: Path, tree: ast.Module, classes: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in classes and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value
            elif isinstance(text, ast.JoinedStr | ast.BinOp):
                place = f"{path.name}:{text.lineno}"
                raise ValueError(f"{place}: write one fixed text with placeholders, and pass what fills them")


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _as_calls(texts: Iterable[str]) -> str:
    """As calls that Qt's tool finds."""
    return "".join(f"QCoreApplication.translate({CONTEXT!r}, {json.dumps(text)})\n" for text in texts)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True, cwd=ROOT)


def main() -> None:
    """Brings every language up to date."""
    for source in sorted(FOLDER.glob("*.ts")):
        update(source)
        compile_file(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
