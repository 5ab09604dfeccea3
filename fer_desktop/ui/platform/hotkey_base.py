"""The two keys that work in every program's windows: hold to share, and stop everything.

Only where the system lends keys to a program without further rights: X11 and Windows. macOS and Wayland
don't; there the same keys work in the Live window alone.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from fer_desktop.ui.text.translate import format_list

HOLD_KEYS = "Ctrl+Shift+F9"
PANIC_KEYS = "Ctrl+Shift+F12"


def keys_text(keys: str) -> str:
    """The keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class GlobalKeys(QObject):
    """Keys of the whole system; this one is for systems that lend none.

    Every system's class gives the keys back in `forget` and tells in `why_not` why it has not got them.
    """

    hold = Signal(bool)
    """The key for *hold to share* went down or up."""
    panic = Signal()
    """The key that stops everything was pressed."""

    unavailable_reason = ""
    """A sentence for the user; empty: both keys work everywhere."""

    def listen(self) -> None:
        """Take the keys."""
        self.unavailable_reason = _not_available()

    def forget(self) -> None:
        """Give the keys back."""


def _not_available() -> str:
    text = QCoreApplication.translate(
        "GlobalKeys", "Keys that work in other programs' windows are not available on this system."
    )
    return text + " " + window_only_message()


def window_only_message() -> str:
    """Where the keys work all the same."""
    return QCoreApplication.translate("GlobalKeys", "They work while the Live window has the focus.")


def in_use_message(keys: list[str]) -> str:
    """The sentence for keys that another program has."""
    text = QCoreApplication.translate("GlobalKeys", "Another program uses {0}.")
    names = format_list(keys_text(each) for each in keys)
    return text.format(names) + " " + window_only_message()
