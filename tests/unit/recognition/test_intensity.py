"""Weak and strong: told from the probability, steady over time, and switchable off."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, Emotion, art_file, plain
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.intensity import (
    MAX_STRENGTH,
    STRONG_FROM,
    Intensity,
    IntensityFilter,
    intensity_of,
    strength,
)
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.quality import Thresholds
from fer_desktop.recognition.recognizer import Recognizer

STRENGTHS = pytest.mark.parametrize("emotion", STRONG_FROM)


def shares(emotion: Emotion, log_odds: float) -> np.ndarray:
    """Probabilities in which an emotion has these log-odds."""
    share = 1 / (1 + np.exp(-log_odds))
    return np.array([share if each == emotion else (1 - share) / 7 for each in EMOTIONS], np.float32)


@STRENGTHS
def test_strength_is_the_log_odds(emotion):
    assert strength(shares(emotion, 1.5), emotion) == pytest.approx(1.5, abs=0.01)
    assert strength(np.eye(8, dtype=np.float32)[EMOTIONS.index(emotion)], emotion) == MAX_STRENGTH


@STRENGTHS
def test_the_border_lies_between_weak_and_strong(emotion):
    border = STRONG_FROM[emotion]
    assert intensity_of(shares(emotion, border - 0.1), emotion) is Intensity.WEAK
    assert intensity_of(shares(emotion, border + 0.1), emotion) is Intensity.STRONG


@pytest.mark.parametrize("emotion", [Emotion.NEUTRAL, None])
def test_neutral_and_unknown_have_none(emotion):
    assert intensity_of(shares(Emotion.NEUTRAL, 4), emotion) is None
    assert IntensityFilter().update(shares(Emotion.NEUTRAL, 4), emotion, 0.0) is None


def test_each_level_is_one_of_an_emotion():
    assert {plain(name) for name in LEVELS} <= set(EMOTIONS)
    assert {name.rpartition("_")[2] for name in LEVELS} <= set(Intensity)
    assert not set(LEVELS) & set(EMOJI)
    assert all(art_file(name) == f"{name}.svg" for name in LEVELS)
    assert [plain(name) for name in EMOJI] == list(EMOJI)


def played(values: list[float], rate: float = 30.0) -> list[Intensity | None]:
    steady = IntensityFilter()
    rows = [shares(Emotion.ANGER, STRONG_FROM[Emotion.ANGER] + value) for value in values]
    return [steady.update(row, Emotion.ANGER, n / rate) for n, row in enumerate(rows)]


@pytest.mark.parametrize("rate", [8, 15, 30, 60])
def test_it_grows_soon_and_shrinks_later(rate):
    found = played([-2.0] * rate + [3.0] * rate + [-3.0] * 2 * rate, rate)
    rise = found.index(Intensity.STRONG) - rate
    fall = found.index(Intensity.WEAK, 2 * rate) - 2 * rate
    assert 0 < rise / rate <= 0.6
    assert rise < fall <= 1.4 * rate


@pytest.mark.parametrize("seed", range(5))
def test_it_does_not_flicker_at_the_border(seed):
    random = np.random.default_rng(seed)
    assert len(set(played(list(random.normal(0, 0.8, 30 * 60))))) == 1


def test_another_emotion_begins_with_its_own():
    steady = IntensityFilter()
    assert steady.update(shares(Emotion.FEAR, 6), Emotion.FEAR, 0.0) is Intensity.STRONG
    assert steady.update(shares(Emotion.ANGER, 0.5), Emotion.ANGER, 0.1) is Intensity.WEAK


def test_a_reading_names_its_art(recognizer, astronaut):
    for t in (None, 0.0):
        reading = recognizer.read(astronaut, t)[0]
        assert reading.intensity is not None
        assert reading.emoji_image_name == f"happiness_{reading.intensity}"
        assert reading.as_json()["emoji"] == EMOJI["happiness"]


@pytest.mark.slow
def test_it_can_be_switched_off_and_the_threshold_raised_while_it_runs(recognizer, astronaut):
    options = [RecognitionOptions()]
    own = Recognizer(load_detector(), recognizer.classifier, lambda: options[-1])
    assert own.read(astronaut, 0.0)[0].emoji_image_name != Emotion.HAPPINESS
    options.append(RecognitionOptions(intensity=False))
    assert own.read(astronaut, 0.1)[0].emoji_image_name == Emotion.HAPPINESS
    assert own.read(astronaut)[0].emoji_image_name == Emotion.HAPPINESS
    options.append(RecognitionOptions(limits=Thresholds(min_probability=1.1)))
    assert own.read(astronaut)[0].emotion is None
