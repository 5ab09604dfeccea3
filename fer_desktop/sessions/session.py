"""A session: one recorded run over a source, and what is known of it besides its readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from fer_desktop.sessions.rows import Row


class Kind(StrEnum):
    """Where a session's frames came from."""

    CAMERA = "camera"
    VIDEO = "video"
    SCREEN = "screen"


class State(StrEnum):
    """Whether a session is being recorded, was ended, or its program stopped in the middle."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Session:
    """One recorded run. ``started`` is in UTC; ``source`` is the path of a film or the name of a camera.

    ``complete`` is False where the end is missing; ``incomplete_reason`` then says why in a sentence.
    ``moments`` are the frames that were read, ``readings`` the faces in them. ``id`` is 0 if not stored.
    """

    kind: Kind
    title: str
    source: str
    started: datetime
    duration_s: float
    id: int = 0
    state: State = State.FINISHED
    complete: bool = True
    incomplete_reason: str = ""
    moments: int = 0
    readings: int = 0
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def every_s(self) -> float | None:
        """Seconds between two frames that were read; None for every frame."""
        value = self.settings.get("every_s")
        return float(value) if isinstance(value, int | float) and value > 0 else None

    @property
    def model(self) -> str:
        """The version of the model that read it, empty if unknown."""
        return str(self.settings.get("model", ""))


@dataclass(frozen=True)
class Recording:
    """A session with its readings, in the order of time. ``rows`` may be called again and again."""

    session: Session
    rows: Callable[[], Iterator[Row]]
