"""The papers' networks: their numbers of weights, and one short comparison of all of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is for training only")

from fer_desktop.models.card import read_card  # noqa: E402
from fer_desktop.recognition.classifier import Classifier  # noqa: E402
from fer_desktop.recognition.onnx_check import rejection_reason  # noqa: E402
from training.__main__ import main  # noqa: E402
from training.data.protocol import CLASSES  # noqa: E402
from training.fitting.calibrate import Calibration  # noqa: E402
from training.networks import network_card  # noqa: E402
from training.networks.architectures import ARCHITECTURES  # noqa: E402
from training.networks.architectures.residual import Basic, Bottleneck, ResNet  # noqa: E402
from training.networks.registry import NETWORKS, OWN, make, multiply_adds, weights  # noqa: E402
from training.reports.export import Exported, to_onnx  # noqa: E402


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_a_network_has_the_weights_of_its_paper_and_answers_for_each_class(name: str) -> None:
    architecture = ARCHITECTURES[name]
    network = architecture.build(architecture.outputs)
    assert architecture.weights in (None, weights(network))
    assert network.eval()(torch.zeros(2, 1, 48, 48)).shape == (2, architecture.outputs)


@pytest.mark.parametrize(
    ("block", "blocks", "features", "expected"),
    [(Basic, (2, 2, 2, 2), 512, 11_689_512), (Bottleneck, (3, 4, 6, 3), 2048, 25_557_032)],
)
def test_residual_networks_of_three_channels_have_the_published_weights(
    block: type, blocks: tuple[int, ...], features: int, expected: int
) -> None:
    network = ResNet(block, blocks, torch.nn.Linear(features, 1000), channels=3)
    assert sum(value.numel() for value in network.parameters()) == expected


def test_multiply_adds_of_a_network_counted_by_hand() -> None:
    class Small(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.convolution = torch.nn.Conv2d(1, 2, 3, padding=1)
            self.dense = torch.nn.Linear(2 * 48 * 48, 5)

        def forward(self, pixels: torch.Tensor) -> torch.Tensor:
            return self.dense(self.convolution(pixels).flatten(1))

    assert multiply_adds(Small()) == 48 * 48 * 2 * 9 + 2 * 48 * 48 * 5


def test_every_network_answers_for_both_label_sets() -> None:
    for name in (OWN, "reaction"):
        eight, seven = make(name).eval()(torch.zeros(3, 1, 48, 48))
        assert eight.shape == (3, 8) and seven.shape == (3, 7)


@pytest.mark.timeout(900)  # It trains ten networks
def test_all_networks_are_compared_and_one_of_them_is_exported(
    layouts: tuple[Path, Path], tmp_path: Path
) -> None:
    page, runs = tmp_path / "papers.md", tmp_path / "runs"
    places = f"--data {layouts[0]} --runs {runs} --page {page}"
    assert main(["compare", "--epochs", "1", "--quick", *places.split()]) == 0
    content = json.loads(page.with_suffix(".json").read_text("utf-8"))
    assert [network["name"] for network in content["networks"]] == list(NETWORKS)
    text = page.read_text("utf-8")
    assert "4,232,199 (as in the paper)" in text and "A quick trial" in text
    for link in ("learning", *NETWORKS):
        assert (page.with_suffix("") / f"{link}.png").stat().st_size > 1000
    model = tmp_path / "reaction.onnx"
    export = f"--checkpoint {runs / 'reaction' / 'checkpoint.pt'} --data {layouts[0]} --out {model}"
    assert main(["export", *export.split(), "--version", "0.1"]) == 0
    assert Classifier(model).info.version == "0.1"
    card = read_card(model.with_suffix(".json"))
    assert card is not None and card.measured
    assert (card.architecture, card.paper) == ("reaction", ARCHITECTURES["reaction"].paper)
    assert (card.version, card.size) == ("0.1", model.stat().st_size)
    assert card.test_accuracy is None and "not measured on the test split" in card.note


@pytest.mark.parametrize("name", ["emoji-resnet18", "ferplus-vgg13"])
def test_an_exported_network_is_made_of_layers_that_the_program_allows(name: str) -> None:
    as_it_is = Calibration(1.0, 0.0, np.full(CLASSES, 1 / CLASSES))
    model = to_onnx(Exported(make(name), as_it_is, mirror=True))
    assert rejection_reason(model.SerializeToString()) == ""


def test_a_card_with_figures_of_a_test_is_not_written_over(tmp_path: Path) -> None:
    card = tmp_path / "expression.json"
    card.write_text('{"test": {"accuracy": 0.9}}')
    assert not network_card.write(card.with_suffix(".onnx"), OWN, None)  # type: ignore[arg-type]
    assert card.read_text() == '{"test": {"accuracy": 0.9}}'
