"""Whether the emoji may leave the computer: always, while a key is held, or not at all any more."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fer_desktop.core.settings import load_settings
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing

HOLD, ALWAYS = Sharing.Mode.HOLD, Sharing.Mode.ALWAYS


@pytest.fixture
def sharing(qtbot: QtBot, preferences: Preferences) -> Sharing:
    return Sharing(preferences)


def test_without_a_wish_it_is_always_allowed(sharing: Sharing) -> None:
    assert sharing.mode is ALWAYS
    assert sharing.allowed


def test_held_keys_allow_it_until_they_are_let_go(sharing: Sharing) -> None:
    told = []
    sharing.set_mode(HOLD)
    sharing.changed.connect(lambda: told.append(sharing.allowed))
    assert not sharing.allowed
    for down in (True, True, False, False):
        sharing.hold(down)
    assert told == [True, False]


def test_the_mode_is_remembered(sharing: Sharing) -> None:
    sharing.set_mode(HOLD)
    assert load_settings().hold_to_share
    assert Sharing(Preferences()).mode is HOLD


def test_after_a_panic_nothing_is_allowed_until_the_user_resumes(qtbot: QtBot, sharing: Sharing) -> None:
    sharing.set_mode(HOLD)
    sharing.hold(True)
    with qtbot.waitSignal(sharing.stopped_all):
        sharing.stop_all()
    sharing.hold(True)
    sharing.set_mode(ALWAYS)
    assert sharing.stopped
    assert not sharing.allowed
    sharing.resume()
    assert sharing.allowed


def test_those_who_hear_of_a_panic_find_it_forbidden(sharing: Sharing) -> None:
    found = []
    sharing.stopped_all.connect(lambda: found.append(sharing.allowed))
    sharing.stop_all()
    assert found == [False]


def test_it_is_active_while_an_outlet_is_in_use(sharing: Sharing) -> None:
    told = []
    sharing.changed.connect(lambda: told.append(sharing.active))
    for outlet, on in [("overlay", True), ("camera", True), ("overlay", False), ("camera", False)]:
        sharing.register(outlet, on)
    assert told == [True, True, True, False]
    sharing.register("camera", True)
    sharing.stop_all()
    assert not sharing.active
