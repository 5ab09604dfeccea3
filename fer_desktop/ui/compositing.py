"""Whether windows on this screen can be translucent."""

from __future__ import annotations

import logging
from collections.abc import Callable

from fer_desktop.ui.x11 import X11Display, on_x11

log = logging.getLogger(__name__)


def composited() -> bool:
    """Whether the screen is drawn by a compositor; only X11 has screens without one."""
    if not on_x11():
        return True
    try:
        display = X11Display()
    except OSError:
        log.warning("the screen can't be asked for its compositor", exc_info=True)
        return False  # an overlay with a ground of its own is right on every screen
    try:
        return display.composited()
    finally:
        display.close()


Composited = Callable[[], bool]
