"""The user's settings, stored between runs in a small JSON file."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.file_io import atomic_write, write_error_message
from fer_desktop.core.paths import config_folder, make_private_folder
from fer_desktop.core.window_settings import WindowSettings

log = logging.getLogger(__name__)

MAX_NUMBER = 10**9
"""No numeric setting may exceed it: Qt's coordinates are 32-bit integers."""


@dataclass(frozen=True)
class ConsentSettings:
    """What the user agreed to with *Don't ask again* ticked."""

    files: bool = False
    camera: bool = False


@dataclass(frozen=True)
class CameraChoice:
    """The camera used last; empty texts if there was none."""

    id: str = ""
    name: str = ""


@dataclass(frozen=True)
class AppearanceSettings:
    """How the windows look."""

    theme: str = ""
    """*light* or *dark*; empty follows the system."""
    language: str = ""
    """A code such as *de*; empty follows the system."""
    reduced_motion: bool = False
    emoji_set: str = ""
    """The name of one of the user's emoji sets; empty for the shipped set."""


@dataclass(frozen=True)
class RecognitionSettings:
    """Which model reads faces, and how."""

    model: str = ""
    """The key of one of the user's models; empty for the shipped model."""
    responsiveness: str = "normal"
    """*calm*, *normal* or *quick*."""
    unknown_percent: int = 40
    """A face whose most probable emotion is less probable than this, in percent, is *unknown*."""
    intensity: bool = True
    """Whether the emoji shows weak and strong expressions."""


@dataclass(frozen=True)
class OverlaySettings:
    """The overlay: where it is and what it shows."""

    enabled: bool = False
    screen: str = ""
    x: int = 0
    """In logical pixels from the left edge of ``screen``."""
    y: int = 0
    """In logical pixels from the top edge of ``screen``."""
    side: int = 0
    """In logical pixels; 0 if the overlay was never placed."""
    opacity_percent: int = 100
    show_name: bool = False


@dataclass(frozen=True)
class LiveSettings:
    """How the Live window shows a source."""

    mirrored: bool = True
    """Whether a camera's picture is mirrored; a video or the screen never is."""
    known_cameras: str = ""
    """The ids of the cameras that the user has looked at, one a line."""
    all_emotions: bool = False
    """Whether all eight emotions are listed, not only the three likeliest."""
    reactions: bool = False
    """Whether the emoji of a strong expression rise through the overlay and the virtual camera's picture."""


@dataclass(frozen=True)
class MiniSettings:
    """The mini window: where it is and what is behind its emoji."""

    x: int = 0
    """In logical pixels of the desktop."""
    y: int = 0
    width: int = 0
    """In logical pixels; 0 if the window was never placed."""
    height: int = 0
    background: str = ""
    """A colour as #RRGGBB; empty is transparent."""
    on_top: bool = True


@dataclass(frozen=True)
class VirtualCameraSettings:
    """The picture that the virtual camera sends."""

    mode: str = "badge"
    corner: str = "top right"
    badge_percent: int = 25
    """Side of the badge, in percent of the frame's height."""
    background: str = "#2B2F38"
    format: str = "1280x720"
    device: str = ""
    """The name of another program's virtual camera that the user chose."""


MAX_RECENT = 8


@dataclass(frozen=True)
class RecentFiles:
    """The paths of the files that were opened last, the newest first."""

    photos: tuple[str, ...] = ()
    videos: tuple[str, ...] = ()

    def with_photo(self, path: Path) -> RecentFiles:
        """These files after a photo was opened."""
        return replace(self, photos=_newest_first(self.photos, path))

    def with_video(self, path: Path) -> RecentFiles:
        """These files after a video was opened."""
        return replace(self, videos=_newest_first(self.videos, path))


def _newest_first(paths: tuple[str, ...], path: Path) -> tuple[str, ...]:
    return (str(path), *(each for each in paths if each != str(path)))[:MAX_RECENT]


@dataclass(frozen=True)
class Settings:
    """All settings. Change one with `dataclasses.replace`."""

    name: str = ""
    last_folder: str = ""
    last_photo_folder: str = ""
    first_run_done: bool = False
    hold_to_share: bool = False
    screen_region: str = ""
    """The screen region chosen last, as `Region.text` writes it."""
    video_interval_s: float = 0.5
    """Seconds between two analysed frames of a video; 0 analyses every frame."""
    consent: ConsentSettings = field(default_factory=ConsentSettings)
    camera: CameraChoice = field(default_factory=CameraChoice)
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    recognition: RecognitionSettings = field(default_factory=RecognitionSettings)
    overlay: OverlaySettings = field(default_factory=OverlaySettings)
    live: LiveSettings = field(default_factory=LiveSettings)
    mini: MiniSettings = field(default_factory=MiniSettings)
    virtual_camera: VirtualCameraSettings = field(default_factory=VirtualCameraSettings)
    recent: RecentFiles = field(default_factory=RecentFiles)
    windows: WindowSettings = field(default_factory=WindowSettings)
    keys: tuple[str, ...] = ()
    """The keys that the user changed, such as ``record=Ctrl+R``; see `commands`."""


