"""Models as added by a user."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from fer_desktop.models import registry
from fer_desktop.models.registry import Model
from tests.unit.recognition.models import always


@pytest.fixture
def sad_file(tmp_path: Path) -> Path:
    """A model that predicts sadness for every face."""
    path = tmp_path / "always sad.onnx"
    path.write_bytes(always("sadness"))
    return path


def add(content: bytes) -> Model:
    """Add a model as the import does, but without its check."""
    model = Model("mine 1", hashlib.sha256(content).hexdigest()[: registry.DIGITS])
    model.path.parent.mkdir(parents=True, exist_ok=True)
    model.path.write_bytes(content)
    return model
