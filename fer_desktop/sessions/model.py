"""The data model of the history: sessions (recorded runs over a source) and the rows of their frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.messages import Message

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


# The value of recognition.quality.Reason.TURNED: importing it would load OpenCV. A test compares them.
TURNED_AWAY = "turned away"


class Status(StrEnum):
    """The result for a row: an emotion, a face without a clear emotion, or no face."""

    SCORED = "scored"
    UNKNOWN = "unknown"
    NO_FACE = "no_face"


class Row(NamedTuple):
    """One face in the frame at ``t_s`` seconds, or a frame without a face.

    ``face`` is the face's number, from 1; ``probabilities`` are the eight probabilities in the order of
    ``EMOTIONS``; ``box`` is (x, y, w, h) in frame pixels. Without a face, only ``t_s`` and ``status`` are
    set. ``emotion`` is set only if ``status`` is ``SCORED``.
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
    def held(self) -> bool:
        """Whether smoothing still holds this emotion although another one is likelier in the frame."""
        return self.emotion is not None and self.emotion is not _likeliest(self.probabilities)

    @property
    def frontal(self) -> bool:
        """Whether there is a face and it is not turned away."""
        return self.face is not None and TURNED_AWAY not in self.reasons


def _likeliest(probabilities: Sequence[float]) -> Emotion:
    return EMOTIONS[max(range(len(EMOTIONS)), key=probabilities.__getitem__)]


def no_face(t_s: float) -> Row:
    """Returns the row for a frame without a face."""
    return Row(t_s, None, Status.NO_FACE)


def rows_of(t_s: float, readings: Sequence[Reading]) -> list[Row]:
    """Returns the rows of one frame: one per reading, or a single ``NO_FACE`` row."""
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


_LIVE = {
    SourceKind.CAMERA: Message("Live from a camera"),
    SourceKind.VIDEO: Message("Live from a video"),
    SourceKind.SCREEN: Message("Live from the screen"),
}
_ANALYSED = Message("Video")


class SessionState(StrEnum):
    """Whether a session is being recorded, has ended, or was interrupted when the program stopped."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Session:
    """One recorded run over a source.

    ``started`` is in UTC; ``source`` is a video's path or a camera's name. If the end is missing,
    ``complete`` is False and ``incomplete_reason`` explains why. ``moments`` is the number of analysed
    frames, ``readings`` the number of faces in them. ``id`` is 0 if the session is not stored. ``notes`` say
    how a source was read, such as that its times were rebuilt.
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
    notes: tuple[str, ...] = ()

    @property
    def every_s(self) -> float | None:
        """The sampling interval in seconds; None if every frame was analysed."""
        value = self.settings.get("every_s")
        return float(value) if isinstance(value, int | float) and value > 0 else None

    @property
    def is_live(self) -> bool:
        """Whether it was recorded in the Live window, which can also play a video in place of a camera."""
        return self.kind is not SourceKind.VIDEO or bool(self.settings.get("live"))

    @property
    def origin(self) -> Message:
        """What the session came from: a video that was analysed, or what was live."""
        return _LIVE[self.kind] if self.is_live else _ANALYSED

    @property
    def source_name(self) -> str:
        """The name of the camera or the screen, or the video's file name without its folder."""
        return PurePath(self.source).name if self.kind is SourceKind.VIDEO else self.source

    @property
    def model(self) -> str:
        """The version of the model that analysed the session; empty if unknown."""
        return str(self.settings.get("model", ""))


class Bookmark(NamedTuple):
    """A moment that the user marked, in seconds of the session; ``word`` may be empty."""

    t_s: float
    word: str = ""


@dataclass(frozen=True)
class Recording:
    """A session with its rows and bookmarks in order of time.

    Each call of ``rows`` starts from the beginning.
    """

    session: Session
    rows: Callable[[], Iterator[Row]]
    bookmarks: tuple[Bookmark, ...] = ()
