"""System-wide keys on Windows: ``RegisterHotKey``, and polling until the key is released."""

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

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, GlobalKeys, in_use_message

MOD_CONTROL, MOD_SHIFT, MOD_NOREPEAT = 0x0002, 0x0004, 0x4000
VIRTUAL_KEYS = {HOLD_KEYS: 0x78, STOP_KEYS: 0x79}
"""F9 and F10."""
NUMBERS = {HOLD_KEYS: 1, STOP_KEYS: 2}
WM_HOTKEY = 0x0312
DOWN = 0x8000
POLL_INTERVAL_MS = 25


class User32(Protocol):
    """The Windows functions that are used."""

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
    """Load Windows' own library."""
    library: Any = getattr(ctypes, "WinDLL")("user32")  # noqa: B009 - ctypes has it on Windows only
    library.RegisterHotKey.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_uint)
    library.UnregisterHotKey.argtypes = (ctypes.c_void_p, ctypes.c_int)
    library.GetAsyncKeyState.argtypes = (ctypes.c_int,)
    library.GetAsyncKeyState.restype = ctypes.c_short
    typed: User32 = library
    return typed


class _Filter(QAbstractNativeEventFilter):
    """Passes on the hot keys among the messages of the main thread."""

    def __init__(self, keys: WindowsKeys) -> None:
        super().__init__()
        self._keys = keys

    def nativeEventFilter(self, kind: QByteArray | bytes, message: int) -> tuple[bool, int]:  # type: ignore[override]
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type]
            hotkey = Message.from_address(int(message))
            if hotkey.message == WM_HOTKEY:
                return self._keys.on_hotkey(hotkey.wparam), 0
        return False, 0


class WindowsKeys(GlobalKeys):
    """Registers both keys. Windows reports only the press, so the release is polled."""

    def __init__(self, system: User32, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system
        self._registered: list[str] = []
        self._filter = _Filter(self)
        self._poll_timer = QTimer(self, interval=POLL_INTERVAL_MS)
        self._poll_timer.timeout.connect(self._poll_key)

    def listen(self) -> None:
        """Register the keys that are free."""
        if self._registered:
            return
        self._registered = [keys for keys in (HOLD_KEYS, STOP_KEYS) if self._register(keys)]
        in_use = [keys for keys in (HOLD_KEYS, STOP_KEYS) if keys not in self._registered]
        self.unavailable_reason = in_use_message(in_use) if in_use else ""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)

    def release(self) -> None:
        """Release the keys."""
        for keys in self._registered:
            self._system.UnregisterHotKey(None, NUMBERS[keys])
        self._registered = []
        self._poll_timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)

    def _register(self, keys: str) -> bool:
        modifiers = MOD_CONTROL | MOD_SHIFT | MOD_NOREPEAT
        return bool(self._system.RegisterHotKey(None, NUMBERS[keys], modifiers, VIRTUAL_KEYS[keys]))

    def on_hotkey(self, number: int) -> bool:
        """Handle a hot key; return False if it is none of these."""
        if number == NUMBERS[HOLD_KEYS]:
            self.hold.emit(True)
            self._poll_timer.start()
        elif number == NUMBERS[STOP_KEYS]:
            self.stop_all.emit()
        else:
            return False
        return True

    @Slot()
    def _poll_key(self) -> None:
        if not self._system.GetAsyncKeyState(VIRTUAL_KEYS[HOLD_KEYS]) & DOWN:
            self._poll_timer.stop()
            self.hold.emit(False)
