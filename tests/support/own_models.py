"""Models that a user adds."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from fer_desktop.models import registry
from fer_desktop.models.registry import Model
from tests.unit.recognition.models import always


@pytest.fixture
def sad_file(tmp_path: Path) -> Path:
    """A model that sees sadness in every face."""
    path = tmp_path / "always sad.onnx"
    path.write_bytes(always("sadness"))
    return path


def add(content: bytes) -> Model:
    """A model as if it had been taken over, without the check."""
    made = Model("mine 1", hashlib.sha256(content).hexdigest()[: registry.DIGITS])
    made.path.parent.mkdir(parents=True, exist_ok=True)
    made.path.write_bytes(content)
    return made
