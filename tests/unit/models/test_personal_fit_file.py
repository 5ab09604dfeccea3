"""The personal fit on the disk: the user's own, checked when it is read, deleted for good."""

from __future__ import annotations

import json
import os
import stat

import pytest

from fer_desktop.core.errors import SettingsError
from fer_desktop.models.personal_fit_file import (
    PersonalFitRecord,
    delete_personal,
    load_personal,
    personal_file,
    save_personal,
)
from fer_desktop.recognition.personal_fit import LIMIT, PersonalFit

FIT = PersonalFit((0.5, -0.5, 0.0, 0.1, 0.2, -0.1, -0.2, 0.0))
KEPT = PersonalFitRecord(FIT, "2026-03-14T15:09:26.535Z", "1.1", 30, 41, 48)


def test_what_is_kept_comes_back():
    assert load_personal() is None
    save_personal(KEPT)
    assert load_personal() == KEPT


def test_it_holds_weights_and_no_picture():
    save_personal(KEPT)
    values = json.loads(personal_file().read_text("utf-8"))
    assert set(values) == {"version", "made", "model", "before", "after", "held_out", "on", "weights"}
    assert personal_file().stat().st_size < 1000


@pytest.mark.skipif(os.name != "posix", reason="other systems close the user's folders themselves")
def test_it_is_closed_to_other_users():
    save_personal(KEPT)
    assert stat.S_IMODE(personal_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(personal_file().parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"weights": {}},
        {"weights": dict.fromkeys(KEPT.fit.weights, 0.0)},
        {"on": 1},
        {"before": 49},
        {"made": None},
        {"made": "yesterday"},
    ],
)
def test_a_damaged_file_is_set_aside(change):
    save_personal(KEPT)
    path = personal_file()
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    assert load_personal() is None
    assert not path.exists()
    assert path.with_name("personal.json.damaged").exists()


@pytest.mark.parametrize("weight", [LIMIT + 0.1, float("nan"), "0.1", True])
def test_a_weight_beyond_the_limit_is_never_applied(weight):
    save_personal(KEPT)
    path = personal_file()
    values = json.loads(path.read_text("utf-8"))
    values["weights"]["anger"] = weight
    path.write_text(json.dumps(values), "utf-8")
    assert load_personal() is None


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_fit_at_all_is_set_aside(content):
    personal_file().parent.mkdir(parents=True)
    personal_file().write_bytes(content)
    assert load_personal() is None
    assert not personal_file().exists()


def test_deleting_takes_the_damaged_one_too():
    save_personal(KEPT)
    personal_file().write_bytes(b"damaged")
    load_personal()
    save_personal(KEPT)
    delete_personal()
    assert list(personal_file().parent.iterdir()) == []
    delete_personal()


def test_what_can_not_be_kept_is_told():
    personal_file().mkdir(parents=True)
    with pytest.raises(SettingsError, match=r"personal\.json"):
        save_personal(KEPT)
    with pytest.raises(SettingsError, match="Delete it yourself"):
        delete_personal()
