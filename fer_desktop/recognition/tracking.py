"""The same face across frames, by overlap alone: whose face it is stays unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.recognition.faces import Face

FORGET_AFTER_S = 0.6
LEAST_OVERLAP = 0.25


@dataclass
class Track:
    """A followed face: its number from 1, last box and when it was last seen."""

    number: int
    face: Face
    seen_at: float


class Tracker:
    """Numbers the faces of successive frames. Times in seconds."""

    def __init__(self) -> None:
        self.tracks: list[Track] = []
        self._last_number = 0

    def update(self, faces: Sequence[Face], t: float) -> list[Track]:
        """The track of each face, in the order of the faces; new faces get new numbers."""
        self.tracks = [track for track in self.tracks if t - track.seen_at <= FORGET_AFTER_S]
        pairs = self._pairs(faces)
        found = [pairs.get(place) or self._begin(face, t) for place, face in enumerate(faces)]
        for track, face in zip(found, faces, strict=True):
            track.face, track.seen_at = face, t
        return found

    def _pairs(self, faces: Sequence[Face]) -> dict[int, Track]:
        """Best overlaps first; each face and each track once."""
        overlaps = [
            (track.face.overlap(face), place, track)
            for track in self.tracks
            for place, face in enumerate(faces)
        ]
        pairs: dict[int, Track] = {}
        taken: set[int] = set()
        for overlap, place, track in sorted(overlaps, key=lambda item: item[0], reverse=True):
            if overlap >= LEAST_OVERLAP and place not in pairs and track.number not in taken:
                pairs[place] = track
                taken.add(track.number)
        return pairs

    def _begin(self, face: Face, t: float) -> Track:
        self._last_number += 1
        track = Track(self._last_number, face, t)
        self.tracks.append(track)
        return track
