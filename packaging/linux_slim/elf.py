"""What a shared library needs and offers, asked of binutils, and small libraries made with it."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

TRAP = {"x86_64": "ud2", "aarch64": "udf #0"}
NOTHING = {"x86_64": "xor %eax, %eax; ret", "aarch64": "mov x0, #0; ret"}
"""What a function does, by processor."""


def libraries(folder: Path) -> list[Path]:
    """Every shared library and extension module below a folder, links left out."""
    found = (path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in found if path.read_bytes()[:4] == b"\x7fELF")


@cache
def needed(library: Path) -> frozenset[str]:
    """The names of the libraries that it is linked with."""
    return frozenset(re.findall(r"NEEDED.*\[(.+)\]", told("readelf", "-dW", library)))


@cache
def offered(library: Path) -> dict[str, str]:
    """The names of its functions, each with its version (mostly empty)."""
    return dict(_names(library, "--defined-only", "TWi"))


@cache
def wanted(library: Path) -> frozenset[str]:
    """The names that other libraries have to give it."""
    return frozenset(name for name, _ in _names(library, "--undefined-only", "U"))


def _names(library: Path, which: str, kinds: str) -> Iterable[tuple[str, str]]:
    for line in told("nm", "-DP", which, library).splitlines():
        name, kind = line.split()[:2]
        if kind in kinds:
            name, _, version = name.partition("@")
            yield name, version.lstrip("@")


def strip(library: Path) -> None:
    """Takes out what only a debugger reads, where the loader still takes what is left.

    What was repaired after it was linked (auditwheel does) may lose its alignment.
    """
    with tempfile.TemporaryDirectory() as folder:
        stripped = Path(folder) / library.name
        subprocess.run(["strip", "--strip-unneeded", "-o", str(stripped), str(library)], check=True)
        if _loadable(stripped) and stripped.stat().st_size < library.stat().st_size:
            shutil.copyfile(stripped, library)


def _loadable(library: Path) -> bool:
    """Whether each part lies in the file as it shall lie in memory, counted in pages."""
    parts = re.findall(r"^ +LOAD +(0x\w+) (0x\w+) .*(0x\w+)$", told("readelf", "-lW", library), re.MULTILINE)
    return all(int(at, 16) % int(page, 16) == int(to, 16) % int(page, 16) for at, to, page in parts)


def assemble(text: str, library: Path, versions: Mapping[str, str]) -> None:
    """Puts a library made from assembler text in the place of another; some of its names have a version."""
    with tempfile.TemporaryDirectory() as folder:
        source, middle, script = (Path(folder) / name for name in ("text.s", "text.o", "versions"))
        source.write_text(text + '.section .note.GNU-stack,"",%progbits\n', encoding="ascii")
        script.write_text(_version_script(versions), encoding="ascii")
        subprocess.run(["as", "-o", str(middle), str(source)], check=True)
        linked = ["ld", "-shared", f"-soname={library.name}", "-o", str(library), str(middle)]
        subprocess.run(linked + [f"--version-script={script}"] * any(versions.values()), check=True)
    for answers in (needed, offered, wanted):
        answers.cache_clear()


def _version_script(versions: Mapping[str, str]) -> str:
    nodes = sorted(set(versions.values()) - {""})
    names = {node: "; ".join(name for name in versions if versions[name] == node) for node in nodes}
    return "\n".join(f"{node} {{ global: {names[node]}; }};" for node in nodes)


def function(name: str, returns_nothing: bool) -> str:
    """Assembler text of a function that returns 0, or else ends the program."""
    does = NOTHING if returns_nothing else TRAP
    return f".text\n.globl {name}\n.type {name}, %function\n{name}: {does[platform.machine()]}\n"


def told(*command: object) -> str:
    """What a command prints."""
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
