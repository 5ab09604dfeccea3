"""Pictures with known faces, drawn from portraits: tilted, small, covered in part; and ones without a face.

A portrait is a photo of one person. Everything is drawn by lot from a seed, the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
"""uint8 (H, W, 3), BGR."""
Random = np.random.Generator

EDGE = 0.06
"""A portrait fades into a scene over this part of its side, so that its own edge gives no detail."""


@dataclass(frozen=True)
class Place:
    """Where a face is: the middle and the side of its box in pixels, and how far it is turned, in degrees."""

    x: float
    y: float
    side: float
    roll: float = 0.0

    def overlap(self, x: float, y: float, side: float) -> float:
        """Intersection over union with another upright square."""
        across = min(self.x + self.side / 2, x + side / 2) - max(self.x - self.side / 2, x - side / 2)
        down = min(self.y + self.side / 2, y + side / 2) - max(self.y - self.side / 2, y - side / 2)
        common = max(0.0, across) * max(0.0, down)
        return common / (self.side**2 + side**2 - common)


@dataclass(frozen=True, eq=False)
class Scene:
    """A picture and the faces in it."""

    frame: Picture
    places: tuple[Place, ...] = ()


def wall(height: int, width: int, random: Random) -> Picture:
    """A ground without a face: an even wall, one with a shadow, or soft patches, with a little noise."""
    kind, colour = random.integers(3), random.uniform(0.6, 1.1, 3)
    if kind == 0:
        grey = np.full((height, width), random.uniform(30, 220), np.float32)
    elif kind == 1:
        ends = random.uniform(10, 120), random.uniform(130, 245)
        grey = np.tile(np.linspace(*ends, width, dtype=np.float32), (height, 1))
    else:
        patches = cv2.GaussianBlur(random.uniform(0, 255, (18, 24)).astype(np.float32), (0, 0), 1.2)
        grey = np.asarray(cv2.resize(patches, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
    noisy = grey[..., None] * colour + random.normal(0, 3, (height, width, 1))
    return np.clip(noisy, 0, 255).astype(np.uint8)


def on_wall(portrait: Scene, random: Random, degrees: float = 0.0, scale: float = 1.0) -> Scene:
    """The portrait, turned with the clock about its face's middle, before a wall half as large again."""
    place, (height, width) = portrait.places[0], portrait.frame.shape[:2]
    side = round(1.5 * max(height, width) * scale)
    return _set_in(Scene(wall(side, side, random)), portrait, (side / 2, side / 2), scale, degrees, place)


def crowd(
    portraits: Sequence[Scene], size: tuple[int, int], face_px: float, random: Random, ground: Picture | None
) -> Scene:
    """As many portraits as fit loosely, each face so wide, in a picture of (width, height) pixels."""
    width, height = size
    back = wall(height, width, random) if ground is None else np.asarray(cv2.resize(ground, size), np.uint8)
    scene = Scene(back)
    cell = round(face_px * 3.6)
    cells = [(x, y) for y in range(0, height - cell, cell) for x in range(0, width - cell, cell)]
    chosen = random.permutation(len(cells))[: len(portraits)]
    for portrait, number in zip(portraits, chosen, strict=False):
        x, y = cells[number]
        place = portrait.places[0]
        at = x + cell * random.uniform(0.4, 0.6), y + cell * random.uniform(0.4, 0.6)
        _shoulders(scene.frame, at, face_px, random)
        scene = _set_in(scene, portrait, at, face_px / place.side, float(random.normal(0, 4)), place, _oval)
    return scene


