"""Where faces must be covered in live pictures, including a face that the detector has just lost.

A live source can't be read ahead, as a video can. So the user's own face decides: while it is not found, no
picture of the camera is shown at all. Other lost faces are followed by their motion; when that is lost too,
their place stays covered for a moment, ever wider. Where a face is gone from one frame to the next, or
another shot begins, nothing is shown until the faces were looked for again.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from fer_desktop.media.face_cover.motion import MotionPicture, move_fine, refind, to_fine, to_pixels
from fer_desktop.media.face_cover.takeover import (
    HIDDEN_S,
    MIN_SIZE_RATIO,
    takeovers,
    widened_before_hidden,
)
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.shot_cuts import ShotCuts

LOST_S = 0.7
"""How long the picture goes on while the user's face is not found."""
FOLLOWED_S = 10.0
"""How long a lost face is followed by its motion alone, as when it turns away."""
SEARCH_S = 0.3
"""How long nothing is shown after a face was suddenly gone: meanwhile the whole picture is searched."""
HELD_S = 1.0
"""How long the place stays covered where a face's motion was lost."""
RETRIED_S = 3.0
"""How long such a face is looked for by what it looked like, as behind a passer-by."""

_MIN_WIDTH = 0.06
"""Of the picture's width: a smaller face is not the one at this computer."""
_MIN_USER_WIDTH = 0.5
"""Of the user's last width: a smaller face is not theirs, also when they were away. Just after they were seen
`MIN_SIZE_RATIO` applies: their mouth must not pass for them."""
_WIDENS_FOLLOWED = 0.3
_WIDENS_HELD = 1.0
"""By how many of its widths the box of a lost face grows in a second."""


@dataclass(frozen=True)
class _Region:
    """A face, when it was last found, and when its motion was last known."""

    fine: Face
    """Its box in sixteenths of a pixel."""
    found_at: float
    moved_at: float
    track: int
    """The number of the face that it was found as."""
    picture: MotionPicture | None = None
    """The frame in which its motion was last known, once it is lost."""

    @property
    def face(self) -> Face:
        """Its box in pixels."""
        return to_pixels(self.fine)

    def moved(self, before: MotionPicture, last_t: float, after: MotionPicture, t: float) -> _Region:
        """The region where the face's motion leads in a frame; unmoved if that can't be told.

        Something that passed before the face may have hidden it: the last picture of it is tried for a while.
        """
        lost = replace(self, picture=self.picture if self.picture and self.moved_at < last_t else before)
        if t - self.found_at > FOLLOWED_S or lost.picture is None:
            return lost
        move = move_fine if lost.picture is before else refind
        fine = move(lost.picture, after, self.fine)
        return lost if fine is None else replace(lost, fine=fine, moved_at=t, picture=after)

    def cover(self, t: float) -> Face | None:
        """The box to cover, wider the less is known; None once the face is given up."""
        if t - self.moved_at > HELD_S:
            return None
        followed_s, held_s = min(self.moved_at - self.found_at, 1.0), t - self.moved_at
        growth = _WIDENS_FOLLOWED * followed_s + _WIDENS_HELD * held_s
        margin = math.ceil(max(self.face.w, self.face.h) * growth / 2)
        x, y, w, h = self.face.box
        return self.face._replace(x=x - margin, y=y - margin, w=w + 2 * margin, h=h + 2 * margin)


class FaceRegions:
    """Follows the faces of a live source from one shown frame to the next."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._found: dict[int, _Region] = {}
        self._lost: dict[int, _Region] = {}
        self._numbers: Iterator[int] = count(-1, -1)
        self._last_frame: Frame | None = None
        self._t = -math.inf
        self._user = 0
        self._not_user: set[int] = set()
        self._user_width = 0
        self._user_seen_at = -math.inf
        self._searched_at = -math.inf
        self._cuts = ShotCuts()

    def track_of(self, number: int) -> int:
        """The number of the face that a region was found as."""
        return self._lost[number].track if number in self._lost else number

    def update(self, frame: Frame, t: float, faces: Mapping[int, Face]) -> dict[int, Face] | None:
        """Return the boxes to cover in this frame, or None if the frame must not be shown.

        ``frame`` is (H, W, 3) uint8, BGR; ``faces`` are those found in it, by number; ``t`` is in seconds and
        falls only when another source begins. A lost face keeps its number, or gets a negative one if a found
        face has taken it. Boxes may lie partly outside the frame.
        """
        if t < self._t or (self._last_frame is not None and self._last_frame.shape != frame.shape):
            self._forget()
        self._update_lost(frame, t, faces)
        if self._cuts.is_cut(frame) or self._is_one_gone():
            self._searched_at = t + SEARCH_S
        self._found = {number: _Region(to_fine(face), t, t, number) for number, face in faces.items()}
        self._last_frame, self._t = frame, t
        self._update_user(frame.shape[1], t, faces)
        if t - self._user_seen_at > LOST_S or t < self._searched_at:
            return None
        lost = {number: region.cover(t) for number, region in self._lost.items()}
        hidden = [region.face for region in self._lost.values() if t - region.found_at <= HIDDEN_S]
        known = {number: face for number, face in lost.items() if face is not None}
        return widened_before_hidden(faces, hidden) | known

    def _is_one_gone(self) -> bool:
        """Whether it is not known where a face is that was found in the last frame."""
        return any(region.moved_at == region.found_at == self._t for region in self._lost.values())

    def _update_lost(self, frame: Frame, t: float, faces: Mapping[int, Face]) -> None:
        """Follow the faces that no box of this frame takes over.

        Also one whose number goes on: the tracker may have given it to a mouth within a tilted face.
        """
        known = self._lost | self._found
        missed = self._without_taken_over(known, faces) if known else {}
        if not missed or self._last_frame is None:
            self._lost = {}
            return
        before, after = MotionPicture(self._last_frame), MotionPicture(frame)
        moved = {n: region.moved(before, self._t, after, t) for n, region in missed.items()}
        moved = {
            n: r for n, r in self._without_taken_over(moved, faces).items() if t - r.moved_at <= RETRIED_S
        }
        # A lost face keeps its number for as long as no found one has it
        numbers = {n: next(self._numbers) if n in faces else n for n in moved}
        if self._user in moved:
            self._user = numbers[self._user]
        self._lost = {numbers[n]: region for n, region in moved.items()}

    def _without_taken_over(
        self, regions: dict[int, _Region], faces: Mapping[int, Face]
    ) -> dict[int, _Region]:
        """The regions that no found face takes over. Each face takes over one: two may have crossed."""
        taken = takeovers(list(faces.values()), {n: region.face for n, region in regions.items()})
        return {n: region for n, region in regions.items() if n not in taken}

    def _update_user(self, width: int, t: float, faces: Mapping[int, Face]) -> None:
        user = self._lost.get(self._user)
        if user is not None and user.moved_at == t:
            # It is known where the user's face is, and no detector confirms it: no other one stands for it
            self._not_user |= set(faces)
            return
        if user is None:
            self._not_user.clear()
        # Once its motion is lost a new face may be the user's, but not one that was seen beside it
        others = {number: face for number, face in faces.items() if number not in self._not_user}
        number = max(others, key=lambda each: others[each].w, default=0)
        widest = others[number].w if others else 0
        is_recent = t - self._user_seen_at <= FOLLOWED_S
        ratio = MIN_SIZE_RATIO if is_recent else _MIN_USER_WIDTH
        if widest >= max(_MIN_WIDTH * width, ratio * self._user_width):
            self._user, self._user_width, self._user_seen_at = number, widest, t
