"""Which part of a live frame is searched for faces, and when: near the known ones, now and then all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.recognition.detection.boxes import Face, Frame, merged
from fer_desktop.recognition.detection.change_detector import Changes
from fer_desktop.recognition.detection.detector import CLOSE_MARGIN, NEAR_MARGIN, FaceDetector
from fer_desktop.recognition.detection.optical_flow import followed
from fer_desktop.recognition.detection.profile_tracker import Turning


@dataclass(frozen=True)
class Schedule:
    """Seconds between two searches of the whole frame; docs/recognition.md says what each costs."""

    quick: float = 0.7
    thorough: float = 4.0
    quick_if_lost: float = 0.2
    thorough_if_none: float = 1.0
    near: float = 0.4  # after a longer pause between two frames the whole frame is searched
    motion: float = 0.0  # so long a face is followed by its motion, before it is looked for near its place
    side: float = float("inf")  # for faces that are seen from the side
    side_if_none: float = 2.0
    still: float = 0.0  # with nothing new beside its faces a frame is searched so rarely; 0: as others


LIVE = Schedule()
FILM = Schedule(motion=0.39, side_if_none=0.0, still=12.0)
"""For a film of which every frame is read: nobody waits for the one that is just shown."""
SAMPLED = Schedule(quick=3.0, thorough=9.0, thorough_if_none=2.0, near=1.6, side_if_none=0.0, still=15.0)
"""For a film of which a frame or two a second are read: a whole search costs more than decoding it."""
SPARSE = Schedule(side=0.0)
"""For frames that lie further apart: each is searched as a photo is."""


def schedule_for(step_s: float | None) -> Schedule:
    """How to search frames that lie so far apart; 0 for every one of a film, None for a live source."""
    if step_s is None:
        return LIVE
    if step_s > SAMPLED.near * 0.9:
        return SPARSE
    return SAMPLED if step_s > FILM.near * 0.9 else FILM


NEXT_FRAME = 0.06
"""Seconds at most to a frame that counts as the very next: a camera's, at 17 a second and more."""
LOOK = 0.45
"""Seconds after which it is looked again whether there is anything new."""


class Follower:
    """Finds the faces of successive frames at a small part of a whole search's cost."""

    def __init__(self, detector: FaceDetector, schedule: Schedule = LIVE) -> None:
        self._detector = detector
        self._schedule = schedule
        self._frame_t = self._near_t = self._quick_t = self._thorough_t = self._looked_t = float("-inf")
        self._side_t = float("-inf")
        self._before: Frame | None = None
        self._changes, self._news = Changes(), True
        self._turning = Turning(detector.side_views)

    @property
    def turned(self) -> frozenset[Face]:
        """The boxes of the last answer that are seen from the side."""
        return self._turning.turned

    def faces(self, frame: Frame, known: Sequence[Face], t: float) -> list[Face]:
        """The frame's faces: those of the known ones that are still there, in their order, then new ones.

        frame: uint8 (H, W, 3), BGR, not changed later. known: boxes in the frames before. t: seconds, never
        falling.
        """
        pause, self._frame_t = t - self._frame_t, t
        before, self._before = self._before, frame
        if pause > LIVE.near:
            found = self._turning.completed(frame, known, self._far_apart(frame, known, t, pause), t)
        else:
            found = self._successive(before, frame, known, t, pause)
        if not self._is_time_for_side_views(t, pause, none=not found):
            return found
        self._side_t = t
        return self._turning.searched(frame, found, t)

    def _far_apart(self, frame: Frame, known: Sequence[Face], t: float, pause: float) -> list[Face]:
        """The faces that are seen from the front, where much may have happened since the last frame."""
        near = [] if pause > self._schedule.near else self._near(frame, known, t)
        still_there = merged(face for face in near if face is not None)
        if pause > self._schedule.near or (known and not still_there):
            return self._thorough(frame, t)
        found = self._search(frame, t, still_there, gone=None in near)
        return merged([*still_there, *found])

    def _successive(
        self, before: Frame | None, frame: Frame, known: Sequence[Face], t: float, pause: float
    ) -> list[Face]:
        """The faces, where the last frame was a moment ago; also those that turned away."""
        near: Sequence[Face | None] | None = self._moved(before, frame, known, t)
        if not near:
            front = self._near(frame, known, t, CLOSE_MARGIN if pause <= NEXT_FRAME else NEAR_MARGIN)
            near = self._turning.near(frame, known, front, t, before)
        still_there = merged(face for face in near if face is not None)
        found = self._search(frame, t, still_there, gone=None in near)
        return merged([*self._turning.but(still_there, found), *found])

    def _moved(
        self, before: Frame | None, frame: Frame, known: Sequence[Face], t: float
    ) -> list[Face] | None:
        """The known faces by their motion; None if they must be searched for."""
        if before is None or t - self._near_t >= self._schedule.motion:
            return None
        moved = [face for each in known if (face := followed(before, frame, each)) is not None]
        if len(moved) < len(known):
            return None
        self._turning.follow(known, moved, t)
        return moved

    def _near(
        self, frame: Frame, known: Sequence[Face], t: float, margin: float = NEAR_MARGIN
    ) -> list[Face | None]:
        self._near_t = t
        return [
            None if self._turning.rests(face, t) else self._detector.find_near(frame, face, margin)
            for face in known
        ]

    def _is_time_for_side_views(self, t: float, pause: float, none: bool) -> bool:
        """Of the whole frame; of a live one not when it was searched from the front as well."""
        plan = self._schedule
        if t - self._side_t < (plan.side_if_none if none else plan.side):
            return False
        return self._thorough_t == t if plan.still or pause > LIVE.near else self._quick_t < t

    def _search(self, frame: Frame, t: float, faces: Sequence[Face], gone: bool) -> list[Face]:
        """The whole frame's faces, if it is time for a search and there may be something new."""
        plan = self._schedule
        thorough = t - self._thorough_t >= (plan.thorough if faces else plan.thorough_if_none)
        quick = t - self._quick_t >= (plan.quick if faces and not gone else plan.quick_if_lost)
        if not (thorough or quick) or (not gone and self._nothing_new(frame, faces, t)):
            return []
        if thorough:
            return self._thorough(frame, t)
        self._quick_t = t
        return self._detector.find_quickly(frame)

    def _nothing_new(self, frame: Frame, faces: Sequence[Face], t: float) -> bool:
        """Whether a search would only find what the last thorough one did."""
        if t - self._thorough_t >= self._schedule.still:
            return False
        if t - self._looked_t >= LOOK:
            self._looked_t = t
            self._news = self._news or self._changes.since_search(frame, faces)
        return not self._news

    def _thorough(self, frame: Frame, t: float) -> list[Face]:
        self._near_t = self._quick_t = self._thorough_t = t
        found = self._detector.find(frame)
        if self._schedule.still:
            self._changes.searched(frame, found)
            self._looked_t, self._news = t, False
        return found
