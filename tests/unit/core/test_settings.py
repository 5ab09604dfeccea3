"""Settings come back, stay private, and are never worth a failed start."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.settings import (
    KEYS,
    MAX_RECENT,
    AppearanceSettings,
    CameraChoice,
    ConsentSettings,
    OverlaySettings,
    RecentFiles,
    RecognitionSettings,
    Settings,
    VirtualCameraSettings,
    from_json,
    load_settings,
    save_settings,
    settings_file,
)

ALL = Settings(
    name="Zoë 😀",
    last_folder="/tmp/my pictures",
    first_run_done=True,
    consent=ConsentSettings(files=True, camera=True),
    camera=CameraChoice("/dev/video0", "On the desk"),
    appearance=AppearanceSettings(reduced_motion=True),
    last_photo_folder="/tmp/holiday",
    recent=RecentFiles(("/tmp/holiday/b.jpg", "/tmp/a.jpg"), ("/tmp/c.mp4",)),
)

VERSION_0_1_0 = """{
  "name": "Zoë",
  "last_folder": "/tmp/my pictures",
  "camera_id": "/dev/video2",
  "consent_files": true,
  "consent_camera": true,
  "first_run_done": true,
  "reduced_motion": true,
  "video_every_s": 0.25,
  "camera_name": "On the desk",
  "screen_part": "20,40,300,200",
  "hold_to_share": true,
  "virtual_camera_picture": "covered",
  "virtual_camera_corner": "bottom left",
  "virtual_camera_badge": 40,
  "virtual_camera_ground": "#000000",
  "virtual_camera_format": "640x360",
  "pace": "calm",
  "unknown_percent": 55,
  "intensity": false,
  "emoji_set": "Squares",
  "model": "mine 1.0123456789abcdef",
  "theme": "dark",
  "language": "de",
  "overlay_on": true,
  "overlay_screen": "HDMI-1",
  "overlay_x": 12,
  "overlay_y": 34,
  "overlay_side": 160,
  "overlay_opacity": 80,
  "overlay_name": true
}"""
"""What version 0.1.0 writes when no setting has its default."""


def test_settings_come_back():
    assert load_settings() == Settings()
    save_settings(ALL)
    assert load_settings() == ALL


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_they_are_closed_to_others():
    settings_file().parent.mkdir(parents=True, mode=0o755)
    settings_file().touch(0o644)
    save_settings(ALL)
    assert stat.S_IMODE(settings_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(settings_file().parent.stat().st_mode) == 0o700


def test_a_file_of_version_0_1_0_loads_and_keeps_what_it_says():
    settings_file().parent.mkdir(parents=True)
    content = json.dumps(json.loads(VERSION_0_1_0), indent=2)  # with the escapes it writes
    settings_file().write_text(content, "utf-8")
    loaded = load_settings()
    assert loaded.overlay == OverlaySettings(True, "HDMI-1", 12, 34, 160, 80, True)
    assert loaded.virtual_camera == VirtualCameraSettings("covered", "bottom left", 40, "#000000", "640x360")
    assert loaded.recognition == RecognitionSettings("mine 1.0123456789abcdef", "calm", 55, False)
    assert loaded.appearance == AppearanceSettings("dark", "de", True, "Squares")
    assert (loaded.video_interval_s, loaded.screen_region) == (0.25, "20,40,300,200")
    save_settings(loaded)
    assert settings_file().read_text("utf-8").startswith(content.removesuffix("\n}"))  # newer keys follow


def test_every_setting_has_a_key():
    own = [f.name for f in fields(Settings) if not is_dataclass(getattr(Settings(), f.name))]
    groups = {f.name: getattr(Settings(), f.name) for f in fields(Settings) if f.name not in own}
    paths = own + [f"{group}.{f.name}" for group, value in groups.items() for f in fields(value)]
    assert sorted(KEYS.values()) == sorted(paths)


def test_a_name_that_is_no_text_is_kept():
    save_settings(Settings(last_folder="/tmp/\udcff"))
    assert load_settings().last_folder == "/tmp/\udcff"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"name": 3}', b'{"consent_camera": "yes"}', b"[" * 100_000],
)
def test_a_damaged_file_is_set_aside(content):
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(content)
    assert load_settings() == Settings()
    assert settings_file().with_name("settings.json.damaged").read_bytes() == content
    assert not settings_file().exists()
    save_settings(ALL)
    assert load_settings() == ALL


def test_what_another_version_wrote_counts_as_far_as_known():
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(json.dumps({"name": "Ada", "from the future": [1, 2]}))
    assert load_settings() == Settings(name="Ada")
    assert settings_file().exists()


def test_settings_that_can_not_be_read_are_fresh():
    settings_file().mkdir(parents=True)
    assert load_settings() == Settings()


def test_settings_that_can_not_be_kept_say_why():
    settings_file().mkdir(parents=True)
    with pytest.raises(SettingsError, match=r"settings\.json can't be saved"):
        save_settings(ALL)


def test_recent_files_are_each_listed_once_the_newest_first():
    recent = RecentFiles()
    for name in ("a", "b", "a"):
        recent = recent.with_photo(Path(name)).with_video(Path(f"{name}.mp4"))
    assert recent == RecentFiles(("a", "b"), ("a.mp4", "b.mp4"))
    for number in range(MAX_RECENT + 3):
        recent = recent.with_photo(Path(str(number)))
    assert len(recent.photos) == MAX_RECENT
    assert recent.photos[0] == str(MAX_RECENT + 2)


def test_a_list_that_holds_no_texts_is_refused():
    with pytest.raises(ValueError, match="recent_photos"):
        from_json({"recent_photos": ["a", 1]})
