"""Models that a user adds, and the choice taken back after a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fer_desktop import models
from tests.recognition.models import always


@pytest.fixture(autouse=True)
def shipped_again() -> Iterator[None]:
    """The choice of a model is that of the process."""
    yield
    models.use(models.SHIPPED)


@pytest.fixture
def sad_file(tmp_path: Path) -> Path:
    """A model that sees sadness in every face."""
    path = tmp_path / "always sad.onnx"
    path.write_bytes(always("sadness"))
    return path
