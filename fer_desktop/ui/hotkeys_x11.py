"""Keys of the whole system on X11: the server is asked for them (``XGrabKey``)."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from fer_desktop.ui.hotkeys import HOLD_KEYS, PANIC_KEYS, GlobalKeys, taken
from fer_desktop.ui.x11 import CONTROL, SHIFT, X11Display

log = logging.getLogger(__name__)

MODIFIERS = CONTROL | SHIFT


class X11Keys(GlobalKeys):
    """Grabs both keys while it listens. A key that is held tells when it is let go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display: X11Display | None = None
        self._notifier: QSocketNotifier | None = None
        self._numbers: dict[int, str] = {}

    def listen(self) -> None:
        """Take the keys that are free."""
        if self._display is not None:
            return
        try:
            display = X11Display()
        except OSError:
            log.warning("no keys of the whole system", exc_info=True)
            super().listen()
            return
        numbers = {keys: display.key(_last(keys)) for keys in (HOLD_KEYS, PANIC_KEYS)}
        refused = [keys for keys, number in numbers.items() if not display.grab(number, MODIFIERS)]
        self._numbers = {number: keys for keys, number in numbers.items() if keys not in refused}
        self.why_not = taken(refused) if refused else ""
        self._display = display
        self._notifier = QSocketNotifier(display.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def forget(self) -> None:
        """Leave the server, which frees the keys."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._display is not None:
            self._display.close()
            self._display = None

    @Slot()
    def _read(self) -> None:
        events = [] if self._display is None else list(self._display.events())
        for event in events:
            keys = self._numbers.get(event.key)
            if keys == HOLD_KEYS:
                self.hold.emit(event.down)
            elif keys == PANIC_KEYS and event.down:
                self.panic.emit()


def _last(keys: str) -> str:
    return keys.rpartition("+")[2]
