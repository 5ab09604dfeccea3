"""Keys of the whole system: those of Windows by a system that is passed in; X11's are tested on X11."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, GlobalKeys
from fer_desktop.ui.platform.hotkeys import create_global_keys
from fer_desktop.ui.platform.hotkeys_windows import (
    DOWN,
    MOD_CONTROL,
    MOD_NOREPEAT,
    MOD_SHIFT,
    NUMBERS,
    VIRTUAL_KEYS,
    WM_HOTKEY,
    Message,
    WindowsKeys,
)


class System:
    """Windows, as far as it lends keys."""

    def __init__(self) -> None:
        self.lent: dict[int, tuple[int, int]] = {}
        self.taken_by_others: set[int] = set()
        self.down: set[int] = set()

    def RegisterHotKey(self, window: None, number: int, modifiers: int, key: int) -> int:
        if key in self.taken_by_others or number in self.lent:
            return 0
        self.lent[number] = (modifiers, key)
        return 1

    def UnregisterHotKey(self, window: None, number: int) -> int:
        return int(self.lent.pop(number, None) is not None)

    def GetAsyncKeyState(self, key: int) -> int:
        return DOWN - 0x10000 if key in self.down else 0


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def keys(qtbot: QtBot, system: System) -> Iterator[WindowsKeys]:
    made = WindowsKeys(system)
    yield made
    made.release()


def test_keys_are_lent_and_given_back(keys: WindowsKeys, system: System) -> None:
    keys.listen()
    keys.listen()
    modifiers = MOD_CONTROL | MOD_SHIFT | MOD_NOREPEAT
    assert system.lent == {
        NUMBERS[HOLD_KEYS]: (modifiers, VIRTUAL_KEYS[HOLD_KEYS]),
        NUMBERS[STOP_KEYS]: (modifiers, VIRTUAL_KEYS[STOP_KEYS]),
    }
    assert keys.unavailable_reason == ""
    keys.release()
    assert system.lent == {}


def test_a_key_that_another_program_has_is_told(keys: WindowsKeys, system: System) -> None:
    system.taken_by_others.add(VIRTUAL_KEYS[HOLD_KEYS])
    keys.listen()
    assert (
        keys.unavailable_reason
        == "Another program uses Ctrl+Shift+F9. They work while the Live window has the focus."
    )
    assert list(system.lent) == [NUMBERS[STOP_KEYS]]


def test_hold_lasts_until_the_key_is_let_go(qtbot: QtBot, keys: WindowsKeys, system: System) -> None:
    told: list[bool] = []
    keys.hold.connect(told.append)
    keys.listen()
    system.down.add(VIRTUAL_KEYS[HOLD_KEYS])
    assert keys.on_hotkey(NUMBERS[HOLD_KEYS])
    qtbot.wait(80)
    assert told == [True]
    system.down.clear()
    qtbot.waitUntil(lambda: told == [True, False])


def test_the_key_that_stops_everything(qtbot: QtBot, keys: WindowsKeys) -> None:
    keys.listen()
    with qtbot.waitSignal(keys.stop_all):
        assert keys.on_hotkey(NUMBERS[STOP_KEYS])


def test_only_hot_keys_are_taken_out_of_the_messages(qtbot: QtBot, keys: WindowsKeys) -> None:
    told: list[bool] = []
    keys.stop_all.connect(lambda: told.append(True))
    other, hot = Message(None, 0x0100, NUMBERS[STOP_KEYS], 0), Message(None, WM_HOTKEY, 99, 0)
    mine = Message(None, WM_HOTKEY, NUMBERS[STOP_KEYS], 0)
    pass_on = keys._filter.nativeEventFilter
    assert pass_on(b"windows_generic_MSG", ctypes.addressof(other)) == (False, 0)
    assert pass_on(b"windows_generic_MSG", ctypes.addressof(hot)) == (False, 0)
    assert pass_on(b"xcb_generic_event_t", ctypes.addressof(mine)) == (False, 0)
    assert told == []
    assert pass_on(b"windows_generic_MSG", ctypes.addressof(mine)) == (True, 0)
    assert told == [True]


def test_a_system_that_lends_none_says_so(qtbot: QtBot) -> None:
    parent = QObject()
    keys = create_global_keys(parent)
    assert type(keys) is GlobalKeys
    keys.listen()
    assert "not available on this system" in keys.unavailable_reason
    assert "while the Live window has the focus" in keys.unavailable_reason
    keys.release()


def test_no_key_is_one_that_windows_keeps_for_debuggers() -> None:
    assert not any(keys.endswith("F12") for keys in (HOLD_KEYS, STOP_KEYS))
    assert 0x7B not in VIRTUAL_KEYS.values()
