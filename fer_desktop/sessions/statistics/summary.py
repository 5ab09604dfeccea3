"""Summarises a session: feedback, attention and engagement, in one pass over its rows.

Memory use grows with the number of participants, not with the length of the session.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Recording, Row, Status
from fer_desktop.sessions.statistics.durations import Movement, TimedReadings, moments, step_length
from fer_desktop.sessions.statistics.metrics import SessionMetrics, unscored_notice


@dataclass(frozen=True)
class Participant:
    """One face of the session, with the times in seconds at which it was first and last seen."""

    face: int
    first_s: float
    last_s: float
    figures: SessionMetrics


@dataclass(frozen=True)
class Summary:
    """The figures of a session and its participants.

    ``moments`` is the number of analysed frames, ``readings`` the number of faces in them.
    """

    duration_s: float
    moments: int
    readings: int
    whole: SessionMetrics
    participants: tuple[Participant, ...]

    def as_json(self) -> dict[str, Any]:
        """Returns the summary for JSON, with participants sorted by number."""
        return {
            "notice": unscored_notice(self.whole.not_scored_share),
            "duration_s": round(self.duration_s, 3),
            "frames": self.moments,
            "readings": self.readings,
            **self.whole.as_json(),
            "participants": [
                {
                    "face": one.face,
                    "first_s": round(one.first_s, 3),
                    "last_s": round(one.last_s, 3),
                    **one.figures.as_json(),
                }
                for one in self.participants
            ],
        }


def summary_of(recording: Recording) -> Summary:
    """Summarises a recorded session. Raises `StoreError` if it can't be read."""
    session = recording.session
    return summarise(recording.rows(), session.duration_s, session.every_s)


def summarise(rows: Iterable[Row], duration_s: float, every_s: float | None = None) -> Summary:
    """Summarises rows in order of time, over a session of ``duration_s`` seconds.

    ``every_s`` is the sampling interval in seconds, None if every frame was analysed. The feedback follows
    the feedback-analysis paper and engagement the online-class papers; docs/summaries.md has the formulas and
    limits.
    """
    counting = _SummaryBuilder(step_length(every_s))
    for moment in moments(rows, duration_s, every_s):
        counting.add(moment)
    return counting.summary(duration_s)


class _Tally:
    """Running totals for one face, or for all faces together."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(EMOTIONS, 0)
        self.seconds = dict.fromkeys(EMOTIONS, 0.0)
        self.unknown = 0
        self.confidence_s = self.present_s = self.frontal_s = self.scored_s = 0.0

    def add_reading(self, row: Row, hold_s: float) -> None:
        if row.emotion is None:
            self.unknown += 1
            return
        self.counts[row.emotion] += 1
        self.seconds[row.emotion] += hold_s
        self.confidence_s += hold_s * (row.confidence or 0.0)

    def add_time(self, hold_s: float, frontal: bool, scored: float) -> None:
        self.present_s += hold_s
        self.frontal_s += hold_s * frontal
        self.scored_s += hold_s * scored

    def figures(self, duration_s: float, movement: float | None) -> SessionMetrics:
        emotion_s = sum(self.seconds.values())
        share = 1 / duration_s if duration_s else 0.0
        return SessionMetrics(
            counts=self.counts,
            seconds=self.seconds,
            unknown=self.unknown,
            attention_share=min(1.0, self.frontal_s * share),
            present_share=min(1.0, self.present_s * share),
            not_scored_share=max(0.0, 1 - self.scored_s * share),
            confidence=self.confidence_s / emotion_s if emotion_s else None,
            movement=movement,
        )


class _Face(_Tally):
    """Running totals for one participant."""

    def __init__(self, number: int, t_s: float, step_s: float) -> None:
        super().__init__()
        self.number, self.first_s, self.last_s = number, t_s, t_s
        self.movement = Movement(step_s)

    def add(self, row: Row, hold_s: float) -> None:
        self.last_s = row.t_s
        scored = row.status is Status.SCORED
        self.add_reading(row, hold_s)
        self.add_time(hold_s, row.frontal, scored)
        if scored:
            self.movement.add(row.t_s, hold_s, row.probabilities)

    def participant(self, duration_s: float) -> Participant:
        moved = _mean_movement([self])
        return Participant(self.number, self.first_s, self.last_s, self.figures(duration_s, moved))


class _SummaryBuilder:
    """Builds a summary from frames added in order of time."""

    def __init__(self, step_s: float) -> None:
        self._step_s = step_s
        self._whole = _Tally()
        self._faces: dict[int, _Face] = {}
        self._moments = self._readings = 0
        self._end_s = 0.0

    def add(self, moment: TimedReadings) -> None:
        self._moments += 1
        self._end_s = moment.t_s + moment.hold_s
        seen = [row for row in moment.rows if row.face is not None]
        if not seen:
            return
        self._readings += len(seen)
        for row in seen:
            self._whole.add_reading(row, moment.hold_s)
            self._face(row).add(row, moment.hold_s)
        scored = sum(row.status is Status.SCORED for row in seen) / len(seen)
        self._whole.add_time(moment.hold_s, any(row.frontal for row in seen), scored)

    def summary(self, duration_s: float) -> Summary:
        whole_s = max(duration_s, self._end_s)
        for face in self._faces.values():
            face.movement.close()
        return Summary(
            whole_s,
            self._moments,
            self._readings,
            self._whole.figures(whole_s, _mean_movement(self._faces.values())),
            tuple(self._faces[number].participant(whole_s) for number in sorted(self._faces)),
        )

    def _face(self, row: Row) -> _Face:
        assert row.face is not None
        if row.face not in self._faces:
            self._faces[row.face] = _Face(row.face, row.t_s, self._step_s)
        return self._faces[row.face]


def _mean_movement(faces: Iterable[_Face]) -> float | None:
    """Returns the mean of all changes of all faces; None if there are none."""
    measured = [face.movement for face in faces]
    changes = sum(movement.changes for movement in measured)
    return sum(movement.total for movement in measured) / changes if changes else None
