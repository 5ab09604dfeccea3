"""Emoji sets: the shipped styles, and those that the user imported from a folder.

Imported sets are in the user's data folder, re-encoded by `emoji.importer`, so that the program never opens
an untrusted file twice.
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

STILL_SUFFIX, MOVING_SUFFIX = ".png", ".webp"
MAX_NAME = 40


@dataclass(frozen=True)
class EmojiSet:
    """An image for each emotion: a shipped style, or an imported set.

    ``name`` is how the settings call it. ``style`` is a shipped style's folder in ``assets/emojis``, empty
    for Fluent Emoji. An imported set has a ``folder`` of its own; ``names`` are the images in it.
    """

    name: str = ""
    style: str = ""
    folder: Path | None = None
    names: frozenset[str] = frozenset()
    moving_names: frozenset[str] = frozenset()

    def svg(self, name: str) -> Path | None:
        """The SVG of a shipped emoji; None for an imported one, which only has a PNG.

        Raises ValueError unless the name is in `EMOJI` or `LEVELS`, `ResourceError` if the file is missing.
        """
        file_name = art_file(name)
        return self._shipped(file_name) if self._own_name(name) is None else None

    def png(self, name: str) -> Path:
        """The square PNG of an emoji, with an alpha channel; that of *unknown* for any other name.

        Raises `ResourceError` if it is missing.
        """
        known = name if name in EMOJI or name in LEVELS else UNKNOWN
        own_name = self._own_name(known)
        if self.folder is None or own_name is None:
            return self._shipped(f"png/{known}.png")
        return self.folder / f"{own_name}{STILL_SUFFIX}"

    def animation(self, name: str) -> Path | None:
        """The animated WebP of an emoji, if it has one."""
        own_name = self._own_name(name)
        if self.folder is None or own_name not in self.moving_names:
            return None
        return self.folder / f"{own_name}{MOVING_SUFFIX}"

    def _shipped(self, file_name: str) -> Path:
        return paths.emoji_art(f"{self.style}/{file_name}" if self.style else file_name)

    def _own_name(self, name: str) -> str | None:
        """This set's image for an emoji, which for a weak or strong one may be the plain one."""
        return next((each for each in (name, plain(name)) if each in self.names), None)


SHIPPED = EmojiSet()
"""Fluent Emoji: the style that is used unless another is chosen, and for what another set lacks."""

STYLES = (SHIPPED, EmojiSet(":noto", "noto"), EmojiSet(":twemoji", "twemoji"))
"""The shipped styles. No imported set has a colon in its name."""


def find(name: str) -> EmojiSet:
    """The shipped style or installed set of this name; `SHIPPED` if there is none."""
    known = {each.name: each for each in STYLES}
    if name not in known:
        known |= {each.name: each for each in installed()}
    if name not in known:
        log.warning("the selected emoji set is not installed any more")
    return known.get(name, SHIPPED)


def sets_folder() -> Path:
    """The folder of the imported sets."""
    return paths.data_folder() / "emoji-sets"


def installed() -> list[EmojiSet]:
    """The imported sets, sorted by name."""
    try:
        folders = sorted(path for path in sets_folder().iterdir() if path.is_dir())
    except FileNotFoundError:
        return []
    except OSError:
        log.warning("the emoji sets can't be read", exc_info=True)
        return []
    return [emoji_set for emoji_set in map(_open, folders) if emoji_set is not None]


def _open(folder: Path) -> EmojiSet | None:
    names = {path.stem for path in folder.glob(f"*{STILL_SUFFIX}")} & (EMOJI.keys() | LEVELS.keys())
    moving = {path.stem for path in folder.glob(f"*{MOVING_SUFFIX}")} & names
    if folder.name.startswith(".") or "." not in folder.name or not names.issuperset(EMOTIONS):
        return None
    name = folder.name.rpartition(".")[0]
    return EmojiSet(name, "", folder, frozenset(names), frozenset(moving))


def install(name: str, pictures: Mapping[str, bytes]) -> EmojiSet:
    """Store a set and replace the one of the same name. Raises `EmojiSetError` if it can't be written.

    pictures: the files' contents by file name, from `normalize_images`.
    """
    replaced = [each for each in installed() if each.name == safe_name(name)]
    # A new folder each time, so that cached images of the old set are not used for the new one
    token = secrets.token_hex(4)
    target = sets_folder() / f"{safe_name(name)}.{token}"
    part = target.with_name(f".{token}")
    try:
        paths.make_private_folder(paths.data_folder())
        _write(part, pictures)
        part.replace(target)
    except OSError as error:
        raise EmojiSetError(write_error_message(error, target.name)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    emoji_set = _open(target)
    if emoji_set is None:
        raise EmojiSetError("The emoji set {name} is incomplete: choose its folder again.", name=name)
    for old in replaced:
        remove(old)
    return emoji_set


def _write(folder: Path, pictures: Mapping[str, bytes]) -> None:
    folder.mkdir(mode=0o700, parents=True)
    for file_name, content in pictures.items():
        (folder / file_name).write_bytes(content)


def remove(emoji_set: EmojiSet) -> None:
    """Delete an imported set. Raises `EmojiSetError`."""
    if emoji_set.folder is None:
        raise EmojiSetError("A built-in emoji set can't be removed.")
    try:
        shutil.rmtree(emoji_set.folder)
    except OSError as error:
        raise EmojiSetError(read_error_message(error, emoji_set.name)) from error


def safe_name(name: str) -> str:
    """A folder name that is valid on every system."""
    safe = re.sub(r"[^\w -]+", " ", name).strip(" .")[:MAX_NAME].strip(" .")
    return safe or "emoji"
