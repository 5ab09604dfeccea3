"""The shown emotion follows the face soon, and does not flicker."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Reason
from fer_desktop.recognition.smoothing import CALM, FAST, NORMAL, Smoother, decide

RATES = [8, 15, 30, 60]


def shares(**known: float) -> np.ndarray:
    rest = (1 - sum(known.values())) / (8 - len(known))
    return np.array([known.get(emotion, rest) for emotion in EMOTIONS], np.float32)


HAPPY, SAD, FLAT = shares(happiness=0.85), shares(sadness=0.7), shares()


def shown(smoother: Smoother, predictions: Iterable[np.ndarray], rate: float, start: float = 0.0) -> list:
    """What is shown after each prediction."""
    return [smoother.update(each, (), start + n / rate)[1][0] for n, each in enumerate(predictions)]


def noisy(random: np.random.Generator, mean: np.ndarray, spread: float) -> np.ndarray:
    raised = np.clip(mean + random.normal(0, spread, 8), 1e-3, None)
    return (raised / raised.sum()).astype(np.float32)


@pytest.mark.parametrize("first", [HAPPY, SAD, FLAT, shares(fear=0.48, surprise=0.48)], ids=str)
def test_the_first_reading_is_the_prediction(first):
    mean, state = Smoother().update(first, (), 5.0)
    assert np.array_equal(mean, first)
    assert state == decide(first, ())


@pytest.mark.parametrize("rate", RATES)
def test_a_change_is_shown_within_300_ms(rate):
    smoother = Smoother()
    shown(smoother, [HAPPY] * rate, rate)
    after = shown(smoother, [SAD] * rate, rate, start=1.0)
    assert after.index(Emotion.SADNESS) / rate <= 0.3
    assert set(after) <= {Emotion.HAPPINESS, Emotion.SADNESS}


@pytest.mark.parametrize("rate", RATES)
def test_a_single_slip_changes_nothing(rate):
    slips = [SAD if n % rate == rate // 2 else HAPPY for n in range(4 * rate)]
    assert set(shown(Smoother(), slips, rate)) == {Emotion.HAPPINESS}


def test_readings_far_apart_count_each():
    found = shown(Smoother(), [HAPPY, SAD, HAPPY, HAPPY], 2)
    assert found == [Emotion.HAPPINESS, Emotion.SADNESS, Emotion.HAPPINESS, Emotion.HAPPINESS]


def test_an_emotion_that_is_barely_ahead_does_not_take_over():
    smoother = Smoother()
    shown(smoother, [shares(sadness=0.5, neutral=0.4)] * 30, 30)
    found = shown(smoother, [shares(sadness=0.42, neutral=0.5)] * 90, 30, start=1.0)
    assert set(found) == {Emotion.SADNESS}


def test_the_shown_emotion_may_become_a_little_less_likely_than_the_limit():
    smoother = Smoother()
    shown(smoother, [HAPPY] * 30, 30)
    weaker = shares(happiness=DEFAULT_THRESHOLDS.min_probability - NORMAL.slack + 0.02)
    assert decide(weaker, ())[0] is None
    assert set(shown(smoother, [weaker] * 90, 30, start=1.0)) == {Emotion.HAPPINESS}


@pytest.mark.parametrize("pace", [CALM, FAST])
def test_the_other_paces_follow_the_face_too(pace):
    smoother = Smoother(pace)
    shown(smoother, [HAPPY] * 30, 30)
    after = shown(smoother, [SAD] * 30, 30, start=1.0)
    assert after.index(Emotion.SADNESS) / 30 <= (0.5 if pace is CALM else 0.2)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("seed", range(5))
def test_a_still_noisy_face_does_not_change(rate, seed):
    random = np.random.default_rng(seed)
    mean = shares(neutral=0.55, sadness=0.25)
    smoother = Smoother()
    shown(smoother, [mean], rate)
    found = shown(smoother, (noisy(random, mean, 0.08) for _ in range(10 * rate)), rate, start=1 / rate)
    assert set(found) == {Emotion.NEUTRAL}


@pytest.mark.parametrize("seed", range(8))
def test_nothing_flips_back_within_the_dwell(seed):
    random = np.random.default_rng(seed)
    choices = [HAPPY, SAD, FLAT, shares(anger=0.5, fear=0.45)]
    wild = [choices[random.integers(4)] for _ in range(60) for _ in range(random.integers(1, 12))]
    found = shown(Smoother(), wild, 30)
    changes = [n for n in range(1, len(found)) if found[n] != found[n - 1]]
    back = [later - first for first, later in pairwise(changes) if found[later] == found[first - 1]]
    assert len(changes) > 5
    assert min(back) / 30 >= NORMAL.dwell_s - 1e-9
    assert np.diff(changes).min() / 30 >= NORMAL.min_duration_s - 1e-9


def test_the_frame_rate_does_not_matter():
    means = []
    for rate in RATES:
        smoother = Smoother()
        smoother.update(HAPPY, (), 0.0)
        for n in range(1, rate // 4 + 1):
            mean, _ = smoother.update(SAD, (), n / rate)
        means.append((rate // 4 / rate, mean))
    for seconds, mean in means:
        left = np.exp(-seconds / NORMAL.decay_s)
        assert mean == pytest.approx(left * HAPPY + (1 - left) * SAD, abs=1e-4)


def test_probabilities_stay_probabilities():
    random = np.random.default_rng(0)
    smoother = Smoother()
    for n in range(300):
        mean, _ = smoother.update(noisy(random, FLAT, 0.3), (), n * float(random.uniform(0, 0.05)))
        assert mean.dtype == np.float32
        assert mean.sum() == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("t", [0.5, 0.0, 3.0])
def test_a_jump_in_time_starts_anew(t):
    smoother = Smoother()
    shown(smoother, [HAPPY] * 30, 30, start=0.6)
    mean, state = smoother.update(SAD, (), t)
    assert np.array_equal(mean, SAD)
    assert state[0] == Emotion.SADNESS


def test_a_bad_picture_is_shown_only_if_it_lasts():
    smoother = Smoother()
    shown(smoother, [HAPPY] * 30, 30)
    dark = [smoother.update(FLAT, (Reason.DARK,), 1 + n / 30) for n in range(15)]
    states = [state for _, state in dark]
    assert states[0] == (Emotion.HAPPINESS, ())
    assert states[-1] == (None, (Reason.DARK,))
    assert states.index((None, (Reason.DARK,))) / 30 >= NORMAL.doubt_s - 1 / 30


def test_what_is_read_off_a_bad_picture_does_not_count():
    smoother = Smoother()
    shown(smoother, [HAPPY] * 30, 30)
    mean, _ = smoother.update(SAD, (Reason.BLURRED,), 1.0)
    assert mean == pytest.approx(HAPPY, abs=1e-3)


def test_a_single_bad_frame_changes_nothing():
    smoother = Smoother()
    found = []
    for n in range(90):
        picture = (Reason.BLURRED,) if n % 10 == 5 else ()
        found.append(smoother.update(HAPPY, picture, n / 30)[1])
    assert set(found) == {(Emotion.HAPPINESS, ())}


def test_the_reason_that_is_shown_is_the_present_one():
    smoother = Smoother()
    smoother.update(FLAT, (Reason.DARK,), 0.0)
    assert smoother.update(FLAT, (Reason.SMALL,), 0.1)[1] == (None, (Reason.SMALL,))


def test_an_emotion_comes_back_after_unknown():
    smoother = Smoother()
    smoother.update(FLAT, (), 0.0)
    found = shown(smoother, [HAPPY] * 30, 30, start=0.05)
    assert found[-1] == Emotion.HAPPINESS
    assert found[0] is None
