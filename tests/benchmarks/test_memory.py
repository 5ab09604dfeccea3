"""Memory does not grow with a film's length."""

from __future__ import annotations

import pytest

from benchmarks.memory import film_peak_mb

MOST_MB = 500


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_soak_a_film_of_two_hours_fits_in_500_mb(tmp_path):
    peak = film_peak_mb(tmp_path, 2.0)
    print(f"{peak:.0f} MB")
    assert peak < MOST_MB
    assert film_peak_mb(tmp_path, 0.05) > 0.5 * peak