KEYS = {
    "name": "name",
    "last_folder": "last_folder",
    "camera_id": "camera.id",
    "consent_files": "consent.files",
    "consent_camera": "consent.camera",
    "first_run_done": "first_run_done",
    "reduced_motion": "appearance.reduced_motion",
    "video_every_s": "video_interval_s",
    "camera_name": "camera.name",
    "screen_part": "screen_region",
    "hold_to_share": "hold_to_share",
    "virtual_camera_picture": "virtual_camera.mode",
    "virtual_camera_corner": "virtual_camera.corner",
    "virtual_camera_badge": "virtual_camera.badge_percent",
    "virtual_camera_ground": "virtual_camera.background",
    "virtual_camera_format": "virtual_camera.format",
    "pace": "recognition.responsiveness",
    "unknown_percent": "recognition.unknown_percent",
    "intensity": "recognition.intensity",
    "emoji_set": "appearance.emoji_set",
    "model": "recognition.model",
    "theme": "appearance.theme",
    "language": "appearance.language",
    "overlay_on": "overlay.enabled",
    "overlay_screen": "overlay.screen",
    "overlay_x": "overlay.x",
    "overlay_y": "overlay.y",
    "overlay_side": "overlay.side",
    "overlay_opacity": "overlay.opacity_percent",
    "overlay_name": "overlay.show_name",
    "last_photo_folder": "last_photo_folder",
    "recent_photos": "recent.photos",
    "recent_videos": "recent.videos",
    "window_placed": "windows.placed",
    "window_x": "windows.x",
    "window_y": "windows.y",
    "window_sizes": "windows.sizes",
    "live_mirrored": "live.mirrored",
    "live_known_cameras": "live.known_cameras",
    "live_all_emotions": "live.all_emotions",
    "reactions": "live.reactions",
    "mini_x": "mini.x",
    "mini_y": "mini.y",
    "mini_width": "mini.width",
    "mini_height": "mini.height",
    "mini_background": "mini.background",
    "mini_on_top": "mini.on_top",
    "keys": "keys",
    "virtual_camera_device": "virtual_camera.device",
}
"""The keys of the JSON file, in its order, and the attribute of `Settings` that each one stores.

A contract: earlier versions wrote these keys, so they never change; new ones come last.
"""

_GROUPS = {
    "consent": ConsentSettings,
    "camera": CameraChoice,
    "appearance": AppearanceSettings,
    "recognition": RecognitionSettings,
    "overlay": OverlaySettings,
    "live": LiveSettings,
    "mini": MiniSettings,
    "virtual_camera": VirtualCameraSettings,
    "recent": RecentFiles,
    "windows": WindowSettings,
}


def to_json(settings: Settings) -> dict[str, Any]:
    """The settings under the keys of the JSON file."""
    return {key: attrgetter(path)(settings) for key, path in KEYS.items()}


def from_json(values: Mapping[str, Any]) -> Settings:
    """The settings of a JSON object; missing keys get their defaults, unknown keys are ignored.

    Raises ValueError if a value has the wrong type.
    """
    known = {key: _hashable(values[key]) for key in KEYS if key in values}
    _check_types(known, to_json(Settings()))
    attributes: dict[str, dict[str, Any]] = {group: {} for group in ("", *_GROUPS)}
    for key, value in known.items():
        group, _, name = KEYS[key].rpartition(".")
        attributes[group][name] = value
    groups: dict[str, Any] = {group: kind(**attributes[group]) for group, kind in _GROUPS.items()}
    return Settings(**attributes[""], **groups)


def settings_file() -> Path:
    """The path of the settings file."""
    return config_folder() / "settings.json"


def load_settings() -> Settings:
    """The stored settings, or the defaults.

    Damaged settings never stop the program from starting: the file is renamed to ``settings.json.damaged``.
    Of a file from an older or newer version, the known keys are read.
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
        _quarantine(path)
        return Settings()


def save_settings(settings: Settings) -> None:
    """Store the settings, unreadable for other users of the computer. Raises `SettingsError`."""
    path = settings_file()
    try:
        make_private_folder(path.parent)
        with atomic_write(path, private=True) as file:
            file.write(json.dumps(to_json(settings), indent=2).encode())
    except OSError as error:
        raise SettingsError(write_error_message(error, path.name)) from error


def _parsed(data: bytes) -> Settings:
    values = json.loads(data.decode("utf-8"))
    if not isinstance(values, dict):
        raise ValueError("not an object")
    return from_json(values)


def _hashable(value: Any) -> Any:
    """A list of JSON as the tuple that settings hold."""
    return tuple(value) if isinstance(value, list) else value


def _check_types(values: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
    for key, value in values.items():
        kind = type(defaults[key])
        if type(value) is not kind:
            raise ValueError(f"{key} is not a {kind.__name__}")
        if isinstance(value, tuple) and any(type(each) is not str for each in value):
            raise ValueError(f"{key} is not a list of texts")
        # "not <=" instead of ">" also refuses NaN
        if isinstance(value, int | float) and not abs(value) <= MAX_NUMBER:
            raise ValueError(f"{key} is too large")


def _quarantine(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.damaged"))
    except OSError:
        log.warning("the damaged settings can't be renamed", exc_info=True)
