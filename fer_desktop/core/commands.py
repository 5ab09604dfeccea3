"""The windows' commands, and the keys that call them. Pure data.

The user's own keys are stored as ``record=Ctrl+R``: the names of `Command` in lower case never change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto


class Scope(Enum):
    """Where a key works. Keys must differ within one scope, and from those that work in all windows."""

    ALL = auto()
    MENU = auto()
    PHOTO = auto()
    LIVE = auto()
    VIDEO = auto()
    HISTORY = auto()


class Command(Enum):
    """A command, where it can be given, and its default key as `QKeySequence` reads it."""

    HELP = (Scope.ALL, "F1")
    BACK = (Scope.ALL, "Alt+Left")
    OPEN_SAVED = (Scope.ALL, "Ctrl+Shift+O")

    MY_FACE = (Scope.MENU, "F2")
    SETTINGS = (Scope.MENU, "F3")

    OPEN_PHOTO = (Scope.PHOTO, "Ctrl+O")
    PASTE_PHOTO = (Scope.PHOTO, "Ctrl+V")
    PREVIOUS_PHOTO = (Scope.PHOTO, "PgUp")
    NEXT_PHOTO = (Scope.PHOTO, "PgDown")
    SAVE_PHOTO = (Scope.PHOTO, "Ctrl+S")
    COPY_PHOTO = (Scope.PHOTO, "Ctrl+Shift+C")
    COPY_TABLE = (Scope.PHOTO, "Ctrl+C")
    EXPORT_PHOTO = (Scope.PHOTO, "Ctrl+E")
    PHOTO_LOOK = (Scope.PHOTO, "Ctrl+B")
    PHOTO_PIXELS = (Scope.PHOTO, "Ctrl+1")
    PHOTO_FIT = (Scope.PHOTO, "Ctrl+0")
    ADD_FACE = (Scope.PHOTO, "Ctrl+D")
    REMOVE_FACE = (Scope.PHOTO, "Del")
    WHY = (Scope.PHOTO, "Ctrl+I")
    ALL_FACES = (Scope.PHOTO, "Ctrl+T")
    ANALYSE_FOLDER = (Scope.PHOTO, "Ctrl+Return")
    EXPORT_FOLDER = (Scope.PHOTO, "Ctrl+Shift+E")

    RECORD = (Scope.LIVE, "Ctrl+R")
    SNAPSHOT = (Scope.LIVE, "Ctrl+S")
    FULL_SCREEN = (Scope.LIVE, "F11")
    VIRTUAL_CAMERA = (Scope.LIVE, "Ctrl+K")
    MINI_WINDOW = (Scope.LIVE, "Ctrl+M")
    OVERLAY = (Scope.LIVE, "Ctrl+E")
    CLICK_THROUGH = (Scope.LIVE, "Ctrl+T")
    HIDE_LIVE = (Scope.LIVE, "Ctrl+H")

    CHOOSE_VIDEOS = (Scope.VIDEO, "Ctrl+O")
    START_VIDEOS = (Scope.VIDEO, "Ctrl+Return")
    EXPORT_VIDEO = (Scope.VIDEO, "Ctrl+E")
    ANNOTATED_VIDEO = (Scope.VIDEO, "Ctrl+S")
    COVERED_VIDEO = (Scope.VIDEO, "Ctrl+Shift+S")

    SEARCH_HISTORY = (Scope.HISTORY, "Ctrl+F")
    COMPARE_SESSIONS = (Scope.HISTORY, "Ctrl+D")
    EXPORT_SESSIONS = (Scope.HISTORY, "Ctrl+E")
    DELETE_HISTORY = (Scope.HISTORY, "Ctrl+Shift+Del")
    RENAME_SESSION = (Scope.HISTORY, "F2")
    DELETE_SESSION = (Scope.HISTORY, "Ctrl+Del")

    @property
    def scope(self) -> Scope:
        """Where the command can be given."""
        return self.value[0]

    @property
    def default(self) -> str:
        """The key that gives it unless the user chose another one."""
        return self.value[1]

    @property
    def key_name(self) -> str:
        """Its name in the settings."""
        return self.name.lower()


def changed_keys(entries: Sequence[str]) -> dict[Command, str]:
    """The keys that the user chose, from the settings; what is damaged or unknown is left out."""
    named = {command.key_name: command for command in Command}
    pairs = (entry.partition("=") for entry in entries)
    return {named[name]: keys for name, _, keys in pairs if name in named and keys}


def entries_of(changed: Mapping[Command, str]) -> tuple[str, ...]:
    """The entries of the settings for the keys that differ from the defaults."""
    differing = {command: keys for command, keys in changed.items() if keys != command.default}
    return tuple(sorted(f"{command.key_name}={keys}" for command, keys in differing.items()))


def keys_of(command: Command, changed: Mapping[Command, str]) -> str:
    """The key that gives a command now."""
    return changed.get(command, command.default)


def conflicting(command: Command, keys: str, changed: Mapping[Command, str]) -> Command | None:
    """The command that has these keys already where this one works; None if they are free."""
    for other in Command:
        overlap = Scope.ALL in (other.scope, command.scope) or other.scope is command.scope
        if other is not command and overlap and keys_of(other, changed) == keys:
            return other
    return None
