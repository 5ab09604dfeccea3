"""Writes down the SHA-256 of the model and the art: python packaging/make_manifest.py

To be run after a change of them; a test says when it was forgotten.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "assets" / "SHA256SUMS"


def shipped() -> list[Path]:
    """The model, its card, the emoji and their licence."""
    every = [path for folder in ("assets/emojis", "models") for path in (ROOT / folder).rglob("*")]
    return sorted(path for path in every if path.is_file())


def lines() -> str:
    """As `sha256sum -c` reads them, from the folder that holds ``assets`` and ``models``."""
    sums = ((hashlib.sha256(path.read_bytes()).hexdigest(), path.relative_to(ROOT)) for path in shipped())
    return "".join(f"{digest}  {path.as_posix()}\n" for digest, path in sums)


if __name__ == "__main__":
    MANIFEST.write_text(lines(), "utf-8", newline="\n")
