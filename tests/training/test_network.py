"""Augmentation, a short training that is interrupted and gone on with, and the export."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is for training only")

from fer_desktop.recognition.classifier import Classifier  # noqa: E402
from training.__main__ import main  # noqa: E402
from training.data.augment import Strength, augment  # noqa: E402
from training.fitting import train  # noqa: E402
from training.networks.expression import ExpressionNet  # noqa: E402
from training.reports import export  # noqa: E402

ALL = Strength(noise=1, blur=1, coarse=1, dark=1, erasing=1)


def test_augmented_faces_keep_shape_and_range() -> None:
    pixels = torch.rand(6, 1, 48, 48) * 255
    changed = augment(pixels, ALL, torch.Generator().manual_seed(1))
    assert changed.shape == pixels.shape
    assert float(changed.min()) >= 0 and float(changed.max()) <= 255
    assert not torch.equal(changed, pixels)


def test_augmentation_is_repeatable_and_leaves_its_input() -> None:
    pixels = torch.rand(6, 1, 48, 48) * 255
    original = pixels.clone()
    first = augment(pixels, ALL, torch.Generator().manual_seed(1))
    second = augment(pixels, ALL, torch.Generator().manual_seed(1))
    assert torch.equal(first, second) and torch.equal(pixels, original)


def test_learning_rate_rises_and_falls_to_zero() -> None:
    rates = [train.learning_rate(step, 100, 0.1) for step in range(101)]
    assert max(rates) == pytest.approx(0.1) and rates[100] == pytest.approx(0, abs=1e-9)
    assert rates[:5] == sorted(rates[:5]) and rates[5:] == sorted(rates[5:], reverse=True)


def _train(data: Path, out: Path, epochs: int) -> Path:
    arguments = ["train", "--data", str(data), "--out", str(out), "--epochs", str(epochs), "--batch", "16"]
    assert main(arguments) == 0
    return out / "checkpoint.pt"


@pytest.fixture(scope="module")
def checkpoint(layouts: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _train(layouts[0], tmp_path_factory.mktemp("run"), 1)


def test_a_run_leaves_its_arguments_and_a_summary(checkpoint: Path) -> None:
    assert json.loads((checkpoint.parent / "arguments.json").read_text())["epochs"] == "1"
    history = json.loads((checkpoint.parent / "summary.json").read_text())["history"]
    assert [entry["epoch"] for entry in history] == [1] and history[0]["accuracy"] <= 1


def test_a_run_goes_on_from_its_checkpoint(layouts: tuple[Path, Path], tmp_path: Path) -> None:
    _train(layouts[0], tmp_path, 1)
    path = _train(layouts[0], tmp_path, 2)
    assert [e["epoch"] for e in torch.load(path, weights_only=True)["history"]] == [1, 2]


def test_the_export_keeps_the_contract(checkpoint: Path, layouts: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "model.onnx"
    places = f"--checkpoint {checkpoint} --data {layouts[1]} --out {out}"
    assert main(["export", *places.split(), "--version", "9.1"]) == 0
    classifier = Classifier(out)
    pixels = np.random.default_rng(1).integers(0, 256, (5, 1, 48, 48)).astype(np.float32)
    together, single = classifier.predict(pixels), classifier.predict(pixels[:1])
    np.testing.assert_allclose(together.sum(1), 1, atol=1e-5)
    np.testing.assert_allclose(together[:1], single, atol=1e-5)
    assert classifier.info.version == "9.1"


def test_an_exported_network_is_revived(checkpoint: Path, layouts: tuple[Path, Path], tmp_path: Path) -> None:
    model, out = tmp_path / "model.onnx", tmp_path / "revived.pt"
    places = f"--checkpoint {checkpoint} --data {layouts[1]} --out {model}"
    assert main(["export", *places.split(), "--version", "9.2"]) == 0
    assert main(["revive", "--model", str(model), "--data", str(layouts[0]), "--out", str(out)]) == 0
    pixels = torch.rand(6, 1, 48, 48) * 255
    with torch.no_grad():
        first, again = (export.load_network(path)(pixels)[0] for path in (checkpoint, out))
    assert float((first - again).abs().max()) < 0.02


def test_a_network_in_training_mode_would_be_noticed() -> None:
    network = ExpressionNet()
    module = export.Exported(network, export.calibrate.Calibration(1.0, 0.0, np.full(8, 1 / 8)), mirror=True)
    assert not network.training and not module.training