def _shrunk(frame: Picture, scale: float) -> tuple[Picture, float]:
    """The frame at about the size that it will have, so that turning it needs no further shrinking."""
    if scale >= 1:
        return frame, 1.0
    size = (max(1, round(frame.shape[1] * scale)), max(1, round(frame.shape[0] * scale)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8), scale


def _fading(height: int, width: int) -> npt.NDArray[np.float32]:
    rows = np.minimum(np.arange(height), np.arange(height)[::-1])[:, None] / (EDGE * height)
    columns = np.minimum(np.arange(width), np.arange(width)[::-1])[None] / (EDGE * width)
    return np.clip(np.minimum(rows, columns), 0, 1).astype(np.float32)


def _oval(height: int, width: int) -> npt.NDArray[np.float32]:
    """A head without its ground, as far as an oval can tell both apart."""
    y, x = np.linspace(-1, 1, height)[:, None], np.linspace(-1, 1, width)[None]
    return np.clip((1 - np.hypot(x / 0.95, y)) / EDGE, 0, 1).astype(np.float32)


def _shoulders(frame: Picture, at: tuple[float, float], face_px: float, random: Random) -> None:
    """Somebody's shoulders and neck below a head."""
    x, y = at
    dress = tuple(int(v) for v in random.integers(10, 230, 3))
    skin = tuple(int(v) for v in random.uniform(0.5, 1.1) * np.array((110, 130, 170)))
    neck = (round(x - 0.25 * face_px), round(y)), (round(x + 0.25 * face_px), round(y + 0.85 * face_px))
    middle, axes = (round(x), round(y + 1.6 * face_px)), (round(1.1 * face_px), round(0.95 * face_px))
    cv2.ellipse(frame, middle, axes, 0, 180, 360, dress, cv2.FILLED, cv2.LINE_AA)
    cv2.rectangle(frame, *neck, skin, cv2.FILLED)


def _set_in(
    scene: Scene,
    portrait: Scene,
    at: tuple[float, float],
    scale: float,
    degrees: float,
    place: Place,
    outline: Callable[[int, int], npt.NDArray[np.float32]] = _fading,
) -> Scene:
    """The scene with the portrait in it, its face's middle there; it fades out towards its edge."""
    height, width = scene.frame.shape[:2]
    frame, factor = _shrunk(portrait.frame, scale)
    middle = place.x * factor, place.y * factor
    turn = np.asarray(cv2.getRotationMatrix2D(middle, -degrees, scale / factor), np.float64)
    turn[:, 2] += np.array(at) - np.array(middle)
    moved = cv2.warpAffine(frame, turn, (width, height), flags=cv2.INTER_LINEAR)
    mask = cv2.warpAffine(outline(*frame.shape[:2]), turn, (width, height), flags=cv2.INTER_LINEAR)[..., None]
    mixed = (scene.frame + mask * (moved.astype(np.float32) - scene.frame)).astype(np.uint8)
    there = Place(*at, place.side * scale, portrait.places[0].roll + degrees)
    return Scene(mixed, (*scene.places, there))


def masked(portrait: Scene, random: Random) -> Scene:
    """With a medical mask over nose and mouth."""
    x, y, side = _box(portrait)
    colour = tuple(int(v) for v in random.choice([(225, 200, 150), (235, 235, 235), (40, 40, 40)]))
    shape = [(0.12, 0.55), (0.5, 0.45), (0.88, 0.55), (0.84, 0.85), (0.5, 1.05), (0.16, 0.85)]
    points = np.array([(x + a * side, y + b * side) for a, b in shape], np.int32)
    frame = portrait.frame.copy()
    cv2.fillPoly(frame, [points], colour, cv2.LINE_AA)
    for fold in (0.66, 0.76, 0.86):
        left, right = ((round(x + a * side), round(y + fold * side)) for a in (0.16, 0.84))
        cv2.line(
            frame, left, right, tuple(max(0, v - 25) for v in colour), max(1, round(side / 80)), cv2.LINE_AA
        )
    return Scene(frame, portrait.places)


def in_sunglasses(portrait: Scene, random: Random) -> Scene:
    """With dark glasses."""
    x, y, side = _box(portrait)
    frame, colour = portrait.frame.copy(), (int(random.integers(10, 40)),) * 3
    axes = round(0.17 * side), round(0.12 * side)
    for across in (0.31, 0.69):
        middle = round(x + across * side), round(y + 0.37 * side)
        cv2.ellipse(frame, middle, axes, 0, 0, 360, colour, cv2.FILLED, cv2.LINE_AA)
    left, right = ((round(x + across * side), round(y + 0.34 * side)) for across in (0.12, 0.88))
    cv2.line(frame, left, right, colour, max(1, round(0.03 * side)), cv2.LINE_AA)
    return Scene(frame, portrait.places)


def behind_a_hand(portrait: Scene, random: Random) -> Scene:
    """With four fingers before the mouth, in the colour of the cheeks."""
    x, y, side = _box(portrait)
    frame = portrait.frame.copy()
    cheek = frame[
        round(y + 0.5 * side) : round(y + 0.6 * side), round(x + 0.25 * side) : round(x + 0.35 * side)
    ]
    skin = np.median(cheek.reshape(-1, 3), axis=0) if cheek.size else np.array((120, 150, 200))
    lean = random.uniform(-0.06, 0.06)
    for finger in range(4):
        level = y + (0.62 + 0.11 * finger) * side
        tip, knuckle = (
            (round(x + a * side), round(level + s * lean * side)) for a, s in ((0.2, -1), (1.15, 1))
        )
        shade = tuple(int(v) for v in skin * random.uniform(0.85, 1.05))
        cv2.line(
            frame, tip, knuckle, tuple(int(0.7 * v) for v in skin), max(2, round(0.125 * side)), cv2.LINE_AA
        )
        cv2.line(frame, tip, knuckle, shade, max(1, round(0.1 * side)), cv2.LINE_AA)
    return Scene(frame, portrait.places)


def _box(portrait: Scene) -> tuple[float, float, float]:
    place = portrait.places[0]
    return place.x - place.side / 2, place.y - place.side / 2, place.side


def bodies(count: int, random: Random) -> Iterator[Picture]:
    """Shoulders and necks of people whose heads are out of the picture or not there, up to three in each."""
    for _ in range(count):
        ground = wall(480, 640, random)
        for _ in range(int(random.integers(1, 4))):
            at = float(random.uniform(60, 580)), float(random.uniform(-40, 300))
            _shoulders(ground, at, float(random.uniform(40, 160)), random)
        yield ground


def textures(pictures: Sequence[Picture], count: int, random: Random) -> Iterator[Picture]:
    """Crops and turns of pictures without a face, and drawn noise, one in ten."""
    for number in range(count):
        if number % 10 == 0:
            yield _noise(number // 10, random)
            continue
        picture = pictures[number % len(pictures)]
        height, width = picture.shape[:2]
        side = random.uniform(0.35, 1.0)
        h, w = max(32, round(side * height)), max(32, round(side * width))
        top, left = random.integers(0, max(1, height - h)), random.integers(0, max(1, width - w))
        part = np.rot90(picture[top : top + h, left : left + w], int(random.integers(4)))
        yield np.ascontiguousarray(part[:, ::-1] if random.integers(2) else part)


def _noise(number: int, random: Random) -> Picture:
    """Soft spots, coarse or fine."""
    spots = random.uniform(0, 255, (240, 320, 3)).astype(np.float32)
    soft = cv2.GaussianBlur(spots, (0, 0), 1 + 2 * (number % 6))
    low, high = soft.min(), soft.max()
    return np.asarray(255 * (soft - low) / max(high - low, 1e-6), np.uint8)


def emoji_on_screens(folder: Path, random: Random) -> Iterator[Picture]:
    """Each of the emoji, small, middling and large, on a ground as windows have it, 640x480."""
    for path in sorted(folder.glob("*.png")):
        art = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
        if art is None:
            continue
        for side in (56, 128, 300):
            ground = np.full((480, 640, 3), random.choice([30, 128, 245]), np.uint8)
            y, x = int(random.integers(0, 480 - side)), int(random.integers(0, 640 - side))
            small = np.asarray(cv2.resize(art, (side, side), interpolation=cv2.INTER_AREA), np.float32)
            part, alpha = ground[y : y + side, x : x + side], small[..., 3:] / 255
            part[:] = np.rint(small[..., :3] * alpha + part * (1 - alpha)).astype(np.uint8)
            yield ground
