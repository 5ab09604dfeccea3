"""Collects the licences of everything that ships: ``python packaging/collect_licences.py [--also FOLDER]``.

Writes ``assets/licences``: a page that lists each part with its version and licence, and the texts. To be
run after each change of ``requirements/app.lock``, on Debian, whose copies of the GNU and Apache licences
serve the parts that bring no text of their own. Packages of other systems are read from ``--also``, a folder
made with ``pip install --target FOLDER --platform ... --no-deps NAME==VERSION ...``.
"""

from __future__ import annotations

import argparse
import re
import sysconfig
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path

import cv2.data

from fer_desktop.core.paths import ALL_CASCADES

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "app.lock"
TARGET = ROOT / "assets" / "licences"
DEBIAN = Path("/usr/share/common-licenses")
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive: the same texts make the same archive."""

PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)
LIBRARY = re.compile(r"(-[0-9a-f]{8})?\.so[.\d]*$")
"""What stands behind a library's name."""
TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|thirdpartynotices)[^/]*$", re.IGNORECASE)
LICENCES = {
    "colorama": "BSD-3-Clause",
    "flatbuffers": "Apache-2.0",
    "mss": "MIT",
    "onnxruntime": "MIT",
    "opencv-python-headless": "Apache-2.0",
    "protobuf": "BSD-3-Clause",
}
"""Where a package's own words are long, vague or missing."""
NO_TEXT = {
    "flatbuffers": ["Apache-2.0"],
    "pyside6-essentials": ["LGPL-3", "GPL-3"],
    "shiboken6": ["LGPL-3", "GPL-3"],
}
NETTLE = "LGPL-3.0-or-later OR GPL-2.0-or-later"
VIDEO_LIBRARIES = {
    "libSvtAv1Enc": "BSD-3-Clause-Clear",
    "libXau": "MIT-open-group",
    "libasound": "LGPL-2.1-or-later",
    **dict.fromkeys(("libavcodec", "libavdevice", "libavfilter", "libavformat"), "GPL-3.0-or-later"),
    **dict.fromkeys(("libavutil", "libswresample", "libswscale"), "GPL-3.0-or-later"),
    "libdav1d": "BSD-2-Clause",
    "libdrm": "MIT",
    "libgmp": NETTLE,
    "libgnutls": "LGPL-2.1-or-later",
    "libhogweed": NETTLE,
    "libmp3lame": "LGPL-2.0-or-later",
    "libnettle": NETTLE,
    "libopencore-amrnb": "Apache-2.0",
    "libopencore-amrwb": "Apache-2.0",
    "libopus": "BSD-3-Clause",
    "libunistring": NETTLE,
    "libvpl": "MIT",
    "libvpx": "BSD-3-Clause",
    **dict.fromkeys(("libsharpyuv", "libwebp", "libwebpmux"), "BSD-3-Clause"),
    "libx264": "GPL-2.0-or-later",
    "libx265": "GPL-2.0-or-later",
    **dict.fromkeys(("libxcb", "libxcb-shape", "libxcb-shm", "libxcb-xfixes"), "X11"),
}
"""The libraries inside PyAV's wheel, which brings no list of them. The other wheels' texts name theirs."""
VIDEO_TEXTS = ("GPL-3", "GPL-2", "LGPL-3", "LGPL-2.1", "LGPL-2", "Apache-2.0")
SAME_PROJECT = {"pyobjc-": "pyobjc-framework-cocoa"}
BUNDLE = (
    "The source of FER Desktop is under the MIT licence. A packaged copy of the program (folder, Debian "
    "package, Windows or macOS program) also holds FFmpeg with libx264, in PyAV. Those are under the GNU "
    "General Public License, so **such a copy as a whole is passed on under the terms of the GPL, version "
    "3**. Qt and PySide are used under the LGPL, version 3: their libraries lie beside the program and may "
    "be replaced."
)

VIDEOS = (
    "## Libraries inside PyAV\n\nOn Linux, FFmpeg and what it uses; on Windows and macOS the same or fewer. "
    "The libraries inside OpenCV, NumPy, ONNX Runtime and Pillow are named in the texts of those."
)


@dataclass
class Part:
    """Something that ships, with the texts of its licences by a name."""

    name: str
    version: str
    licence: str
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name of its texts in the archive."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")


def locked() -> dict[str, list[str]]:
    """The versions of each package of the app, as locked; some have one for each version of Python."""
    found: dict[str, list[str]] = {}
    for name, version in PIN.findall(LOCK.read_text("utf-8")):
        found.setdefault(name, []).append(version)
    return found


def packages(also: Path | None) -> list[Part]:
    """A part for each locked package. Ends the program if one is not installed."""
    there = {_canonical(each): each for each in _installed(also)}
    missing = sorted(locked().keys() - there.keys())
    if missing:
        raise SystemExit(f"not installed here, give them by --also: {', '.join(missing)}")
    made = {name: _package(there[name], versions) for name, versions in locked().items()}
    for name, part in made.items():
        part.texts = part.texts or _lent(name, made)
    return list(made.values())


def _installed(also: Path | None) -> Iterator[Distribution]:
    if also is not None:
        yield from distributions(path=[str(also)])
    yield from distributions()


