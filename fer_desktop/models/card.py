"""A model's card, read from JSON that is not trusted."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_desktop.core.file_io import open_regular

if TYPE_CHECKING:
    from fer_desktop.recognition.classifier import ModelInfo

MAX_BYTES = 2**20
MAX_TEXT = 400
MAX_SIZE = 2**63
"""The largest size that Qt can format."""


@dataclass(frozen=True)
class ModelCard:
    """A card's values; empty or None if it doesn't contain them. Shares are 0 to 1, ``size`` is in bytes.

    ``sha256`` is that of the model's file, in hexadecimal. Accuracy and recall are measured with the FER+
    majority vote on the validation and the test split.
    """

    version: str = ""
    date: str = ""
    training_data: str = ""
    size: int = 0
    architecture: str = ""
    paper: str = ""
    note: str = ""
    sha256: str = ""
    valid_accuracy: float | None = None
    valid_recall: float | None = None
    test_accuracy: float | None = None
    test_recall: float | None = None

    @property
    def measured(self) -> bool:
        """Whether it contains any measurement."""
        return self.valid_accuracy is not None or self.test_accuracy is not None

    def as_json(self) -> str:
        """The card as JSON in the format of the shipped card, for `read_card`."""
        splits = {
            "valid": {"accuracy": self.valid_accuracy, "macro_recall": self.valid_recall},
            "test": {"accuracy": self.test_accuracy, "macro_recall": self.test_recall},
        }
        values = {name: getattr(self, name) for name in TEXTS} | {"bytes": self.size} | splits
        return json.dumps(values, indent=1)


TEXTS = ("version", "date", "training_data", "architecture", "paper", "note", "sha256")


def read_card(path: Path) -> ModelCard | None:
    """The card in a file; None if it is missing or damaged. Invalid values are ignored."""
    try:
        with open_regular(path) as file:
            content = file.read(MAX_BYTES + 1)
        values = json.loads(content.decode("utf-8")) if len(content) <= MAX_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None
    return _card(values) if isinstance(values, dict) else None


def card_of(info: ModelInfo, content: bytes) -> ModelCard:
    """The card made of a model's metadata."""
    digest = hashlib.sha256(content).hexdigest()
    return ModelCard(info.version, info.date, info.training_data, len(content), sha256=digest)


def _card(values: dict[str, Any]) -> ModelCard:
    size = values.get("bytes")
    return ModelCard(
        **{name: _text(values.get(name)) for name in TEXTS},
        size=size if type(size) is int and 0 < size < MAX_SIZE else 0,
        valid_accuracy=_share(values, "valid", "accuracy"),
        valid_recall=_share(values, "valid", "macro_recall"),
        test_accuracy=_share(values, "test", "accuracy"),
        test_recall=_share(values, "test", "macro_recall"),
    )


def _text(value: object) -> str:
    """One line of printable characters."""
    if not isinstance(value, str):
        return ""
    return "".join(letter if letter.isprintable() else " " for letter in value[:MAX_TEXT]).strip()


def _share(values: dict[str, Any], split: str, name: str) -> float | None:
    part = values.get(split)
    share = part.get(name) if isinstance(part, dict) else None
    if not isinstance(share, int | float) or isinstance(share, bool):
        return None
    return float(share) if math.isfinite(share) and 0 <= share <= 1 else None
