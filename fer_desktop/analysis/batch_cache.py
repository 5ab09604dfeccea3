"""Which videos were analysed before. Only the history says so: a second record could contradict it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fer_desktop.core.errors import VideoError
from fer_desktop.core.file_io import display_name, read_error_message
from fer_desktop.media.sources.video_streams import VideoChoice
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store

_VIDEOS = SessionFilter(kinds=(SourceKind.VIDEO,), states=(SessionState.FINISHED,))


def analysis_key(
    path: Path, every_s: float | None, model: str, choice: VideoChoice | None = None
) -> dict[str, Any]:
    """What a video's readings depend on, as stored in its session: the file's size and time and the options.

    Raises `VideoError` if the file can't be examined.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise VideoError(read_error_message(error, display_name(path))) from error
    file = {"size": status.st_size, "mtime_ns": status.st_mtime_ns}
    chosen = choice.as_settings() if choice is not None else {}
    return {"every_s": every_s or None, "model": model, **chosen, "file": file}


class AnalyzedVideos:
    """The completely analysed videos in a history. Raises `StoreError`."""

    def __init__(self, history: Path) -> None:
        with Store(history) as store:
            whole = [session for session in reversed(store.find(_VIDEOS)) if session.complete]
        self._ids = {_key(session.source, session.settings): session.id for session in whole}

    def session_of(self, path: Path, settings: Mapping[str, Any]) -> int | None:
        """The newest session of the unchanged video with the same settings, or None."""
        return self._ids.get(_key(str(path.absolute()), settings))


def _key(source: str, settings: Mapping[str, Any]) -> tuple[str, str]:
    return source, json.dumps(dict(settings), sort_keys=True)
