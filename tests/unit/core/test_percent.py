"""Percentages: nothing but all of it is 100 %."""

from __future__ import annotations

import pytest

from fer_desktop.core.formatting import to_percent


@pytest.mark.parametrize(
    ("share", "decimals", "told"),
    [
        (1.0, 1, "100.0"),
        (1 - 1e-12, 0, "100"),  # a sum that rounding left a little short
        (0.9997, 1, "99.9"),
        (0.9997, 0, "99"),
        (0.994, 0, "99"),
        (0.5, 1, "50.0"),
        (0.0, 1, "0.0"),
        (-1.0, 1, "-100.0"),
    ],
)
def test_only_all_of_it_is_a_hundred(share: float, decimals: int, told: str) -> None:
    assert f"{to_percent(share, decimals):.{decimals}f}" == told
