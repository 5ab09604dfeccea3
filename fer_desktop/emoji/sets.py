"""Which pictures stand for the emotions: the shipped set, or one that the user took over from a folder.

Every window, the overlay, the virtual camera and the videos ask `current()`. A set of the user's own lies in
the user's data folder, drawn anew by `emoji_set_files`, so that the program never opens a stranger's file
twice.
"""

from __future__ import annotations

import logging
import re
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, UNKNOWN, art_file, plain
from fer_desktop.core.errors import EmojiSetError
from fer_desktop.core.file_io import read_error_message, write_error_message

log = logging.getLogger(__name__)

STILL, MOVING = ".png", ".webp"
MAX_NAME = 40


@dataclass(frozen=True)
class EmojiSet:
    """One picture for each emotion. ``folder`` is None for the shipped set; ``names`` are those it has
    itself."""

    name: str = ""
    folder: Path | None = None
    names: frozenset[str] = frozenset()
    moving_names: frozenset[str] = frozenset()

    def svg(self, name: str) -> Path | None:
        """The SVG to draw a shipped emoji from, sharp at any size; None: `still` is all there is.

        name: one of `EMOJI` or `LEVELS`, else `ValueError`. Raises `ResourceError` if the file is missing.
        """
        file_name = art_file(name)
        return paths.emoji_art(file_name) if self._own(name) is None else None

    def png(self, name: str) -> Path:
        """The PNG of an emoji, square, with opacity; that of *unknown* for a name that there is not.

        Raises `ResourceError` if it is missing.
        """
        known = name if name in EMOJI or name in LEVELS else UNKNOWN
        own = self._own(known)
        if self.folder is None or own is None:
            return paths.emoji_art(f"png/{known}.png")
        return self.folder / f"{own}{STILL}"

    def animation(self, name: str) -> Path | None:
        """The animated WebP of an emoji, if it has one."""
        own = self._own(name)
        if self.folder is None or own not in self.moving_names:
            return None
        return self.folder / f"{own}{MOVING}"

    def _own(self, name: str) -> str | None:
        """The name in the user's set of what stands for an emoji: a weak or strong one may be the plain
        one."""
        return next((each for each in (name, plain(name)) if each in self.names), None)


SHIPPED = EmojiSet()
_in_force: list[EmojiSet] = [SHIPPED]


def active() -> EmojiSet:
    """The set in force; from any thread."""
    return _in_force[0]


def use(chosen: EmojiSet) -> None:
    """Take another set from now on."""
    _in_force[0] = chosen


def activate(name: str) -> None:
    """Take the set of this name; empty, or not there any more: the shipped one."""
    found = {each.name: each for each in installed()} if name else {}
    if name and name not in found:
        log.warning("the chosen emoji set is not there any more")
    use(found.get(name, SHIPPED))


def sets_folder() -> Path:
    """Where the user's own sets are kept."""
    return paths.data_folder() / "emoji-sets"


def installed() -> list[EmojiSet]:
    """The user's own sets, by their names."""
    try:
        folders = sorted(path for path in sets_folder().iterdir() if path.is_dir())
    except FileNotFoundError:
        return []
    except OSError:
        log.warning("the emoji sets can't be read", exc_info=True)
        return []
    return [found for found in map(_opened, folders) if found is not None]


def _opened(folder: Path) -> EmojiSet | None:
    names = {path.stem for path in folder.glob(f"*{STILL}")} & (EMOJI.keys() | LEVELS.keys())
    moving = {path.stem for path in folder.glob(f"*{MOVING}")} & names
    if folder.name.startswith(".") or "." not in folder.name or not names.issuperset(EMOTIONS):
        return None
    return EmojiSet(folder.name.rpartition(".")[0], folder, frozenset(names), frozenset(moving))


def install(name: str, pictures: Mapping[str, bytes]) -> EmojiSet:
    """Keep a set: its pictures by file name, as `emoji_set_files.prepared` made them.

    A set of the same name is replaced. Raises `EmojiSetError` if it can't be written.
    """
    before = [each for each in installed() if each.name == safe_name(name)]
    # A new folder each time: what was drawn from the old one is not mistaken for it
    token = secrets.token_hex(4)
    target = sets_folder() / f"{safe_name(name)}.{token}"
    part = target.with_name(f".{token}")
    try:
        paths.private(paths.data_folder())
        _write(part, pictures)
        part.replace(target)
    except OSError as error:
        raise EmojiSetError(write_error_message(error, target.name)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    made = _opened(target)
    if made is None:
        raise EmojiSetError("The emoji set {name} is incomplete: choose its folder again.", name=name)
    for old in before:
        remove(old)
    return made


def _write(folder: Path, pictures: Mapping[str, bytes]) -> None:
    folder.mkdir(mode=0o700, parents=True)
    for file_name, content in pictures.items():
        (folder / file_name).write_bytes(content)


def remove(chosen: EmojiSet) -> None:
    """Delete one of the user's sets; if it is in force, the shipped one takes its place.

    Raises `EmojiSetError`.
    """
    if chosen.folder is None:
        raise EmojiSetError("The shipped emoji set can't be removed.")
    if active() == chosen:
        use(SHIPPED)
    try:
        shutil.rmtree(chosen.folder)
    except OSError as error:
        raise EmojiSetError(read_error_message(error, chosen.name)) from error


def safe_name(name: str) -> str:
    """A name that every system allows for a folder."""
    kept = re.sub(r"[^\w -]+", " ", name).strip(" .")[:MAX_NAME].strip(" .")
    return kept or "emoji"
