"""Shares and probabilities in percent, as they are told."""

from __future__ import annotations

_ROUNDING = 1e-9


def in_percent(share: float, decimals: int) -> float:
    """A share of 1 in percent as it is told: 100 only for all of it, since no answer is certain.

    0.9997 is 99.9 with one decimal, and 99 with none.
    """
    return 100 * share if share > 1 - _ROUNDING else min(100 * share, 100 - 10.0**-decimals)
