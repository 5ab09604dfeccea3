"""Output folders of rendered videos: which are up to date, and which are being written.

A small file beside the videos records a fingerprint of what each was made of; it reveals no names. A video is
first written to a temporary folder on the same disk, so that a worker that dies leaves no incomplete video
under its final name, and its remains go away with that folder.
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

RECORD = ".fer-desktop-videos.json"
_VERSION = 1


def fingerprint(source: Path, settings: Mapping[str, Any], style: str) -> str:
    """A hash of everything that a rendered video depends on."""
    inputs = json.dumps([str(source.absolute()), settings, style], sort_keys=True)
    return hashlib.sha256(inputs.encode("utf-8", "surrogateescape")).hexdigest()


class RenderedFolder:
    """An output folder, used by one process at a time.

    ``damaged`` is a sentence for the user if the record can't be used, else empty. Videos are written to
    ``unfinished`` first.
    """

    def __init__(self, folder: Path) -> None:
        self.damaged = ""
        self._folder = folder
        self.unfinished = folder.absolute() / f".fer-desktop-{secrets.token_hex(8)}"
        self._record = self._read()

    def has(self, target: Path, digest: str) -> bool:
        """Whether ``target`` has this fingerprint and was not changed since."""
        entry = self._record.get(target.name)
        return entry is not None and entry == _entry(target, digest)

    def place_for(self, target: Path) -> Path:
        """The absolute path for writing ``target`` until it is complete. Raises `ExportError`."""
        try:
            self.unfinished.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(write_error_message(error, display_name(target))) from error
        return self.unfinished / target.name

    def publish(self, target: Path, digest: str) -> None:
        """Move a complete video to its place and record its fingerprint. Raises `ExportError`."""
        try:
            (self.unfinished / target.name).replace(target)
            self._record[target.name] = _entry(target, digest)
            with atomic_write(self._folder / RECORD) as file:
                file.write(json.dumps({"version": _VERSION, "films": self._record}, indent=1).encode())
        except OSError as error:
            raise ExportError(write_error_message(error, display_name(target))) from error

    def close(self) -> None:
        """Remove whatever was not published."""
        shutil.rmtree(self.unfinished, ignore_errors=True)

    def _read(self) -> dict[str, Any]:
        try:
            with suppress(FileNotFoundError):
                return _checked(json.loads((self._folder / RECORD).read_bytes()))
        except (OSError, ValueError, RecursionError):
            self.damaged = (
                f"{self._folder / RECORD} is damaged: the videos in this folder will be made again."
            )
        return {}


def _checked(record: Any) -> dict[str, Any]:
    """The entries of a record; raises `ValueError` if this program did not write it."""
    videos = record.get("films") if isinstance(record, dict) and record.get("version") == _VERSION else None
    if not isinstance(videos, dict):
        raise ValueError("not a record of rendered videos")
    return videos


def _entry(target: Path, digest: str) -> dict[str, Any] | None:
    try:
        status = target.stat()
    except OSError:
        return None
    return {"made_of": digest, "size": status.st_size, "mtime_ns": status.st_mtime_ns}
