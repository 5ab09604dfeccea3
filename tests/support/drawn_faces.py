"""Generates videos of heads that tilt, zoom, turn, cross and hide, with the positions of their eyes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame

WIDTH, HEIGHT = 480, 360
EYES = (204.0, 114.0), (245.0, 108.0)
"""The eyes in the astronaut's portrait (512x512 pixels)."""
MIDDLE, NECK = (224.0, 125.0), (224.0, 215.0)
"""The middle of the head in the portrait, and the point around which it tilts."""
EYE_RADIUS = 9.0
"""Distance from the middle of an eye to its corners, in pixels of the portrait."""

Matrix = npt.NDArray[np.float64]
Point = tuple[float, float]


class Pose(NamedTuple):
    """Where a portrait is drawn: the position of its pivot, its scale and its clockwise rotation."""

    x: float
    y: float
    scale: float = 0.5
    degrees: float = 0.0
    pivot: Point = MIDDLE
    squeeze: float = 1.0
    """The width of a head that turns to the side, relative to its width from the front."""
    mirrored: bool = False


class Eye(NamedTuple):
    """An eye in frame pixels: its middle and its radius."""

    x: float
    y: float
    radius: float


@dataclass
class DrawnFrame:
    """A BGR frame (HEIGHT, WIDTH, 3), uint8, and the eyes that are visible in it."""

    t: float
    pixels: Frame
    eyes: list[Eye]


Poses = Callable[[float], Sequence[Pose]]
"""The heads at a time from 0 to 1, the farthest first."""
Bar = Callable[[float], tuple[int, int] | None]
"""Left and right edge of an opaque bar in front of the heads at a time from 0 to 1, in pixels."""


def no_bar(share: float) -> None:
    """There is no bar in front of the heads."""


def drawn(astronaut: Frame, video: Video, rate: int = 25) -> Iterator[DrawnFrame]:
    """Yield the frames of a video, ``rate`` per second. ``astronaut`` is the BGR portrait."""
    count = round(video.seconds * rate)
    for number in range(count):
        share = number / count
        yield _frame(number / rate, astronaut, video.poses(share), video.bar(share))


def _frame(t: float, astronaut: Frame, poses: Sequence[Pose], bar: tuple[int, int] | None) -> DrawnFrame:
    canvas, eyes = _background(), list[Eye]()
    for pose in poses:
        matrix = _matrix(pose)
        outline = _outline(astronaut.shape[0], head_only=len(poses) > 1)
        shape = np.asarray(cv2.warpAffine(outline, matrix, (WIDTH, HEIGHT)), np.uint8)
        eyes = [eye for eye in eyes if not _hides(shape, eye)]
        alpha = (shape.astype(np.float32) / 255)[..., None]
        portrait = np.asarray(cv2.warpAffine(astronaut, matrix, (WIDTH, HEIGHT)), np.float32)
        canvas = np.asarray(portrait * alpha + canvas * (1 - alpha), np.float32)
        eyes += [Eye(*_moved(matrix, eye), EYE_RADIUS * pose.scale) for eye in EYES]
    if bar is not None:
        canvas[:, bar[0] : bar[1]] = (60, 110, 60)
        eyes = [eye for eye in eyes if not bar[0] <= eye.x <= bar[1]]
    visible = [eye for eye in eyes if 0 <= eye.x < WIDTH and 0 <= eye.y < HEIGHT]
    return DrawnFrame(t, np.rint(canvas).astype(np.uint8), visible)


def _background() -> npt.NDArray[np.float32]:
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    waves = 15 * np.sin(columns / 23) * np.cos(rows / 31) + 110
    return np.repeat(waves[..., None], 3, axis=2)


def _outline(side: int, head_only: bool) -> npt.NDArray[np.uint8]:
    """The mask of the portrait: all of it, or only the head and shoulders, where several are drawn."""
    shape = np.zeros((side, side), np.uint8)
    if not head_only:
        shape[:] = 255
        return shape
    cv2.ellipse(shape, (224, 125), (72, 100), 0, 0, 360, 255, cv2.FILLED)
    cv2.ellipse(shape, (240, 420), (190, 210), 0, 0, 360, 255, cv2.FILLED)
    return shape


def _hides(shape: npt.NDArray[np.uint8], eye: Eye) -> bool:
    x, y = round(eye.x), round(eye.y)
    return 0 <= x < WIDTH and 0 <= y < HEIGHT and shape[y, x] > 200


def _matrix(pose: Pose) -> Matrix:
    turn, s = math.radians(pose.degrees), pose.scale
    across = -s * pose.squeeze if pose.mirrored else s * pose.squeeze
    linear = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]]) @ np.diag(
        [across, s]
    )
    shift = np.array([pose.x, pose.y]) - linear @ np.array(pose.pivot)
    return np.hstack([linear, shift[:, None]])


def _moved(matrix: Matrix, point: Point) -> Point:
    x, y = matrix @ np.array([*point, 1.0])
    return float(x), float(y)


def uncovered(eyes: Sequence[Eye], faces: Sequence[Face], radius: Callable[[Face], float]) -> int:
    """How many of the eyes are not fully inside the disc of any face."""

    def is_within(eye: Eye, face: Face) -> bool:
        offset = math.hypot(eye.x - face.x - face.w / 2, eye.y - face.y - face.h / 2)
        return offset + eye.radius <= radius(face)

    return sum(not any(is_within(eye, face) for face in faces) for eye in eyes)


# The videos


