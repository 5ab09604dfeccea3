"""Where faces must be covered in live pictures: also a face that the detector has just lost.

Nothing can be looked at ahead, as in a video. So the user's own face decides: as long as it is not found, no
picture of the camera is to be shown at all. Other faces that are lost are followed by their motion, and at
last their place stays covered for a moment, ever wider.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from fer_desktop.recognition.detection.boxes import Face, Frame, is_same_face
from fer_desktop.recognition.detection.optical_flow import DownscaledFrame, move_face

LOST_S = 0.7
"""For so long the picture goes on without the user's face being found."""
FOLLOWED_S = 10.0
"""For so long another face is followed by its motion alone, as when it turns away."""
HELD_S = 1.0
"""For so long the place is covered at which a face's motion was lost."""

_MIN_WIDTH = 0.06
"""Of the picture's width: a smaller one is not the face of who sits at this computer."""
_LIKENESS = 0.5
"""A face of less than this part of the user's width is not theirs."""
_WIDENS_FOLLOWED = 0.3
_WIDENS_HELD = 1.0
"""By how many of its widths the box of a lost face grows in a second."""


@dataclass(frozen=True)
class _Known:
    face: Face
    found_at: float
    moved_at: float

    def place(self, t: float) -> Face:
        grown = _WIDENS_FOLLOWED * min(self.moved_at - self.found_at, 1.0) + _WIDENS_HELD * (
            t - self.moved_at
        )
        margin = math.ceil(max(self.face.w, self.face.h) * grown / 2)
        x, y, w, h = self.face.box
        return self.face._replace(x=x - margin, y=y - margin, w=w + 2 * margin, h=h + 2 * margin)


class FaceRegions:
    """Sees each frame that is to be shown, one after the other, with the faces that were found in it."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._known: dict[int, _Known] = {}
        self._before: Frame | None = None
        self._t = -math.inf
        self._width = 0
        self._seen_at = -math.inf

    def update(self, frame: Frame, t: float, faces: Mapping[int, Face]) -> dict[int, Face] | None:
        """The boxes to cover in this frame, by the numbers of their faces; None: don't show it.

        ``frame`` is (H, W, 3) uint8, BGR; t is in seconds, falling only when another source begins. Boxes may
        lie partly outside of the frame.
        """
        if t < self._t or (self._before is not None and self._before.shape != frame.shape):
            self._forget()
        lost = self._lost(frame, t, faces)
        self._known = {number: _Known(face, t, t) for number, face in faces.items()} | lost
        self._before, self._t = frame, t
        self._look_for_user(frame.shape[1], t, faces)
        if t - self._seen_at > LOST_S:
            return None
        return {number: known.place(t) for number, known in self._known.items()}

    def _lost(self, frame: Frame, t: float, faces: Mapping[int, Face]) -> dict[int, _Known]:
        lost = {
            number: known
            for number, known in self._known.items()
            if number not in faces and not any(is_same_face(known.face, face) for face in faces.values())
        }
        if not lost or self._before is None:
            return {}
        before, after = DownscaledFrame(self._before), DownscaledFrame(frame)
        moved = {
            number: _followed(known, before, after, t) if known.moved_at == self._t else known
            for number, known in lost.items()
        }
        return {number: known for number, known in moved.items() if t - known.moved_at <= HELD_S}

    def _look_for_user(self, width: int, t: float, faces: Mapping[int, Face]) -> None:
        widest = max((face.w for face in faces.values()), default=0)
        if widest >= max(_MIN_WIDTH * width, _LIKENESS * self._width):
            self._width, self._seen_at = widest, t


def _followed(known: _Known, before: DownscaledFrame, after: DownscaledFrame, t: float) -> _Known:
    if t - known.found_at > FOLLOWED_S:
        return known
    face = move_face(before, after, known.face)
    return known if face is None else _Known(face, known.found_at, t)
