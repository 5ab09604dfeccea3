"""Whether the emoji may leave the computer at this moment."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal

from fer_desktop.ui.state.preferences import Preferences


class Sharing(QObject):
    """Asked by everything that others may see: the overlay, the virtual camera.

    ``changed`` follows every change of what is told here. ``panicked`` says that everything must stop at
    once: whoever shows, sends or analyses something stops it then, and starts again only when the user asks
    for it.
    """

    class Mode(Enum):
        """When the emoji may be seen by others."""

        ALWAYS = "always"
        HOLD = "hold"
        """Only while a key is held down."""

    changed = Signal()
    stopped_all = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._held = False
        self._stopped = False
        self._outlets: frozenset[str] = frozenset()
        self._mode = self._mode_requested()
        preferences.changed.connect(self._on_preferences)

    @property
    def mode(self) -> Mode:
        """When the emoji may be seen: kept in the settings as ``hold_to_share``."""
        return self._mode

    @property
    def key_down(self) -> bool:
        """Whether the key is down."""
        return self._held

    @property
    def stopped(self) -> bool:
        """Whether everything was stopped and the user has not resumed yet."""
        return self._stopped

    @property
    def allowed(self) -> bool:
        """Whether the emoji may leave the computer now."""
        return not self._stopped and (self._held or self._mode is Sharing.Mode.ALWAYS)

    @property
    def active(self) -> bool:
        """Whether it does: it may, and there is an outlet in use."""
        return self.allowed and bool(self._outlets)

    @property
    def active_outputs(self) -> frozenset[str]:
        """The outlets in use."""
        return self._outlets

    def set_mode(self, mode: Mode) -> None:
        """Choose when the emoji may be seen, and remember it."""
        self._preferences.change(hold_to_share=mode is Sharing.Mode.HOLD)

    def hold(self, down: bool) -> None:
        """The key went down or up."""
        if down != self._held:
            self._held = down
            self.changed.emit()

    def register(self, outlet: str, on: bool) -> None:
        """An outlet, such as ``overlay`` or ``camera``, is in use now or is not any more."""
        outlets = self._outlets | {outlet} if on else self._outlets - {outlet}
        if outlets != self._outlets:
            self._outlets = outlets
            self.changed.emit()

    def stop_all(self) -> None:
        """Stop everything at once. Nothing is shared any more until `resume`."""
        self._stopped = True
        self._held = False
        self.stopped_all.emit()
        self.changed.emit()

    def resume(self) -> None:
        """The user wants to share again."""
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
