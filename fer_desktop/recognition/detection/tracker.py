"""The same face across frames, by the overlap of its boxes. Nobody is recognised: a number is a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.recognition.detection.boxes import Face, iou

MIN_IOU = 0.2
MAX_GAP_S = 0.7
"""Seconds that a face may stay unseen and keep its number."""
MAX_GAP_STEPS = 2.2
"""The same in steps, where frames lie so far apart that this is longer."""
MAX_PAUSE_S = 10.0
"""The same between two frames of a video that has none in between."""
STEADY = 0.5
"""Share of the newest box in the one that is given on, for a face that hardly moves."""
STILL = 0.8
"""Overlap from which a face hardly moves: its box is steadied, so that its crop does not tremble."""


@dataclass
class Track:
    """One followed face."""

    number: int
    face: Face
    seen: float


class Tracker:
    """Numbers the faces of successive frames, from 1."""

    def __init__(self, longest_gap: float = MAX_GAP_S, between_frames: float = 0.0) -> None:
        """longest_gap: seconds that a face may stay unseen and keep its number.

        between_frames: the same between two frames, if there was none in which it could have been seen.
        """
        self._longest_gap, self._between_frames = longest_gap, between_frames
        self._t = float("-inf")
        self.tracks: list[Track] = []
        self._last = 0

    def update(self, faces: Sequence[Face], t: float) -> list[Track]:
        """The tracks of these faces, in their order; t in seconds, never falling."""
        self.tracks = [track for track in self.tracks if self._may_come_back(track, t)]
        self._t = t
        pairs = self._pairs(faces)
        return [
            self._continue(pairs[i], face, t) if i in pairs else self._start(face, t)
            for i, face in enumerate(faces)
        ]

    def _may_come_back(self, track: Track, t: float) -> bool:
        seen_last = track.seen == self._t
        return t - track.seen <= max(self._longest_gap, self._between_frames if seen_last else 0.0)

    def _pairs(self, faces: Sequence[Face]) -> dict[int, Track]:
        """Greedily, the largest overlap first: which track each face goes on."""
        every = [(i, face, track) for i, face in enumerate(faces) for track in self.tracks]
        overlaps = [(iou(track.face, face), i, track) for i, face, track in every]
        pairs: dict[int, Track] = {}
        for share, i, track in sorted(overlaps, key=lambda each: (-each[0], each[1], each[2].number)):
            if share >= MIN_IOU and i not in pairs and track not in pairs.values():
                pairs[i] = track
        return pairs

    def _continue(self, track: Track, face: Face, t: float) -> Track:
        track.face, track.seen = smooth_box(track.face, face), t
        return track

    def _start(self, face: Face, t: float) -> Track:
        self._last += 1
        track = Track(self._last, face, t)
        self.tracks.append(track)
        return track


def smooth_box(before: Face, now: Face) -> Face:
    """The box to give on for a face that was at `before` and is found at `now`."""
    if iou(before, now) < STILL:
        return now
    x, y, w, h = (round(old + STEADY * (new - old)) for old, new in zip(before.box, now.box, strict=True))
    return Face(x, y, w, h, now.roll, now.turned)
