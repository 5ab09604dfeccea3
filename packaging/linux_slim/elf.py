"""Shared libraries as binutils describe them: what they link with, what they export, what gets loaded."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

EXPORTED = "TWiDBRVu"
"""How nm marks the functions and the data that a library offers to others."""
SEGMENT = re.compile(r"^ +LOAD +(0x\w+) (0x\w+) .*(0x\w+)$", re.MULTILINE)
SECTION = re.compile(r"^ *\[ *\d+\] (\S+) +(\S+) +\w+ (\w+) (\w+) \w+ +(\w*) ", re.MULTILINE)


def libraries(folder: Path) -> list[Path]:
    """Every shared library and extension module below a folder; links are left out."""
    files = (path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in files if path.read_bytes()[:4] == b"\x7fELF")


@cache
def dependencies(library: Path) -> frozenset[str]:
    """The names of the libraries that it is linked with."""
    return frozenset(re.findall(r"NEEDED.*\[(.+)\]", _output("readelf", "-dW", library)))


@cache
def exports(library: Path) -> frozenset[tuple[str, str]]:
    """The name and the version (mostly empty) of everything that it offers to others."""
    return frozenset(_symbols(library, "--defined-only", EXPORTED))


@cache
def imports(library: Path) -> frozenset[str]:
    """The names that it takes from the libraries it is linked with."""
    return frozenset(name for name, _ in _symbols(library, "--undefined-only", "Uwv"))


def _symbols(library: Path, which: str, kinds: str) -> Iterator[tuple[str, str]]:
    for line in _output("nm", "-DP", which, library).splitlines():
        symbol, kind = line.split()[:2]
        if kind in kinds:
            name, _, version = symbol.partition("@")
            yield name, version.lstrip("@")


def glibc(files: Iterable[Path]) -> str:
    """The oldest version of the C library with which all of them load, such as *2.35*."""
    needed = [
        (int(major), int(minor))
        for file in files
        for major, minor in re.findall(r"Name: GLIBC_(\d+)\.(\d+)", _output("readelf", "-VW", file))
    ]
    major, minor = max(needed)
    return f"{major}.{minor}"


def loaded_content(library: Path) -> dict[str, str]:
    """A digest of each section that the loader puts into memory; stripping leaves all of them as they are."""
    content = library.read_bytes()
    sections = {}
    for name, kind, offset, size, flags in SECTION.findall(_output("readelf", "-SW", library)):
        if "A" in flags and kind != "NOBITS":
            start = int(offset, 16)
            sections[name] = hashlib.sha256(content[start : start + int(size, 16)]).hexdigest()
    return sections


def strip(library: Path) -> None:
    """Removes what only a debugger reads, unless the loader would then refuse the library.

    A library that was edited after it was linked, as wheels often are, can lose its alignment on the way.
    """
    with tempfile.TemporaryDirectory() as folder:
        stripped = Path(folder) / library.name
        subprocess.run(["strip", "--strip-unneeded", "-o", str(stripped), str(library)], check=True)
        if stripped.stat().st_size < library.stat().st_size and _is_loadable(stripped):
            shutil.copyfile(stripped, library)


def _is_loadable(library: Path) -> bool:
    """Whether each segment starts at the same place within a page in the file as in memory."""
    segments = SEGMENT.findall(_output("readelf", "-lW", library))
    return all(
        (int(offset, 16) - int(address, 16)) % int(page, 16) == 0 for offset, address, page in segments
    )


def _output(*command: object) -> str:
    arguments = [str(part) for part in command]
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
