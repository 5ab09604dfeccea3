"""Keys of commands: none twice in a window, stored only where they differ, damaged entries left out."""

from __future__ import annotations

from itertools import combinations

from fer_desktop.core.commands import Command, Scope, changed_keys, conflicting, entries_of, keys_of


def test_no_two_commands_of_a_window_have_the_same_default():
    for one, other in combinations(Command, 2):
        overlap = one.scope is other.scope or Scope.ALL in (one.scope, other.scope)
        assert not (overlap and one.default == other.default), (one, other)


def test_no_default_is_a_key_that_windows_keeps_for_debuggers():
    assert not [command for command in Command if command.default.endswith("F12")]


def test_changed_keys_come_back_from_the_settings():
    entries = entries_of({Command.RECORD: "Ctrl+J", Command.SNAPSHOT: Command.SNAPSHOT.default})
    assert entries == ("record=Ctrl+J",)
    changed = changed_keys(entries)
    assert keys_of(Command.RECORD, changed) == "Ctrl+J"
    assert keys_of(Command.SNAPSHOT, changed) == "Ctrl+S"


def test_damaged_and_unknown_entries_are_left_out():
    assert changed_keys(("record", "record=", "nothing=Ctrl+J", "=", "=F4")) == {}


def test_keys_may_be_the_same_in_two_windows_but_not_in_one():
    assert conflicting(Command.SNAPSHOT, "Ctrl+O", {}) is None
    assert conflicting(Command.SNAPSHOT, "Ctrl+R", {}) is Command.RECORD
    assert conflicting(Command.SNAPSHOT, "F1", {}) is Command.HELP
    assert conflicting(Command.HELP, "Ctrl+R", {}) is Command.RECORD
    assert conflicting(Command.SNAPSHOT, "Ctrl+R", {Command.RECORD: "Ctrl+J"}) is None
