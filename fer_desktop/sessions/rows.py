"""One reading as it is kept: a face at a time, or a time at which no face was seen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

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
    x, y, w, h = reading.face
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
