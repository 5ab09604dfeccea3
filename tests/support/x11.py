"""A virtual X11 screen (Xvfb) with a mouse, a keyboard and screenshots.

It speaks the X11 protocol on the socket, so that tests need nothing but the X server. The numbers come from
the X11 core protocol and its XTEST extension.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

SIZE = (1280, 800)
KEY, BUTTON, MOTION = 2, 4, 6
MODIFIERS = {"Shift": 0xFFE1, "Ctrl": 0xFFE3, "Alt": 0xFFE9}
KEYS = {"Enter": 0xFF0D, "Esc": 0xFF1B, "Tab": 0xFF09, "Space": 0x20, "Left": 0xFF51, "Right": 0xFF53}
KEYS |= {f"F{number}": 0xFFBD + number for number in range(1, 13)}
GAP_S = 0.004


class Window(NamedTuple):
    """A window on the screen, with its geometry in pixels."""

    number: int
    title: str
    x: int
    y: int
    width: int
    height: int


def xvfb() -> str | None:
    """The path of the X server, or None if it is not installed."""
    return shutil.which("Xvfb")


@contextmanager
def screen() -> Iterator[Screen]:
    """A new X server, which is ended on leaving."""
    reading, writing = os.pipe()
    command = [str(xvfb()), "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = pipe.readline().strip()
        connection = Screen(f":{display}")
        yield connection
        connection.close()
    finally:
        server.terminate()
        server.wait(20)


class Screen:
    """A connection to the X server of one display."""

    def __init__(self, display: str) -> None:
        self.display = display
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"/tmp/.X11-unix/X{display[1:]}")
        self._set_up()
        self._xtest = self._extension("XTEST")
        self._codes = self._keyboard()
        self._title = self._atom("_NET_WM_NAME")

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    # The protocol

    def _set_up(self) -> None:
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        accepted, length = struct.unpack("<BxHHH", self._take(8))[0::3]
        body = self._take(length * 4)
        if accepted != 1:
            raise RuntimeError("the X server refused the connection")
        vendor, formats = struct.unpack_from("<H", body, 16)[0], body[21]
        self._min_keycode, self._max_keycode = body[26], body[27]
        at = 32 + (vendor + 3) // 4 * 4 + formats * 8
        self._root = struct.unpack_from("<I", body, at)[0]

    def _take(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            if not part:
                raise RuntimeError("the X server is gone")
            data += part
        return data

    def _send(self, opcode: int, detail: int, body: bytes) -> None:
        body += b"\0" * (-len(body) % 4)
        self._socket.sendall(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)

    def _ask(self, opcode: int, detail: int, body: bytes) -> bytes:
        self._send(opcode, detail, body)
        while True:
            head = self._take(32)
            if head[0] == 0:
                raise LookupError(f"X error {head[1]} for request {opcode}")
            if head[0] == 1:
                return head + self._take(struct.unpack_from("<I", head, 4)[0] * 4)

    def _extension(self, name: str) -> int:
        reply = self._ask(98, 0, struct.pack("<Hxx", len(name)) + name.encode())
        if not reply[8]:
            raise RuntimeError(f"the X server has no {name}")
        return reply[9]

    def _atom(self, name: str) -> int:
        return int(
            struct.unpack_from("<I", self._ask(16, 0, struct.pack("<Hxx", len(name)) + name.encode()), 8)[0]
        )

    def _keyboard(self) -> dict[int, tuple[int, bool]]:
        """The keycode of each key symbol, and whether it needs Shift."""
        count = self._max_keycode - self._min_keycode + 1
        reply = self._ask(101, 0, struct.pack("<BBxx", self._min_keycode, count))
        width = reply[1]
        symbols = struct.unpack_from(f"<{count * width}I", reply, 32)
        keys: dict[int, tuple[int, bool]] = {}
        for index, symbol in enumerate(symbols):
            if index % width < 2:
                keys.setdefault(symbol, (self._min_keycode + index // width, index % width == 1))
        return keys

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self._send(self._xtest, 2, struct.pack("<BBxxII8xhh8x", kind, detail, 0, self._root, x, y))
        self._ask(43, 0, b"")  # The reply (who has the focus) shows that the event has arrived
        time.sleep(GAP_S)

    # Input

    def click(self, x: int, y: int) -> None:
        """Move the mouse to a point on the screen and click."""
        self._fake(MOTION, 0, x, y)
        self._fake(BUTTON, 1)
        self._fake(BUTTON + 1, 1)

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Press the mouse button at one point, move to another and release it."""
        self._fake(MOTION, 0, x, y)
        self._fake(BUTTON, 1)
        for step in range(1, 9):
            self._fake(MOTION, 0, x + (to_x - x) * step // 8, y + (to_y - y) * step // 8)
        self._fake(BUTTON + 1, 1)

    def press(self, keys: str) -> None:
        """Press keys together, such as ``Ctrl+O``, in the topmost window."""
        *modifiers, last = keys.split("+")
        codes = [self._codes[MODIFIERS[each]][0] for each in modifiers]
        symbol = KEYS.get(last, ord(last[0].lower()))
        self._hit(codes, self._codes[symbol][0])

    def write(self, text: str) -> None:
        """Type ASCII text into the topmost window."""
        shift = self._codes[MODIFIERS["Shift"]][0]
        for letter in text:
            code, shifted = self._codes[ord(letter)]
            self._hit([shift] if shifted else [], code)

    def _hit(self, modifiers: list[int], code: int) -> None:
        self._focus()
        for each in [*modifiers, code]:
            self._fake(KEY, each)
        for each in reversed([*modifiers, code]):
            self._fake(KEY + 1, each)

    def hold(self, keys: str, down: bool) -> None:
        """Press or release keys together, whichever window has the focus."""
        *modifiers, last = keys.split("+")
        codes = [self._codes[MODIFIERS[each]][0] for each in modifiers] + [self._codes[KEYS[last]][0]]
        for code in codes if down else reversed(codes):
            self._fake(KEY if down else KEY + 1, code)

    def give_focus(self, window: int) -> None:
        """Give the keyboard focus to a window."""
        self._send(42, 1, struct.pack("<II", window, 0))

    def focused(self) -> int:
        """The number of the window with the keyboard focus."""
        return int(struct.unpack_from("<I", self._ask(43, 0, b""), 8)[0])

    def _focus(self) -> None:
        """Give the focus to the topmost window: there is no window manager to do it."""
        if shown := self.windows():
            self._send(42, 1, struct.pack("<II", shown[-1].number, 0))

    # Output

    def windows(self) -> list[Window]:
        """The visible windows with a title, the topmost last."""
        reply = self._ask(15, 0, struct.pack("<I", self._root))
        numbers = struct.unpack_from(f"<{struct.unpack_from('<H', reply, 16)[0]}I", reply, 32)
        windows = []
        for number in numbers:
            with suppress(LookupError):  # Closed in the meantime
                windows.append(self._window(number))
        return [window for window in windows if window is not None]

    def _window(self, number: int) -> Window | None:
        shown = self._ask(3, 0, struct.pack("<I", number))[26] == 2
        reply = self._ask(20, 0, struct.pack("<IIIII", number, self._title, 0, 0, 256))
        title = reply[32 : 32 + struct.unpack_from("<I", reply, 16)[0]].decode()
        x, y, width, height = struct.unpack_from("<hhHH", self._ask(14, 0, struct.pack("<I", number)), 12)
        return Window(number, title, x, y, width, height) if shown and title else None

    def picture(self) -> np.ndarray:
        """A screenshot (H, W, 3), RGB, uint8."""
        reply = self._ask(73, 2, struct.pack("<IhhHHI", self._root, 0, 0, *SIZE, 0xFFFFFFFF))
        pixels = np.frombuffer(reply, np.uint8, SIZE[0] * SIZE[1] * 4, 32)
        return pixels.reshape(SIZE[1], SIZE[0], 4)[:, :, 2::-1].copy()

    def save(self, path: Path) -> None:
        """Save a screenshot as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(self.picture()).save(path)
