"""The one place that knows where files lie: in a checkout, a wheel, a frozen app, the user's folders."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from fer_desktop.core.errors import ResourceError

APP_FOLDER = "fer-desktop"
CASCADES = ("haarcascade_frontalface_default.xml", "haarcascade_frontalface_alt2.xml")
PROFILE = "haarcascade_profileface.xml"
ALL_CASCADES = (*CASCADES, PROFILE)
FACE_NETWORKS = ("face_short_range.onnx", "face_full_range.onnx")
MANIFEST = ("assets", "SHA256SUMS")


def root() -> Path:
    """The folder that holds ``assets`` and ``models``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def shipped(*parts: str) -> Path:
    """A file that ships with the program. Raises `ResourceError` if it is not there."""
    path = root().joinpath(*parts)
    if not path.is_file():
        raise ResourceError(
            "A file of the program is missing: {name}. Install FER Desktop again.", name=path.name
        )
    return path


def model() -> Path:
    """The shipped expression model."""
    return shipped("models", "expression.onnx")


def model_card() -> Path:
    """What was measured on the shipped model, as JSON."""
    return shipped("models", "expression.json")


def emoji_art(file_name: str) -> Path:
    """A picture of the emoji set. Raises `ResourceError` if it is missing or damaged."""
    path = shipped("assets", "emojis", file_name)
    if not _whole(path, digest("assets", "emojis", file_name)):
        raise ResourceError(
            "A file of the program is damaged: {name}. Install FER Desktop again.", name=path.name
        )
    return path


def shipped_content(*parts: str) -> bytes:
    """What is in a shipped file. Raises `ResourceError` if it is missing or was changed."""
    path = shipped(*parts)
    content = path.read_bytes() if os.access(path, os.R_OK) else b""
    if not content or not _is_whole(content, digest(*parts)):
        raise ResourceError(
            "A file of the program is damaged: {name}. Install FER Desktop again.", name=path.name
        )
    return content


def digest(*parts: str) -> str:
    """The SHA-256 in hexadecimal that a shipped file must have; empty where none was written down."""
    return _digests(root()).get("/".join(parts), "")


@cache
def _digests(folder: Path) -> dict[str, str]:
    """What ``packaging/make_manifest.py`` wrote, by the files' names from ``folder`` on."""
    try:
        lines = folder.joinpath(*MANIFEST).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return {name: value for value, _, name in (line.partition("  ") for line in lines)}


@cache
def _whole(path: Path, wanted: str) -> bool:
    """Looked at once for each file and start."""
    return _is_whole(path.read_bytes(), wanted)


def _is_whole(content: bytes, wanted: str) -> bool:
    return not wanted or hashlib.sha256(content).hexdigest() == wanted


def translation(code: str) -> Path:
    """The compiled translation of the windows into a language, by its code."""
    return shipped("assets", "translations", f"fer_desktop_{code}.qm")


def document(page: str) -> Path:
    """A page of the documentation by its path in ``docs``, such as *guide/photo.md*."""
    return shipped("docs", *page.split("/"))


def guide_picture(name: str) -> Path:
    """A picture of the documentation by its name without an ending, in the size of the Help window."""
    return shipped("assets", "guide", f"{name}.webp")


def licences() -> Path:
    """The list of what ships, with versions and licences, in Markdown."""
    return shipped("assets", "licences", "licences.md")


def licence_texts() -> Path:
    """The licences' texts: an archive with one entry for each part in the list."""
    return shipped("assets", "licences", "texts.zip")


def cascade(file_name: str = CASCADES[0]) -> Path:
    """A Haar cascade of OpenCV, from its package or from the frozen app. Raises `ResourceError`."""
    import cv2.data

    path = Path(cv2.data.haarcascades) / file_name
    if not path.is_file():
        raise ResourceError(
            "The face detector's file is missing: {name}. Install FER Desktop again.", name=file_name
        )
    return path


def _windows_folder(variable: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / "AppData" / "Local")


def _user_folder(xdg: str, fallback: str, mac: str) -> Path:
    if sys.platform == "win32":
        return _windows_folder("LOCALAPPDATA") / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / APP_FOLDER
    chosen = Path(os.environ.get(xdg, ""))
    base = chosen if chosen.is_absolute() else Path.home() / fallback
    return base / APP_FOLDER


def private(folder: Path) -> Path:
    """The folder, made if needed and closed to other users of the computer."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def config_folder() -> Path:
    """Where the settings are kept."""
    return _user_folder("XDG_CONFIG_HOME", ".config", "Preferences")


def data_folder() -> Path:
    """Where the history is kept."""
    return _user_folder("XDG_DATA_HOME", ".local/share", "Application Support")


def log_folder() -> Path:
    """Where the log is kept."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "Logs")
