"""Known faces that turn away: they are looked for from the side where they were last, at a set pace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fer_desktop.recognition.detection.boxes import Face, Frame, among, clipped, merged, overlap
from fer_desktop.recognition.detection.optical_flow import followed
from fer_desktop.recognition.detection.profile_detector import SideView, SideViewDetector

PACE = 0.1
"""Seconds between two looks at a face that turned away; between them it is followed by its motion."""
HELD = 0.35
"""For so many seconds after it was found last it is followed, though a look missed it."""
AT_PLACE = 0.2
"""Boxes that overlap by so much, in two frames, are one face."""
SETTLED = 0.5
"""Overlap from which the box of a face seen from the side moves only half of the way: it trembles."""
WIDTHS = (0.7, 1.1)
"""Of a box found from the side, in widths of the face from the front: in between, that width is kept."""


@dataclass
class _Look:
    """The last look from the side at a face: where it is, when it was found, which way it looked then."""

    face: Face
    looked: float
    found: float = float("-inf")
    rightward: bool | None = None

    def is_turned(self, t: float) -> bool:
        return t - self.found <= HELD


class Turning:
    """Remembers which faces turned away. ``turned``: the boxes of the last answer seen from the side.

    Without a detector of side views nobody is ever seen turned away.
    """

    def __init__(self, detector: SideViewDetector | None) -> None:
        self._detector = detector
        self._looks: list[_Look] = []
        self.turned: frozenset[Face] = frozenset()

    def rests(self, face: Face, t: float) -> bool:
        """Whether a known face is turned away and was looked for a moment ago: it need not be now."""
        look = self._last(face) if self.turned else None
        return look is not None and look.is_turned(t) and t - look.looked < PACE

    def follow(self, known: Sequence[Face], moved: Sequence[Face], t: float) -> None:
        """The known faces went to other places by their motion: who was turned away still is."""
        pairs = [(self._last(face), place) for face, place in zip(known, moved, strict=True)]
        self._keep([replace(look, face=place) for look, place in pairs if look is not None], t)

    def near(
        self,
        frame: Frame,
        known: Sequence[Face],
        front: Sequence[Face | None],
        t: float,
        before: Frame | None = None,
    ) -> list[Face | None]:
        """Where the known faces are now: where they were found from the front, or else from the side.

        frame: uint8 (H, W, 3), BGR. before: the last one, if it was a moment ago. Each face is looked for at
        most every ``PACE`` seconds.
        """
        if self._detector is None:
            return list(front)
        if before is not None:
            known = [self._carried(before, frame, face, t) for face in known]
        pairs = zip(known, front, strict=True)
        looks = [self._looked(frame, face, t) if place is None else None for face, place in pairs]
        seen = [place for place in front if place is not None]
        self._keep([look for look in looks if look is not None and not among(look.face, seen)], t)
        turned = [look.face if look is not None and look.face in self.turned else None for look in looks]
        return [place or face for place, face in zip(front, turned, strict=True)]

    def completed(self, frame: Frame, known: Sequence[Face], found: list[Face], t: float) -> list[Face]:
        """The faces found from the front, and those of the other known ones that are seen from the side.

        Known faces come first, in their order.
        """
        missed = [face for face in known if not among(face, found)]
        turned = self.near(frame, missed, [None] * len(missed), t)
        new = [face for face in turned if face is not None and not among(face, found)]
        return sorted([*found, *merged(new)], key=lambda face: _place(face, known)) if new else found

    def but(self, faces: Sequence[Face], found: Sequence[Face]) -> list[Face]:
        """The faces without those turned away of which a search found the front."""
        back = {face for face in self.turned if among(face, found)}
        self.turned -= back
        self._looks = [look for look in self._looks if look.face not in back]
        return [face for face in faces if face not in back]

    def searched(self, frame: Frame, found: list[Face], t: float) -> list[Face]:
        """The faces found, and such beside them as a search of the whole frame finds from the side."""
        if self._detector is None:
            return found
        new = self._detector.find(frame, found)
        self._looks += [_Look(face, t, t) for face in new]
        self.turned |= frozenset(new)
        return [*found, *new]

    def _keep(self, looks: list[_Look], t: float) -> None:
        self._looks = looks
        self.turned = frozenset(look.face for look in looks if look.is_turned(t))

    def _carried(self, before: Frame, frame: Frame, face: Face, t: float) -> Face:
        """Where a known face went by its motion, if it turned away."""
        look = self._last(face) if self.turned else None
        if look is None or not look.is_turned(t):
            return face
        look.face = followed(before, frame, face) or face
        return look.face

    def _looked(self, frame: Frame, face: Face, t: float) -> _Look:
        """The look at a face that was not found from the front; an old one, if it was made a moment ago."""
        assert self._detector is not None
        last = self._last(face) or _Look(face, float("-inf"))
        if t - last.looked < PACE:
            return _Look(face, last.looked, last.found, last.rightward)
        view = self._view(frame, face, last.rightward)
        if view is None:
            return _Look(face, t, last.found, last.rightward)
        return _Look(clipped(_in_place(face, view.face), frame.shape), t, t, view.rightward)

    def _view(self, frame: Frame, face: Face, rightward: bool | None) -> SideView | None:
        """Seen from the side; the way that it looked last is tried first."""
        assert self._detector is not None
        if rightward is None:
            return self._detector.find_near(frame, face)
        ways = (rightward, not rightward)
        views = (self._detector.find_near(frame, face, way) for way in ways)
        return next((view for view in views if view is not None), None)

    def _last(self, face: Face) -> _Look | None:
        best = max(self._looks, key=lambda look: overlap(look.face, face), default=None)
        return best if best is not None and overlap(best.face, face) >= AT_PLACE else None


def _in_place(known: Face, found: Face) -> Face:
    """The box of a known face that was found from the side: its width changes only if it must.

    The box found from the side is of another size than one from the front, and less steady.
    """
    side = max(known.w, known.h)
    width = round(min(max(side, found.w / WIDTHS[1]), found.w / WIDTHS[0]))
    there = Face(found.x + (found.w - width) // 2, found.y + (found.h - width) // 2, width, width)
    if overlap(known, there) < SETTLED:
        return there
    return Face(*(round((old + new) / 2) for old, new in zip(known, there, strict=True)))


def _place(face: Face, known: Sequence[Face]) -> int:
    """Which of the known faces it is; as many as there are for another."""
    shares = [overlap(face, other) for other in known]
    return shares.index(max(shares)) if shares and max(shares) >= AT_PLACE else len(known)
