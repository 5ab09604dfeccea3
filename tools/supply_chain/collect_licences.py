"""Collects the licences of everything that ships.

``python -m tools.supply_chain.collect_licences [--also FOLDER]`` writes ``assets/licences``: a page that
lists each part with its version and licence, and the texts. Run it after each change of
``requirements/app.lock``, on Debian, whose copies of the GNU and Apache licences serve the parts that bring
no text of their own. Packages of other systems are read from ``--also``, a folder made with
``pip install --target FOLDER --platform ... --no-deps NAME==VERSION ...``.
"""

from __future__ import annotations

import argparse
import re
import sysconfig
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import cv2.data

from fer_desktop.recognition.detection.cascades import ALL_CASCADES

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "app.lock"
TARGET = ROOT / "assets" / "licences"
DEBIAN = Path("/usr/share/common-licenses")
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive, so that the same texts make the same archive."""

PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)
LIBRARY_SUFFIX = re.compile(r"(-[0-9a-f]{8})?\.so[.\d]*$")
"""What follows a library's name: the hash that the wheel adds, and the version."""
TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|thirdpartynotices)[^/]*$", re.IGNORECASE)
LICENCES = {
    "colorama": "BSD-3-Clause",
    "flatbuffers": "Apache-2.0",
    "mss": "MIT",
    "onnxruntime": "MIT",
    "opencv-python-headless": "Apache-2.0",
    "protobuf": "BSD-3-Clause",
}
"""Where a package states its licence at length, vaguely or not at all."""
SYSTEM_TEXTS = {
    "flatbuffers": ["Apache-2.0"],
    "pyside6-essentials": ["LGPL-3", "GPL-3"],
    "shiboken6": ["LGPL-3", "GPL-3"],
}
"""Debian's texts for the packages that bring none."""
NETTLE = "LGPL-3.0-or-later OR GPL-2.0-or-later"
PYAV_LIBRARIES = {
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
PYAV_TEXTS = ("GPL-3", "GPL-2", "LGPL-3", "LGPL-2.1", "LGPL-2", "Apache-2.0")
SAME_PROJECT = {"pyobjc-": "pyobjc-framework-cocoa"}
"""Packages by the start of their name, and the one of the same project that brings the text."""
BUNDLE = (
    "The source of FER Desktop is under the MIT licence. A packaged copy of the program (folder, Debian "
    "package, Windows or macOS program) also holds FFmpeg with libx264, in PyAV. Those are under the GNU "
    "General Public License, so **such a copy as a whole is passed on under the terms of the GPL, version "
    "3**. Qt and PySide are used under the LGPL, version 3: their libraries lie beside the program and may "
    "be replaced."
)

PYAV_HEADING = (
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


def locked_versions() -> dict[str, list[str]]:
    """The versions of each package of the app, as locked; some have one for each version of Python."""
    versions: dict[str, list[str]] = {}
    for name, version in PIN.findall(LOCK.read_text("utf-8")):
        versions.setdefault(name, []).append(version)
    return versions


def packages(also: Path | None) -> list[Part]:
    """A part for each locked package. Ends the program if one is not installed."""
    installed = {_canonical(package): package for package in _installed(also)}
    missing = sorted(locked_versions().keys() - installed.keys())
    if missing:
        raise SystemExit(f"not installed here, pass a folder with them as --also: {', '.join(missing)}")
    parts = {name: _package(installed[name], versions) for name, versions in locked_versions().items()}
    for name, part in parts.items():
        part.texts = part.texts or _texts_from_elsewhere(name, parts)
    return list(parts.values())


def _installed(also: Path | None) -> Iterator[Distribution]:
    if also is not None:
        yield from distributions(path=[str(also)])
    yield from distributions()


def _canonical(package: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", package.metadata["Name"]).lower()


def _package(package: Distribution, versions: list[str]) -> Part:
    fields, name = package.metadata, _canonical(package)
    stated = [*(fields.get_all("License-Expression") or ()), *(fields.get_all("License") or ()), "?"]
    return Part(fields["Name"], ", ".join(versions), LICENCES.get(name, stated[0]), _texts(package))


def _texts(package: Distribution) -> dict[str, str]:
    """Its licence files, each text once."""
    texts: dict[str, str] = {}
    for file in package.files or []:
        if TEXT.search(str(file)) and Path(file).suffix not in (".py", ".pyc", ".xml"):
            text = Path(str(file.locate())).read_text("utf-8", errors="replace")
            if text.strip() and text not in texts.values():
                texts[re.sub(r"^[^/]*\.dist-info/(licenses/)?", "", str(file))] = text
    return texts


def _texts_from_elsewhere(name: str, parts: dict[str, Part]) -> dict[str, str]:
    for start, other in SAME_PROJECT.items():
        if name.startswith(start):
            return parts[other].texts
    return {licence: (DEBIAN / licence).read_text("utf-8") for licence in SYSTEM_TEXTS[name]}


def other_parts() -> list[Part]:
    """What ships without being a locked package."""
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_text("utf-8")
    icons = (ROOT / "assets" / "icons" / "tabler" / "LICENSE").read_text("utf-8")
    art = ROOT / "assets" / "emojis"
    emoji, noto, twemoji = ((art / name / "LICENSE").read_text("utf-8") for name in (".", "noto", "twemoji"))
    own = (ROOT / "LICENSE").read_text("utf-8")
    blazeface = (ROOT / "models" / "LICENSE.blazeface").read_text("utf-8")
    starter = _texts(distribution("pyinstaller"))
    ffmpeg = {name: (DEBIAN / name).read_text("utf-8") for name in PYAV_TEXTS}
    return [
        Part("FER Desktop", "", "MIT (source)", {"LICENSE": own}),
        Part(
            "The expression model",
            "",
            "MIT; data: FER2013 with the FER+ labels, MIT",
            {"LICENSE": own},
        ),
        Part("BlazeFace, which finds faces (Google, MediaPipe)", "", "Apache-2.0", {"LICENSE": blazeface}),
        Part("Fluent Emoji (Microsoft)", "", "MIT", {"LICENSE": emoji}),
        Part("Tabler Icons (Paweł Kuna)", "", "MIT", {"LICENSE": icons}),
        Part("Noto Emoji (Google)", "", "Apache-2.0", {"LICENSE": noto}),
        Part("Twemoji (Twitter, Inc and other contributors)", "", "CC-BY-4.0", {"LICENSE": twemoji}),
        Part("Haar cascades (OpenCV)", "", "Intel License Agreement (BSD kind)", _cascades()),
        Part("FFmpeg with libx264 (in av)", "", "GPL-3.0-or-later", ffmpeg),
        Part("Python (packaged copies only)", "", "PSF-2.0", {"LICENSE": python}),
        Part("PyInstaller's starter (packaged copies only)", "", "GPL-2.0 with exception", starter),
    ]


def _cascades() -> dict[str, str]:
    """The comment at the head of each cascade."""
    comments = {}
    for name in ALL_CASCADES:
        text = Path(cv2.data.haarcascades, name).read_text("utf-8", errors="replace")
        comments[name] = "\n".join(re.findall(r"<!--(.*?)-->", text, re.DOTALL)[:1]).strip()
    return comments


def pyav_libraries() -> dict[str, str]:
    """The licence of each library in PyAV's wheel. Ends the program if one is missing here."""
    files = [Path(str(file)) for file in distribution("av").files or []]
    names = {LIBRARY_SUFFIX.sub("", file.name) for file in files if file.parent.name == "av.libs"}
    unknown = sorted(names - PYAV_LIBRARIES.keys())
    if unknown:
        raise SystemExit(f"the licence of these libraries in PyAV has to be added: {', '.join(unknown)}")
    return {name: PYAV_LIBRARIES[name] for name in sorted(names, key=str.lower)}


def page(parts: Iterable[Part]) -> str:
    """The list of all parts, in Markdown; each name leads to its texts."""
    rows = [f"| [{p.name}](texts/{p.key}) | {p.version} | {p.licence} |" for p in parts]
    head = "# Licences\n\nAll that ships with FER Desktop. A name leads to the text of its licence.\n"
    lines = [head, BUNDLE, "", "| part | version | licence |", "| --- | --- | --- |", *rows]
    libraries = [f"| {name} | {licence} |" for name, licence in pyav_libraries().items()]
    return "\n".join([*lines, "", PYAV_HEADING, "", "| name | licence |", "| --- | --- |", *libraries, ""])


def write(parts: list[Part], target: Path) -> None:
    """Writes the page and the archive of the texts."""
    target.mkdir(exist_ok=True)
    (target / "licences.md").write_text(page(parts), "utf-8")
    with zipfile.ZipFile(target / "texts.zip", "w") as archive:
        for part in parts:
            texts = [f"{name}\n{'=' * len(name)}\n\n{text}" for name, text in part.texts.items()]
            entry = zipfile.ZipInfo(part.key, FIXED_DATE)
            archive.writestr(entry, "\n\n".join(texts).replace("\r\n", "\n"), zipfile.ZIP_DEFLATED, 9)


def main() -> None:
    """Collects all of it."""
    parser = argparse.ArgumentParser(description="Collects the licences of everything that ships.")
    parser.add_argument("--also", type=Path, help="a folder with packages of other systems")
    also = parser.parse_args().also
    parts = [*other_parts(), *sorted(packages(also), key=lambda part: part.key)]
    empty = [part.name for part in parts if not any(text.strip() for text in part.texts.values())]
    if empty:
        raise SystemExit(f"no licence text: {', '.join(empty)}")
    write(parts, TARGET)


if __name__ == "__main__":
    main()
