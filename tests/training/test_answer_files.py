"""Teachers' answers: how they are kept, mixed and measured; no PyTorch is needed for it."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from training.__main__ import main
from training.data import real_photos
from training.data.dataset import load
from training.fitting import answer_files, distil
from training.fitting.distil import Lesson


def _answers(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).dirichlet(np.full(8, 0.3), count).astype(np.float32)


@pytest.fixture(scope="module")
def folder(layouts: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two teachers' answers for the small data."""
    folder = tmp_path_factory.mktemp("teachers")
    faces = {split: load(layouts[0], split) for split in answer_files.SPLITS}
    for seed, name in enumerate(("calm", "lively")):
        answers = {split: _answers(len(each), seed) for split, each in faces.items()}
        answer_files.write(folder / f"{name}.npz", answers, faces)
    return folder


def test_answers_come_back_nearly_as_they_were() -> None:
    answers = _answers(500, 7)
    restored = answer_files.restored(answer_files.quantised(answers))
    np.testing.assert_allclose(restored.sum(1), 1, atol=1e-5)
    assert float(np.abs(restored - answers).max()) < 0.01
    assert (restored.argmax(1) == answers.argmax(1)).mean() > 0.99


def test_each_split_is_known_by_its_faces(folder: Path, layouts: tuple[Path, Path]) -> None:
    for split in answer_files.SPLITS:
        faces = load(layouts[1], split)
        read = answer_files.read(folder / "calm.npz", faces)
        np.testing.assert_allclose(read, _answers(len(faces), 0), atol=0.01)


def test_answers_for_other_faces_are_refused(folder: Path, layouts: tuple[Path, Path]) -> None:
    faces = load(layouts[0], "train")
    with pytest.raises(ValueError, match="other faces"):
        answer_files.read(folder / "calm.npz", faces.where(np.arange(len(faces)) != 3))


def test_a_lesson_mixes_votes_and_the_mean_of_the_teachers(folder: Path, layouts: tuple[Path, Path]) -> None:
    faces = load(layouts[0], "train")
    used = np.arange(len(faces)) % 2 == 0
    votes = np.full((int(used.sum()), 8), 1 / 8, np.float32)
    lesson = Lesson(distil.teachers([], folder), share=0.4)
    mean = (_answers(len(faces), 0) + _answers(len(faces), 1))[used] / 2
    np.testing.assert_allclose(lesson.targets(faces, used, votes), 0.6 / 8 + 0.4 * mean, atol=0.01)


def test_no_teachers_leave_the_votes_and_an_empty_folder_is_an_error(
    layouts: tuple[Path, Path], tmp_path: Path
) -> None:
    faces = load(layouts[0], "train")
    votes = _answers(len(faces), 1)
    assert distil.NO_LESSON.targets(faces, np.ones(len(faces), bool), votes) is votes
    with pytest.raises(FileNotFoundError, match="no predictions"):
        distil.teachers([], tmp_path)


def test_the_ensemble_is_measured_on_valid(folder: Path, layouts: tuple[Path, Path], capsys) -> None:
    assert main(["ensemble", "--teachers", str(folder), "--data", str(layouts[0]), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)["valid"]
    assert set(result) == {"all", "calm", "lively"}
    assert all(0 <= row["accuracy"] <= 1 for row in result.values())


def test_with_three_teachers_each_is_left_out_once() -> None:
    from training.evaluation.ensemble import rows

    answers = {name: np.eye(8, dtype=np.float32)[[place]] for place, name in enumerate("abc")}
    found = rows(answers, lambda mean: {"mean": mean[0, :3].tolist()})
    assert found["all but b"]["mean"] == [0.5, 0.0, 0.5]
    assert found["c"]["mean"] == [0.0, 0.0, 1.0]


@pytest.fixture
def photos(tmp_path: Path, astronaut) -> Path:
    """A face, a picture of nothing, and one that the raters could not agree on."""
    folder = tmp_path / "photos"
    folder.mkdir()
    face = astronaut[2:222, 114:334]
    for name, picture in (("a", face), ("b", np.full_like(face, 90)), ("c", face)):
        (folder / f"{name}.png").write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    lines = ["file,emotion,majority,votes", "a.png,fear,happiness,H/H/N", "b.png,fear,happiness,H/H/H"]
    lines.append("c.png,fear,disputed,N/H/S")
    (folder / "labels_by_three.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_photos_count_where_two_raters_agree(photos: Path, tmp_path: Path, monkeypatch) -> None:
    cache = tmp_path / "crops.npz"
    crops = real_photos.load(photos, cache)
    assert crops.found.tolist() == [True, False] and crops.pixels.shape == (2, 48, 48)
    monkeypatch.setattr(real_photos, "MIN_PHOTOS", 1)
    happy = np.eye(8)[[1, 1]]
    figures = real_photos.figures(happy, real_photos.load(tmp_path / "gone", cache))
    assert figures["accuracy"] == figures["macro_recall"] == 0.5
    assert figures["recalls"] == {"happiness": 0.5}
