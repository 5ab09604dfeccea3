"""The files of the networks that find faces: whether they are the ones that shipped, and what to say if not.

Knows nothing of the runtime, so that the windows can ask before it is loaded.
"""

from __future__ import annotations

import logging

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.core.messages import Message

log = logging.getLogger(__name__)

_warnings: list[Message] = []


def contents() -> list[bytes]:
    """The contents of the short and the full range network; nothing if a file is missing or was changed.

    `warning` then says so, and faces are found by the cascades alone.
    """
    try:
        found = [paths.shipped_content("models", name) for name in paths.FACE_NETWORKS]
    except ResourceError as error:
        log.warning("faces are found by the cascades alone", exc_info=error)
        _warnings[:] = [error.message]
        return []
    _warnings.clear()
    return found


def warning() -> str:
    """Why fewer faces are found than could be, in a sentence; empty if nothing is known to be wrong."""
    if not _warnings:
        return ""
    return Message("{trouble} Until then only upright faces are found.", trouble=_warnings[0])
