"""The same face across frames, by place, size and look. Nobody is recognised: a number ends with its session.

A track is expected where its motion leads in the real time since it was seen. Which face goes on which track
is decided for all of them together, so that two people who cross keep their numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from fer_desktop.recognition.detection.appearance import Appearance
from fer_desktop.recognition.detection.boxes import Face, distance, iou

MIN_IOU = 0.2
"""Overlap from which a box is where the face is expected, whatever it looks like."""
MAX_GAP_S = 0.7
"""Seconds that a face may stay unseen and keep its number."""
MAX_GAP_STEPS = 2.2
"""The same in steps, where frames lie so far apart that this is longer."""
MAX_PAUSE_S = 10.0
"""The same between two frames of a video that has none in between."""
REMEMBERED_S = 4.0
"""The same in a video for a face that looks as it did, as when somebody walked past it."""
ALIKE = 0.35
"""Difference in appearance up to which a face looks as it did. Two people differ by 0.5 and more, the same
one from frame to frame by 0.2."""
STEADY = 0.5
"""Share of the newest box in the one that is given on, for a face that hardly moves."""
STILL = 0.8
"""Overlap from which a face hardly moves: its box is steadied, so that its crop does not tremble."""

_SPREAD, _SPREAD_PER_S = 0.25, 1.2
"""How far, in widths, a face usually is from where it is expected; the longer unseen, the farther."""
_GROWTH, _GROWTH_PER_S = 0.15, 0.2
"""The same of the logarithm of its size."""
_USUAL_DIFFERENCE = 0.15
"""Of a face from how it looked."""
_MAX_MISFIT = 3.0
"""So many times the usual distance, at most, may a face be from where it is expected."""
_NEAR = 1.5
"""So many times the usual distance, at most, it is where it is expected, whatever it looks like."""
_PREDICTED_S = 0.7
"""For so long a face is expected to go on moving."""
_MAX_SIZE_RATIO = 2.0
"""Between the widths of one face in two frames: a mouth within it is smaller."""
_SETTLES_S = 0.3
"""Time constant with which the known motion and look of a face approach the newest."""

_Misfits = dict[tuple[int, int], float]
"""How badly a face fits a track, by their indices. Pairs that can't be the same are missing."""


@dataclass(eq=False)
class Track:
    """One followed face. ``motion``: of its middle, in pixels a second."""

    number: int
    face: Face
    seen: float
    look: Appearance | None = None
    motion: tuple[float, float] = (0.0, 0.0)

    def expected(self, t: float) -> Face:
        """Where its motion leads."""
        ahead = min(t - self.seen, _PREDICTED_S)
        x, y = (round(at + ahead * v) for at, v in zip(self.face[:2], self.motion, strict=True))
        return self.face._replace(x=x, y=y)

    def difference(self, look: Appearance | None) -> float:
        """How much a face differs in looks from this one; 0 if that is not known."""
        return 0.0 if self.look is None or look is None else self.look.difference(look)

    def go_on(self, face: Face, t: float, look: Appearance | None) -> None:
        """Take a face of a later frame for this one."""
        passed = t - self.seen
        share = 1 - math.exp(-max(passed, 0.0) / _SETTLES_S)
        if passed > 0:
            moved = zip(self.face.middle, face.middle, self.motion, strict=True)
            x, y = (v + share * ((new - old) / passed - v) for old, new, v in moved)
            self.motion = x, y
        if look is not None:
            self.look = look if self.look is None else self.look.blended(look, share)
        self.face, self.seen = smooth_box(self.face, face), t


