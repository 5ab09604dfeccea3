"""Makes a Debian package from the built folder: python packaging/make_deb.py dist/fer-desktop dist

The package puts the folder under /usr/lib, the program on the path, and a desktop entry with its icon where
menus look for them. It depends on the system libraries that `run` installs, and on a C library no older than
what was built needs: an older system then refuses the package instead of a program that can't start.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "packaging" / "linux_slim"))

import elf  # noqa: E402 - it lies in the folder beside this file

NAME = "fer-desktop"
ALTERNATIVES = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
"""Packages that have another name in newer releases."""

CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Section: graphics
Priority: optional
Maintainer: The FER Desktop developers <fer-desktop@localhost>
Installed-Size: {kibibytes}
Depends: {depends}
Description: shows the emoji that a face resembles
 Finds faces in photos, videos and the camera's picture and shows the emoji
 that each one resembles, with the probabilities of eight emotions. Everything
 runs on this computer; it opens no network connection.
"""


def make_deb(folder: Path, out: Path) -> Path:
    """Packs the folder; returns the package."""
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary)
        tree.chmod(0o755)
        _copy_files(folder, tree)
        control = tree / "DEBIAN" / "control"
        control.parent.mkdir(mode=0o755)
        control.write_text(_control(folder), encoding="utf-8")
        package = out / f"{NAME}_{_version()}_{_architecture()}.deb"
        pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(package)]
        subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    return package


def _copy_files(folder: Path, tree: Path) -> None:
    """Puts every file where the package will install it."""
    shutil.copytree(folder, tree / "usr/lib" / NAME, symlinks=True)
    program = tree / "usr/bin" / NAME
    program.parent.mkdir(parents=True)
    program.symlink_to(f"../lib/{NAME}/{NAME}")
    _copy(ROOT / "packaging" / f"{NAME}.desktop", tree / "usr/share/applications" / f"{NAME}.desktop")
    icons = tree / "usr/share/icons/hicolor/scalable/apps"
    _copy(ROOT / "assets/emojis/happiness.svg", icons / f"{NAME}.svg")
    _copy(ROOT / "LICENSE", tree / "usr/share/doc" / NAME / "copyright")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _control(folder: Path) -> str:
    size = sum(path.lstat().st_size for path in folder.rglob("*"))
    return CONTROL.format(
        name=NAME,
        version=_version(),
        architecture=_architecture(),
        kibibytes=size // 1024,
        depends=", ".join([f"libc6 (>= {_glibc(folder)})", *_system_packages()]),
    )


def _glibc(folder: Path) -> str:
    return elf.glibc([folder / NAME, *elf.libraries(folder)])


def _system_packages() -> list[str]:
    """The Debian packages that `run` installs for the program."""
    text = (ROOT / "run").read_text(encoding="utf-8")
    (needs,) = re.findall(r'^app_needs="([^"]+)"', text, re.MULTILINE)  # LIBRARY=PACKAGE ...
    packages = sorted({need.partition("=")[2] for need in needs.split()})
    return [ALTERNATIVES.get(package, package) for package in packages]


def _version() -> str:
    text = (ROOT / "fer_desktop/__init__.py").read_text(encoding="utf-8")
    (version,) = re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)
    return version


def _architecture() -> str:
    process = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    return process.stdout.strip()


if __name__ == "__main__":
    print(make_deb(Path(sys.argv[1]), Path(sys.argv[2])), file=sys.stderr)
