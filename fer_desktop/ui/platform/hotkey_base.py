"""What the system-wide keys have in common on every system: their names, signals and messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from fer_desktop.ui.text.translate import format_list

HOLD_KEYS = "Ctrl+Shift+F9"
STOP_KEYS = "Ctrl+Shift+F10"
"""Not F12, which Windows keeps for debuggers."""


def keys_text(keys: str) -> str:
    """Return the keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class GlobalKeys(QObject):
    """The system-wide keys; this class is for systems that offer none.

    Subclasses register the keys in `listen`, release them in `release`, and set `unavailable_reason`.
    """

    hold = Signal(bool)
    """Whether the key of *hold to share* went down, or up."""
    stop_all = Signal()
    """The key that stops all sharing and analysis was pressed."""

    unavailable_reason = ""
    """Why the keys work in the Live window alone, in a sentence; empty: they work everywhere."""

    def listen(self) -> None:
        """Register the keys."""
        self.unavailable_reason = _unavailable_message()

    def release(self) -> None:
        """Release the keys."""


def _unavailable_message() -> str:
    text = QCoreApplication.translate(
        "GlobalKeys", "Keys that work in other programs' windows are not available on this system."
    )
    return text + " " + window_only_message()


def window_only_message() -> str:
    """Say where the keys work nevertheless."""
    return QCoreApplication.translate("GlobalKeys", "They work while the Live window has the focus.")


def in_use_message(keys: list[str]) -> str:
    """Say that another program has these keys."""
    text = QCoreApplication.translate("GlobalKeys", "Another program uses {0}.")
    names = format_list(keys_text(each) for each in keys)
    return text.format(names) + " " + window_only_message()
