"""The shipped files make a recognizer, and a damaged one is told in a sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fer_desktop.core import paths
from fer_desktop.core.errors import ModelError, ResourceError
from fer_desktop.models.loading import load_recognizer


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped model in a place of the test's own, where a frozen app would have it."""
    (tmp_path / "models").mkdir()
    shutil.copy(paths.model(), tmp_path / "models")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    return tmp_path / "models" / "expression.onnx"


def test_the_shipped_files(astronaut):
    assert [reading.emotion for reading in load_recognizer().read(astronaut)] == ["happiness"]


def test_a_model_elsewhere(installed, astronaut):
    assert len(load_recognizer().read(astronaut)) == 1


def test_a_damaged_model(installed):
    installed.write_bytes(installed.read_bytes()[:1000])
    with pytest.raises(ModelError, match="Install FER Desktop again"):
        load_recognizer()


def test_a_missing_model(installed):
    installed.unlink()
    with pytest.raises(ResourceError, match="Install FER Desktop again"):
        load_recognizer()
