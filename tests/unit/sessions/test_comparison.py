"""Sessions side by side."""

from __future__ import annotations

import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.statistics.comparison import compare
from tests.unit.sessions.made import recording, scored


def test_shares_and_figures_differ():
    before = recording([scored(0, "neutral"), scored(1), scored(2, "neutral"), scored(3)], 4, title="before")
    after = recording([scored(0, "sadness"), scored(1)], 8, title="after")
    both = compare([before, after])
    assert [session.title for session in both.sessions] == ["before", "after"]
    assert both.shares[Emotion.NEUTRAL].difference == pytest.approx(-0.5)
    assert both.shares[Emotion.SADNESS].values[1] == pytest.approx(1 / 3)  # 1 s of 3: the last holds 2 s
    assert both.largest is Emotion.NEUTRAL
    assert both.figures["attention_share"].values[0] == pytest.approx(1)
    assert both.figures["attention_share"].difference == pytest.approx(3 / 8 - 1)
    assert both.figures["not_scored_share"].values[1] == pytest.approx(5 / 8)
    assert both.figures["duration_s"].difference == 4
    assert both.figures["engagement_index"].values[0] == pytest.approx(5)  # each stretch has the same mean
    assert both.figures["engagement_index"].values[1] is None  # there is but one


def test_what_is_not_known_has_no_difference():
    both = compare([recording([scored(0)], 1), recording([], 0)])
    assert both.shares[Emotion.HAPPINESS].values[0] == 1
    assert both.shares[Emotion.HAPPINESS].difference is None
    assert both.figures["engagement_index"].difference is None
    assert both.largest is None
    assert set(both.shares) == set(EMOTIONS)


def test_the_same_session_twice_differs_in_nothing():
    one = recording([scored(0), scored(1, "fear")], 2)
    both = compare([one, one])
    assert not any(pair.difference for pair in (*both.shares.values(), *both.figures.values()))
    assert both.largest is None


def test_of_more_than_two_the_extremes_are_named():
    happy, sad, mixed = (
        recording([scored(n, emotion) for n, emotion in enumerate(emotions)], 3, title=emotions[0])
        for emotions in (["happiness"] * 3, ["sadness"] * 3, ["neutral", "happiness", "neutral"])
    )
    nothing = recording([], 3)
    several = compare([mixed, happy, nothing, sad])
    assert several.largest is Emotion.HAPPINESS
    figure = several.shares[Emotion.HAPPINESS]
    assert figure.values == (pytest.approx(1 / 3), 1, None, 0)
    assert figure.difference == 1
    assert figure.extremes == (3, 1)


def test_of_equal_extremes_the_first_is_named():
    one, other = (recording([scored(0, emotion)], 1) for emotion in ("fear", "anger"))
    several = compare([one, other, one, other])
    assert several.shares[Emotion.FEAR].extremes == (1, 0)
