"""Weak and strong: told from the probability, steady over time, and switchable off."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, Emotion, art_file, plain
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.intensity import (
    BORDERS,
    Borders,
    Intensity,
    IntensityFilter,
    intensity_of,
    strength,
)
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.quality import Thresholds
from fer_desktop.recognition.recognizer import Recognizer

EMOTIONS_WITH_LEVELS = pytest.mark.parametrize("emotion", BORDERS)


def shares(emotion: Emotion, value: float) -> np.ndarray:
    """Probabilities in which an emotion is the likeliest, and the strength has this value."""
    row = np.full(8, 0.001)
    row[EMOTIONS.index(Emotion.NEUTRAL)] = 0.01 * np.exp(-value / 2)
    row[EMOTIONS.index(Emotion.SURPRISE)] = 0.01 * np.exp(value / 2)
    if emotion != Emotion.SURPRISE:
        row[EMOTIONS.index(emotion)] = 3 * row.max()
    return (row / row.sum()).astype(np.float32)


@pytest.mark.parametrize("value", [-7.0, -1.5, 0.0, 4.0])
@EMOTIONS_WITH_LEVELS
def test_strength_compares_surprise_with_neutral(emotion, value):
    assert strength(shares(emotion, value)) == pytest.approx(value, abs=0.01)


def test_a_probability_of_zero_has_a_finite_strength():
    assert strength(np.eye(8, dtype=np.float32)[0]) == -strength(np.eye(8, dtype=np.float32)[2])
    assert np.isfinite(strength(np.eye(8, dtype=np.float32)[1]))


@EMOTIONS_WITH_LEVELS
def test_between_the_borders_an_emotion_is_plain(emotion):
    weak_below, strong_from = BORDERS[emotion]
    assert intensity_of(shares(emotion, weak_below - 0.1), emotion) is Intensity.WEAK
    assert intensity_of(shares(emotion, (weak_below + strong_from) / 2), emotion) is None
    assert intensity_of(shares(emotion, strong_from + 0.1), emotion) is Intensity.STRONG


def test_a_smile_that_is_certain_is_no_laugh():
    """Once a closed-lip smile got the laughing emoji: "strong" was how sure the model was of happiness."""
    smile = np.array([0.012, 0.985, 0.0002, 0.0005, 0.0001, 0.0001, 0.0001, 0.002], np.float32)
    laugh = np.array([0.001, 0.975, 0.018, 0.0005, 0.003, 0.001, 0.001, 0.0005], np.float32)
    assert intensity_of(smile, Emotion.HAPPINESS) is Intensity.WEAK
    assert intensity_of(laugh, Emotion.HAPPINESS) is Intensity.STRONG


@pytest.mark.parametrize("emotion", [Emotion.NEUTRAL, Emotion.DISGUST, Emotion.CONTEMPT, None])
def test_without_a_measure_an_emotion_is_plain(emotion):
    for value in (-9, 0, 9):
        assert intensity_of(shares(Emotion.HAPPINESS, value), emotion) is None
        assert IntensityFilter().update(shares(Emotion.HAPPINESS, value), emotion, 0.0) is None


def test_each_level_is_one_of_an_emotion():
    assert {plain(name) for name in LEVELS} <= set(EMOTIONS)
    assert {name.rpartition("_")[2] for name in LEVELS} <= set(Intensity)
    assert not set(LEVELS) & set(EMOJI)
    assert all(art_file(name) == f"{name}.svg" for name in LEVELS)
    assert [plain(name) for name in EMOJI] == list(EMOJI)


def played(values: list[float], rate: float = 30.0) -> list[Intensity | None]:
    """The intensity over time; values: how far the strength is above the upper border in each frame."""
    steady = IntensityFilter()
    rows = [shares(Emotion.HAPPINESS, BORDERS[Emotion.HAPPINESS].strong_from + value) for value in values]
    return [steady.update(row, Emotion.HAPPINESS, n / rate) for n, row in enumerate(rows)]


@pytest.mark.parametrize("rate", [8, 15, 30, 60])
def test_it_grows_soon_and_shrinks_later(rate):
    found = played([-2.0] * rate + [3.0] * rate + [-3.0] * 2 * rate, rate)
    rise = found.index(Intensity.STRONG) - rate
    fall = found.index(None, 2 * rate) - 2 * rate
    assert 0 < rise / rate <= 0.6
    assert rise < fall <= 1.4 * rate


def test_it_falls_from_strong_to_weak():
    found = played([3.0] * 30 + [-9.0] * 90)
    assert found[29] is Intensity.STRONG
    assert found[-1] is Intensity.WEAK


@pytest.mark.parametrize("border", ["weak_below", "strong_from"])
@pytest.mark.parametrize("seed", range(5))
def test_it_does_not_flicker_at_a_border(seed, border):
    borders = BORDERS[Emotion.HAPPINESS]
    offset = getattr(borders, border) - borders.strong_from
    random = np.random.default_rng(seed)
    assert len(set(played(list(offset + random.normal(0, 0.8, 30 * 60))))) == 1


def test_another_emotion_begins_with_its_own():
    steady = IntensityFilter()
    assert steady.update(shares(Emotion.FEAR, 6), Emotion.FEAR, 0.0) is Intensity.STRONG
    assert steady.update(shares(Emotion.ANGER, -4), Emotion.ANGER, 0.1) is Intensity.WEAK


def test_a_reading_names_its_art(recognizer, astronaut):
    for t in (None, 0.0):
        reading = recognizer.read(astronaut, t)[0]
        assert reading.emotion is Emotion.HAPPINESS
        assert reading.emoji_image_name == "happiness"
        assert reading.as_json()["emoji"] == EMOJI["happiness"]


@pytest.mark.slow
def test_it_can_be_switched_off_and_the_threshold_raised_while_it_runs(recognizer, astronaut, monkeypatch):
    monkeypatch.setitem(BORDERS, Emotion.HAPPINESS, Borders(-20, -15))
    options = [RecognitionOptions()]
    own = Recognizer(load_detector(), recognizer.classifier, lambda: options[-1])
    assert own.read(astronaut, 0.0)[0].emoji_image_name == "happiness_strong"
    options.append(RecognitionOptions(intensity=False))
    assert own.read(astronaut, 0.1)[0].emoji_image_name == Emotion.HAPPINESS
    assert own.read(astronaut)[0].emoji_image_name == Emotion.HAPPINESS
    options.append(RecognitionOptions(limits=Thresholds(min_probability=1.1)))
    assert own.read(astronaut)[0].emotion is None
