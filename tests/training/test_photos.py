"""The commands that measure on labelled photos, on photos that the test makes."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from training.__main__ import main
from training.fitting.thresholds import limit, stretches


@pytest.fixture
def photos(tmp_path: Path, astronaut) -> Path:
    """Two photos of a smiling face, one of them labelled wrongly, and one of nothing."""
    folder = tmp_path / "photos"
    folder.mkdir()
    face = astronaut[2:222, 114:334]
    for name, picture in (("a", face), ("b", face[:, ::-1]), ("c", np.full_like(face, 90))):
        (folder / f"{name}.png").write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    lines = ["file,emotion", "a.png,happiness", "b.png,fear", "c.png,happiness"]
    (folder / "labels.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_a_photo_without_a_face_counts_as_wrong(photos, capsys):
    assert main(["photos", "--photos", str(photos), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["found"] == result["plausible"] == pytest.approx(2 / 3)
    (crop,) = result["crops"]
    assert crop["accuracy"] == pytest.approx(1 / 3)
    assert crop["recalls"] == {"happiness": 0.5, "fear": 0.0}
    assert crop["macro_recall"] == 0.25


def test_a_line_for_each_crop(photos, capsys):
    assert main(["photos", "--photos", str(photos), "--margins", "0", "0.1", "--shifts", "0", "0.05"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2 + 4


def test_the_limit_is_where_the_accuracy_rises_for_good():
    values = np.arange(2400, dtype=float)
    table = stretches(values, values >= 1000)
    assert len(table) == 24
    assert limit(table, 0.5) == 999
    assert limit(table, 0.0) == 0.0
