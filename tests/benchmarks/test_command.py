"""The benchmarks run from end to end; how fast is not asked here."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys

import pytest

from benchmarks import machine, page
from benchmarks.__main__ import SUBJECTS, main
from benchmarks.timing import figure, percentile
from tests.support.paths import ROOT


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_subject_is_a_module_that_says_what_it_measures(name):
    module = importlib.import_module(f"benchmarks.{name}")
    assert callable(module.measure)
    assert len(module.__doc__) > 80


def test_json_is_alone_on_stdout():
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json", "--only", "photos"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["photos"]["photos_per_s"] > 0
    assert found["machine"]["cores"] >= 1
    assert "benchmarks" in done.stderr


def test_the_page_says_it_all(tmp_path, capsys):
    target = tmp_path / "page.md"
    assert main(["--quick", "--only", "photos", "--page", str(target)]) == 0
    text = target.read_text("utf-8")
    assert capsys.readouterr().out == ""
    assert "quick run" in text
    assert "## Folders of photos" in text
    assert "| `photos_per_s` |" in text


def test_a_whole_page_has_medians_and_quartiles():
    found = {"machine": machine.describe(), "photos": figure("photo_ms", [1.0, 2.0, 3.0, 4.0, 90.0])}
    text = page.render(found, SUBJECTS)
    assert "| `photo_ms` | 3 (2 to 4) |" in text
    assert "quick run" not in text


def test_percentile():
    assert percentile(list(range(101)), 99) == 99


def test_an_unknown_subject_is_refused(capsys):
    with pytest.raises(SystemExit) as wrong:
        main(["--only", "luck"])
    assert wrong.value.code == 2
