"""Settings come back, stay private, and are never worth a failed start."""

from __future__ import annotations

import json
import os
import stat

import pytest

from fer_desktop.core.errors import SettingsError
from fer_desktop.core.settings import Settings, load_settings, save_settings, settings_file

ALL = Settings("Zoë 😀", "/tmp/my pictures", "/dev/video0", True, True, True, True)


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
