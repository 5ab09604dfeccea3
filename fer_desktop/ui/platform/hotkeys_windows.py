"""Keys of the whole system on Windows: ``RegisterHotKey``, and a look at the key until it is let go."""

from __future__ import annotations

import ctypes
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    QTimer,
    Slot,
)

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, PANIC_KEYS, GlobalKeys, in_use_message

MOD_CONTROL, MOD_SHIFT, MOD_NOREPEAT = 0x0002, 0x0004, 0x4000
VIRTUAL_KEYS = {HOLD_KEYS: 0x78, PANIC_KEYS: 0x7B}
"""F9 and F12."""
NUMBERS = {HOLD_KEYS: 1, PANIC_KEYS: 2}
WM_HOTKEY = 0x0312
DOWN = 0x8000
LOOK_EVERY_MS = 25


class User32(Protocol):
    """The functions of Windows that are used."""

    def RegisterHotKey(self, window: None, number: int, modifiers: int, key: int) -> int: ...

    def UnregisterHotKey(self, window: None, number: int) -> int: ...

    def GetAsyncKeyState(self, key: int) -> int: ...


class Message(ctypes.Structure):
    """The beginning of Windows' ``MSG``."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


def user32() -> User32:
    """Windows' own library."""
    library: Any = getattr(ctypes, "WinDLL")("user32")  # noqa: B009 - ctypes has it on Windows only
    library.RegisterHotKey.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_uint)
    library.UnregisterHotKey.argtypes = (ctypes.c_void_p, ctypes.c_int)
    library.GetAsyncKeyState.argtypes = (ctypes.c_int,)
    library.GetAsyncKeyState.restype = ctypes.c_short
    made: User32 = library
    return made


class _Filter(QAbstractNativeEventFilter):
    """Hands on the hot keys among the messages of the main thread."""

    def __init__(self, keys: WindowsKeys) -> None:
        super().__init__()
        self._keys = keys

    def nativeEventFilter(self, kind: QByteArray | bytes, message: int) -> tuple[bool, int]:  # type: ignore[override]
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type]
            told = Message.from_address(int(message))
            if told.message == WM_HOTKEY:
                return self._keys.pressed(told.wparam), 0
        return False, 0


class WindowsKeys(GlobalKeys):
    """Registers both keys while it listens. Windows tells of the press alone: the rest is looked at."""

    def __init__(self, system: User32, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system
        self._held: list[str] = []
        self._filter = _Filter(self)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_at_key)

    def listen(self) -> None:
        """Take the keys that are free."""
        if self._held:
            return
        self._held = [keys for keys in (HOLD_KEYS, PANIC_KEYS) if self._register(keys)]
        refused = [keys for keys in (HOLD_KEYS, PANIC_KEYS) if keys not in self._held]
        self.why_not = in_use_message(refused) if refused else ""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)

    def forget(self) -> None:
        """Give the keys back."""
        for keys in self._held:
            self._system.UnregisterHotKey(None, NUMBERS[keys])
        self._held = []
        self._look.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)

    def _register(self, keys: str) -> bool:
        modifiers = MOD_CONTROL | MOD_SHIFT | MOD_NOREPEAT
        return bool(self._system.RegisterHotKey(None, NUMBERS[keys], modifiers, VIRTUAL_KEYS[keys]))

    def pressed(self, number: int) -> bool:
        """A hot key was pressed; False if it is none of these."""
        if number == NUMBERS[HOLD_KEYS]:
            self.hold.emit(True)
            self._look.start()
        elif number == NUMBERS[PANIC_KEYS]:
            self.panic.emit()
        else:
            return False
        return True

    @Slot()
    def _look_at_key(self) -> None:
        if not self._system.GetAsyncKeyState(VIRTUAL_KEYS[HOLD_KEYS]) & DOWN:
            self._look.stop()
            self.hold.emit(False)
