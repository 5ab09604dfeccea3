"""Brings the translations up to date: ``python packaging/translations.py``.

New texts of the windows go into ``assets/translations/*.ts``, ready for a translator (Qt Linguist, or any
editor), texts that are gone leave them, and the compiled ``*.qm``, which the program reads, are made anew.
Needs PySide6's own ``pyside6-lupdate`` and ``pyside6-lrelease``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"


def update(source: Path) -> None:
    """Make a ``.ts`` file hold the texts that the windows have now."""
    windows = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "fer_desktop").rglob("*.py"))
    _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *windows, "-ts", str(source))


def compiled(source: Path, target: Path) -> None:
    """Make a ``.qm`` file of a ``.ts`` file."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True, cwd=ROOT)


def main() -> None:
    for source in sorted(FOLDER.glob("*.ts")):
        update(source)
        compiled(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
