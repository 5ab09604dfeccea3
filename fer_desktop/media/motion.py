"""Where a box went from one picture to the next, by the motion of the points in it.

After the median flow tracker of Kalal, Mikolajczyk and Matas (2010): points that don't come back to where
they were, when they are followed backwards, don't count. It needs no face: a head that turns away is
followed.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.faces import Face, Frame, Grey, resized, to_grey

_SIDE = 480
"""Pixels of the longer side in which motion is looked for."""
_GRID = 8
_WINDOW = (15, 15)
_LEVELS = 3
_ASTRAY = 1.5
"""Pixels by which a point may miss its start."""
_LEAST_POINTS = 12
_GROWTH = (0.9, 1.12)

_Points = npt.NDArray[np.float32]


class SmallPicture:
    """A grey picture at the size in which motion is looked for."""

    def __init__(self, frame: Frame) -> None:
        """frame: uint8 (H, W, 3), BGR."""
        height, width = frame.shape[:2]
        self.scale = min(1.0, _SIDE / max(height, width))
        size = max(1, round(width * self.scale)), max(1, round(height * self.scale))
        self.pixels: Grey = resized(to_grey(frame), *size)


def moved_face(before: SmallPicture, after: SmallPicture, face: Face) -> Face | None:
    """Where the box is in the other picture of the same size; None if that can't be told."""
    points = _grid(face, before.scale)
    there = _flow(before.pixels, after.pixels, points)
    back = _flow(after.pixels, before.pixels, there)
    kept = np.linalg.norm(back - points, axis=1) < _ASTRAY
    if int(kept.sum()) < _LEAST_POINTS:
        return None
    return _shifted(face, points[kept], there[kept], before.scale)


def _grid(face: Face, scale: float) -> _Points:
    inset_x, inset_y = face.w * 0.15, face.h * 0.15
    xs = np.linspace(face.x + inset_x, face.x + face.w - inset_x, _GRID) * scale
    ys = np.linspace(face.y + inset_y, face.y + face.h - inset_y, _GRID) * scale
    return np.stack(np.meshgrid(xs, ys), -1).reshape(-1, 2).astype(np.float32)


def _flow(a: Grey, b: Grey, points: _Points) -> _Points:
    """(N, 2): where the points of a are in b; far away where they were lost."""
    found, status, _ = cv2.calcOpticalFlowPyrLK(
        a, b, points.reshape(-1, 1, 2), points.reshape(-1, 1, 2).copy(), winSize=_WINDOW, maxLevel=_LEVELS
    )
    there: _Points = np.asarray(found, np.float32).reshape(-1, 2)
    there[np.asarray(status).reshape(-1) == 0] = -1e4
    return there


def _shifted(face: Face, points: _Points, there: _Points, scale: float) -> Face:
    move = np.median(there - points, axis=0) / scale
    growth = float(np.clip(_spread(there) / max(_spread(points), 1e-3), *_GROWTH))
    w, h = face.w * growth, face.h * growth
    x = face.x + face.w / 2 + float(move[0]) - w / 2
    y = face.y + face.h / 2 + float(move[1]) - h / 2
    return Face(round(x), round(y), max(1, round(w)), max(1, round(h)))


def _spread(points: _Points) -> float:
    return float(np.median(np.linalg.norm(points - np.median(points, axis=0), axis=1)))
