"""Keys of commands, which follow when the user chooses others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fer_desktop.core.commands import Command, changed_keys, keys_of


class Keymap(QObject):
    """Which keys give which command."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._changed: dict[Command, str] = {}

    def use(self, entries: Sequence[str]) -> None:
        """Use the keys that the settings name."""
        changed = changed_keys(entries)
        if changed != self._changed:
            self._changed = changed
            self.changed.emit()

    def keys(self, command: Command) -> QKeySequence:
        """The keys of a command."""
        return QKeySequence(keys_of(command, self._changed))

    def text(self, command: Command) -> str:
        """The keys of a command as this system writes them."""
        return self.keys(command).toString(QKeySequence.SequenceFormat.NativeText)


_keymap: Keymap | None = None


def keymap() -> Keymap:
    """The keys that apply in all windows, with the defaults if no settings were applied yet."""
    global _keymap
    if _keymap is None:
        _keymap = Keymap()
    return _keymap


class CommandKeys(QObject):
    """Keeps the keys of a shortcut or action, and the tooltip that names them, up to date."""

    def __init__(
        self,
        command: Command,
        shortcut: QShortcut | QAction | None,
        owner: QWidget | None = None,
        tip: str = "",
    ) -> None:
        """owner: whose tooltip names the keys, after the words of ``tip``."""
        super().__init__(owner if shortcut is None else shortcut)
        self._command, self._shortcut, self._owner, self._tip = command, shortcut, owner, tip
        keymap().changed.connect(self._apply)
        self._apply()

    def _apply(self) -> None:
        keys = keymap().keys(self._command)
        if isinstance(self._shortcut, QAction):
            self._shortcut.setShortcut(keys)
        elif self._shortcut is not None:
            self._shortcut.setKey(keys)
        if self._owner is not None:
            self._owner.setToolTip(f"{self._tip} ({keymap().text(self._command)})")


def add_shortcut(
    command: Command,
    parent: QWidget,
    slot: Callable[[], object],
    tip: str = "",
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Let a command's keys call a slot in the window of ``parent``, whose tooltip becomes ``tip (keys)``."""
    shortcut = QShortcut(parent)
    shortcut.setContext(context)
    shortcut.activated.connect(slot)
    CommandKeys(command, shortcut, parent if tip else None, tip)
    return shortcut
