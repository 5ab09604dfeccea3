"""Whether others may see the emoji at this moment."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Signal

from fer_desktop.ui.state.preferences import Preferences


class Sharing(QObject):
    """Controls everything that others can see: the overlay and the virtual camera.

    After ``stopped_all``, whatever shows, sends or analyses something stops at once and starts again only
    when the user asks for it.
    """

    class Mode(Enum):
        """When others may see the emoji."""

        ALWAYS = "always"
        HOLD = "hold"
        """Only while the user holds a key."""

    changed = Signal()
    stopped_all = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._key_down = False
        self._stopped = False
        self._outputs: frozenset[str] = frozenset()
        self._mode = self._mode_requested()
        preferences.changed.connect(self._on_preferences)

    @property
    def mode(self) -> Mode:
        """When others may see the emoji; stored in the settings as ``hold_to_share``."""
        return self._mode

    @property
    def key_down(self) -> bool:
        """Whether the user holds the key."""
        return self._key_down

    @property
    def stopped(self) -> bool:
        """Whether everything was stopped and the user hasn't resumed sharing."""
        return self._stopped

    @property
    def allowed(self) -> bool:
        """Whether others may see the emoji now."""
        return not self._stopped and (self._key_down or self._mode is Sharing.Mode.ALWAYS)

    @property
    def active(self) -> bool:
        """Whether others can see it: sharing is allowed and an output is in use."""
        return self.allowed and bool(self._outputs)

    @property
    def active_outputs(self) -> frozenset[str]:
        """The outputs in use."""
        return self._outputs

    def set_mode(self, mode: Mode) -> None:
        """Set when others may see the emoji, and store it."""
        settings = self._preferences.settings
        self._preferences.update(replace(settings, hold_to_share=mode is Sharing.Mode.HOLD))

    def hold(self, down: bool) -> None:
        """The user pressed or released the key."""
        if down != self._key_down:
            self._key_down = down
            self.changed.emit()

    def register(self, output: str, on: bool) -> None:
        """An output such as ``overlay`` or ``camera`` is in use, or no longer."""
        outputs = self._outputs | {output} if on else self._outputs - {output}
        if outputs != self._outputs:
            self._outputs = outputs
            self.changed.emit()

    def stop_all(self) -> None:
        """Stop everything at once; nothing is shared until `resume`."""
        self._stopped = True
        self._key_down = False
        self.stopped_all.emit()
        self.changed.emit()

    def resume(self) -> None:
        """Allow sharing again."""
        if self._stopped:
            self._stopped = False
            self.changed.emit()

    def _mode_requested(self) -> Mode:
        return Sharing.Mode.HOLD if self._preferences.settings.hold_to_share else Sharing.Mode.ALWAYS

    def _on_preferences(self) -> None:
        mode = self._mode_requested()
        if mode is not self._mode:
            self._mode = mode
            self.changed.emit()