def rising(share: float, start: float = 0.2, end: float = 0.5, back: float = 0.7) -> float:
    """A movement from 0 to 1 and back at constant speed, with a pause before it and at 1."""
    if share < end:
        return max(0.0, (share - start) / (end - start))
    return 1.0 if share < back else max(0.0, 1 - (share - back) / (end - start))


class Video(NamedTuple):
    """A generated video: its poses, its length, and a bar that passes in front of the heads."""

    poses: Poses
    seconds: float
    bar: Bar = no_bar


def tilting(degrees: float, pivot: Point = NECK, seconds: float = 6.0, scale: float = 0.5) -> Video:
    y = 215.0 if pivot == NECK else 170.0
    return Video(lambda s: [Pose(230, y, scale, degrees * rising(s), pivot)], seconds)


def zooming(scale: float, seconds: float = 6.0, degrees: float = 0.0) -> Video:
    def poses(s: float) -> list[Pose]:
        part = rising(s)
        return [Pose(240, 170, 0.5 * scale**part, degrees * part)]

    return Video(poses, seconds)


def rolling(turns: float, seconds: float = 8.0) -> Video:
    """The whole head rotates, as if the camera were turned."""
    return Video(lambda s: [Pose(240, 180, 0.5, 360 * turns * rising(s, 0.15, 0.6, 0.8))], seconds)


def turning(squeeze: float, seconds: float = 6.0, degrees: float = 0.0) -> Video:
    """The head turns to the side and becomes narrow."""
    return Video(
        lambda s: [Pose(240, 170, 0.55, degrees * rising(s), squeeze=1 - (1 - squeeze) * rising(s))], seconds
    )


def crossing(seconds: float, degrees: float = 0.0, apart: float = 12.0) -> Video:
    def poses(s: float) -> list[Pose]:
        way = 260 * min(1.0, max(0.0, (s - 0.15) / 0.7))
        tilt = degrees * rising(s)
        return [
            Pose(110 + way, 130, 0.42, tilt, mirrored=True),
            Pose(370 - way, 130 + apart, 0.5, -tilt),
        ]

    return Video(poses, seconds)


def cutting(degrees: float = 0.0, seconds: float = 6.0) -> Video:
    """A hard cut to another position and size, and back."""

    def poses(s: float) -> list[Pose]:
        part = max(0.0, (s - 0.6) / 0.4)
        return [Pose(330, 200, 0.7, degrees * part)] if 0.35 < s < 0.85 else [Pose(150, 130, 0.4)]

    return Video(poses, seconds)


def hiding(degrees: float, seconds: float = 6.0, width: int = 60) -> Video:
    """A bar passes in front of a tilted or upright head."""

    def bar(s: float) -> tuple[int, int] | None:
        left = round(-width + (WIDTH + width) * (s - 0.4) / 0.3)
        return (max(0, left), max(0, left + width)) if 0.4 <= s < 0.75 else None

    return Video(lambda s: [Pose(230, 215, 0.5, degrees * rising(s, 0.15, 0.35, 0.8), NECK)], seconds, bar)


SHORT: dict[str, Video] = {
    "tilt to the left": tilting(-60),
    "tilt to the right, about the middle": tilting(60, MIDDLE),
    "fast tilt": tilting(-60, seconds=2.5),
    "zoom": zooming(2.0),
    "turn": turning(0.45),
    "crossing": crossing(5.0),
    "cut": cutting(),
    "hidden": hiding(0),
}
"""A few seconds of each kind."""

LONG: dict[str, Video] = SHORT | {
    **{
        f"tilt by {d} about {name} in {s} s, size {z}": tilting(d, pivot, s, z)
        for d, pivot, name, s, z in [
            (60, NECK, "neck", 6.0, 0.5),
            (-60, MIDDLE, "middle", 6.0, 0.5),
            (60, NECK, "neck", 12.0, 0.5),
            (-60, NECK, "neck", 12.0, 0.8),
            (60, MIDDLE, "middle", 2.0, 0.7),
            (-60, NECK, "neck", 2.0, 0.4),
            (-45, NECK, "neck", 8.0, 0.6),
            (45, MIDDLE, "middle", 8.0, 0.9),
            (60, NECK, "neck", 3.0, 0.9),
            (-60, MIDDLE, "middle", 12.0, 0.35),
        ]
    },
    **{
        f"zoom by {z} in {s} s, tilted by {d}": zooming(z, s, d)
        for z, s, d in [(0.5, 6.0, 0), (2.2, 2.0, 0), (0.45, 2.0, 0), (1.8, 6.0, 50), (0.6, 6.0, -60)]
    },
    **{f"roll by {n} in {s} s": rolling(n, s) for n, s in [(1, 9.0), (-1, 9.0), (0.5, 4.0), (-0.5, 5.0)]},
    **{
        f"turn to {q} in {s} s, tilted by {d}": turning(q, s, d)
        for q, s, d in [(0.3, 6.0, 0), (0.5, 2.0, 0), (0.5, 8.0, 40), (0.4, 6.0, -50)]
    },
    **{
        f"crossing in {s} s, tilted by {d}, {a} apart": crossing(s, d, a)
        for s, d, a in [(2.5, 0, 12), (8.0, 0, 0), (5.0, 30, 30), (5.0, 50, 12)]
    },
    **{f"cut, then tilt by {d}": cutting(d, s) for d, s in [(45, 6.0), (-60, 8.0)]},
    **{
        f"hidden by {w} in {s} s, tilted by {d}": hiding(d, s, w)
        for d, s, w in [(0, 3.0, 120), (50, 6.0, 60), (-60, 6.0, 60)]
    },
}