def _canonical(distribution: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()


def _package(distribution: Distribution, versions: list[str]) -> Part:
    metadata, name = distribution.metadata, _canonical(distribution)
    told = LICENCES.get(name) or metadata.get("License-Expression") or metadata.get("License") or "?"
    return Part(metadata["Name"], ", ".join(versions), told, _texts(distribution))


def _texts(distribution: Distribution) -> dict[str, str]:
    """Its licence files; where the same lies in two places, once."""
    found: dict[str, str] = {}
    for file in distribution.files or []:
        if TEXT.search(str(file)) and Path(file).suffix not in (".py", ".pyc", ".xml"):
            text = Path(str(file.locate())).read_text("utf-8", errors="replace")
            if text.strip() and text not in found.values():
                found[re.sub(r"^[^/]*\.dist-info/(licenses/)?", "", str(file))] = text
    return found


def _lent(name: str, made: dict[str, Part]) -> dict[str, str]:
    for start, other in SAME_PROJECT.items():
        if name.startswith(start):
            return made[other].texts
    return {each: (DEBIAN / each).read_text("utf-8") for each in NO_TEXT[name]}


def others() -> list[Part]:
    """What ships and is no package of the lock."""
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_text("utf-8")
    [tool] = [each for each in distributions() if _canonical(each) == "pyinstaller"]
    emoji = (ROOT / "assets" / "emojis" / "LICENSE").read_text("utf-8")
    own = (ROOT / "LICENSE").read_text("utf-8")
    video = {name: (DEBIAN / name).read_text("utf-8") for name in VIDEO_TEXTS}
    return [
        Part("FER Desktop", "", "MIT (source)", {"LICENSE": own}),
        Part(
            "The expression model",
            "",
            "MIT; data: FER2013 with the FER+ labels, MIT",
            {"LICENSE": own},
        ),
        Part("Fluent Emoji (Microsoft)", "", "MIT", {"LICENSE": emoji}),
        Part("Haar cascades (OpenCV)", "", "Intel License Agreement (BSD kind)", _cascades()),
        Part("FFmpeg with libx264 (in av)", "", "GPL-3.0-or-later", video),
        Part("Python (packaged copies only)", "", "PSF-2.0", {"LICENSE": python}),
        Part("PyInstaller's starter (packaged copies only)", "", "GPL-2.0 with exception", _texts(tool)),
    ]


def _cascades() -> dict[str, str]:
    """The comment at the head of each cascade."""
    found = {}
    for name in ALL_CASCADES:
        text = Path(cv2.data.haarcascades, name).read_text("utf-8", errors="replace")
        found[name] = "\n".join(re.findall(r"<!--(.*?)-->", text, re.DOTALL)[:1]).strip()
    return found


def video_libraries() -> dict[str, str]:
    """The licence of each library in PyAV's wheel. Ends the program at one that is not known."""
    [av] = [each for each in distributions() if _canonical(each) == "av"]
    files = [Path(str(file)) for file in av.files or []]
    names = {LIBRARY.sub("", file.name) for file in files if file.parent.name == "av.libs"}
    unknown = sorted(names - VIDEO_LIBRARIES.keys())
    if unknown:
        raise SystemExit(f"no licence is known of these libraries in PyAV: {', '.join(unknown)}")
    return {name: VIDEO_LIBRARIES[name] for name in sorted(names, key=str.lower)}


def page(parts: Iterable[Part]) -> str:
    """The list of all parts, in Markdown; each name leads to its texts."""
    rows = [f"| [{p.name}](texts/{p.key}) | {p.version} | {p.licence} |" for p in parts]
    head = "# Licences\n\nAll that ships with FER Desktop. A name leads to the text of its licence.\n"
    listed = [head, BUNDLE, "", "| part | version | licence |", "| --- | --- | --- |", *rows]
    videos = [f"| {name} | {licence} |" for name, licence in video_libraries().items()]
    return "\n".join([*listed, "", VIDEOS, "", "| name | licence |", "| --- | --- |", *videos, ""])


def write(parts: list[Part], target: Path) -> None:
    """Write the page and the archive of the texts."""
    target.mkdir(exist_ok=True)
    (target / "licences.md").write_text(page(parts), "utf-8")
    with zipfile.ZipFile(target / "texts.zip", "w") as archive:
        for part in parts:
            told = "\n\n".join(f"{name}\n{'=' * len(name)}\n\n{text}" for name, text in part.texts.items())
            entry = zipfile.ZipInfo(part.key, LONG_AGO)
            archive.writestr(entry, told.replace("\r\n", "\n"), zipfile.ZIP_DEFLATED, 9)


def main() -> None:
    """Collect all of it."""
    parser = argparse.ArgumentParser(description="Collects the licences of everything that ships.")
    parser.add_argument("--also", type=Path, help="a folder with packages of other systems")
    also = parser.parse_args().also
    parts = [*others(), *sorted(packages(also), key=lambda part: part.key)]
    empty = [part.name for part in parts if not any(text.strip() for text in part.texts.values())]
    if empty:
        raise SystemExit(f"no licence text: {', '.join(empty)}")
    write(parts, TARGET)


if __name__ == "__main__":
    main()
