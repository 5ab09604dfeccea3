"""Writes the SHA-256 of the model and the art to assets/SHA256SUMS: python packaging/make_manifest.py

Run it after each change of them; a test fails where it was forgotten.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "assets" / "SHA256SUMS"


def shipped_files() -> list[Path]:
    """The model, its card, the emoji and their licence."""
    paths = [path for folder in ("assets/emojis", "models") for path in (ROOT / folder).rglob("*")]
    return sorted(path for path in paths if path.is_file())


def checksums() -> str:
    """What `sha256sum -c` reads in the folder that holds ``assets`` and ``models``."""
    digests = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in shipped_files()}
    return "".join(f"{digest}  {path.relative_to(ROOT).as_posix()}\n" for path, digest in digests.items())


if __name__ == "__main__":
    MANIFEST.write_text(checksums(), "utf-8", newline="\n")
