"""Which videos earlier runs have read: from the history, so that nothing can say otherwise than it does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store

_VIDEOS = SessionFilter(kinds=(SourceKind.VIDEO,), states=(SessionState.FINISHED,))


def analysis_key(path: Path, every_s: float | None, model: str) -> dict[str, Any]:
    """What decides a video's readings, as stored in its session: the file's size and time, and the options.

    Raises `OSError` if the file can't be asked.
    """
    status = path.stat()
    file = {"size": status.st_size, "mtime_ns": status.st_mtime_ns}
    return {"every_s": every_s or None, "model": model, "file": file}


class AnalyzedVideos:
    """The videos in a history that were read to their end. Raises `StoreError`."""

    def __init__(self, history: Path) -> None:
        with Store(history) as store:
            whole = [session for session in reversed(store.find(_VIDEOS)) if session.complete]
        self._ids = {_key(session.source, session.settings): session.id for session in whole}

    def session_of(self, path: Path, settings: Mapping[str, Any]) -> int | None:
        """The newest session of the unchanged video with these settings, or None."""
        return self._ids.get(_key(str(path.absolute()), settings))


def _key(source: str, settings: Mapping[str, Any]) -> tuple[str, str]:
    return source, json.dumps(dict(settings), sort_keys=True)
