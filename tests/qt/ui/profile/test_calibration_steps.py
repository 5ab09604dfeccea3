"""The order and times of the guide, by scripted frames."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.personal_fit import MIN_SAMPLES
from fer_desktop.ui.profile.calibration_steps import STEPS, CalibrationSequence, CalibrationStep

SAYS = np.full(8, 0.125, np.float32)


def go(steps: CalibrationSequence, t: float, seconds: float, prediction=SAYS, every: float = 0.05) -> float:
    end = t + seconds
    while t < end - 1e-9:
        t += every
        steps.advance(t, prediction)
    return t


def test_all_faces_take_20_seconds_and_the_face_at_rest_comes_first():
    assert [step.emotion for step in STEPS] == list(EMOTIONS)
    assert sum(step.whole_s for step in STEPS) == pytest.approx(20)
    assert all(2 <= step.whole_s <= 3.5 for step in STEPS)


@pytest.mark.parametrize("every", [1 / 60, 1 / 30, 0.1, 0.2])
def test_each_emotion_gets_shots_enough_at_any_rate(every):
    steps = CalibrationSequence()
    steps.advance(0, SAYS)
    go(steps, 0, 24, every=every)
    assert steps.step is None
    assert set(steps.samples) == set(EMOTIONS)
    assert all(MIN_SAMPLES <= len(rows) <= 24 for rows in steps.samples.values())
    assert steps.progress == 1


def test_shots_are_taken_only_while_the_face_is_held():
    steps = CalibrationSequence([CalibrationStep(Emotion.NEUTRAL, 1.0, 1.0)])
    steps.advance(0, SAYS)
    go(steps, 0, 0.9)
    assert (steps.holding, steps.samples) == (False, {})
    assert steps.left_s == pytest.approx(0.1)
    go(steps, 0.9, 0.6)
    assert steps.holding
    assert len(steps.samples[Emotion.NEUTRAL]) > 2
    assert steps.left_s == pytest.approx(0.5)
    assert steps.progress == pytest.approx(0.75)


def test_the_time_stands_still_without_a_face():
    steps = CalibrationSequence()
    steps.advance(0, SAYS)
    t = go(steps, 0, 0.5)
    before = steps.progress
    t = go(steps, t, 30, None)
    assert steps.progress == before
    go(steps, t, 0.5)
    assert steps.progress == pytest.approx(2 * before)


def test_a_gap_in_the_frames_is_not_taken_for_a_face():
    steps = CalibrationSequence()
    steps.advance(0, SAYS)
    steps.advance(60, SAYS)
    assert steps.number == 1
    steps.advance(5, SAYS)
    assert steps.number == 1


def test_what_was_skipped_is_not_learned_from():
    steps = CalibrationSequence(STEPS[:2])
    steps.advance(0, SAYS)
    t = go(steps, 0, STEPS[0].whole_s + 2)
    assert steps.step is not None
    assert steps.step.emotion is Emotion.HAPPINESS
    assert Emotion.HAPPINESS in steps.samples
    steps.skip()
    assert set(steps.samples) == {Emotion.NEUTRAL}
    assert (steps.step, steps.next, steps.left_s) == (None, None, 0)
    go(steps, t, 1)
    steps.skip()
    assert set(steps.samples) == {Emotion.NEUTRAL}
