"""The small card that an exported network is given: what it is, and how it does on the validation faces."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from fer_desktop.recognition.classifier import Classifier
from training.data import protocol
from training.data.dataset import Faces
from training.evaluation import metrics
from training.evaluation.evaluate import predict
from training.networks.architectures import ARCHITECTURES

UNTESTED = "It was not measured on the test split."


def write(model: Path, name: str, valid: Faces) -> bool:
    """Writes ``NAME.json`` beside a model; False, and nothing, where a card with figures of a test lies."""
    path = model.with_suffix(".json")
    if _is_tested(path):
        return False
    path.write_text(json.dumps(card(model, name, valid), indent=1) + "\n", encoding="utf-8")
    return True


def _is_tested(path: Path) -> bool:
    """That of `training card`, whose account of tests must not be lost."""
    return path.is_file() and bool(json.loads(path.read_text("utf-8")).get("test"))


def card(model: Path, name: str, valid: Faces) -> dict[str, Any]:
    """The card's content. ``name``: as ``--network`` takes it. Shares are 0 to 1; the test stays closed."""
    classifier, told = Classifier(model), ARCHITECTURES.get(name)
    counts, labels = protocol.majority(valid)
    faces = valid.where(counts)
    figures = metrics.headline(predict(classifier, faces), labels[counts])
    return {
        **asdict(classifier.info),
        "architecture": name,
        "paper": told.paper if told else "",
        "note": ". ".join(filter(None, [told.note if told else "", UNTESTED])),
        "bytes": model.stat().st_size,
        "sha256": sha256(model.read_bytes()).hexdigest(),
        "valid": {"faces": int(counts.sum()), **figures},
        "test": None,
    }
