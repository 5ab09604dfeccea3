"""Where a box went from one picture to the next, by the motion of the points in it.

After the median flow tracker of Kalal, Mikolajczyk and Matas (2010): points that don't come back to where
they were, when they are followed backwards, don't count. It needs no face: a head that turns away is
followed.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Face, Frame, Grey, clip_to, expanded
from fer_desktop.recognition.detection.cascade_search import to_grey

_SIDE = 480
"""Pixels of the longer side of a whole picture in which motion is looked for."""
_FACE_SIDE = 48
"""Width of the face in a part of a picture."""
_AROUND = 0.15
"""How far such a part reaches beyond the face, as a part of its width."""
_ASTRAY = 1.5
"""Pixels by which a point may miss its start."""
_GROWTH = (0.9, 1.12)
_INSET = 0.15
"""Points lie so far within the face's box, as a part of its side."""

_Points = npt.NDArray[np.float32]


class Flow(NamedTuple):
    """How motion is looked for: so many points squared, in windows of so many pixels, on so many levels."""

    grid: int
    window: int
    levels: int

    @property
    def least(self) -> int:
        """So many points have to come back to their start."""
        return self.grid * self.grid // 5


FAR = Flow(grid=8, window=15, levels=3)
"""For a face that may have gone far, or that went out of sight for a moment."""
NEXT = Flow(grid=5, window=11, levels=1)
"""For the next one of a video's frames: a fifth of a face's width at most."""


class DownscaledFrame:
    """A grey picture, or a part of one, at the size in which motion is looked for."""

    def __init__(self, frame: Frame, part: Face | None = None, scale: float | None = None) -> None:
        """frame: uint8 (H, W, 3), BGR. part: a box within it, else all of it. scale: of the small picture."""
        left, top, width, height = (part or Face(0, 0, frame.shape[1], frame.shape[0])).box
        self.origin = left, top
        self.scale = scale or min(1.0, _SIDE / max(height, width))
        size = max(1, round(width * self.scale)), max(1, round(height * self.scale))
        self.pixels = _shrunk(frame[top : top + height, left : left + width], *size)

    @classmethod
    def around(cls, frame: Frame, face: Face) -> DownscaledFrame:
        """The part about a face, in which it stays until the next frame."""
        return cls(frame, clip_to(expanded(face, _AROUND), frame.shape), _FACE_SIDE / face.w)


def _shrunk(part: Frame, width: int, height: int) -> Grey:
    """Some of the pixels stand for all, four at least for one of the small ones: points are found as well."""
    step = max(1, min(part.shape[1] // width, part.shape[0] // height) // 2)
    few = to_grey(part[::step, ::step])
    return np.asarray(cv2.resize(few, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def track_box(before: Frame, after: Frame, face: Face) -> Face | None:
    """Where a face went from one frame to the next; None if that can't be told.

    Frames: uint8 (H, W, 3), BGR. Costs a sixth of `FaceDetector.redetect`.
    """
    if before.shape != after.shape:
        return None
    now = move_face(DownscaledFrame.around(before, face), DownscaledFrame.around(after, face), face, NEXT)
    return None if now is None else clip_to(now, after.shape)


def move_face(before: DownscaledFrame, after: DownscaledFrame, face: Face, flow: Flow = FAR) -> Face | None:
    """Where the box is in the other picture of the same size; None if that can't be told."""
    points = _points(face, before, flow.grid)
    there = _flow(before.pixels, after.pixels, points, flow)
    back = _flow(after.pixels, before.pixels, there, flow)
    valid = np.linalg.norm(back - points, axis=1) < _ASTRAY
    if int(valid.sum()) < flow.least:
        return None
    return _shifted(face, points[valid], there[valid], before.scale)


def _points(face: Face, picture: DownscaledFrame, grid: int) -> _Points:
    corner = np.array((face.x - picture.origin[0], face.y - picture.origin[1]), np.float32)
    return (corner + _grid(grid) * np.array((face.w, face.h), np.float32)) * np.float32(picture.scale)


@cache
def _grid(count: int) -> _Points:
    """So many points squared over a box from (0, 0) to (1, 1), none near its edge: row by row."""
    steps = np.linspace(_INSET, 1 - _INSET, count, dtype=np.float32)
    return np.stack(np.meshgrid(steps, steps), -1).reshape(-1, 2)


def _flow(a: Grey, b: Grey, points: _Points, flow: Flow) -> _Points:
    """(N, 2): where the points of a are in b; far away where they were lost."""
    window = flow.window, flow.window
    starts = points.reshape(-1, 1, 2)
    found, status, _ = cv2.calcOpticalFlowPyrLK(
        a, b, starts, starts.copy(), winSize=window, maxLevel=flow.levels
    )
    there: _Points = np.asarray(found, np.float32).reshape(-1, 2)
    there[np.asarray(status).reshape(-1) == 0] = -1e4
    return there


def _shifted(face: Face, points: _Points, there: _Points, scale: float) -> Face:
    move = _median(there - points) / scale
    growth = float(np.clip(_spread(there) / max(_spread(points), 1e-3), *_GROWTH))
    w, h = face.w * growth, face.h * growth
    x = face.x + face.w / 2 + float(move[0]) - w / 2
    y = face.y + face.h / 2 + float(move[1]) - h / 2
    return face._replace(x=round(x), y=round(y), w=max(1, round(w)), h=max(1, round(h)))


def _spread(points: _Points) -> float:
    return float(_median(np.linalg.norm(points - _median(points), axis=1)))


def _median(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Of each column, the upper one of two: numpy's own takes far longer for so few."""
    return np.asarray(np.sort(values, axis=0)[len(values) // 2])
