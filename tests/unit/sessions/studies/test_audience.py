"""The figures of an audience, each worked out by hand, or found again in viewers drawn from known curves."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import no_face
from fer_desktop.sessions.studies.audience import (
    MIN_FOR_BAND,
    audience_of,
    means_in,
    moving_moments,
)
from fer_desktop.sessions.studies.layers import NOT_SHOWN, Layer, bins_of, layer_from, layer_of, step_of
from tests.unit.sessions.made import scored, sure, unknown

HAPPY, SAD = EMOTIONS.index("happiness"), EMOTIONS.index("sadness")


def flat(emotion: str, bins: int, confidence: float = 0.9, unscored: slice | None = None) -> Layer:
    """A viewer who shows one emotion throughout, but for the bins in which they can't be scored."""
    values = np.tile(np.array(sure(EMOTIONS[EMOTIONS.index(emotion)], confidence), np.float32), (bins, 1))
    shown = np.full(bins, EMOTIONS.index(emotion), np.int8)
    if unscored is not None:
        values[unscored], shown[unscored] = np.nan, NOT_SHOWN
    return Layer(values, shown)


@pytest.mark.parametrize(
    ("duration_s", "step_s", "bins"), [(10, 0.25, 40), (1800, 0.25, 7200), (7200, 1, 7200)]
)
def test_the_grid_is_as_fine_as_the_length_allows(duration_s, step_s, bins):
    assert (step_of(duration_s), bins_of(duration_s)) == (step_s, bins)


def test_a_reading_lasts_until_the_next_one_on_the_videos_own_time():
    # The video begins 1 s into the recording: happiness from 0 to 0.5 s of it, sadness from 0.5 to 1 s
    rows = [scored(0.5, "anger"), scored(1.0), scored(1.5, "sadness"), no_face(2.0)]
    layer = layer_of(rows, 2.5, 0.5, offset_s=1.0, duration_s=1.25)
    assert layer.shown.tolist() == [HAPPY, HAPPY, SAD, SAD, NOT_SHOWN]
    assert layer.probabilities[:, HAPPY] == pytest.approx([0.9, 0.9, 0.1 / 7, 0.1 / 7, np.nan], nan_ok=True)


def test_a_bin_that_two_readings_share_is_their_mean_by_time():
    rows = [scored(0.0), scored(0.1, "sadness"), no_face(0.25)]
    layer = layer_of(rows, 0.25, None, 0.0, 0.25)
    assert layer.probabilities[0, HAPPY] == pytest.approx((0.1 * 0.9 + 0.15 * 0.1 / 7) / 0.25)
    assert layer.shown.tolist() == [SAD]


def test_a_bin_scored_for_less_than_half_of_it_is_not_scored():
    assert layer_of([scored(0.0), unknown(0.12)], 0.25, None, 0.0, 0.25).shown.tolist() == [NOT_SHOWN]
    assert layer_of([scored(0.0), unknown(0.13)], 0.25, None, 0.0, 0.25).shown.tolist() == [HAPPY]


def test_the_viewer_is_the_largest_face():
    near = scored(0.0)._replace(box=(0, 0, 90, 90))
    far = scored(0.0, "sadness", face=2)._replace(box=(0, 0, 40, 40))
    assert layer_of([far, near], 0.25, 0.25, 0.0, 0.25).shown.tolist() == [HAPPY]


def test_a_recording_that_began_late_has_nothing_before_it():
    layer = layer_of([scored(0.0), scored(0.25)], 0.5, 0.25, offset_s=-0.5, duration_s=1.0)
    assert layer.shown.tolist() == [NOT_SHOWN, NOT_SHOWN, HAPPY, HAPPY]


def test_a_stored_layer_comes_back():
    layer = flat("happiness", 8, unscored=slice(2, 4))
    again = layer_from(layer.to_bytes(), 8)
    assert again is not None
    assert again.probabilities == pytest.approx(layer.probabilities, abs=1e-3, nan_ok=True)
    assert again.shown.tolist() == layer.shown.tolist()
    assert layer_from(layer.to_bytes(), 9) is None


