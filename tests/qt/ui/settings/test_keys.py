"""Keys are changed in a dialog, apply at once, and a conflict is refused with a clear sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fer_desktop.core.commands import Command
from fer_desktop.core.settings import load_settings
from fer_desktop.ui.help.help_window import HelpWindow
from fer_desktop.ui.help.pages import text_of
from fer_desktop.ui.settings.keys import KeysDialog
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.command_names import NAMES, SCOPES
from fer_desktop.ui.widgets.controls import button
from fer_desktop.ui.widgets.shortcuts import keymap

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences) -> Iterator[KeysDialog]:
    context = AppContext(preferences)
    shown = KeysDialog(context.preferences)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    yield shown
    keymap().use(())


def _press(dialog: KeysDialog, command: Command, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    keys = dialog.keys[command]
    keys.setFocus()
    keys.click()
    QTest.keyClick(keys, key, modifiers)


def test_new_keys_apply_at_once_in_the_tooltip_too_and_are_stored(qtbot: QtBot, dialog: KeysDialog) -> None:
    record = button("&Record", "Save the readings", Command.RECORD)
    qtbot.addWidget(record)
    record.show()
    record.activateWindow()
    assert record.toolTip() == "Save the readings (Ctrl+R)"
    _press(dialog, Command.RECORD, Qt.Key.Key_J, CONTROL)
    assert dialog.keys[Command.RECORD].text() == "Ctrl+J"
    assert record.toolTip() == "Save the readings (Ctrl+J)"
    assert load_settings().keys == ("record=Ctrl+J",)
    dialog.hide()
    record.activateWindow()
    qtbot.waitUntil(record.isActiveWindow)
    with qtbot.waitSignal(record.clicked):
        QTest.keyClick(record, Qt.Key.Key_J, CONTROL)


def test_keys_that_another_command_has_are_refused_with_its_name(dialog: KeysDialog) -> None:
    _press(dialog, Command.SNAPSHOT, Qt.Key.Key_R, CONTROL)
    assert dialog.banner.text.text() == (
        "Ctrl+R is taken: Start or stop recording (Live). Choose other keys, or change those first."
    )
    assert dialog.keys[Command.SNAPSHOT].text() == "Ctrl+S"
    assert load_settings().keys == ()


@pytest.mark.parametrize(
    ("key", "modifiers", "reason"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "moves between controls"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "is for typing"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier, "chooses an underlined letter"),
    ],
)
def test_keys_that_a_window_needs_itself_are_refused(
    dialog: KeysDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier, reason: str
) -> None:
    _press(dialog, Command.SNAPSHOT, key, modifiers)
    assert reason in dialog.banner.text.text()
    assert load_settings().keys == ()


def test_escape_keeps_the_old_keys_and_the_dialog_open(dialog: KeysDialog) -> None:
    _press(dialog, Command.SNAPSHOT, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert dialog.isVisible()
    assert dialog.keys[Command.SNAPSHOT].text() == "Ctrl+S"


def test_one_key_or_all_can_be_reset(dialog: KeysDialog) -> None:
    _press(dialog, Command.RECORD, Qt.Key.Key_J, CONTROL)
    _press(dialog, Command.SNAPSHOT, Qt.Key.Key_U, CONTROL)
    dialog.resets[Command.RECORD].click()
    assert load_settings().keys == ("snapshot=Ctrl+U",)
    assert not dialog.resets[Command.RECORD].isVisible()
    dialog.reset_all.click()
    assert load_settings().keys == ()
    assert not dialog.reset_all.isEnabled()


def test_a_default_that_was_given_away_is_not_brought_back_over_it(dialog: KeysDialog) -> None:
    _press(dialog, Command.RECORD, Qt.Key.Key_J, CONTROL)
    _press(dialog, Command.SNAPSHOT, Qt.Key.Key_R, CONTROL)
    dialog.resets[Command.RECORD].click()
    assert "Ctrl+R is taken: Save a snapshot" in dialog.banner.text.text()
    assert load_settings().keys == ("record=Ctrl+J", "snapshot=Ctrl+R")


def test_every_command_has_a_name_and_a_row(dialog: KeysDialog) -> None:
    assert NAMES.keys() == set(Command) == dialog.keys.keys()
    assert SCOPES.keys() == {command.scope for command in Command}
    assert all(isinstance(each, QPushButton) for each in dialog.keys.values())


def test_help_lists_every_key_and_finds_them_by_the_word_shortcut(qtbot: QtBot) -> None:
    named = set(re.findall(r"\*\*([^*]+)\*\*", text_of("guide/keys.md")))
    assert {command.default for command in Command} - named == set()
    window = HelpWindow()
    qtbot.addWidget(window)
    window.words.setText("shortcut")
    window.find_next()
    assert window.browser.page == "guide/keys.md"
