"""``FER_DEBUG`` logs how long each stage takes."""

from __future__ import annotations

import re

import pytest

from fer_desktop.core import stages
from fer_desktop.core.stages import stage, start_stage_log


@stage("adding")
def add(first: int, second: int) -> int:
    return first + second


@pytest.fixture(autouse=True)
def switched_off(monkeypatch):
    yield
    monkeypatch.delenv(stages.VARIABLE, raising=False)
    start_stage_log()


def test_each_call_logs_a_line_with_its_milliseconds(monkeypatch, capsys):
    monkeypatch.setenv(stages.VARIABLE, "1")
    start_stage_log()
    assert (add(1, second=2), add(3, 4)) == (3, 7)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2 and all(re.fullmatch(r"adding \d+\.\d\d ms", line) for line in lines)


@pytest.mark.parametrize("value", ["", "0"])
def test_it_is_off_by_default(monkeypatch, capsys, caplog, value):
    monkeypatch.setenv(stages.VARIABLE, value)
    start_stage_log()
    assert add(1, 2) == 3
    assert capsys.readouterr().err == "" and not caplog.records


def test_an_error_is_timed_too_and_raised(monkeypatch, capsys):
    monkeypatch.setenv(stages.VARIABLE, "1")
    start_stage_log()
    with pytest.raises(ZeroDivisionError):
        stage("dividing")(lambda: 1 / 0)()
    assert capsys.readouterr().err.startswith("dividing ")