def test_mean_number_and_shares_by_hand():
    layers = [
        flat("happiness", 4),
        flat("happiness", 4, 0.5, slice(2, 4)),
        flat("sadness", 4, unscored=slice(3, 4)),
    ]
    audience = audience_of(layers, 1.0)
    assert audience.n.tolist() == [3, 3, 2, 1]
    by_hand = [(0.9 + 0.5 + 0.1 / 7) / 3] * 2 + [(0.9 + 0.1 / 7) / 2, 0.9]
    assert audience.mean[:, HAPPY] == pytest.approx(by_hand)
    assert audience.shown[:, HAPPY] == pytest.approx([2 / 3, 2 / 3, 1 / 2, 1])
    assert audience.ever[[HAPPY, SAD]].tolist() == [2, 1]
    assert audience.not_scored_share == pytest.approx(3 / 12)
    assert audience.t_s.tolist() == [0.125, 0.375, 0.625, 0.875]


def test_few_viewers_have_no_band_and_equal_ones_a_band_of_no_width():
    few, enough = (audience_of([flat("happiness", 4)] * n, 1.0) for n in (MIN_FOR_BAND - 1, MIN_FOR_BAND))
    assert np.isnan(few.low).all()
    assert enough.low == pytest.approx(enough.mean, abs=1e-5)
    assert enough.high == pytest.approx(enough.mean, abs=1e-5)


def test_nobody_scored_is_not_a_number_and_not_zero():
    audience = audience_of([flat("happiness", 4, unscored=slice(0, 2))] * 6, 1.0)
    assert np.isnan(audience.mean[:2]).all()
    assert np.isnan(audience.shown[:2]).all()
    assert audience.n.tolist() == [0, 0, 6, 6]


def drawn(viewers: int, bins: int, seed: int) -> tuple[np.ndarray, list[Layer]]:
    """Viewers drawn around known curves, each with a level of their own."""
    chance, t = np.random.default_rng(seed), np.arange(bins) / bins
    truth = np.full((bins, 8), 0.05)
    truth[:, HAPPY] = 0.45 + 0.2 * np.sin(6 * t)
    truth[:, SAD] = 0.4 - 0.2 * np.sin(6 * t)
    each = [truth + chance.normal(0, 0.01, truth.shape) for _ in range(viewers)]
    return truth, [Layer(one.astype(np.float32), np.full(bins, HAPPY, np.int8)) for one in each]


def test_known_curves_lie_within_the_band_in_95_of_100_moments():
    truth, layers = drawn(40, 4000, seed=3)
    audience = audience_of(layers, 1000.0)
    inside = (audience.low <= truth) & (truth <= audience.high)
    assert 0.945 <= inside.mean() <= 0.96


def test_the_same_seed_gives_the_same_band():
    _, layers = drawn(10, 40, seed=4)
    one, two, other = (audience_of(layers, 10.0, seed) for seed in (1, 1, 2))
    assert np.array_equal(one.low, two.low)
    assert not np.array_equal(one.low, other.low)


def turn(bins: int, at: int) -> Layer:
    """A viewer whose happiness becomes sadness at a bin."""
    before, after = flat("happiness", at), flat("sadness", bins - at)
    return Layer(*(np.concatenate(parts) for parts in zip(before, after, strict=True)))


def test_the_moment_that_moved_most_comes_first():
    # 0.25 s a bin: three of four turn at 10 s, two at 20 s, and one alone at 30 s does not count
    layers = [turn(160, 40)] * 3 + [turn(160, 80)] * 2 + [turn(160, 120)]
    first, second = moving_moments(layers, 40.0)
    assert (first.t_s, first.moved, first.n) == (10.0, 3, 6)
    assert (second.t_s, second.moved, second.n) == (20.0, 2, 6)
    rise = (0.9 - 0.1 / 7) * 3 / 6
    assert (first.change[SAD], first.change[HAPPY]) == pytest.approx((rise, -rise))


def test_who_was_not_scored_was_not_moved():
    blind = flat("happiness", 160, unscored=slice(30, 60))
    first, *_ = moving_moments([turn(160, 40), turn(160, 40), blind], 40.0)
    assert (first.t_s, first.moved, first.n) == (10.0, 2, 2)


def test_a_video_shorter_than_the_windows_has_no_moments():
    assert moving_moments([turn(8, 4)] * 3, 2.0) == []


def test_means_of_a_part_by_hand():
    layer = turn(8, 4)
    part = means_in(layer, 2.0, 0.5, 1.25)
    assert part.mean[HAPPY] == pytest.approx((2 * 0.9 + 0.1 / 7) / 3, abs=1e-6)
    assert part.scored_share == 1
    assert means_in(flat("happiness", 8, unscored=slice(0, 6)), 2.0).scored_share == 0.25
