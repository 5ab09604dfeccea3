"""docs/summaries.md says what the code does."""

from __future__ import annotations

import pytest

from fer_desktop.sessions.statistics import durations, metrics
from tests.support.paths import ROOT

TEXT = (ROOT / "docs" / "summaries.md").read_text("utf-8")


def test_the_formula_is_in_the_documents():
    assert metrics.FORMULA in TEXT


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (metrics, "MOSTLY"),
        (metrics, "MIN_EXPRESSIVE"),
        (metrics, "STILL_WEIGHT"),
        (metrics, "FULL_MOVEMENT"),
        (durations, "MAX_HOLD_S"),
        (durations, "HOLD_STEPS"),
        (durations, "LONE_HOLD_S"),
        (durations, "STEP_S"),
    ],
)
def test_every_weight_and_limit_is_in_the_documents(module, name):
    assert f"| `{name}` | {getattr(module, name):g} |" in TEXT


@pytest.mark.parametrize("verdict", metrics.Verdict)
def test_every_verdict_is_in_the_documents(verdict):
    assert str(verdict) in TEXT
