"""docs/summaries.md says what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from fer_desktop.sessions import figures, moments, movement

TEXT = (Path(__file__).parents[2] / "docs" / "summaries.md").read_text("utf-8")


def test_the_formula_is_in_the_documents():
    assert figures.FORMULA in TEXT


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (figures, "MOSTLY"),
        (figures, "LEAST_EXPRESSIVE"),
        (figures, "STILL_WEIGHT"),
        (figures, "FULL_MOVEMENT"),
        (moments, "LONGEST_HOLD_S"),
        (moments, "HOLD_STEPS"),
        (moments, "LONE_HOLD_S"),
        (movement, "STEP_S"),
    ],
)
def test_every_weight_and_limit_is_in_the_documents(module, name):
    assert f"| `{name}` | {getattr(module, name):g} |" in TEXT


@pytest.mark.parametrize("verdict", figures.Verdict)
def test_every_verdict_is_in_the_documents(verdict):
    assert str(verdict) in TEXT
