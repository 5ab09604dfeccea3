"""Where the windows stand and how large each is, as the settings store it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_ENTRY = re.compile(r"(\w+) (\d{1,6})x(\d{1,6})( maximised)?")


@dataclass(frozen=True)
class WindowSettings:
    """The place of the window that was open last, and the size of each; in logical pixels."""

    placed: bool = False
    """Whether ``x`` and ``y`` are known."""
    x: int = 0
    """From the left edge of the first screen to the window's frame."""
    y: int = 0
    sizes: tuple[str, ...] = ()
    """One for each window, such as ``live 1152x736`` or ``live 1152x736 maximised``."""

    def size_of(self, name: str) -> tuple[int, int] | None:
        """The width and height of a window, None if it has not been opened yet."""
        entry = self._entry(name)
        return (int(entry[2]), int(entry[3])) if entry else None

    def is_maximised(self, name: str) -> bool:
        """Whether the window filled the screen."""
        entry = self._entry(name)
        return entry is not None and bool(entry[4])

    def with_size(self, name: str, width: int, height: int, maximised: bool = False) -> WindowSettings:
        """The same with another size of a window."""
        others = tuple(each for each in self.sizes if not each.startswith(f"{name} "))
        entry = f"{name} {width}x{height}{' maximised' if maximised else ''}"
        return replace(self, sizes=tuple(sorted((*others, entry))))

    def _entry(self, name: str) -> re.Match[str] | None:
        entries = (_ENTRY.fullmatch(each) for each in self.sizes)
        return next((entry for entry in entries if entry is not None and entry[1] == name), None)
