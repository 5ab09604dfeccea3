"""Makes the built folder smaller on Linux: python packaging/linux_slim/slim.py dist/fer-desktop

The wheels of PyAV, Pillow, NumPy and OpenCV bring many of the same libraries. A copy gives way to the same
version from another wheel, a library that nothing links with is removed, and the others lose what only a
debugger reads. No library is replaced by a smaller one of our own: what the program loads is what its wheels
brought, so a function does its work whoever calls it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import elf

WHEELS = ("av.libs", "pillow.libs", "numpy.libs", "opencv_python_headless.libs")
"""The folders of the wheels' libraries, the preferred first: PyAV's FFmpeg can do more than OpenCV's."""
HASHED = re.compile(r"^(?P<name>.+?)(-[0-9a-f]{8})+(?P<version>\.so[.\d]*)$")
"""Wheels put a hash into a library's file name."""


def slim(folder: Path) -> None:
    """Takes all steps on the folder of the built program."""
    before = size(folder)
    share_libraries(folder)
    remove_unlinked(folder)
    for library in elf.libraries(folder):
        elf.strip(library)
    print(f"slim: {before / 1e6:.0f} MB before, {size(folder) / 1e6:.0f} MB now", file=sys.stderr)


def size(folder: Path) -> int:
    """Bytes of all files; links take no space."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def share_libraries(folder: Path) -> None:
    """Leaves one copy of a library that several wheels bring in the same version, and links to it."""
    remaining: dict[tuple[str, str], list[Path]] = {}
    for library in _wheel_libraries(folder):
        same_version = remaining.setdefault(_name_and_version(library), [])
        twin = next((other for other in same_version if _can_replace(library, other)), None)
        if twin is None:
            same_version.append(library)
        else:
            library.unlink()
            library.symlink_to(Path("..") / twin.parent.name / twin.name)


def _wheel_libraries(folder: Path) -> list[Path]:
    bundled = [path for path in elf.libraries(folder) if path.parent.name in WHEELS]
    return sorted(bundled, key=lambda path: WHEELS.index(path.parent.name))


def _name_and_version(library: Path) -> tuple[str, str]:
    match = HASHED.match(library.name)
    return (match["name"], match["version"]) if match else (library.name, "")


def _can_replace(library: Path, twin: Path) -> bool:
    """Whether the twin exports everything that anyone takes from the library."""
    users = [other for other in elf.libraries(library.parents[1]) if library.name in elf.dependencies(other)]
    taken = set().union(*(elf.imports(user) for user in users))
    return {export for export in elf.exports(library) if export[0] in taken} <= elf.exports(twin)


def remove_unlinked(folder: Path) -> None:
    """Removes the wheels' libraries that nothing links with any more, and links that lead nowhere."""
    while unlinked := _unlinked(folder):
        for library in unlinked:
            library.unlink()
    for link in [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()


def _unlinked(folder: Path) -> list[Path]:
    names = set().union(*map(elf.dependencies, elf.libraries(folder)))
    targets = {link.resolve() for link in folder.rglob("*") if link.is_symlink() and link.name in names}
    return [
        path
        for path in elf.libraries(folder)
        if _is_only_linked(path) and path.name not in names and path.resolve() not in targets
    ]


def _is_only_linked(library: Path) -> bool:
    """Whether it is only there to be linked with: not an extension module, a plugin or Python itself."""
    is_dependency = library.parent.name.endswith(".libs") or library.parent.name == "_internal"
    return is_dependency and not library.name.startswith("libpython")


if __name__ == "__main__":
    slim(Path(sys.argv[1]))
