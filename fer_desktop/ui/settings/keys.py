"""The dialog in which the user changes keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command, Scope, changed_keys, conflicting, entries_of, keys_of
from fer_desktop.ui.settings.fields import FieldGroup
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.command_names import command_name, keys_text, scope_name
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, leave_scroll_bar_gap, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog, run_dialog
from fer_desktop.ui.widgets.window_parts import Banner

CHARACTERS = 80
KEYS_WIDTH = 22 * SPACE
MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
FIXED = frozenset(
    {
        *(Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter),
        *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    }
)
"""Alone or with Shift, these move the focus, press buttons or close: no command can have them."""


class KeysGroup(FieldGroup):
    """Leads to the dialog."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(Icon.KEYS)
        self.heading.setText(self.tr("Keys"))
        self._preferences = preferences
        tip = self.tr("See the keys of all windows, and choose others")
        self.change = button(self.tr("Change &keys…"), tip, icon=Icon.KEYS)
        self.change.clicked.connect(self._open)
        self.add_row(self.change, QWidget())

    def _open(self) -> None:
        run_dialog(KeysDialog(self._preferences, self.window()))

    def refresh(self) -> None:
        """Nothing of the settings is shown here."""


class KeyButton(QPushButton):
    """Shows the keys of a command; pressed, it waits for others. Esc keeps those it has."""

    chosen = Signal(str)
    """The keys that the user pressed, as `QKeySequence` writes them."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self._name, self._keys = command_name(command), ""
        self._waiting = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(self.tr("Press this, then the new keys; Esc keeps the old ones"))
        self.clicked.connect(self._wait)

    def show_keys(self, keys: str) -> None:
        """Show the keys that the command has now."""
        self._keys, self._waiting = keys, False
        self.setText(keys_text(keys))
        self.setAccessibleName(self.tr("Keys for {0}: {1}").format(self._name, keys_text(keys)))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(KEYS_WIDTH, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _wait(self) -> None:
        self._waiting = True
        self.setText(self.tr("Press the new keys…"))
        self.setAccessibleName(self.text())

    def event(self, event: QEvent) -> bool:
        if self._waiting and isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            event.accept()  # also keys of other controls, and Tab
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in MODIFIERS:
            return
        combination = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
        self.show_keys(self._keys)
        if key != Qt.Key.Key_Escape:
            self.chosen.emit(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.show_keys(self._keys)
        super().focusOutEvent(event)


class KeysDialog(ScrollingDialog):
    """All commands by window, each with its keys and a way back to the default."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("Keys"))
        self._preferences = preferences
        self.keys: dict[Command, KeyButton] = {}
        self.resets: dict[Command, QPushButton] = {}
        self.banner = Banner()
        column = QVBoxLayout(self.page)
        leave_scroll_bar_gap(column)
        column.setSpacing(SPACE)
        column.addWidget(label(self.tr("Keys"), "title"))
        explanation = self.tr("Press a button, then the keys that are to do the same from now on.")
        column.addWidget(label(explanation, "muted", wrap=True))
        for scope in Scope:
            self._add_scope(column, scope)
        column.addStretch(1)
        self.add_above_buttons(self.banner)
        self._add_buttons()
        preferences.changed.connect(self._refresh)
        self._refresh()

    def _add_scope(self, column: QVBoxLayout, scope: Scope) -> None:
        column.addSpacing(SPACE)
        column.addWidget(label(scope_name(scope), "strong"))
        for command in Command:
            if command.scope is scope:
                column.addLayout(self._row(command))

    def _row(self, command: Command) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, 0, 1)
        row.addWidget(label(command_name(command), wrap=True), 1)
        keys = self.keys[command] = KeyButton(command)
        keys.chosen.connect(partial(self.choose, command))
        tip = self.tr("Back to {0}").format(keys_text(command.default))
        reset = self.resets[command] = button("", tip, "", "quiet", Icon.RESET)
        reset.setAccessibleName(self.tr("Reset {0}").format(command_name(command)))
        reset.clicked.connect(partial(self.choose, command, command.default))
        policy = reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(policy)
        row.addWidget(keys)
        row.addWidget(reset)
        return row

    def _add_buttons(self) -> None:
        tip = self.tr("Give every command its first keys again")
        self.reset_all = button(self.tr("&Reset all"), tip, icon=Icon.RESET)
        self.reset_all.clicked.connect(self._reset_all)
        self.close_button = button(self.tr("C&lose"), self.tr("Close this dialog (Esc)"), role="accent")
        self.close_button.clicked.connect(self.accept)
        for each in (self.reset_all, self.close_button):
            self.add_button(each)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def choose(self, command: Command, keys: str, checked: bool = False) -> None:
        """Give a command these keys, or say why it can't have them."""
        changed = changed_keys(self._preferences.settings.keys)
        problem = self._problem(command, keys, changed)
        self.banner.show_message(problem)
        if not problem:
            settings = self._preferences.settings
            entries = entries_of(changed | {command: keys})
            self._preferences.update(replace(settings, keys=entries))

    def _problem(self, command: Command, keys: str, changed: dict[Command, str]) -> str:
        combination = QKeySequence(keys)[0]  # type: ignore[index]
        modifiers = combination.keyboardModifiers()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if keys == command.default and conflicting(command, keys, changed) is None:
            return ""
        if plain and combination.key() in FIXED:
            return self.tr(
                "{0} moves between controls or presses them. Add Ctrl or choose another key."
            ).format(keys_text(keys))
        if plain and Qt.Key.Key_Exclam <= combination.key() <= Qt.Key.Key_ydiaeresis:
            return self.tr("{0} is for typing. Add Ctrl or choose a function key.").format(keys_text(keys))
        if modifiers == Qt.KeyboardModifier.AltModifier and _is_letter(combination.key()):
            return self.tr("{0} chooses an underlined letter. Use Ctrl instead of Alt.").format(
                keys_text(keys)
            )
        other = conflicting(command, keys, changed)
        if other is None:
            return ""
        return self.tr("{0} is taken: {1} ({2}). Choose other keys, or change those first.").format(
            keys_text(keys), command_name(other), scope_name(other.scope)
        )

    def _reset_all(self) -> None:
        self.banner.hide()
        self._preferences.update(replace(self._preferences.settings, keys=()))

    def _refresh(self) -> None:
        changed = changed_keys(self._preferences.settings.keys)
        for command, keys in self.keys.items():
            keys.show_keys(keys_of(command, changed))
            self.resets[command].setVisible(command in changed)
        self.reset_all.setEnabled(bool(changed))


def _is_letter(key: Qt.Key) -> bool:
    return Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z
