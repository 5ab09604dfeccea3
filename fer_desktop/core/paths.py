"""Where files are: shipped files in a checkout, a wheel or a frozen app, and the user's own files."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from fer_desktop.core.errors import ResourceError

APP_FOLDER = "fer-desktop"
FACE_NETWORKS = ("face_short_range.onnx", "face_full_range.onnx")
MANIFEST = ("assets", "SHA256SUMS")


def root() -> Path:
    """The folder that contains ``assets`` and ``models``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def shipped(*parts: str) -> Path:
    """A shipped file. Raises `ResourceError` if it is missing."""
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
    """The card of the shipped model, as JSON."""
    return shipped("models", "expression.json")


def emoji_art(file_name: str) -> Path:
    """An image of the shipped emoji set. Raises `ResourceError` if it is missing or damaged."""
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
    """The expected SHA-256 of a shipped file in hexadecimal; empty if the manifest doesn't list it."""
    return _digests(root()).get("/".join(parts), "")


@cache
def _digests(folder: Path) -> dict[str, str]:
    """The manifest that ``packaging/make_manifest.py`` wrote, by paths relative to ``folder``."""
    try:
        lines = folder.joinpath(*MANIFEST).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return {name: value for value, _, name in (line.partition("  ") for line in lines)}


@cache
def _whole(path: Path, expected: str) -> bool:
    """Checked once per file and run."""
    return _is_whole(path.read_bytes(), expected)


def _is_whole(content: bytes, expected: str) -> bool:
    return not expected or hashlib.sha256(content).hexdigest() == expected


def translation(code: str) -> Path:
    """The compiled translation of the windows, by language code."""
    return shipped("assets", "translations", f"fer_desktop_{code}.qm")


def document(page: str) -> Path:
    """A page of the documentation, by its path in ``docs`` such as *guide/photo.md*."""
    return shipped("docs", *page.split("/"))


def guide_picture(name: str) -> Path:
    """A picture of the documentation for the Help window, by its name without suffix."""
    return shipped("assets", "guide", f"{name}.webp")


def licences() -> Path:
    """The list of all shipped components with versions and licences, in Markdown."""
    return shipped("assets", "licences", "licences.md")


def licence_texts() -> Path:
    """The licence texts: an archive with an entry for each component in the list."""
    return shipped("assets", "licences", "texts.zip")


def _windows_folder(variable: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / "AppData" / "Local")


def _user_folder(xdg: str, fallback: str, mac: str) -> Path:
    if sys.platform == "win32":
        return _windows_folder("LOCALAPPDATA") / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / APP_FOLDER
    configured = Path(os.environ.get(xdg, ""))
    base = configured if configured.is_absolute() else Path.home() / fallback
    return base / APP_FOLDER


def make_private_folder(folder: Path) -> Path:
    """Create a folder if needed, make it inaccessible to other users of the computer, and return it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def config_folder() -> Path:
    """The folder of the settings."""
    return _user_folder("XDG_CONFIG_HOME", ".config", "Preferences")


def data_folder() -> Path:
    """The folder of the history, and of the user's models and emoji sets."""
    return _user_folder("XDG_DATA_HOME", ".local/share", "Application Support")


def log_folder() -> Path:
    """The folder of the log."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "Logs")
