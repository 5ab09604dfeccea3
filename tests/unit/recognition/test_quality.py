"""Ordinary faces get an answer; dark, tiny, blurred and undecided ones get the reason why not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.face_crop import preprocess_faces
from fer_desktop.recognition.quality import (
    DEFAULT_THRESHOLDS,
    Reason,
    brightness,
    picture_reasons,
    prediction_reasons,
    sharpness,
)

FACE = Face(171, 59, 107, 107)


def pixels_of(frame: np.ndarray, face: Face = FACE) -> np.ndarray:
    return preprocess_faces(frame, [face], 48)[0, 0]


def shares(**known: float) -> np.ndarray:
    """Probabilities with the given ones, the rest shared evenly by the others."""
    rest = (1 - sum(known.values())) / (8 - len(known))
    return np.array([known.get(emotion, rest) for emotion in EMOTIONS], np.float32)


@pytest.mark.parametrize("gain", [0.25, 0.5, 1.0, 1.5])
@pytest.mark.parametrize("side", [128, 256, 512, 1500])
def test_an_ordinary_face_gets_an_answer(astronaut, gain, side):
    lit = np.clip(astronaut * gain, 0, 255).astype(np.uint8)
    frame = cv2.resize(lit, (side, side), interpolation=cv2.INTER_AREA if side < 512 else cv2.INTER_LINEAR)
    face = Face(*(round(value * side / 512) for value in FACE))
    assert picture_reasons(pixels_of(frame, face), face) == ()


@pytest.mark.parametrize("gain", [0.0, 0.03, 0.08])
def test_too_dark(astronaut, gain):
    assert picture_reasons(pixels_of((astronaut * gain).astype(np.uint8)), FACE) == (Reason.DARK,)


def test_dark_skin_in_good_light_is_not_too_dark(astronaut):
    # a fifth of the portrait's brightness, as little light as the darkest skin gives back beside it
    assert picture_reasons(pixels_of((astronaut * 0.2).astype(np.uint8)), FACE) == ()


@pytest.mark.parametrize("side", [4, 10, DEFAULT_THRESHOLDS.side - 1])
def test_too_small(astronaut, side):
    small = cv2.resize(astronaut, (round(512 * side / 107),) * 2, interpolation=cv2.INTER_AREA)
    face = Face(*(round(value * side / 107) for value in FACE))
    assert picture_reasons(pixels_of(small, face), face) == (Reason.SMALL,)


@pytest.mark.parametrize("shade", [40, 160, 235])
def test_a_covered_mouth(astronaut, shade):
    masked = astronaut.copy()
    cv2.fillPoly(
        masked,
        [np.array([(185, 105), (225, 98), (265, 105), (262, 160), (225, 175), (188, 160)])],
        (shade,) * 3,
    )
    assert picture_reasons(pixels_of(masked), FACE) == (Reason.COVERED,)


@pytest.mark.parametrize("sigma", [8, 12, 20])
def test_blurred(astronaut, sigma):
    assert picture_reasons(pixels_of(cv2.GaussianBlur(astronaut, (0, 0), sigma)), FACE) == (Reason.BLURRED,)


def test_a_flat_grey_patch_is_blurred():
    assert picture_reasons(np.full((48, 48), 100, np.float32), FACE) == (Reason.BLURRED,)


def test_sharpness_does_not_depend_on_size_and_contrast(astronaut):
    whole = sharpness(pixels_of(astronaut))
    larger = cv2.resize(astronaut, (1536, 1536), interpolation=cv2.INTER_LINEAR)
    assert sharpness(pixels_of(larger, Face(*(3 * value for value in FACE)))) == pytest.approx(
        whole, rel=0.15
    )
    assert sharpness(pixels_of(astronaut // 3)) == pytest.approx(whole, rel=0.15)


def test_brightness_is_that_of_the_bright_parts():
    half = np.zeros((48, 48), np.float32)
    half[:24] = 200
    assert brightness(half) == 200


@pytest.mark.parametrize(
    ("probabilities", "reasons"),
    [
        (shares(happiness=0.98), ()),
        (shares(happiness=0.6, neutral=0.3), ()),
        (shares(sadness=0.45, neutral=0.3), ()),
        (shares(sadness=0.47, neutral=0.46), (Reason.TIED,)),
        (shares(fear=0.5, surprise=0.5), (Reason.TIED,)),
        (shares(), (Reason.UNSURE,)),
        (shares(anger=0.3, fear=0.25, sadness=0.25), (Reason.UNSURE,)),
        (shares(anger=0.35, fear=0.34), (Reason.UNSURE,)),
    ],
    ids=str,
)
def test_what_a_prediction_says(probabilities, reasons):
    assert prediction_reasons(probabilities) == reasons
