"""Which part of a live frame is searched for faces, and when: near the known ones, now and then all of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.core.stages import stage
from fer_desktop.recognition.detection import thresholds
from fer_desktop.recognition.detection.appearance import Appearance, appearance_of
from fer_desktop.recognition.detection.boxes import Face, Frame, deduplicated, iou, matches_any
from fer_desktop.recognition.detection.detector import FaceDetector, parts
from fer_desktop.recognition.detection.haar import CLOSE_MARGIN, NEAR_MARGIN
from fer_desktop.recognition.detection.optical_flow import track_box
from fer_desktop.recognition.detection.shot_cuts import ShotCuts


@dataclass(frozen=True)
class SearchSchedule:
    """Seconds between two searches of the whole frame; docs/recognition.md says what each costs."""

    quick: float = 0.7
    thorough: float = 4.0
    quick_if_lost: float = 0.08
    quick_if_none: float = 0.2
    thorough_if_none: float = 1.0
    near: float = 0.4  # after a longer pause between two frames the whole frame is searched
    motion: float = 0.0  # so long a face is followed by its motion, before it is looked for near its place
    look: float = 0.08  # so often the tilt of one of the known faces is measured while a head is tilted,
    look_upright: float = 0.2  # and while none is
    sliced: bool = False  # whether a thorough search is spread over many frames


LIVE = SearchSchedule(sliced=True)
VIDEO = SearchSchedule(motion=0.39)
"""For a video of which every frame is read: nobody waits for the one that is just shown."""
SAMPLED = SearchSchedule(quick=0.0, quick_if_none=0.0, thorough=9.0, thorough_if_none=2.0, near=1.6, look=0.0)
"""For a video of which a frame or two a second are read."""
SPARSE = SearchSchedule()
"""For frames that lie further apart: each is searched as a photo is."""


def schedule_for(step_s: float | None) -> SearchSchedule:
    """How to search frames that lie so far apart; 0 for every one of a video, None for a live source."""
    if step_s is None:
        return LIVE
    if step_s > SAMPLED.near * 0.9:
        return SPARSE
    return SAMPLED if step_s > VIDEO.near * 0.9 else VIDEO


_SAME_LOOK = 0.3
"""Difference in appearance up to which a face that was followed by its motion alone is still that face, and
not the wall on which its points were left behind. `Appearance` says what the figure means."""
_SAME_PLACE = 0.5
"""Overlap of a known face with the one that was confirmed, moved on."""

NEXT_FRAME = 0.06
"""Seconds at most to a frame that counts as the very next: a camera's, at 17 a second and more."""


