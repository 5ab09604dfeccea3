"""Every face of a video in every frame, so that each can be covered: also before and after it was found."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.detection.boxes import Face, Frame, clip_to, deduplicated, matches_any
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.optical_flow import DownscaledFrame, move_face
from fer_desktop.recognition.detection.search_scheduler import FaceSearchScheduler, SearchSchedule
from fer_desktop.recognition.detection.tracker import Tracker

LOOKAHEAD_S = 1.5
"""A face that is found is followed back for so long; the whole frame is searched more often than that."""

LOOKAHEAD_FRAMES = 120
"""At most so many frames are kept for it, whatever the frame rate."""

_UNSEEN_S = 10.0
"""For so long a face is followed by its motion alone, as when only the back of the head is seen."""

_HELD_S = 1.0
"""For so long the place is covered at which a face was lost, and where it will be found; ever wider."""

_WIDENS = 1.0
"""By how many of its widths a held box grows in a second."""

_SCHEDULE = SearchSchedule(quick=0.25, thorough=1.0, quick_if_lost=0.1, thorough_if_none=0.5)

Known = Callable[[float], Sequence[Face]]
"""Faces that were found before in the frame at a time."""


@dataclass
class FrameFaces:
    """The faces of one frame by their numbers: where they are, or may be."""

    t: float
    faces: dict[int, Face] = field(default_factory=dict)


def no_known_faces(t: float) -> Sequence[Face]:
    """For who knows of no face."""
    return ()


def face_trails(
    frames: Iterable[TimedFrame], detector: FaceDetector, known: Known = no_known_faces
) -> Iterator[FrameFaces]:
    """The faces of each of the frames, in their order; a part of the video is looked at ahead.

    Boxes may lie partly outside of the frame. Memory is bounded, however long the video is.
    """
    scout = _LookaheadTracker(detector, known)
    for frame in frames:
        scout.see(frame)
        while scout.is_ahead:
            yield scout.oldest()
    while scout.seen:
        yield scout.oldest()


@dataclass
class _Seen:
    trail: FrameFaces
    picture: DownscaledFrame


@dataclass
class _Held:
    face: Face
    since: float


class _LookaheadTracker:
    """Sees one frame after the other and remembers the last ones, to correct what was said of them."""

    def __init__(self, detector: FaceDetector, known: Known) -> None:
        self.seen: deque[_Seen] = deque()
        self._follower = FaceSearchScheduler(detector, _SCHEDULE)
        self._tracker = Tracker()
        self._known = known
        self._last: dict[int, Face] = {}
        self._found_at: dict[int, float] = {}
        self._held: dict[int, _Held] = {}
        self._before: DownscaledFrame | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether nothing more can be learnt of the oldest frame."""
        span = self.seen[-1].trail.t - self.seen[0].trail.t
        return len(self.seen) > 1 and (span > LOOKAHEAD_S or len(self.seen) > LOOKAHEAD_FRAMES)

    def oldest(self) -> FrameFaces:
        """The trail of the oldest frame, which is then forgotten."""
        return self.seen.popleft().trail

    def see(self, frame: TimedFrame) -> None:
        """Looks for faces in the next frame."""
        picture = DownscaledFrame(frame.pixels)
        flowed = self._flowed(picture)
        faces = self._faces(frame.pixels, frame.t, flowed)
        tracks = self._tracker.update(faces, frame.t)
        now = {track.number: face for track, face in zip(tracks, faces, strict=True)}
        new = [number for number in now if number not in self._last and number not in self._held]
        self._hold_lost(now, frame.t)
        trail = FrameFaces(frame.t, dict(now))
        self._add_held(trail)
        self.seen.append(_Seen(trail, picture))
        for number in new:
            self._follow_back(number, now[number])
        self._last, self._before = now, picture

    def _flowed(self, picture: DownscaledFrame) -> dict[int, Face]:
        """Where the faces of the last frame went."""
        before = self._before
        if before is None or before.pixels.shape != picture.pixels.shape:
            return {}
        moved = {number: move_face(before, picture, face) for number, face in self._last.items()}
        return {number: face for number, face in moved.items() if face is not None}

    def _faces(self, pixels: Frame, t: float, flowed: dict[int, Face]) -> list[Face]:
        near = [flowed.get(number, face) for number, face in self._last.items()]
        found = self._follower.locate(pixels, [clip_to(face, pixels.shape) for face in near], t)
        found += [face for face in self._known(t) if not matches_any(face, found)]
        for number, face in self._last.items():
            if matches_any(flowed.get(number, face), found):
                self._found_at[number] = t
        lost = [
            face
            for number, face in flowed.items()
            if not matches_any(face, found) and t - self._found_at.setdefault(number, t) <= _UNSEEN_S
        ]
        return found + deduplicated(clip_to(face, pixels.shape) for face in lost)

    def _hold_lost(self, now: dict[int, Face], t: float) -> None:
        for number, face in self._last.items():
            if number not in now:
                self._held[number] = _Held(face, t)
                self._found_at.pop(number, None)
        self._held = {
            number: held
            for number, held in self._held.items()
            if number not in now and t - held.since <= _HELD_S
        }

    def _add_held(self, trail: FrameFaces) -> None:
        for number, held in self._held.items():
            trail.faces[number] = _widened(held.face, trail.t - held.since)

    def _follow_back(self, number: int, face: Face) -> None:
        """Adds a face that was just found to the frames before; where its motion is lost, its last place."""
        place, lost_at = face, -1.0
        for later, earlier in zip(reversed(self.seen), list(reversed(self.seen))[1:], strict=False):
            moved = None if lost_at >= 0 else _back(later, earlier, place)
            if moved is None:
                lost_at = later.trail.t if lost_at < 0 else lost_at
                earlier.trail.faces[number] = _widened(place, lost_at - earlier.trail.t)
            else:
                place = earlier.trail.faces[number] = moved


def _back(later: _Seen, earlier: _Seen, face: Face) -> Face | None:
    if later.picture.pixels.shape != earlier.picture.pixels.shape:
        return None
    return move_face(later.picture, earlier.picture, face)


def _widened(face: Face, seconds: float) -> Face:
    margin = round(max(face.w, face.h) * _WIDENS * min(max(seconds, 0.0), _HELD_S))
    return face._replace(x=face.x - margin, y=face.y - margin, w=face.w + 2 * margin, h=face.h + 2 * margin)
