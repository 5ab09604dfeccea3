"""Makes the built folder smaller on Linux: python packaging/linux_slim/slim.py dist/fer-desktop

The wheels of OpenCV, PyAV, NumPy and Pillow each bring their own copies of large libraries, most of which
nobody calls. A copy gives way to the same version in another wheel; a library that is linked but never used
gives way to one of the same functions with nothing in them; what nothing links with any more is left out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import elf
import icu_data

LANGUAGES = frozenset({"en", "de", "es", "fr", "ar", "root"})

TRAPPED = {"libopenblasp": "OpenCV's equation solvers: no function of the program uses them"}
"""Libraries whose functions end the program when they are called after all, and why nobody calls them."""
SILENT = {
    "libx265": "FFmpeg's HEVC encoder, which FFmpeg asks for its formats; HEVC is decoded without it",
    "libSvtAv1Enc": "FFmpeg's AV1 encoder",
    "libXau": "Pillow's pictures of an X11 screen: those are taken without it",
    "libgnutls": "FFmpeg's encrypted connections, made ready on import; the program opens none",
}
"""Libraries whose functions answer 0."""
HASHED = re.compile(r"^(?P<name>.+)-[0-9a-f]{8}(?P<version>\.so[.\d]*)$")


def slim(folder: Path) -> None:
    """All steps on the folder of the built program; the program's own parts are left alone."""
    before = size(folder)
    share(folder)
    for name in (*TRAPPED, *SILENT):
        hollow_out(folder, name)
    reduce_icu(folder)
    drop_unlinked(folder)
    for library in elf.libraries(folder):
        elf.strip(library)
    print(f"slim: {before / 1e6:.0f} MB before, {size(folder) / 1e6:.0f} MB now", file=sys.stderr)


def size(folder: Path) -> int:
    """Bytes of all files, a link counting nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def share(folder: Path) -> None:
    """OpenCV takes the libraries that another wheel brings in the same version."""
    others = [p for p in elf.libraries(folder) if p.parent.name in ("av.libs", "pillow.libs")]
    same = {_version(path.name): path for path in others if _version(path.name)}
    for library in [p for p in elf.libraries(folder) if p.parent.name == "opencv_python_headless.libs"]:
        twin = same.get(_version(library.name))
        if twin is not None and elf.offered(library).keys() <= elf.offered(twin).keys() | _private(library):
            library.unlink()
            library.symlink_to(Path("..") / twin.parent.name / twin.name)


def _version(name: str) -> tuple[str, str] | None:
    found = HASHED.match(name)
    return (found["name"], found["version"]) if found else None


def _private(library: Path) -> set[str]:
    """Functions that no other part asks this library for."""
    asked: set[str] = set()
    for other in elf.libraries(library.parents[1]):
        if library.name in elf.needed(other):
            asked |= elf.wanted(other)
    return elf.offered(library).keys() - asked


def hollow_out(folder: Path, name: str) -> None:
    """Puts a library in its place that has the functions others link with, and nothing behind them."""
    for library in [p for p in elf.libraries(folder) if p.name.startswith(name)]:
        users = [other for other in elf.libraries(folder) if library.name in elf.needed(other)]
        asked = set().union(*(elf.wanted(user) for user in users))
        kept = {each: version for each, version in elf.offered(library).items() if each in asked}
        text = "".join(elf.function(each, returns_nothing=name in SILENT) for each in kept)
        elf.assemble(text, library, kept)


def reduce_icu(folder: Path) -> None:
    """Keeps ICU's data of the languages that the program speaks."""
    for library in [p for p in elf.libraries(folder) if p.name.startswith("libicudata.so")]:
        content = library.read_bytes()
        start = content.index(icu_data.MARK) - icu_data.BEFORE_MARK
        (symbol,) = (name for name in _data_names(library) if name.endswith("_dat"))
        blob = library.with_suffix(".dat")
        blob.write_bytes(icu_data.reduced(content[start:], LANGUAGES))
        head = f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, %object\n"
        text = f'{head}{symbol}: .incbin "{blob}"\n'
        elf.assemble(text, library, {})
        blob.unlink()


def _data_names(library: Path) -> list[str]:
    return [line.split()[0] for line in elf.told("nm", "-DP", library).splitlines()]


def drop_unlinked(folder: Path) -> None:
    """Leaves out the wheels' libraries that nothing links with any more, and links that lead nowhere."""
    while gone := _unlinked(folder):
        for library in gone:
            library.unlink()
    for link in [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()


def _unlinked(folder: Path) -> list[Path]:
    asked = set().union(*map(elf.needed, elf.libraries(folder)))
    linked = {link.resolve() for link in folder.rglob("*") if link.is_symlink() and link.name in asked}
    return [
        path
        for path in elf.libraries(folder)
        if _only_linked(path) and path.name not in asked and path.resolve() not in linked
    ]


def _only_linked(library: Path) -> bool:
    """Whether it is there only for what is linked with it: no module, no plugin, not the program's Python."""
    beside = library.parent.name.endswith(".libs") or library.parent.name == "_internal"
    return beside and not library.name.startswith("libpython")


if __name__ == "__main__":
    slim(Path(sys.argv[1]))
