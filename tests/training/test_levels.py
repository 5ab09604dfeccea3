"""Weak and strong expressions: the sorted faces, and how the measure is judged by them."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.intensity import BORDERS
from training.evaluation import intensity


def _rows() -> list[dict[str, str]]:
    with intensity.LEVELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_face_is_sorted_once_and_none_is_of_the_test_split():
    rows = _rows()
    assert len({(row["split"], row["position"]) for row in rows}) == len(rows)
    assert {row["split"] for row in rows} == {"train", "valid"}


@pytest.mark.parametrize("split", ["train", "valid"])
@pytest.mark.parametrize("emotion", BORDERS)
def test_each_emotion_with_borders_has_mild_and_strong_faces(emotion, split):
    levels = [row["level"] for row in _rows() if (row["emotion"], row["split"]) == (emotion, split)]
    assert min(levels.count("mild"), levels.count("strong")) >= 3


def test_separation_counts_pairs_in_the_right_order():
    assert intensity.separation(np.array([0.0, 1.0]), np.array([1.0, 2.0])) == pytest.approx(3.5 / 4)
    assert intensity.separation(np.zeros(3), np.zeros(2)) == 0.5


def _prediction(emotion: Emotion, surprise: float) -> list[float]:
    own = [0.9 if each == emotion else 0.001 for each in EMOTIONS]
    own[EMOTIONS.index(Emotion.SURPRISE)] = surprise
    return own


def test_faces_that_are_read_otherwise_are_left_out(layouts: tuple[Path, Path], tmp_path, monkeypatch):
    rows = ["valid,0,happiness,mild", "valid,2,happiness,strong", "valid,1,fear,mild", "train,3,fear,mild"]
    (tmp_path / "levels.csv").write_text("\n".join(["split,position,emotion,level", *rows]) + "\n")
    monkeypatch.setattr(intensity, "LEVELS", tmp_path / "levels.csv")
    read = [(Emotion.HAPPINESS, 0.001), (Emotion.ANGER, 0.001), (Emotion.HAPPINESS, 0.05)]
    answers = np.array([_prediction(*each) for each in read], np.float32)
    monkeypatch.setattr(intensity, "predict", lambda _, faces: answers[: len(faces)])
    found = intensity.sorted_faces(None, layouts[0], "valid")
    assert list(found) == [Emotion.HAPPINESS]
    levels = found[Emotion.HAPPINESS]
    assert {level: len(each) for level, each in levels.items()} == {"mild": 1, "middle": 0, "strong": 1}
    assert intensity.summary(levels, Emotion.HAPPINESS)["separation"] == 1.0
