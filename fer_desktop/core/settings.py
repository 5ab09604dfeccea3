"""What the program remembers from one start to the next: a small JSON file of the user's own."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.file_io import atomic_write, write_error_message
from fer_desktop.core.paths import config_folder, private

log = logging.getLogger(__name__)

LARGEST = 10**9
"""No setting is a number beyond it; windows can't hold larger ones."""


@dataclass(frozen=True)
class Settings:
    """The user's settings. ``consent_...``: *Don't ask again* was ticked. Texts may be empty: not set yet.

    ``overlay_x``, ``overlay_y`` are counted from the corner of the screen ``overlay_screen``, in pixels of
    the layout; ``overlay_side`` of 0 means that it has no place yet. ``overlay_opacity`` is in percent.
    """

    name: str = ""
    last_folder: str = ""
    camera_id: str = ""
    consent_files: bool = False
    consent_camera: bool = False
    first_run_done: bool = False
    reduced_motion: bool = False
    video_every_s: float = 0.5
    """Seconds between two pictures of a video that are looked at; 0 for every one."""
    camera_name: str = ""
    screen_part: str = ""
    """The part of the screen chosen last, as `Region.text` writes it."""
    hold_to_share: bool = False
    virtual_camera_picture: str = "badge"
    virtual_camera_corner: str = "top right"
    virtual_camera_badge: int = 25
    """Side of the badge, in percent of the picture's height."""
    virtual_camera_ground: str = "#2B2F38"
    virtual_camera_format: str = "1280x720"
    pace: str = "normal"
    unknown_percent: int = 40
    """The least probability, in percent, with which a face is not *unknown*."""
    intensity: bool = True
    emoji_set: str = ""
    """The name of a set of the user's own; empty: the shipped one."""
    model: str = ""
    """The key of a model of the user's own; empty: the shipped one."""
    theme: str = ""
    """*light* or *dark*; empty: as the system has it."""
    language: str = ""
    """A code such as *de*; empty: that of the system."""
    overlay_on: bool = False
    overlay_screen: str = ""
    overlay_x: int = 0
    overlay_y: int = 0
    overlay_side: int = 0
    overlay_opacity: int = 100
    overlay_name: bool = False


def settings_file() -> Path:
    """Where the settings are kept."""
    return config_folder() / "settings.json"


def load_settings() -> Settings:
    """The settings that were kept, or fresh ones.

    Settings are never worth a failed start: a damaged file is set aside as ``settings.json.damaged``, and
    what an older or a newer version wrote counts as far as it is known.
    """
    path = settings_file()
    try:
        return _parsed(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    except OSError:
        log.warning("the settings can't be read", exc_info=True)
        return Settings()
    except (ValueError, RecursionError):
        log.warning("the settings are damaged", exc_info=True)
        _set_aside(path)
        return Settings()


def save_settings(settings: Settings) -> None:
    """Keeps the settings, closed to other users of the computer. Raises `SettingsError`."""
    path = settings_file()
    try:
        private(path.parent)
        with atomic_write(path, private=True) as file:
            file.write(json.dumps(asdict(settings), indent=2).encode())
    except OSError as error:
        raise SettingsError(write_error_message(error, path.name)) from error


def _parsed(data: bytes) -> Settings:
    values = json.loads(data.decode("utf-8"))
    if not isinstance(values, dict):
        raise ValueError("not an object")
    known = {field.name: type(field.default) for field in fields(Settings)}
    kept = {name: values[name] for name in known if name in values}
    _check_types(kept, known)
    return Settings(**kept)


def _check_types(values: dict[str, Any], types: dict[str, type]) -> None:
    for name, value in values.items():
        if type(value) is not types[name]:
            raise ValueError(f"{name} is not a {types[name].__name__}")
        # Not <= rather than >: this refuses what is no number too
        if isinstance(value, int | float) and not abs(value) <= LARGEST:
            raise ValueError(f"{name} is far too large")


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.damaged"))
    except OSError:
        log.warning("the damaged settings can't be set aside", exc_info=True)
