"""The program as people get it: built, made smaller, started and looked at."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import av
import pytest

from tests.support.paths import ROOT
from tests.support.x11 import xvfb

sys.path.insert(0, str(ROOT / "packaging" / "linux_slim"))
import elf

SITE_PACKAGES = Path(sysconfig.get_path("platlib"))
MAX_UNPACKED_MB = 400
TIMEOUT_S = 500

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(TIMEOUT_S),
    pytest.mark.skipif(
        (xvfb() is None or shutil.which("objdump") is None) and os.environ.get("CI") != "true",
        reason="Xvfb and binutils are needed (apt install xvfb binutils)",
    ),
]


def _run(*command: object) -> str:
    process = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, capture_output=True, text=True, timeout=TIMEOUT_S
    )
    assert process.returncode == 0, process.stdout[-2000:] + process.stderr[-4000:]
    return process.stdout


def test_the_package_asks_for_the_c_library_that_its_files_need() -> None:
    files = elf.libraries(SITE_PACKAGES / "PySide6")[:6]
    newest = max(int(elf.glibc([file]).removeprefix("2.")) for file in files)
    assert elf.glibc(files) == f"2.{newest}"
    assert newest <= int(platform.libc_ver()[1].split(".")[1])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `./run build` makes."""
    tmp_path = tmp_path_factory.mktemp("artifact")
    places = ("--distpath", tmp_path / "dist", "--workpath", tmp_path / "work")
    _run("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "build.spec")
    folder = tmp_path / "dist" / "fer-desktop"
    _run("packaging/linux_slim/slim.py", folder)
    return folder


def test_the_built_program_works_and_is_small_enough(built: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    output = _run("packaging/check_artifact.py", built, "--pictures", pictures, "--no-limits")
    figures = json.loads(output)
    assert figures["unpacked_mb"] <= MAX_UNPACKED_MB
    assert len(list(pictures.glob("*.png"))) == figures["windows"] >= 10
    assert figures["videos"] == "hevc.mp4, av1.mkv"
    assert figures["equations"] == "solved"


def test_no_library_is_hollow(built: Path) -> None:
    """Each loads what its wheel brought, byte for byte, so no function is missing what it does."""
    internal = built / "_internal"
    originals = {
        library: SITE_PACKAGES / library.relative_to(internal)
        for library in elf.libraries(internal)
        if (SITE_PACKAGES / library.relative_to(internal)).exists()
    }
    folders = {library.parent.name for library in originals}
    assert folders >= {"av.libs", "pillow.libs", "numpy.libs", "opencv_python_headless.libs", "lib", "cv2"}
    differing = [
        library.name
        for library, original in originals.items()
        if elf.loaded_content(library) != elf.loaded_content(original)
    ]
    assert not differing


def test_every_link_leads_to_a_library(built: Path) -> None:
    links = [path for path in built.rglob("*") if path.is_symlink()]
    assert links
    assert not [link for link in links if not link.resolve().is_file()]
    assert not [link for link in links if not link.resolve().is_relative_to(built)]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of a library with functions in it."""
    [original] = (Path(av.__file__).parents[1] / "av.libs").glob("libopus-*")
    return Path(shutil.copy(original, tmp_path))


def test_a_stripped_library_loads_the_same(library: Path) -> None:
    before = elf.loaded_content(library)
    assert ".text" in before
    elf.strip(library)
    assert elf.loaded_content(library) == before


def test_a_changed_function_is_noticed(library: Path) -> None:
    before = elf.loaded_content(library)
    content = bytearray(library.read_bytes())
    content[len(content) // 2] ^= 1
    library.write_bytes(content)
    assert elf.loaded_content(library) != before