class Tracker:
    """Numbers the faces of successive frames, from 1."""

    def __init__(
        self, longest_gap: float = MAX_GAP_S, between_frames: float = 0.0, remembered: float = 0.0
    ) -> None:
        """longest_gap: seconds that a face may stay unseen and keep its number.

        between_frames: the same between two frames, if there was none in which it could have been seen.
        remembered: the same for a face that looks as it did.
        """
        self._longest_gap, self._between_frames = longest_gap, between_frames
        self._remembered = remembered
        self._t = float("-inf")
        self.tracks: list[Track] = []
        """The faces that may be seen again, also without a look at them."""
        self._gone: list[Track] = []
        self._last = 0

    def update(
        self,
        faces: Sequence[Face],
        t: float,
        looks: Sequence[Appearance | None] = (),
        is_cut: bool = False,
    ) -> list[Track]:
        """The tracks of these faces, in their order; t in seconds, never falling.

        looks: what each face looks like, if that is known. is_cut: whether another shot has begun since the
        last frame, so that the places in that one mean nothing.
        """
        self._age(t, is_cut)
        self._t = t
        seen = looks or (None,) * len(faces)
        pairs = self._pairs(faces, seen, t)
        tracks: list[Track] = []
        for i, (face, look) in enumerate(zip(faces, seen, strict=True)):
            if i in pairs:
                pairs[i].go_on(face, t, look)
            tracks.append(pairs[i] if i in pairs else self._start(face, t, look))
        self._gone = [track for track in self._gone if track not in tracks]
        self.tracks += [track for track in tracks if track not in self.tracks]
        return tracks

    def _age(self, t: float, is_cut: bool) -> None:
        """Tell the tracks that may go on from those that are remembered by their looks alone."""
        may_go_on = [track for track in self.tracks if not is_cut and self._may_come_back(track, t)]
        gone = [*self._gone, *(track for track in self.tracks if track not in may_go_on)]
        self._gone = [track for track in gone if track.look and t - track.seen <= self._remembered]
        self.tracks = may_go_on

    def _may_come_back(self, track: Track, t: float) -> bool:
        seen_last = track.seen == self._t
        return t - track.seen <= max(self._longest_gap, self._between_frames if seen_last else 0.0)

    def _pairs(self, faces: Sequence[Face], looks: Sequence[Appearance | None], t: float) -> dict[int, Track]:
        """Which track each face goes on."""
        tracks = self.tracks + self._gone
        misfits: _Misfits = {}
        for i, (face, look) in enumerate(zip(faces, looks, strict=True)):
            for n, track in enumerate(tracks):
                by_place = n < len(self.tracks)
                misfit = _misfit(track, face, look, t) if by_place else _unlikeness(track, look)
                if misfit is not None:
                    misfits[i, n] = misfit
        return {i: tracks[n] for i, n in _best_pairs(misfits).items()}

    def _start(self, face: Face, t: float, look: Appearance | None) -> Track:
        self._last += 1
        return Track(self._last, face, t, look)


def _misfit(track: Track, face: Face, look: Appearance | None, t: float) -> float | None:
    """How badly a face fits a track, from 0; None if it can't be the same."""
    passed, place = t - track.seen, track.expected(t)
    difference = track.difference(look)
    ratio = max(face.w, track.face.w) / min(face.w, track.face.w)
    away = distance(place, face) / max(place.w, face.w) / (_SPREAD + _SPREAD_PER_S * passed)
    grown = math.log(ratio) / (_GROWTH + _GROWTH_PER_S * passed)
    overlaps = max(iou(place, face), iou(track.face, face)) >= MIN_IOU
    # Who comes forth from behind another is half hidden, and looks like nobody
    is_there = overlaps or (away <= _NEAR and ratio <= _MAX_SIZE_RATIO)
    may_be_there = away <= _MAX_MISFIT and ratio <= _MAX_SIZE_RATIO
    is_alike = track.look is not None and look is not None and difference <= ALIKE
    if not is_there and not (may_be_there and is_alike):
        return None
    return away**2 + grown**2 + (difference / _USUAL_DIFFERENCE) ** 2


def _unlikeness(track: Track, look: Appearance | None) -> float | None:
    """As `_misfit` for a face whose place means nothing any more: any place is better."""
    difference = track.difference(look)
    is_same = look is not None and difference <= ALIKE
    return 3 * _MAX_MISFIT**2 + difference if is_same else None


def _best_pairs(misfits: _Misfits) -> dict[int, int]:
    """The best pairs first; then two of them change partners, wherever both together fit better so."""
    pairs: dict[int, int] = {}
    for i, n in sorted(misfits, key=lambda each: (misfits[each], each)):
        if i not in pairs and n not in pairs.values():
            pairs[i] = n
    for i, j in combinations(sorted(pairs), 2):
        now = misfits[i, pairs[i]] + misfits[j, pairs[j]]
        if misfits.get((i, pairs[j]), math.inf) + misfits.get((j, pairs[i]), math.inf) < now:
            pairs[i], pairs[j] = pairs[j], pairs[i]
    return pairs


def smooth_box(before: Face, now: Face) -> Face:
    """The box to give on for a face that was at `before` and is found at `now`."""
    if iou(before, now) < STILL:
        return now
    x, y, w, h = (round(old + STEADY * (new - old)) for old, new in zip(before.box, now.box, strict=True))
    return Face(x, y, w, h, now.roll, now.turned)
