"""Where each face of a video is in every frame: also before and after it is found."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise

from fer_desktop.media.face_cover.motion import MotionPicture, move_fine, refind, to_fine, to_pixels
from fer_desktop.media.face_cover.takeover import (
    HIDDEN_S,
    may_take_over,
    takeovers,
    widened_before_hidden,
)
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.detection.boxes import Face, clip_to, deduplicated
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.search_scheduler import FaceSearchScheduler, SearchSchedule
from fer_desktop.recognition.detection.tracker import smooth_box

LOOKAHEAD_S = 1.5
"""How far back a new face is followed. The whole frame is searched more often than that."""

LOOKAHEAD_FRAMES = 120
"""The most frames kept for it, whatever the frame rate."""

_UNSEEN_S = 10.0
"""How long a face is followed by its motion alone, as when only the back of the head is seen."""

_HELD_S = 1.4
"""How long the place stays covered where a face was lost, and where one will be found; ever wider."""

_WIDENS = 1.0
"""By how many of its widths such a box grows in a second."""

_SEEN_S = 0.4
"""So long after it was found a face counts as seen: not every frame is searched."""

_RETRIED_S = 3.0
"""How long a face whose motion was lost is looked for by what it looked like, as behind a passer-by."""

_SCHEDULE = SearchSchedule(
    quick=0.25, thorough=1.0, quick_if_lost=0.1, quick_if_none=0.1, thorough_if_none=0.5
)

KnownFaces = Callable[[float], Sequence[Face]]
"""The faces already known in the frame at a time in seconds."""


@dataclass
class FrameFaces:
    """The faces of the frame at ``t`` seconds, by number: where they are, or may be."""

    t: float
    faces: dict[int, Face] = field(default_factory=dict)


def no_known_faces(t: float) -> Sequence[Face]:
    """For a video that was not analysed before."""
    return ()


def face_trails(
    frames: Iterable[TimedFrame], detector: FaceDetector, known: KnownFaces = no_known_faces
) -> Iterator[FrameFaces]:
    """Yield the faces of each frame, in order, reading `LOOKAHEAD_S` seconds ahead.

    Boxes may lie partly outside the frame. Memory is bounded, however long the video is.
    """
    tracker = _LookaheadTracker(detector, known)
    for frame in frames:
        tracker.add(frame)
        while tracker.has_final:
            yield tracker.pop()
    while tracker.pending:
        yield tracker.pop()


@dataclass(frozen=True)
class _Pending:
    """A frame whose faces may still be added to."""

    trail: FrameFaces
    picture: MotionPicture


@dataclass(frozen=True)
class _Track:
    """A face: where it was last, when and in which picture, and when a detector last confirmed it."""

    fine: Face
    """Its box in sixteenths of a pixel."""
    seen_at: float
    picture: MotionPicture
    confirmed_at: float

    @property
    def face(self) -> Face:
        """Its box in pixels."""
        return to_pixels(self.fine)

    def moved(self, picture: MotionPicture, t: float, is_lost: bool) -> _Track | None:
        """The track in a later picture by its motion; None if lost or too long unconfirmed."""
        is_recent = t - self.confirmed_at <= _UNSEEN_S and t - self.seen_at <= _RETRIED_S
        move = refind if is_lost else move_fine
        fine = move(self.picture, picture, self.fine) if is_recent else None
        return None if fine is None else _Track(fine, t, picture, self.confirmed_at)

    def cover(self, t: float) -> Face | None:
        """What to cover for it: its box, ever wider while it is lost, None when it is given up."""
        return _widened(self.face, t - self.seen_at) if t - self.seen_at <= _HELD_S else None


class _LookaheadTracker:
    """Follows faces from frame to frame, and a new one back through the frames that are still pending."""

    def __init__(self, detector: FaceDetector, known: KnownFaces) -> None:
        self.pending: deque[_Pending] = deque()
        self._search = FaceSearchScheduler(detector, _SCHEDULE)
        self._known = known
        self._tracks: dict[int, _Track] = {}
        self._t = float("-inf")
        self._numbers = count(1)

    @property
    def has_final(self) -> bool:
        """Whether nothing can be added to the oldest frame any more."""
        span = self.pending[-1].trail.t - self.pending[0].trail.t
        return len(self.pending) > 1 and (span > LOOKAHEAD_S or len(self.pending) > LOOKAHEAD_FRAMES)

    def pop(self) -> FrameFaces:
        """Remove and return the oldest frame's faces."""
        return self.pending.popleft().trail

    def add(self, frame: TimedFrame) -> None:
        """Find the faces of the next frame."""
        picture, t = MotionPicture(frame.pixels), frame.t
        moved = self._moved(picture, t)
        found = self._found(frame, moved)
        confirmed = takeovers(found, self._expected(moved))
        new = {next(self._numbers): box for box in found if box not in confirmed.values()}
        # Neither a lost face nor one that motion alone leads on ends because something else was found in it
        unconfirmed = {n: each for n, each in (self._lost(moved, t) | moved).items() if n not in confirmed}
        places = new | {n: self._steadied(box, moved.get(n)) for n, box in confirmed.items()}
        self._tracks = {n: each for n, each in unconfirmed.items() if not _is_among(each.face, found)}
        self._tracks |= {n: _Track(to_fine(box), t, picture, t) for n, box in places.items()}
        trail = FrameFaces(t, self._covers(t))
        self.pending.append(_Pending(trail, picture))
        self._t = t
        for number, box in new.items():
            self._follow_back(number, box)

    def _covers(self, t: float) -> dict[int, Face]:
        """What to cover in the frame."""
        covers = {n: track.cover(t) for n, track in self._tracks.items()}
        seen = {n: track.face for n, track in self._tracks.items() if t - track.confirmed_at <= _SEEN_S}
        hidden = [
            track.face
            for n, track in self._tracks.items()
            if n not in seen and t - track.confirmed_at <= HIDDEN_S
        ]
        known = {n: face for n, face in covers.items() if face is not None}
        return known | widened_before_hidden(seen, hidden)

    def _moved(self, picture: MotionPicture, t: float) -> dict[int, _Track]:
        """The tracks whose motion is known in the next frame."""
        moved = {
            number: track.moved(picture, t, track.seen_at < self._t) for number, track in self._tracks.items()
        }
        return {number: track for number, track in moved.items() if track is not None}

    def _lost(self, moved: dict[int, _Track], t: float) -> dict[int, _Track]:
        """The tracks whose motion is not known, but may be again."""
        rest = {n: track for n, track in self._tracks.items() if n not in moved}
        return {n: track for n, track in rest.items() if t - track.seen_at <= _RETRIED_S}

    def _expected(self, moved: dict[int, _Track]) -> dict[int, Face]:
        """Where each face of the last frame is expected: by its motion, or else where it was.

        A face lost earlier is not among them: it is new when it is found, and followed back.
        """
        last = {n: track for n, track in self._tracks.items() if track.seen_at == self._t}
        return {number: moved.get(number, track).face for number, track in last.items()}

    def _steadied(self, box: Face, moved: _Track | None) -> Face:
        """A found box, so smoothed that the cover does not tremble."""
        return box if moved is None else smooth_box(moved.face, box)

    def _found(self, frame: TimedFrame, moved: dict[int, _Track]) -> list[Face]:
        """What the detector finds, and the faces known before that are none of these."""
        shape = frame.pixels.shape
        expected = deduplicated(clip_to(face, shape) for face in self._expected(moved).values())
        found = self._search.locate(frame.pixels, expected, frame.t)
        return found + [face for face in self._known(frame.t) if not _is_among(face, found)]

    def _follow_back(self, number: int, face: Face) -> None:
        """Add a new face to the pending frames before, ever wider where its motion is lost."""
        fine, lost_at = to_fine(face), math.inf
        for later, earlier in pairwise(reversed(self.pending)):
            moved = move_fine(later.picture, earlier.picture, fine) if lost_at == math.inf else None
            if moved is None:
                lost_at = min(lost_at, later.trail.t)
                earlier.trail.faces[number] = _widened(to_pixels(fine), lost_at - earlier.trail.t)
            else:
                fine, earlier.trail.faces[number] = moved, to_pixels(moved)


def _is_among(face: Face, boxes: Iterable[Face]) -> bool:
    return any(may_take_over(box, face) for box in boxes)


def _widened(face: Face, seconds: float) -> Face:
    margin = round(max(face.w, face.h) * _WIDENS * min(max(seconds, 0.0), _HELD_S))
    return face._replace(x=face.x - margin, y=face.y - margin, w=face.w + 2 * margin, h=face.h + 2 * margin)
