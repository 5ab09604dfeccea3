"""Which parts of a face the model's prediction rests on: what changes when a part is covered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.confidence import softened, temperature
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.face_crop import CropSquare, crop_square, preprocess_faces
from fer_desktop.recognition.quality import sharpness

Pixels = npt.NDArray[np.float32]
Predict = Callable[[Pixels], npt.NDArray[np.float32]]
"""Probabilities, float32 (N, 8), of faces, float32 (N, 1, size, size), grey, 0 to 255."""

STEPS = 8
"""Places of the patch along each side: 64 predictions in one batch."""

PATCH = 0.25
"""The patch's side as a part of the face's: about an eye or half a mouth."""

MIN_PROBABILITY = 1e-6
"""Probabilities nearer to 0 or 1 are rounding errors of the model's float32."""


@dataclass(frozen=True, eq=False)
class Explanation:
    """How much each part of a face speaks for one emotion.

    ``relevance``: float32 (size, size), over the square that the model sees: by how much, on average,
    covering a pixel lowers the emotion's log-odds. Positive speaks for the emotion, negative against it.
    """

    emotion: Emotion
    relevance: npt.NDArray[np.float32]
    lowest: float
    """The emotion's probability (0 to 1) with that part covered that speaks for it most."""
    highest: float
    """Its probability with that part covered that speaks against it most."""
    square: CropSquare
    """Where in the frame the model saw the face."""

    @property
    def strongest(self) -> float:
        """The largest change of the log-odds by any part, in either direction."""
        return float(np.abs(self.relevance).max())


def explain(predict: Predict, size: int, frame: Frame, face: Face, emotion: Emotion) -> Explanation:
    """Return which parts of a face speak for an emotion, with one call of the model.

    frame: uint8 (H, W, 3), BGR, not changed. size: the side of the model's input, in pixels.
    """
    pixels = preprocess_faces(frame, [face], size)
    # The whole face's temperature, since a patch would change the sharpness
    degree = temperature(sharpness(pixels[0, 0]))

    def as_shown(batch: Pixels) -> Pixels:
        return softened(predict(batch), np.full(len(batch), degree))

    relevance, covered = occlusion_map(as_shown, pixels[0, 0], EMOTIONS.index(emotion))
    square = crop_square(face, frame.shape)
    return Explanation(emotion, relevance, float(covered.min()), float(covered.max()), square)


def occlusion_map(
    predict: Predict, pixels: Pixels, emotion: int, steps: int = STEPS, patch: float = PATCH
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return what each pixel contributes to an emotion, float32 (size, size), and its probabilities, covered.

    pixels: float32 (size, size), grey, 0 to 255, not changed. A patch in the face's mean grey covers one
    place after the other; a pixel's value is the mean drop of the log-odds over the patches that cover it:
    unlike that of the probability, it also tells the parts of a clear smile apart. The second array,
    float32 (steps * steps,), holds the probability with each place covered. Only what one patch hides is
    measured: parts that act together, such as two eyes, may show little.
    Occlusion sensitivity after Zeiler and Fergus, Visualizing and Understanding Convolutional Networks, 2014.
    """
    size = len(pixels)
    side = max(1, round(patch * size))
    # The patch also comes to lie half outside, so that border pixels are covered as often as others
    starts = np.linspace(-side / 2, size - side / 2, steps).round().astype(int)
    places = [(_span(top, side, size), _span(left, side, size)) for top in starts for left in starts]
    probabilities = predict(_covered(pixels, places))[:, emotion]
    odds = _log_odds(probabilities)
    drops = odds[0] - odds[1:]
    total, count = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
    for place, drop in zip(places, drops, strict=True):
        total[place] += drop
        count[place] += 1
    return np.asarray(total / np.maximum(count, 1), np.float32), probabilities[1:]


def _log_odds(probabilities: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    clipped = np.clip(probabilities.astype(np.float64), MIN_PROBABILITY, 1 - MIN_PROBABILITY)
    return np.asarray(np.log(clipped / (1 - clipped)))


def _span(start: int, length: int, size: int) -> slice:
    return slice(max(0, start), min(size, start + length))


def _covered(pixels: Pixels, places: list[tuple[slice, slice]]) -> Pixels:
    """The face as it is, and with each of the places covered: float32 (N + 1, 1, size, size)."""
    batch = np.repeat(pixels[None, None], len(places) + 1, axis=0)
    mean = pixels.mean()
    for row, place in zip(batch[1:, 0], places, strict=True):
        row[place] = mean
    return batch
