"""Eight corruptions at three strengths, to measure how much accuracy a model loses.

Modelled on Hendrycks and Dietterich, "Benchmarking neural network robustness to common corruptions and
perturbations" (ICLR 2019), for grey faces of 48x48 pixels.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Corruption = Callable[[Grey, np.random.Generator], Grey]
STRENGTHS = (1, 2, 3)


def _bytes(pixels: npt.NDArray[np.floating]) -> Grey:
    return np.clip(np.rint(pixels), 0, 255).astype(np.uint8)


def _noise(spread: float) -> Corruption:
    return lambda face, random: _bytes(face + random.normal(0, spread, face.shape))


def blurred(sigma: float) -> Corruption:
    """Blur with a Gaussian; ``sigma`` in pixels, 0 for none."""
    return lambda face, _: np.asarray(cv2.GaussianBlur(face, (0, 0), sigma), np.uint8) if sigma else face


def _jpeg(quality: int) -> Corruption:
    def change(face: Grey, _: np.random.Generator) -> Grey:
        written = cv2.imencode(".jpg", face, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        return np.asarray(cv2.imdecode(written, cv2.IMREAD_GRAYSCALE), np.uint8)

    return change


def darkened(level: float, noise: float = 4.0) -> Corruption:
    """Scale the light by ``level``; ``noise`` is the standard deviation of the sensor noise, which stays."""
    return lambda face, random: _bytes(face * level + random.normal(0, noise, face.shape))


def _low_contrast(level: float) -> Corruption:
    return lambda face, _: _bytes(face.mean() + (face - face.mean()) * level)


def _cover(top: float, bottom: float, share: float) -> Corruption:
    """A grey bar from ``top`` to ``bottom`` over ``share`` of the width; all in parts of the side."""

    def change(face: Grey, _: np.random.Generator) -> Grey:
        height, width = face.shape
        half = share * width / 2
        covered = face.copy()
        covered[
            round(top * height) : round(bottom * height), round(width / 2 - half) : round(width / 2 + half)
        ] = 96
        return covered

    return change


def shrunk(size: int) -> Corruption:
    """Shrink to ``size`` pixels and enlarge again."""

    def change(face: Grey, _: np.random.Generator) -> Grey:
        small = cv2.resize(face, (size, size), interpolation=cv2.INTER_AREA)
        return np.asarray(cv2.resize(small, face.shape[::-1], interpolation=cv2.INTER_LINEAR), np.uint8)

    return change


CORRUPTIONS: dict[str, tuple[Corruption, Corruption, Corruption]] = {
    "noise": (_noise(8), _noise(16), _noise(28)),
    "blur": (blurred(0.8), blurred(1.4), blurred(2.2)),
    "JPEG": (_jpeg(40), _jpeg(20), _jpeg(10)),
    "low light": (darkened(0.5), darkened(0.3), darkened(0.18)),
    "low contrast": (_low_contrast(0.6), _low_contrast(0.35), _low_contrast(0.2)),
    "eyes covered": (_cover(0.25, 0.42, 0.5), _cover(0.22, 0.46, 0.75), _cover(0.2, 0.5, 1.0)),
    "mouth covered": (_cover(0.7, 0.85, 0.4), _cover(0.66, 0.9, 0.6), _cover(0.62, 1.0, 0.8)),
    "downscaling": (shrunk(32), shrunk(24), shrunk(16)),
}


def corrupted(pixels: Grey, name: str, strength: int) -> Grey:
    """Corrupt all faces (N, H, W); the same result in every call."""
    change, random = CORRUPTIONS[name][strength - 1], np.random.default_rng(strength)
    return np.stack([change(face, random) for face in pixels])
