"""The files of the networks that find faces: whether they are the shipped ones, and what to say if not.

Loads no runtime, so that windows can ask before one is loaded.
"""

from __future__ import annotations

import logging

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.core.messages import Message

log = logging.getLogger(__name__)

_problem: Message | None = None


def contents() -> list[bytes]:
    """Read the short and the full range network. Empty if a file is missing or damaged.

    `warning` then says so, and only the cascades find faces.
    """
    global _problem
    try:
        files = [paths.shipped_content("models", name) for name in paths.FACE_NETWORKS]
    except ResourceError as error:
        log.warning("only the cascades find faces", exc_info=error)
        _problem = error.message
        return []
    _problem = None
    return files


def warning() -> str:
    """Why fewer faces are found than could be, in a sentence; empty if no problem is known."""
    if _problem is None:
        return ""
    return Message("{problem} Until then only upright faces are found.", problem=_problem)
