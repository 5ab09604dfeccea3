"""A session: one recorded run over a source, and what is known of it besides its readings.

One reading as it is kept: a face at a time, or a time at which no face was seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from fer_desktop.core.emotions import EMOTIONS, Emotion

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


# The word of recognition.quality.Reason.TURNED, whose module would load OpenCV here; a test compares them.
TURNED_AWAY = "turned away"


class Status(StrEnum):
    """What is known at a time: an emotion, a face without a clear one, or no face at all."""

    SCORED = "scored"
    UNKNOWN = "unknown"
    NO_FACE = "no_face"


class Row(NamedTuple):
    """A face (its number, from 1) in the frame at ``t_s`` seconds, or a frame without a face.

    ``probabilities`` are eight in the order of ``EMOTIONS``, ``box`` is (x, y, w, h) in frame pixels. Without
    a face only ``t_s`` and ``status`` are set; ``emotion`` is set only where ``status`` is scored.
    """

    t_s: float
    face: int | None
    status: Status
    reasons: tuple[str, ...] = ()
    emotion: Emotion | None = None
    confidence: float | None = None
    probabilities: tuple[float, ...] = ()
    box: tuple[int, int, int, int] | None = None

    @property
    def frontal(self) -> bool:
        """Whether a face was seen that was not turned away."""
        return self.face is not None and TURNED_AWAY not in self.reasons


def no_face(t_s: float) -> Row:
    """The row of a frame without a face."""
    return Row(t_s, None, Status.NO_FACE)


def rows_of(t_s: float, readings: Sequence[Reading]) -> list[Row]:
    """The rows of one frame: one a reading, or a single one that says that no face was there."""
    return [_row_of(t_s, reading) for reading in readings] or [no_face(t_s)]


def _row_of(t_s: float, reading: Reading) -> Row:
    x, y, w, h = reading.face.box
    return Row(
        t_s,
        reading.track,
        Status.UNKNOWN if reading.emotion is None else Status.SCORED,
        tuple(str(reason) for reason in reading.reasons),
        reading.emotion,
        float(reading.confidence),
        tuple(float(reading.probabilities[i]) for i in range(len(EMOTIONS))),
        (int(x), int(y), int(w), int(h)),
    )


class SourceKind(StrEnum):
    """Where a session's frames came from."""

    CAMERA = "camera"
    VIDEO = "video"
    SCREEN = "screen"


class SessionState(StrEnum):
    """Whether a session is being recorded, was ended, or its program stopped in the middle."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Session:
    """One recorded run. ``started`` is in UTC; ``source`` is the path of a video or the name of a camera.

    ``complete`` is False where the end is missing; ``incomplete_reason`` then says why in a sentence.
    ``moments`` are the frames that were read, ``readings`` the faces in them. ``id`` is 0 if not stored.
    """

    kind: SourceKind
    title: str
    source: str
    started: datetime
    duration_s: float
    id: int = 0
    state: SessionState = SessionState.FINISHED
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
