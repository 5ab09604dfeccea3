"""The figures beside an emoji are those of that emoji, also while the face changes."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Smoother
from fer_desktop.ui.live.shown_readings import ShownReadings

FACE = Face(4, 12, 20, 20)


def _reading(emotion: Emotion | None, track: int = 1, **shares: float) -> Reading:
    rest = (1 - sum(shares.values())) / (8 - len(shares))
    probabilities = np.array([shares.get(name, rest) for name in EMOTIONS], np.float32)
    return Reading(FACE, track, probabilities, emotion, ())


def test_a_reading_that_agrees_with_itself_stays_as_it_is() -> None:
    reading = _reading(Emotion.FEAR, fear=0.6)
    assert ShownReadings().update([reading])[0] is reading


def test_the_figures_wait_for_the_emoji() -> None:
    shown = ShownReadings()
    shown.update([_reading(Emotion.NEUTRAL, neutral=0.9)])
    (late,) = shown.update([_reading(Emotion.NEUTRAL, neutral=0.09, happiness=0.911)])
    assert late.best is Emotion.NEUTRAL
    assert 0.4 < late.confidence < 0.6
    assert late.probabilities.sum() == pytest.approx(1, abs=1e-4)
    (now,) = shown.update([_reading(Emotion.HAPPINESS, neutral=0.05, happiness=0.94)])
    assert now.confidence == pytest.approx(0.94)


def test_each_face_has_its_own_figures_and_unknown_has_the_real_ones() -> None:
    shown = ShownReadings()
    shown.update([_reading(Emotion.ANGER, 1, anger=0.8), _reading(Emotion.FEAR, 2, fear=0.8)])
    one, other = shown.update([_reading(Emotion.ANGER, 1, sadness=0.9), _reading(None, 2, fear=0.3)])
    assert one.best is Emotion.ANGER
    assert other.confidence == pytest.approx(0.3)


def test_whatever_the_smoothing_does_the_shown_emotion_leads() -> None:
    random, smoother, shown = np.random.default_rng(7), Smoother(), ShownReadings()
    changes = 0
    for step in range(600):
        if step % 20 == 0:
            face = random.dirichlet(np.full(8, 0.15))
        raw = (0.8 * face + 0.2 * random.dirichlet(np.ones(8))).astype(np.float32)
        mean, (emotion, reasons) = smoother.update(raw, (), step / 30)
        (one,) = shown.update([Reading(FACE, 1, mean, emotion, reasons)])
        changes += one.probabilities is not mean
        assert emotion is None or one.best is emotion
    assert changes > 20, "the smoothing never lagged: the test shows nothing"
