"""Writes a small card for an exported network: what it is, and its figures on the validation faces."""

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

UNTESTED = "It has not been measured on the test split."


def write(model: Path, name: str, valid: Faces) -> bool:
    """Write ``NAME.json`` beside a model; return False and keep a card that has figures of the test split."""
    path = model.with_suffix(".json")
    if _is_tested(path):
        return False
    path.write_text(json.dumps(card(model, name, valid), indent=1) + "\n", encoding="utf-8")
    return True


def _is_tested(path: Path) -> bool:
    """Whether the card is one of ``training card``, whose record of tests must not be lost."""
    return path.is_file() and bool(json.loads(path.read_text("utf-8")).get("test"))


def card(model: Path, name: str, valid: Faces) -> dict[str, Any]:
    """The content of the card, without the test split. ``name``: a value of ``--network``."""
    classifier, architecture = Classifier(model), ARCHITECTURES.get(name)
    counts, labels = protocol.majority(valid)
    faces = valid.where(counts)
    figures = metrics.headline(predict(classifier, faces), labels[counts])
    return {
        **asdict(classifier.info),
        "architecture": name,
        "paper": architecture.paper if architecture else "",
        "note": ". ".join(filter(None, [architecture.note if architecture else "", UNTESTED])),
        "bytes": model.stat().st_size,
        "sha256": sha256(model.read_bytes()).hexdigest(),
        "valid": {"faces": int(counts.sum()), **figures},
        "test": None,
    }
