"""What version 0.1.0 left in a user's folders opens now, and what is saved now doesn't harm that version."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.paths import config_folder, data_folder
from fer_desktop.core.settings import load_settings, save_settings, settings_file
from fer_desktop.emoji import sets
from fer_desktop.models import registry
from fer_desktop.models.personal_fit_file import load_personal
from fer_desktop.sessions.storage.labels import LabelStore
from fer_desktop.sessions.storage.schema import VERSION
from fer_desktop.sessions.storage.store import history_file
from tests.support.paths import TESTS

OLD_HOME = TESTS / "support" / "homes" / "0.1.0"
"""Written by the code of version 0.1.0: nothing in it has its default value."""


@pytest.fixture
def upgraded(home: Path) -> Path:
    """The user's folders as version 0.1.0 left them."""
    for kind, folder in (("config", config_folder()), ("data", data_folder())):
        shutil.copytree(OLD_HOME / kind / folder.name, folder)
    return home


def test_every_setting_is_still_there(upgraded):
    old = json.loads(settings_file().read_text("utf-8"))
    settings = load_settings()
    save_settings(settings)
    new = json.loads(settings_file().read_text("utf-8"))
    assert {key: new[key] for key in old} == old
    assert settings.name == "Ada Löwe"
    assert settings.overlay.side == 160
    assert settings.recognition.unknown_percent == 55


def test_version_0_1_0_can_read_the_settings_saved_now(upgraded):
    """It calls a file damaged if a key it knows has another type, or a number it can't show."""
    old = json.loads(settings_file().read_text("utf-8"))
    save_settings(load_settings())
    new = json.loads(settings_file().read_text("utf-8"))
    assert {key: type(new[key]) for key in old} == {key: type(value) for key, value in old.items()}


def test_the_history_is_complete(upgraded, fer):
    listed = fer("sessions", "list", "--json").json()
    assert [(session["title"], session["kind"], session["readings"]) for session in listed] == [
        ("Screen", "screen", 1),
        ("Call", "camera", 10),
        ("Premiere", "video", 70),
    ]
    shown = fer("sessions", "show", listed[-1]["id"], "--json").json()
    assert shown["duration_s"] == 20
    assert shown["readings"] == 70
    with LabelStore(history_file()) as labels:
        assert [label.corrected for label in labels.all()] == [Emotion.CONTEMPT, Emotion.NEUTRAL]


def test_the_calibration_still_applies(upgraded):
    personal = load_personal()
    assert personal is not None
    assert personal.fit.weights == tuple(n / 16 for n in range(8))
    assert (personal.before, personal.after, personal.held_out, personal.on) == (31, 36, 40, True)


def test_the_own_emoji_set_and_model_are_selected(upgraded):
    settings = load_settings()
    emoji_set = sets.find(settings.appearance.emoji_set)
    assert emoji_set.name == "Circles"
    assert all(emoji_set.png(str(emotion)).is_file() for emotion in EMOTIONS)
    model = registry.model_of(settings.recognition.model)
    assert model in registry.installed()


def test_the_own_model_reads_photos(upgraded, fer, astronaut_file):
    (photo,) = fer("photo", astronaut_file, "--json").json()
    assert [face["emotion"] for face in photo["faces"]] == ["sadness"]


def test_a_history_of_a_newer_version_is_refused_and_stays_as_it_is(upgraded, fer):
    fer("sessions", "list")
    with sqlite3.connect(history_file()) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    before = history_file().read_bytes()
    refused = fer("sessions", "list", "--json")
    assert refused.code == 1
    assert "A newer FER Desktop wrote the history: update this program to open it." in refused.err
    assert history_file().read_bytes() == before
