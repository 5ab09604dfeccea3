"""The file of the user's personal calibration: eight weights, no picture."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import SettingsError
from fer_desktop.core.file_io import atomic_write, write_error_message
from fer_desktop.core.formatting import parse_timestamp
from fer_desktop.core.paths import data_folder, make_private_folder
from fer_desktop.recognition.personal_fit import PersonalFit

log = logging.getLogger(__name__)

VERSION = 1
KEYS = {"created": "made"}
"""The keys in the file that differ from the attributes."""


@dataclass(frozen=True)
class PersonalFitRecord:
    """A fit, when and with which model it was learned, and its check on held-out samples.

    ``created`` is in ISO 8601, UTC. ``before`` and ``after`` are the numbers of correct predictions, out of
    ``held_out``, without and with the fit. ``on``: the user has switched it on.
    """

    fit: PersonalFit
    created: str
    model: str
    before: int
    after: int
    held_out: int
    on: bool = True


def personal_file() -> Path:
    """The path of the file."""
    return data_folder() / "personal.json"


def load_personal() -> PersonalFitRecord | None:
    """The stored fit, if any. A damaged file is renamed to ``personal.json.damaged``."""
    path = personal_file()
    try:
        return _parsed(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError:
        log.warning("the personal fit can't be read", exc_info=True)
        return None
    except (ValueError, KeyError, TypeError, RecursionError):
        log.warning("the personal fit is damaged", exc_info=True)
        _quarantine(path)
        return None


def save_personal(personal: PersonalFitRecord) -> None:
    """Store the fit, unreadable for other users of the computer. Raises `SettingsError`."""
    path = personal_file()
    weights = dict(zip(map(str, EMOTIONS), personal.fit.weights, strict=True))
    values = {KEYS.get(name, name): value for name, value in vars(personal).items() if name != "fit"}
    try:
        make_private_folder(path.parent)
        with atomic_write(path, private=True) as file:
            file.write(json.dumps({"version": VERSION, **values, "weights": weights}, indent=2).encode())
    except OSError as error:
        raise SettingsError(write_error_message(error, path.name)) from error


def delete_personal() -> None:
    """Delete the fit and a damaged file. Raises `SettingsError`."""
    path = personal_file()
    try:
        for each in (path, _damaged_path(path)):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError(
            "{name} can't be deleted: {reason}. Delete it yourself: {path}.",
            name=path.name,
            reason=error.strerror,
            path=path,
        ) from error


def _parsed(data: bytes) -> PersonalFitRecord:
    values = json.loads(data.decode("utf-8"))
    if values["version"] != VERSION:
        raise ValueError(f"version {values['version']}")
    weights = values["weights"]
    fit = PersonalFit(tuple(_of_type(weights[emotion], float) for emotion in EMOTIONS))
    created, model = (_of_type(values[name], str) for name in ("made", "model"))
    parse_timestamp(created)
    before, after, held_out = (_of_type(values[name], int) for name in ("before", "after", "held_out"))
    if not (0 <= before <= held_out and 0 <= after <= held_out):
        raise ValueError(f"{before} and {after} of {held_out}")
    return PersonalFitRecord(fit, created, model, before, after, held_out, _of_type(values["on"], bool))


def _of_type(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{value!r} is not a {kind.__name__}")
    return value


def _damaged_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")


def _quarantine(path: Path) -> None:
    try:
        path.replace(_damaged_path(path))
    except OSError:
        log.warning("the damaged personal fit can't be renamed", exc_info=True)
