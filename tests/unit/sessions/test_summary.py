"""Summaries worked out by hand; docs/summaries.md has the same examples in words."""

from __future__ import annotations

import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import no_face
from fer_desktop.sessions.statistics.durations import moments
from fer_desktop.sessions.statistics.metrics import Verdict, engagement, unscored_notice, verdict
from fer_desktop.sessions.statistics.summary import summarise
from tests.unit.sessions.made import scored, sure, turned, unknown


def holds(rows, duration_s, every_s=None):
    return [moment.hold_s for moment in moments(rows, duration_s, every_s)]


def test_a_frame_stands_for_the_time_up_to_the_next_one():
    assert holds([scored(0), scored(0.5), scored(2.0)], 3.0) == [0.5, 1.5, 1.0]


def test_a_frame_stands_for_two_seconds_or_two_steps_at_most():
    assert holds([scored(0), scored(60)], 100) == [2.0, 2.0]
    assert holds([scored(0), scored(60)], 100, every_s=20) == [40.0, 40.0]


@pytest.mark.parametrize("step", [0.04, 1, 3, 10, 600])
def test_frames_that_lie_further_apart_than_was_asked_stand_for_all_of_the_time(step):
    rows = [scored(n * step) for n in range(5)]
    assert holds(rows, 5 * step, every_s=0.5) == pytest.approx([step] * 5)


def test_a_hole_between_frames_stays_a_hole():
    times = [0, 0.5, 1.0, 40.0, 40.5, 90.0, 90.5, 91.0]
    assert holds([scored(t) for t in times], 91.5) == pytest.approx([0.5, 0.5, 2, 0.5, 2, 0.5, 0.5, 0.5])


def test_the_only_frame_of_a_session_without_length_stands_for_its_step():
    assert holds([scored(0)], 0) == [1.0]
    assert holds([scored(0)], 0, every_s=0.5) == [0.5]
    assert holds([scored(0), scored(1)], 1) == [1.0, 0.0]


def test_several_faces_of_one_frame_are_one_moment():
    (first, second) = moments([scored(0, face=1), scored(0, face=2), no_face(1)], 2)
    assert [row.face for row in first.rows] == [1, 2]
    assert second.hold_s == 1


def test_feedback_is_weighed_by_time_not_by_rows():
    # 1 s of happiness in ten rows, 1 s of sadness in one, 2 s neutral in one
    rows = [scored(n / 10) for n in range(10)] + [scored(1, "sadness"), scored(2, "neutral")]
    whole = summarise(rows, 4).whole
    assert whole.counts[Emotion.HAPPINESS] == 10
    assert whole.counts[Emotion.SADNESS] == 1
    assert whole.shares[Emotion.HAPPINESS] == pytest.approx(0.25)
    assert whole.shares[Emotion.SADNESS] == pytest.approx(0.25)
    assert (whole.positive, whole.negative, whole.neutral) == pytest.approx((0.25, 0.25, 0.5))
    assert whole.verdict is Verdict.BALANCED
    assert sum(whole.shares.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("positive", "negative", "expected"),
    [
        (0.6, 0.4, Verdict.POSITIVE),
        (0.06, 0.04, Verdict.POSITIVE),
        (0.59, 0.41, Verdict.BALANCED),
        (0.5, 0.5, Verdict.BALANCED),
        (0.41, 0.59, Verdict.BALANCED),
        (0.4, 0.6, Verdict.NEGATIVE),
        (0.04, 0.0, Verdict.BALANCED),
        (0.05, 0.0, Verdict.POSITIVE),
        (0.0, 0.0, Verdict.BALANCED),
    ],
)
def test_the_margin_of_mostly(positive, negative, expected):
    assert verdict(positive, negative) is expected


def test_positive_negative_and_neutral_are_all_emotions():
    for emotion, side in zip(EMOTIONS, "0++-----", strict=True):
        whole = summarise([scored(0, emotion)], 1).whole
        assert (whole.neutral, whole.positive, whole.negative) == tuple(float(side == s) for s in "0+-")


def test_attention_and_what_was_not_scored():
    # 4 s scored, 2 s unknown but frontal, 1 s turned away, 3 s without a face: one frame a second
    rows = [scored(t) for t in range(4)] + [unknown(4), unknown(5), turned(6)]
    rows += [no_face(t) for t in range(7, 10)]
    whole = summarise(rows, 10).whole
    assert whole.attention_share == pytest.approx(0.6)
    assert whole.present_share == pytest.approx(0.7)
    assert whole.not_scored_share == pytest.approx(0.6)
    assert whole.unknown == 3
    assert whole.confidence == pytest.approx(0.9)


def test_time_that_no_frame_stands_for_is_not_scored():
    # Frames at 10 s and 50 s of 60 s: each stands for 2 s
    whole = summarise([scored(10), scored(50)], 60).whole
    assert whole.not_scored_share == pytest.approx(56 / 60)
    assert whole.attention_share == pytest.approx(4 / 60)


