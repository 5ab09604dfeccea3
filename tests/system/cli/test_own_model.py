"""The command line reads with the model that was chosen in the settings."""

from __future__ import annotations

import pytest

from fer_desktop.analysis.batch import VideoJob, run_job
from fer_desktop.core.errors import ModelError
from fer_desktop.core.settings import Settings, save_settings
from fer_desktop.models import registry
from fer_desktop.sessions.storage.store import Store, history_file
from tests.support.own_models import add
from tests.support.settings import settings_of
from tests.support.videos import make_video
from tests.unit.recognition.models import always

GONE = "gone 0.3.0123456789abcdef"


@pytest.fixture
def sad():
    return add(always("sadness"))


def test_photos_are_read_with_the_chosen_model(fer, astronaut_file, sad):
    assert fer("photo", astronaut_file, "--json").json()[0]["faces"][0]["emotion"] == "happiness"
    save_settings(settings_of(model=sad.key))
    shares = fer("photo", astronaut_file, "--json").json()[0]["faces"][0]["probabilities"]
    assert max(shares, key=shares.get) == "sadness"


def test_a_broken_model_is_told_and_the_shipped_one_reads(fer, astronaut_file):
    save_settings(settings_of(model=GONE))
    ran = fer("photo", astronaut_file, "--json")
    assert ran.code == 0 and ran.json()[0]["faces"][0]["emotion"] == "happiness"
    assert "gone 0.3 is missing" in ran.err and "the built-in model is used" in ran.err
    assert "Traceback" not in ran.err


def test_the_version_names_the_model_in_force(fer, sad):
    assert "model 1." in fer("--version").out
    save_settings(settings_of(model=sad.key))
    assert f"model {sad.called}" in fer("--version").out
    save_settings(settings_of(model=GONE))
    assert "(the selected one, gone 0.3 (01234567), is missing)" in fer("--version").out


@pytest.mark.slow
def test_sessions_note_the_model_and_videos_are_read_again_for_another(fer, tmp_path, astronaut, sad):
    folder = tmp_path / "videos"
    folder.mkdir()
    make_video(folder / "one.mp4", astronaut, 4)
    make_video(folder / "two.mp4", astronaut, 4)
    assert fer("video", folder).err.count(": done.") == 2
    save_settings(settings_of(model=sad.key))
    assert fer("video", folder).err.count(": done.") == 2
    assert fer("video", folder).err.count(": already analysed.") == 2
    save_settings(Settings())
    assert fer("video", folder).err.count(": already analysed.") == 2
    with Store(history_file()) as store:
        noted = sorted(session.model for session in store.find())
    assert noted == sorted([*[registry.SHIPPED.called] * 2, *[sad.called] * 2])


def test_a_worker_without_the_model_says_so(tmp_path, astronaut):
    path = make_video(tmp_path / "one.mp4", astronaut, 4)
    with pytest.raises(ModelError, match=r"gone 0\.3 is missing"):
        run_job(VideoJob(path, None, model=GONE))
