"""A history of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fer_desktop.sessions.model import Row, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from tests.unit.sessions.made import scored

Record = Callable[..., int]


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Where a history may be made."""
    return tmp_path / "fer-desktop" / "history.db"


@pytest.fixture
def record(history: Path) -> Record:
    """Records a finished session and returns its number."""

    def recorded(title: str = "Video", rows: list[Row] | None = None, **given: Any) -> int:
        kind = given.pop("kind", SourceKind.VIDEO)
        with Recorder(history, kind, title, **given) as recorder:
            for row in [scored(0), scored(0.5)] if rows is None else rows:
                recorder.add_rows([row])
        return recorder.session_id

    return recorded


@pytest.fixture
def store(history: Path) -> Iterator[Store]:
    """The history, open."""
    with Store(history) as opened:
        yield opened
