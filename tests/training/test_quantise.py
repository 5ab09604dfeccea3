"""The int8 form of a model: what is written, and when nothing is."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import pytest

import training
from fer_desktop.recognition.classifier import Classifier
from training.__main__ import main
from training.fitting import quantise

WHOLE = Path(training.__file__).with_name("expression.onnx")


def _quantise(data: Path, out: Path) -> int:
    given = ["--model", str(WHOLE), "--data", str(data), "--out", str(out), "--version", "9.9"]
    return main(["quantise", *given])


def test_the_int8_form_is_smaller_and_describes_itself(
    layouts: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quantise, "MIN_AGREEMENT", 0.5)  # the faces are noise, of which no model is sure
    out = tmp_path / "small.onnx"
    assert _quantise(layouts[0], out) == 0
    whole, small = Classifier(WHOLE).info, Classifier(out).info
    assert (small.version, small.temperature, small.labels) == (
        "9.9",
        whole.temperature,
        whole.labels,
    )
    assert out.stat().st_size < 0.6 * WHOLE.stat().st_size
    weights = {weight.data_type for weight in onnx.load(out).graph.initializer}
    assert onnx.TensorProto.INT8 in weights


def test_a_form_that_answers_otherwise_is_not_written(
    layouts: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(quantise, "MIN_AGREEMENT", 1.01)
    out = tmp_path / "small.onnx"
    assert _quantise(layouts[0], out) == 1
    assert not out.exists()
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert report["agreement"] > 0.5 and not report["written"]
