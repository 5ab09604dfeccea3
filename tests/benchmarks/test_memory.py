"""Memory does not grow with a video's length."""

from __future__ import annotations

import pytest

from benchmarks.memory import video_peak_mb

MAX_MB = 500


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_soak_a_video_of_two_hours_fits_in_500_mb(tmp_path):
    peak = video_peak_mb(tmp_path, 2.0)
    print(f"{peak:.0f} MB")
    assert peak < MAX_MB
    assert video_peak_mb(tmp_path, 0.05) > 0.5 * peak
