"""Measures a model on photos of real people, as the program reads them, with 95 % intervals.

The intervals come from drawing people, not photos, with replacement (the bootstrap of Efron, "Bootstrap
methods: another look at the jackknife", 1979), since one person's photos are alike.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.confidence import tempered
from training.data import protocol, real_photos, worn
from training.data.corruptions import shrunk
from training.data.dataset import Faces
from training.evaluation import metrics

DRAWS = 1000
TILTED_FROM = 7.0
"""Degrees from which a head counts as tilted."""
BATCH = 64
SMALL = 24
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]


def measure(classifier: Classifier, crops: real_photos.Crops, valid: Faces) -> dict[str, Any]:
    """The card's figures on real photos; of the validation faces ``valid`` only the calibration error."""
    alone, probabilities = predict_alone(classifier, crops.pixels), predict(classifier, crops.pixels)
    right = (probabilities.argmax(1) == crops.emotions) & crops.found
    draws = _draws(crops.people)
    names = [each for each, count in _counts(crops).items() if count >= real_photos.MIN_PHOTOS]
    masks = {each: crops.emotions == EMOTIONS.index(each) for each in names}
    counts, labels = protocol.majority(valid)
    of_valid = valid.pixels[counts]
    return {
        "photos": len(right),
        "people": len(set(crops.people.tolist())),
        "found": int(crops.found.sum()),
        "accuracy": _interval(lambda drawn: _mean(right, drawn), draws),
        "macro_recall": _interval(
            lambda drawn: float(np.mean([_mean(right, drawn[mask[drawn]]) for mask in masks.values()])), draws
        ),
        "emotions": {name: _group(right, mask, draws) for name, mask in masks.items()},
        "groups": {
            name: _group(ok, mask, draws) for name, (ok, mask) in _groups(classifier, crops, right).items()
        },
        "ece": {
            "photos": _ece(probabilities[crops.found], crops.emotions[crops.found]),
            "photos_model_alone": _ece(alone[crops.found], crops.emotions[crops.found]),
            "valid": _ece(predict(classifier, of_valid), labels[counts]),
            "valid_model_alone": _ece(predict_alone(classifier, of_valid), labels[counts]),
        },
    }


_ece = metrics.expected_calibration_error


def _counts(crops: real_photos.Crops) -> dict[str, int]:
    return {str(name): int((crops.emotions == place).sum()) for place, name in enumerate(EMOTIONS)}


def _groups(classifier: Classifier, crops: real_photos.Crops, right: Mask) -> dict[str, tuple[Mask, Mask]]:
    """For each group, whether each photo (N,) is right and whether it belongs to the group."""
    light, everyone = crops.pixels.mean((1, 2)), np.ones(len(right), np.bool_)
    dark = light < np.median(light[crops.found])
    small = crops.sides < np.median(crops.sides[crops.found])
    tilted = np.abs(crops.rolls) >= TILTED_FROM
    random = np.random.default_rng(0)
    glasses = np.stack([worn.glasses(face.astype(np.float32), random) for face in crops.pixels])
    reduced = np.stack([shrunk(SMALL)(face, random) for face in crops.pixels])
    return {
        "darker half of the crops": (right, dark),
        "lighter half": (right, ~dark),
        "smaller half of the faces": (right, small),
        "larger half": (right, ~small),
        f"shrunk to {SMALL} pixels": (_right(classifier, crops, reduced), everyone),
        f"tilted by {TILTED_FROM:.0f} degrees or more": (right, tilted),
        "less tilted": (right, ~tilted),
        "glasses drawn on": (_right(classifier, crops, glasses), everyone),
    }


def _right(classifier: Classifier, crops: real_photos.Crops, pixels: npt.NDArray[Any]) -> Mask:
    answers = predict_alone(classifier, np.clip(np.rint(pixels), 0, 255).astype(np.uint8))
    return np.asarray((answers.argmax(1) == crops.emotions) & crops.found)


def _draws(people: npt.NDArray[np.str_]) -> list[npt.NDArray[np.int64]]:
    """The photos' places for each draw of as many people, with replacement."""
    random = np.random.default_rng(0)
    places = [np.flatnonzero(people == each) for each in np.unique(people)]
    picks = random.integers(len(places), size=(DRAWS, len(places)))
    return [np.concatenate([places[pick] for pick in row]) for row in picks]


def _interval(measure: Callable[[Places], float], draws: list[Places]) -> dict[str, float]:
    """A figure of all photos, and the range of 95 % of the draws."""
    everything = np.unique(np.concatenate(draws))
    low, high = np.nanpercentile([measure(drawn) for drawn in draws], [2.5, 97.5])
    return {"value": measure(everything), "low": float(low), "high": float(high)}


def _group(right: Mask, mask: Mask, draws: list[Places]) -> dict[str, float]:
    return {"photos": int(mask.sum()), **_interval(lambda drawn: _mean(right, drawn[mask[drawn]]), draws)}


def _mean(right: Mask, places: Places) -> float:
    """The share of right photos; nan if a draw has none of a group."""
    return float(right[places].mean()) if len(places) else float("nan")


def predict_alone(classifier: Classifier, pixels: npt.NDArray[np.uint8]) -> metrics.Probabilities:
    """Probabilities (N, 8) of the model for faces (N, 48, 48)."""
    return np.concatenate([classifier.predict(part) for part in _parts(pixels)])


def predict(classifier: Classifier, pixels: npt.NDArray[np.uint8]) -> metrics.Probabilities:
    """Probabilities (N, 8) of faces (N, 48, 48) as the program has them: less certain for soft faces."""
    return np.concatenate([tempered(classifier.predict(part), part) for part in _parts(pixels)])


def _parts(pixels: npt.NDArray[np.uint8]) -> list[npt.NDArray[np.float32]]:
    faces = pixels[:, None].astype(np.float32)
    return [faces[start : start + BATCH] for start in range(0, len(faces), BATCH)]
