"""The teachers: their answers' shapes, what is drawn on faces, and the way from a run to a student."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is for training only")

from training.__main__ import main  # noqa: E402
from training.data import worn  # noqa: E402
from training.data.augment import wear  # noqa: E402
from training.data.dataset import load  # noqa: E402
from training.fitting import answer_files  # noqa: E402
from training.fitting.batches import Batch, loss_of  # noqa: E402
from training.networks.registry import make  # noqa: E402
from training.networks.teachers import TEACHERS  # noqa: E402
from training.networks.teachers.parts import Blurred  # noqa: E402


@pytest.mark.parametrize("name", TEACHERS)
def test_a_teacher_answers_for_both_label_sets_and_can_learn(name: str) -> None:
    network = make(name)
    eight, seven = network(torch.rand(4, 1, 48, 48) * 255)
    assert eight.shape == (4, 8) and seven.shape == (4, 7)
    (eight.sum() + seven.sum()).backward()
    assert all(weight.grad is not None for weight in network.parameters())


def test_a_blurred_half_changes_little_by_a_shift() -> None:
    line = torch.zeros(1, 1, 12, 12)
    line[..., 5] = 1
    here, aside = Blurred()(line), Blurred()(line.roll(1, 3))
    assert here.shape == (1, 1, 6, 6)
    assert float((here - aside).abs().max()) < 0.5


@pytest.mark.parametrize(("draw", "rows"), [(worn.glasses, slice(10, 28)), (worn.mask, slice(22, 48))])
def test_what_is_worn_lies_where_it_should(draw, rows: slice) -> None:
    faces = torch.full((5, 1, 48, 48), 128.0)
    drawn = wear(faces, torch.Generator().manual_seed(1), draw)
    changed = (drawn != faces)[:, 0].any(2)
    assert changed[:, rows].any(1).all()
    changed[:, rows] = False
    assert not changed.any()
    assert torch.equal(drawn, wear(faces, torch.Generator().manual_seed(1), draw))


def test_raised_logits_ask_more_for_rare_emotions() -> None:
    logits = torch.zeros(2, 8, requires_grad=True), torch.zeros(2, 7)
    batch = Batch(torch.zeros(2, 1, 48, 48), torch.full((2, 8), 1 / 8), torch.full((2,), -1))
    shares = torch.tensor([0.4, 0.3, 0.1, 0.1, 0.05, 0.02, 0.02, 0.01])
    loss_of(logits, batch, 0.2, shares.log()).backward()
    gradient = -logits[0].grad.sum(0)
    assert gradient[7] > gradient[3] > gradient[0]


@pytest.fixture(scope="module")
def run(layouts: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A teacher trained for one epoch on the small data, under every new option."""
    folder = tmp_path_factory.mktemp("runs") / "small"
    options = "--network plain --epochs 1 --batch 16 --sizes 40 --recipe crops --logit-adjust 0.5"
    assert main(["train", "--data", str(layouts[0]), "--out", str(folder), *options.split()]) == 0
    return folder


def test_a_run_s_answers_teach_a_student(run: Path, layouts: tuple[Path, Path], tmp_path: Path) -> None:
    folder, data = tmp_path / "teachers", str(layouts[0])
    assert main(["answers", "--run", str(run), "--data", data, "--out", str(folder)]) == 0
    content = json.loads((folder / "small.json").read_text("utf-8"))
    assert content["network"] == "plain" and content["epochs"] == 1 and "photos" not in content
    answers = answer_files.read(folder / "small.npz", load(layouts[0], "train"))
    np.testing.assert_allclose(answers.sum(1), 1, atol=1e-5)
    options = f"--epochs 1 --batch 16 --teacher-answers {folder} --teacher-share 0.7"
    assert main(["train", "--data", data, "--out", str(tmp_path / "student"), *options.split()]) == 0
    arguments = json.loads((tmp_path / "student/arguments.json").read_text("utf-8"))
    assert arguments["teacher_share"] == "0.7"


def test_an_exported_model_s_answers_are_kept_too(layouts: tuple[Path, Path], tmp_path: Path) -> None:
    model = Path(__file__).parents[2] / "models/expression.onnx"
    given = ["--model", str(model), "--data", str(layouts[0]), "--out", str(tmp_path)]
    assert main(["answers", *given, "--name", "shipped"]) == 0
    content = json.loads((tmp_path / "shipped.json").read_text("utf-8"))
    assert set(content) == {"model", "valid"} and 0 <= content["valid"]["accuracy"] <= 1
    assert answer_files.read(tmp_path / "shipped.npz", load(layouts[0], "valid")).shape == (45, 8)
