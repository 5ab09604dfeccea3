"""Brings the translations up to date: ``python packaging/translations.py``.

New texts of the windows go into ``assets/translations/*.ts``, ready for a translator (Qt Linguist, or any
editor), texts that are gone leave them, and the compiled ``*.qm``, which the program reads, are made anew.
Needs PySide6's own ``pyside6-lupdate`` and ``pyside6-lrelease``.

So do the sentences that are made below the windows, where there is no ``tr()``: the fixed texts of the
`FerError` family and of `Message`, read from the source's syntax.
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
"""What only the command line tells stays English."""


def update(source: Path) -> None:
    """Make a ``.ts`` file hold the texts that the windows have now."""
    windows = sorted(str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        below = Path(folder) / "sentences.py"
        below.write_text(_as_calls(sentences(PACKAGE)), encoding="utf-8")
        texts = [*windows, str(below)]
        _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *texts, "-ts", str(source))


def compiled(source: Path, target: Path) -> None:
    """Make a ``.qm`` file of a ``.ts`` file."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def sentences(package: Path) -> list[str]:
    """The fixed texts of all errors and sentences in a package, each once.

    Raises ValueError where a text is put together, so that nobody could translate it.
    """
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(package.rglob("*.py"))}
    makers = {"Message", *_family(trees.values())}
    told = {path: tree for path, tree in trees.items() if path.relative_to(package).parts[0] not in TERMINAL}
    return sorted({text for path, tree in told.items() for text in _texts(path, tree, makers)})


def _family(trees: Iterable[ast.Module]) -> set[str]:
    """The names of `FerError` and of all classes made from it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    family: set[str] = {"FerError"}
    while more := {each.name for each in classes if family & set(map(_name, each.bases))} - family:
        family |= more
    return family


def _texts(path: Path, tree: ast.Module, makers: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in makers and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value
            elif isinstance(text, ast.JoinedStr | ast.BinOp):
                place = f"{path.name}:{text.lineno}"
                raise ValueError(f"{place}: write one fixed text with places, and give what fills them")


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _as_calls(texts: Iterable[str]) -> str:
    """As Qt's tool finds them."""
    return "".join(f"QCoreApplication.translate({CONTEXT!r}, {json.dumps(text)})\n" for text in texts)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True, cwd=ROOT)


def main() -> None:
    for source in sorted(FOLDER.glob("*.ts")):
        update(source)
        compiled(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
