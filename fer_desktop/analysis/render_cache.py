"""Folders that drawn videos are written to: what lies there from before, and what is being written.

Beside the videos lies a small file that tells of each what it was made of, by a sum that names nothing.
A video is first written in a folder of its own on the same disk: a worker that dies leaves no half video
under a video's name, and what it leaves goes away with that folder.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import atomic_write, display_name, write_error_message

NOTES = ".fer-desktop-videos.json"
_VERSION = 1


def fingerprint(source: Path, settings: Mapping[str, Any], look: str) -> str:
    """The sum of what a drawn video depends on."""
    told = json.dumps([str(source.absolute()), settings, look], sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


class RenderedFolder:
    """One folder, for one process at a time.

    ``damaged`` tells in a sentence if its notes can't be used; videos are written to ``unfinished`` first.
    """

    def __init__(self, folder: Path) -> None:
        self.damaged = ""
        self._folder = folder
        self.unfinished = folder.absolute() / f".fer-desktop-{secrets.token_hex(8)}"
        self._notes = self._read()

    def has(self, target: Path, sum_: str) -> bool:
        """Whether ``target`` was made of this and has not been changed since."""
        note = self._notes.get(target.name)
        return note is not None and note == _note(target, sum_)

    def place_for(self, target: Path) -> Path:
        """Where ``target`` is to be written until it is whole, from the root on. Raises `ExportError`."""
        try:
            self.unfinished.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(write_error_message(error, display_name(target))) from error
        return self.unfinished / target.name

    def publish(self, target: Path, sum_: str) -> None:
        """Puts the written video in its place and notes what it was made of. Raises `ExportError`."""
        try:
            (self.unfinished / target.name).replace(target)
            self._notes[target.name] = _note(target, sum_)
            with atomic_write(self._folder / NOTES) as file:
                file.write(json.dumps({"version": _VERSION, "films": self._notes}, indent=1).encode())
        except OSError as error:
            raise ExportError(write_error_message(error, display_name(target))) from error

    def close(self) -> None:
        """Removes what was not taken."""
        shutil.rmtree(self.unfinished, ignore_errors=True)

    def _read(self) -> dict[str, Any]:
        try:
            with suppress(FileNotFoundError):
                told = json.loads((self._folder / NOTES).read_bytes())
                return _checked(told)
        except (OSError, ValueError, RecursionError):
            self.damaged = f"{self._folder / NOTES} is damaged: the videos in this folder are drawn again."
        return {}


def _checked(told: Any) -> dict[str, Any]:
    """Raises `ValueError` where it isn't what this program writes."""
    videos = told.get("films") if isinstance(told, dict) and told.get("version") == _VERSION else None
    if not isinstance(videos, dict):
        raise ValueError("not the notes of drawn videos")
    return videos


def _note(target: Path, sum_: str) -> dict[str, Any] | None:
    try:
        status = target.stat()
    except OSError:
        return None
    return {"made_of": sum_, "size": status.st_size, "mtime_ns": status.st_mtime_ns}