def test_movement_is_the_mean_change_from_stretch_to_stretch():
    # Stretches of 2 s: happiness, happiness, sadness. Changes: 0 and 0.9 - 0.1/7
    rows = [scored(t, "happiness" if t < 4 else "sadness") for t in range(6)]
    change = 0.9 - 0.1 / 7
    whole = summarise(rows, 6).whole
    assert whole.movement == pytest.approx(change / 2)
    assert whole.engagement == pytest.approx(10)  # all attention, and more movement than counts


def test_movement_averages_within_a_stretch():
    # 0-2 s: half happiness, half neutral; 2-4 s: neutral. The mean changes by half of 0.9 - 0.1/7
    rows = [scored(0), scored(1, "neutral"), scored(2, "neutral"), scored(3, "neutral")]
    assert summarise(rows, 4).whole.movement == pytest.approx((0.9 - 0.1 / 7) / 2)


def test_movement_does_not_depend_on_frames_a_second():
    def moved(rate):
        rows = [scored(n / rate, "happiness" if n / rate % 4 < 2 else "neutral") for n in range(20 * rate)]
        return summarise(rows, 20).whole.movement

    assert moved(1) == pytest.approx(moved(30))


def test_a_stretch_without_a_score_breaks_the_chain():
    rows = [scored(0), unknown(2), scored(4, "sadness")]
    assert summarise(rows, 6).whole.movement is None


def test_frames_further_apart_are_compared_one_with_the_next():
    rows = [scored(0), scored(10, "sadness"), scored(20, "sadness")]
    whole = summarise(rows, 30, every_s=10).whole
    assert whole.movement == pytest.approx((sure(Emotion.HAPPINESS)[1] - sure(Emotion.SADNESS)[1]) / 2)


@pytest.mark.parametrize(
    ("attention", "movement", "expected"),
    [(1, 0, 5), (1, 0.25, 10), (1, 0.9, 10), (0.5, 0.125, 3.75), (0, 0.25, 0), (0.8, 0.05, 4.8)],
)
def test_the_engagement_index(attention, movement, expected):
    assert engagement(attention, movement) == pytest.approx(expected)


def test_participants_are_told_apart():
    # 1 is there for all of 4 s; 2 for the last 2 s and unclear for one of them
    rows = [scored(0), scored(1), scored(2), scored(2, "anger", 2), scored(3), unknown(3, 2)]
    summary = summarise(rows, 4)
    first, second = summary.participants
    assert (summary.moments, summary.readings) == (4, 6)
    assert (first.face, first.first_s, first.last_s) == (1, 0, 3)
    assert (second.face, second.first_s, second.last_s) == (2, 2, 3)
    assert first.figures.attention_share == pytest.approx(1)
    assert second.figures.attention_share == pytest.approx(0.5)
    assert second.figures.not_scored_share == pytest.approx(0.75)
    assert second.figures.verdict is Verdict.NEGATIVE
    # Of all faces together: 4 s happiness, 1 s anger; of the last second one face in two was scored
    assert summary.whole.shares[Emotion.ANGER] == pytest.approx(0.2)
    assert summary.whole.not_scored_share == pytest.approx(0.125)
    assert summary.whole.attention_share == pytest.approx(1)


def test_movement_of_all_is_the_mean_over_all_changes():
    rows = [scored(0), scored(0, face=2), scored(2), scored(2, "sadness", 2)]
    summary = summarise(rows, 4)
    first, second = (one.figures.movement for one in summary.participants)
    assert first == pytest.approx(0)
    assert second == pytest.approx(0.9 - 0.1 / 7)
    assert summary.whole.movement == pytest.approx(second / 2)


@pytest.mark.parametrize("rows", [[], [no_face(0), no_face(1)], [unknown(0), unknown(1)]])
def test_nothing_scored_claims_nothing(rows):
    whole = summarise(rows, 2).whole
    assert whole.verdict is Verdict.NOTHING
    assert whole.not_scored_share == 1
    assert (whole.engagement, whole.movement, whole.confidence) == (None, None, None)
    assert set(whole.shares.values()) == {0.0}


def test_an_empty_session_without_length():
    summary = summarise([], 0)
    assert (summary.duration_s, summary.moments, summary.participants) == (0, 0, ())
    assert summary.whole.not_scored_share == 1
    assert summary.as_json()["engagement_index"] is None


def test_a_session_of_one_reading():
    summary = summarise([scored(0)], 0)
    assert summary.whole.shares[Emotion.HAPPINESS] == 1
    assert summary.whole.verdict is Verdict.POSITIVE
    assert summary.whole.not_scored_share == 0
    assert summary.whole.engagement is None


def test_a_session_that_ran_on_after_its_stated_end():
    summary = summarise([scored(0), scored(1), scored(2)], 1)
    assert summary.duration_s == 2
    assert 0 <= summary.whole.not_scored_share <= 1


def test_json_has_every_figure_and_the_sentence():
    told = summarise([scored(0), scored(1), no_face(2), no_face(3)], 4).as_json()
    assert told["notice"] == unscored_notice(0.5) == "Expression guesses, not feelings. 50 % not scored."
    assert told["counts"] == {emotion: 2 * (emotion == "happiness") for emotion in EMOTIONS}
    assert told["attention_share"] == told["not_scored_share"] == 0.5
    assert told["participants"][0]["face"] == 1
