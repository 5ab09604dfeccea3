"""The card, the corruptions, the near-duplicates and the table of runs."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from skimage.data import astronaut, camera

import training
from fer_desktop.core import paths as resources
from training.__main__ import main
from training.data import duplicates
from training.data.corruptions import CORRUPTIONS, STRENGTHS, corrupted

FIRST = Path(training.__file__).with_name("first.onnx")


def _tiles(picture: np.ndarray, count: int, seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    places = random.integers(0, min(picture.shape[:2]) - 96, (count, 2))
    return np.stack([picture[y : y + 96 : 2, x : x + 96 : 2] for y, x in places])


@pytest.fixture(scope="module")
def tiles() -> np.ndarray:
    return _tiles(astronaut().mean(2).astype(np.uint8), 20, 1)


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_each_strength_goes_further_and_is_repeatable(tiles: np.ndarray, name: str) -> None:
    changes = [np.abs(corrupted(tiles, name, s).astype(int) - tiles).mean() for s in STRENGTHS]
    assert 0 < changes[0] < changes[1] < changes[2]
    np.testing.assert_array_equal(corrupted(tiles, name, 2), corrupted(tiles, name, 2))


def test_near_duplicates_are_found_mirrored_and_lighter(tiles: np.ndarray) -> None:
    others = _tiles(camera(), 40, 2)
    lighter = np.clip(tiles[3].astype(int) + 12, 0, 255).astype(np.uint8)
    mirrored = np.ascontiguousarray(tiles[5][:, ::-1])
    found = duplicates.near_duplicates(np.stack([lighter, mirrored, others[0]]), tiles)
    assert found.tolist() == [True, True, False]


def test_the_card_is_written_and_counts_its_looks_at_the_test(
    layouts: tuple[Path, Path], tmp_path: Path
) -> None:
    page = tmp_path / "research" / "card.md"
    page.parent.mkdir()
    paths = {"--json": tmp_path / "card.json", "--page": page, "--data": layouts[0]}
    arguments = [str(part) for pair in paths.items() for part in pair]
    model = str(resources.model())
    assert main(["card", "--model", model, "--first", model, "--whole", str(FIRST), *arguments]) == 0
    card = json.loads(paths["--json"].read_text("utf-8"))
    assert [entry["version"] for entry in card["test_measured"]] == [card["version"]]
    assert set(card["robustness"]["corruptions"]) == set(CORRUPTIONS)
    assert card["near_duplicates"]["faces"] + card["near_duplicates"]["left_out"] == card["test"]["faces"]
    text = page.read_text("utf-8")
    assert f"{card['test']['accuracy']:.4f}" in text and "near-duplicate" in text
    for picture in ("confusion", "reliability", "coverage"):
        assert (tmp_path / "images" / f"model-{picture}.png").stat().st_size > 5000


def test_the_shipped_card_belongs_to_the_shipped_model() -> None:
    from fer_desktop.recognition.classifier import Classifier

    card = json.loads(resources.model_card().read_text("utf-8"))
    assert card["version"] == Classifier(resources.model()).info.version
    assert card["bytes"] == resources.model().stat().st_size
    assert card["test"]["faces"] == 3137 and card["valid"]["faces"] == 3191


def test_the_table_of_runs(tmp_path: Path) -> None:
    run = tmp_path / "trial"
    run.mkdir()
    (run / "arguments.json").write_text(json.dumps({"recipe": "first", "start_from": "runs/a/checkpoint.pt"}))
    entry = {"epoch": 2, "accuracy": 0.81234, "macro_recall": 0.5, "seconds": 90.0}
    (run / "summary.json").write_text(json.dumps({"history": [entry]}))
    page = tmp_path / "runs.md"
    assert main(["runs", "--runs", str(tmp_path), "--page", str(page)]) == 0
    assert "| trial | recipe first, start_from a | 2 | 0.8123 | 0.5000 | 2 |  |" in page.read_text("utf-8")
