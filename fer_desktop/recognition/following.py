"""Which part of a live frame is searched for faces, and when: near the known ones, now and then all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.recognition.changes import Changes
from fer_desktop.recognition.faces import Face, FaceDetector, Frame, merged


@dataclass(frozen=True)
class Schedule:
    """Seconds between two searches of the whole frame; docs/recognition.md says what each costs."""

    quick: float = 0.7
    thorough: float = 4.0
    quick_if_lost: float = 0.2
    thorough_if_none: float = 1.0
    near: float = 0.4  # after a longer pause between two frames the whole frame is searched
    still: float = 0.0  # with nothing new beside its faces a frame is searched so rarely; 0: as others


SAMPLED = Schedule(quick=3.0, thorough=9.0, quick_if_lost=0.2, thorough_if_none=2.0, near=1.6, still=15.0)
"""For a film of which a frame or two a second are read: a whole search costs more than decoding it."""


def schedule_for(step_s: float) -> Schedule:
    """How to search frames that lie ``step_s`` seconds apart; 0 for a live source."""
    plain = Schedule()
    return SAMPLED if plain.near * 0.9 < step_s <= SAMPLED.near * 0.9 else plain


class Follower:
    """Finds the faces of successive frames at a small part of a whole search's cost."""

    def __init__(self, detector: FaceDetector, schedule: Schedule | None = None) -> None:
        self._detector = detector
        self._schedule = schedule or Schedule()
        self._frame_t = self._quick_t = self._thorough_t = float("-inf")
        self._changes, self._news = Changes(), True

    def faces(self, frame: Frame, known: Sequence[Face], t: float) -> list[Face]:
        """The frame's faces: those of the known ones that are still there, in their order, then new ones.

        frame: uint8 (H, W, 3), BGR. known: boxes in the frames before. t: seconds, never falling.
        """
        pause, self._frame_t = t - self._frame_t, t
        if pause > self._schedule.near:
            return self._thorough(frame, t)
        near = [self._detector.find_near(frame, face) for face in known]
        still_there = merged(face for face in near if face is not None)
        if known and not still_there and pause > Schedule.near:
            return self._thorough(frame, t)
        if None not in near and self._nothing_new(frame, still_there, t):
            return still_there
        found = self._search(frame, t, lost=not still_there or None in near, none=not still_there)
        return merged([*still_there, *found])

    def _nothing_new(self, frame: Frame, faces: Sequence[Face], t: float) -> bool:
        """Whether a search would only find what the last thorough one did."""
        if not self._schedule.still:
            return False
        self._news = self._news or self._changes.since_search(frame, faces)
        return not self._news and t - self._thorough_t < self._schedule.still

    def _search(self, frame: Frame, t: float, lost: bool, none: bool) -> list[Face]:
        """The whole frame's faces, if it is time for a search."""
        plan = self._schedule
        if t - self._thorough_t >= (plan.thorough_if_none if none else plan.thorough):
            return self._thorough(frame, t)
        if t - self._quick_t >= (plan.quick_if_lost if lost else plan.quick):
            self._quick_t = t
            return self._detector.find_quickly(frame)
        return []

    def _thorough(self, frame: Frame, t: float) -> list[Face]:
        self._quick_t = self._thorough_t = t
        found = self._detector.find(frame)
        if self._schedule.still:
            self._changes.searched(frame, found)
            self._news = False
        return found
