"""Draws glasses and masks on faces, at the usual positions of eyes and mouth in FER2013."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Face = npt.NDArray[np.float32]
EYES = 0.4
"""Distance of the eyes from the top of a FER2013 face, in parts of its side."""
ASIDE = 0.19
"""Distance of each eye from the vertical centre line, in parts of the side."""
SCATTER = 0.03
"""Standard deviation of the positions, in parts of the side."""
DARK_GLASSES = 0.25
"""Share of glasses that are sunglasses."""


def glasses(face: Face, random: np.random.Generator) -> Face:
    """A face (H, W), 0 to 255, with glasses drawn on it."""
    side = len(face)
    line, aside = (EYES + random.normal(0, SCATTER)) * side, (ASIDE + random.normal(0, SCATTER / 2)) * side
    size = round(side * random.uniform(0.11, 0.16)), round(side * random.uniform(0.08, 0.12))
    shade = float(random.uniform(0, 90) if random.random() < 0.8 else random.uniform(150, 255))
    middles = [(round(side / 2 + way * aside), round(line)) for way in (-1, 1)]
    drawn = _dark_lenses(face, middles, size, random) if random.random() < DARK_GLASSES else face.copy()
    thickness = int(random.integers(1, 3))
    for middle in middles:
        cv2.ellipse(drawn, middle, size, 0, 0, 360, shade, thickness, cv2.LINE_AA)
    _bridge_and_arms(drawn, middles, size[0], shade)
    return blended(face, drawn, random.uniform(0.6, 1.0))


def _dark_lenses(
    face: Face, middles: list[tuple[int, int]], size: tuple[int, int], random: np.random.Generator
) -> Face:
    drawn = face.copy()
    for middle in middles:
        cv2.ellipse(drawn, middle, size, 0, 0, 360, float(random.uniform(0, 50)), -1, cv2.LINE_AA)
    return drawn


def _bridge_and_arms(drawn: Face, middles: list[tuple[int, int]], half: int, shade: float) -> None:
    (left, height), (right, _) = middles
    for start, end in ((left + half, right - half), (0, left - half), (right + half, len(drawn))):
        cv2.line(drawn, (start, height), (end, height), shade, 1, cv2.LINE_AA)


def mask(face: Face, random: np.random.Generator) -> Face:
    """A face (H, W), 0 to 255, with a mask drawn over nose, mouth and chin."""
    side = len(face)
    top, half = random.uniform(0.5, 0.66) * side, random.uniform(0.28, 0.42) * side
    middle = side / 2 + random.normal(0, SCATTER) * side
    edge = side * random.uniform(0.05, 0.12)
    upper = [(middle - half, top + edge), (middle, top), (middle + half, top + edge)]
    lower = [(middle + half * 0.8, side * 0.9), (middle, side * 1.02), (middle - half * 0.8, side * 0.9)]
    drawn = face.copy()
    outline = np.array(upper + lower).round().astype(np.int32)
    cv2.fillPoly(drawn, [outline], float(random.uniform(20, 245)), cv2.LINE_AA)
    return blended(face, drawn, random.uniform(0.8, 1.0))


def blended(face: Face, drawn: Face, share: float) -> Face:
    """Blend the drawing over the face with opacity ``share``; both (H, W)."""
    return (face + (drawn - face) * share).astype(np.float32)