class FaceSearchScheduler:
    """Finds the faces of successive frames at a small part of a whole search's cost."""

    def __init__(self, detector: FaceDetector, schedule: SearchSchedule = LIVE) -> None:
        self._detector = detector
        self._schedule = schedule
        self._frame_t = self._near_t = self._look_t = self._quick_t = self._thorough_t = float("-inf")
        self._before: Frame | None = None
        self._looks = 0
        self._parts: deque[tuple[tuple[float, float], float]] = deque()
        self._confirmed: list[tuple[Face, Appearance]] = []
        self._cuts = ShotCuts()
        self.is_cut = False
        """Whether another shot began with the last frame."""

    @stage("detect")
    def locate(self, frame: Frame, known: Sequence[Face], t: float) -> list[Face]:
        """The frame's faces: those of the known ones that are still there, in their order, then new ones.

        frame: uint8 (H, W, 3), BGR, not changed later. known: boxes in the frames before. t: seconds, never
        falling.
        """
        pause, self._frame_t = t - self._frame_t, t
        before, self._before = self._before, frame
        self.is_cut = self._cuts.is_cut(frame)
        if pause > self._schedule.near or self.is_cut:
            return self._confirm(frame, self._anew(frame, known, t))
        if moved := self._moved(before, frame, known, t):
            return deduplicated([*moved, *self._search(frame, t, moved, gone=False)])
        near = self._near(frame, known, t, pause)
        still_there = deduplicated(face for face in near if face is not None)
        # Also gone is who was taken for the face that passes before them
        gone = len(still_there) < len(known)
        found = deduplicated([*still_there, *self._search(frame, t, still_there, gone)])
        return self._confirm(frame, found)

    def _confirm(self, frame: Frame, found: list[Face]) -> list[Face]:
        """Note what the faces look like that a detector has just found."""
        if self._schedule.motion:
            self._confirmed = [(face, appearance_of(frame, face)) for face in found]
        return found

    def _anew(self, frame: Frame, known: Sequence[Face], t: float) -> list[Face]:
        """All faces, after a pause; a known one that the search missed is looked for at its place."""
        found = self._thorough(frame, t)
        missed = [face for face in known if not matches_any(face, found)]
        looked = [self._detector.look_at(frame, face) for face in missed]
        return deduplicated([*found, *(face for face in looked if face is not None)])

    def _moved(self, before: Frame | None, frame: Frame, known: Sequence[Face], t: float) -> list[Face]:
        """The known faces by their motion; none if they must be searched for."""
        if before is None or t - self._near_t >= self._schedule.motion:
            return []
        moved = [self._followed(before, frame, face) for face in known]
        followed = [each for each in moved if each is not None]
        if len(followed) < len(known):
            return []
        self._confirmed = followed
        return [face for face, _ in followed]

    def _followed(self, before: Frame, frame: Frame, known: Face) -> tuple[Face, Appearance] | None:
        """Where a known face went, if it was confirmed and looks as it did then."""
        near = [(iou(face, known), n) for n, (face, _) in enumerate(self._confirmed)]
        overlap, nearest = max(near, default=(0.0, 0))
        face = track_box(before, frame, known) if overlap >= _SAME_PLACE else None
        if face is None:
            return None
        look = self._confirmed[nearest][1]
        return (face, look) if look.difference(appearance_of(frame, face)) <= _SAME_LOOK else None

    def _near(self, frame: Frame, known: Sequence[Face], t: float, pause: float) -> list[Face | None]:
        """Where each known face is now. One in a frame is looked at, for its tilt, when it is time."""
        self._near_t = t
        due = known and t - self._look_t >= self._look_interval(known)
        if due:
            self._look_t, self._looks = t, self._looks + 1
        margin = CLOSE_MARGIN if pause <= NEXT_FRAME else NEAR_MARGIN
        turn = self._looks % len(known) if due else -1
        return [self._place(frame, face, margin, n == turn) for n, face in enumerate(known)]

    def _look_interval(self, known: Sequence[Face]) -> float:
        tilted = any(abs(face.roll) > thresholds.LEANS for face in known)
        return self._schedule.look if tilted else self._schedule.look_upright

    def _place(self, frame: Frame, face: Face, margin: float, looks: bool) -> Face | None:
        """By the cascades, whose box is steadier, while the head is upright; else by a look at it."""
        tilted = face.turned or abs(face.roll) > thresholds.UPRIGHT
        near = None if tilted else self._detector.redetect(frame, face, margin)
        if near is None:
            return self._detector.look_at(frame, face)
        if not looks or not self._detector.has_networks:
            return near
        seen = self._detector.look_at(frame, near, thresholds.SEEN)
        return None if seen is None else near._replace(roll=seen.roll, turned=seen.turned)

    def _search(self, frame: Frame, t: float, faces: Sequence[Face], gone: bool) -> list[Face]:
        """The whole frame's faces, or those of a part of it, if it is time for a search."""
        plan = self._schedule
        if t - self._thorough_t >= (plan.thorough if faces else plan.thorough_if_none):
            if not plan.sliced:
                return self._thorough(frame, t)
            self._thorough_t, self._parts = t, deque(parts(frame.shape))
        quick = plan.quick if faces else plan.quick_if_none
        if t - self._quick_t >= (plan.quick_if_lost if gone else quick):
            self._quick_t = t
            return self._detector.find_quickly(frame)
        return self._detector.find_small(frame, *self._parts.popleft()) if self._parts else []

    def _thorough(self, frame: Frame, t: float) -> list[Face]:
        self._near_t = self._quick_t = self._thorough_t = t
        return self._detector.find(frame)
