"""What Qt does not offer on X11: system-wide keys (``XGrabKey``), and whether a compositor runs.

Through libX11, which every X11 desktop has, over a connection of its own.
"""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, GlobalKeys, in_use_message

LIBRARY = "libX11.so.6"
KEY_PRESS, KEY_RELEASE = 2, 3
SHIFT, CAPS_LOCK, CONTROL, ALT, NUM_LOCK = 1, 2, 4, 8, 16
LOCKS = (0, CAPS_LOCK, NUM_LOCK, CAPS_LOCK | NUM_LOCK)
"""A key must be grabbed with each of these, or it would not work while a lock is on."""
ASYNCHRONOUS = 1


class KeyEvent(NamedTuple):
    """A key that went down or up; ``key`` is its key code."""

    key: int
    down: bool


class _XKeyEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("x_root", ctypes.c_int),
        ("y_root", ctypes.c_int),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
    )


class _XEvent(ctypes.Union):
    _fields_ = (("key", _XKeyEvent), ("padding", ctypes.c_long * 24))


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_LONG, _INT, _TEXT, _POINTER = ctypes.c_ulong, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p
_SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "XOpenDisplay": (_POINTER, (_TEXT,)),
    "XCloseDisplay": (_INT, (_POINTER,)),
    "XConnectionNumber": (_INT, (_POINTER,)),
    "XDefaultScreen": (_INT, (_POINTER,)),
    "XDefaultRootWindow": (_LONG, (_POINTER,)),
    "XInternAtom": (_LONG, (_POINTER, _TEXT, _INT)),
    "XGetSelectionOwner": (_LONG, (_POINTER, _LONG)),
    "XStringToKeysym": (_LONG, (_TEXT,)),
    "XKeysymToKeycode": (ctypes.c_ubyte, (_POINTER, _LONG)),
    "XGrabKey": (_INT, (_POINTER, _INT, ctypes.c_uint, _LONG, _INT, _INT, _INT)),
    "XUngrabKey": (_INT, (_POINTER, _INT, ctypes.c_uint, _LONG)),
    "XkbSetDetectableAutoRepeat": (_INT, (_POINTER, _INT, _POINTER)),
    "XSync": (_INT, (_POINTER, _INT)),
    "XPending": (_INT, (_POINTER,)),
    "XNextEvent": (_INT, (_POINTER, _POINTER)),
    "XSetErrorHandler": (_POINTER, (_POINTER,)),
}


def _library() -> Any:
    """Load libX11 and declare its functions. Raises `OSError` if there is none."""
    library = ctypes.CDLL(LIBRARY)
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


class X11Display:
    """A connection to the X server. Raises `OSError` if there is none."""

    def __init__(self) -> None:
        self._x = _library()
        self._display = self._x.XOpenDisplay(None)
        if not self._display:
            raise OSError("no X server")
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        """Close the connection, which releases every grabbed key."""
        self._x.XCloseDisplay(self._display)

    @property
    def descriptor(self) -> int:
        """The file descriptor that is readable when events have arrived."""
        return int(self._x.XConnectionNumber(self._display))

    def composited(self) -> bool:
        """Whether a compositor runs: it owns the selection ``_NET_WM_CM_Sn`` (EWMH)."""
        name = f"_NET_WM_CM_S{self._x.XDefaultScreen(self._display)}".encode()
        atom = self._x.XInternAtom(self._display, name, False)
        return bool(self._x.XGetSelectionOwner(self._display, atom))

    def key(self, name: str) -> int:
        """Return the code of the key with this X name, such as ``F9``; 0: the keyboard has none."""
        symbol = self._x.XStringToKeysym(name.encode())
        return int(self._x.XKeysymToKeycode(self._display, symbol)) if symbol else 0

    def grab(self, key: int, modifiers: int) -> bool:
        """Receive this key whichever window has the focus.

        Return False if another program has it already, or if this keyboard has no such key.
        """
        if not key:
            return False  # 0 would grab every key
        # Otherwise a key that is held down reports releases and presses over and over
        self._x.XkbSetDetectableAutoRepeat(self._display, True, None)
        with self._errors() as errors:
            for lock in LOCKS:
                self._x.XGrabKey(
                    self._display, key, modifiers | lock, self._root, False, ASYNCHRONOUS, ASYNCHRONOUS
                )
            self._x.XSync(self._display, False)
        if errors:
            self._release(key, modifiers)
        return not errors

    def _release(self, key: int, modifiers: int) -> None:
        for lock in LOCKS:
            self._x.XUngrabKey(self._display, key, modifiers | lock, self._root)

    @contextmanager
    def _errors(self) -> Iterator[list[None]]:
        """Collect the server's errors: Xlib's own handler would end the program."""
        errors: list[None] = []

        def count(display: int | None, event: int | None) -> int:
            errors.append(None)
            return 0

        handler = _ErrorHandler(count)
        previous = self._x.XSetErrorHandler(ctypes.cast(handler, ctypes.c_void_p))
        try:
            yield errors
        finally:
            self._x.XSetErrorHandler(previous)

    def events(self) -> Iterator[KeyEvent]:
        """Yield the key events that have arrived."""
        event = _XEvent()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.key.type in (KEY_PRESS, KEY_RELEASE):
                yield KeyEvent(event.key.keycode, event.key.type == KEY_PRESS)


def on_x11() -> bool:
    """Whether the program's windows are on an X11 screen."""
    return QGuiApplication.platformName() == "xcb"


log = logging.getLogger(__name__)

MODIFIERS = CONTROL | SHIFT


class X11Keys(GlobalKeys):
    """Grabs both keys; X11 reports their release as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display: X11Display | None = None
        self._notifier: QSocketNotifier | None = None
        self._keys_by_code: dict[int, str] = {}

    def listen(self) -> None:
        """Grab the keys that are free."""
        if self._display is not None:
            return
        try:
            display = X11Display()
        except OSError:
            log.warning("no system-wide keys", exc_info=True)
            super().listen()
            return
        codes = {keys: display.key(_last(keys)) for keys in (HOLD_KEYS, STOP_KEYS)}
        in_use = [keys for keys, code in codes.items() if not display.grab(code, MODIFIERS)]
        self._keys_by_code = {code: keys for keys, code in codes.items() if keys not in in_use}
        self.unavailable_reason = in_use_message(in_use) if in_use else ""
        self._display = display
        self._notifier = QSocketNotifier(display.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def release(self) -> None:
        """Close the connection, which releases the keys."""
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
            keys = self._keys_by_code.get(event.key)
            if keys == HOLD_KEYS:
                self.hold.emit(event.down)
            elif keys == STOP_KEYS and event.down:
                self.stop_all.emit()


def _last(keys: str) -> str:
    return keys.rpartition("+")[2]


def composited() -> bool:
    """Whether windows can be translucent: only on X11 may a screen lack a compositor."""
    if not on_x11():
        return True
    try:
        display = X11Display()
    except OSError:
        log.warning("the screen can't be asked for its compositor", exc_info=True)
        return False  # an overlay with its own background works on every screen
    try:
        return display.composited()
    finally:
        display.close()


Composited = Callable[[], bool]
