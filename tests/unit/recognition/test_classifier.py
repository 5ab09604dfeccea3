"""A model of this program predicts; every other file is refused in a sentence."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import ModelError, ResourceError
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.face_crop import preprocess_faces
from tests.unit.recognition.models import METADATA, model, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "expression.onnx"


def refused(path: Path, reason: str) -> None:
    with pytest.raises(ModelError) as caught:
        Classifier(path)
    text = str(caught.value)
    assert reason in text
    assert re.fullmatch(r"The expression model .+\. Install FER Desktop again\.", text)
    assert isinstance(caught.value, ResourceError)


def test_the_shipped_model_tells_what_its_card_tells(classifier):
    card = json.loads(paths.model_card().read_text(encoding="utf-8"))
    info = classifier.info
    assert info.labels == EMOTIONS
    assert (info.version, info.date, info.input_size) == (card["version"], card["date"], card["input_size"])
    assert info.temperature == pytest.approx(card["temperature"])


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_probabilities_for_any_number_of_faces(classifier, count):
    size = classifier.info.input_size
    pixels = np.random.default_rng(count).integers(0, 256, (count, 1, size, size)).astype(np.float32)
    found = classifier.predict(pixels)
    assert found.shape == (count, 8)
    assert found.dtype == np.float32
    assert (found >= 0).all()
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(found, np.concatenate([classifier.predict(row[None]) for row in pixels]), atol=1e-5)


def test_no_faces_no_predictions(classifier):
    assert classifier.predict(np.empty((0, 1, 48, 48), np.float32)).shape == (0, 8)


def test_the_portrait_smiles(classifier, astronaut):
    pixels = preprocess_faces(astronaut, [Face(171, 59, 107, 107)], classifier.info.input_size)
    assert EMOTIONS[int(classifier.predict(pixels)[0].argmax())] == "happiness"


def test_threads_do_not_change_the_answer(classifier, astronaut):
    pixels = preprocess_faces(astronaut, [Face(171, 59, 107, 107)], classifier.info.input_size)
    alone = Classifier(paths.model(), threads=1)
    assert np.allclose(alone.predict(pixels), classifier.predict(pixels), atol=1e-5)


def test_a_path_of_other_letters(tmp_path):
    path = tmp_path / "модель 表情 ü" / "expression.onnx"
    path.parent.mkdir()
    shutil.copy(paths.model(), path)
    assert Classifier(path).info.labels == EMOTIONS


def test_a_small_model_that_keeps_the_contract(path):
    info = Classifier(write(path, model(size=32), METADATA | {"input_size": "32"})).info
    assert (info.version, info.input_size, info.temperature) == ("9.9", 32, 1.25)


def test_a_missing_model(path):
    refused(path, "is missing")
    refused(path.parent, "is missing")


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"not a model", b"\x08" * 5000, b"\x89PNG\r\n\x1a\n" + b"\0" * 99]
)
def test_what_is_no_model(path, content):
    path.write_bytes(content)
    with pytest.raises(ModelError, match="Install FER Desktop again"):
        Classifier(path)


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_model(path, share):
    whole = paths.model().read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises(ModelError, match="Install FER Desktop again"):
        Classifier(path)


def test_a_model_of_another_program(path):
    refused(write(path, model(), {}), "was not made for this program")
    refused(write(path, model(), METADATA | {"product": "other"}), "was not made for this program")


@pytest.mark.parametrize("key", [key for key in METADATA if key != "product"])
def test_a_model_that_says_too_little(path, key):
    refused(write(path, model(), METADATA, without=[key]), "has wrong metadata")


@pytest.mark.parametrize(
    "wrong",
    [
        {"labels": ",".join(reversed(EMOTIONS))},
        {"labels": ",".join(EMOTIONS[:7])},
        {"labels": ",".join(EMOTIONS).upper()},
        {"input_size": "forty-eight"},
        {"input_size": "0"},
        {"input_size": "100000"},
        {"temperature": "nan"},
        {"temperature": "-1"},
        {"temperature": "warm"},
        {"date": "yesterday"},
    ],
    ids=str,
)
def test_a_model_that_says_something_else(path, wrong):
    refused(write(path, model(), METADATA | wrong), "has wrong metadata")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"names": ("input", "probabilities")}, "other inputs or outputs"),
        ({"names": ("pixels", "logits8")}, "other inputs or outputs"),
        ({"element": TensorProto.DOUBLE}, "other inputs or outputs"),
        ({"size": 64}, "of another shape"),
        ({"classes": 7}, "of another shape"),
        ({"channels": 3}, "of another shape"),
        ({"faces": 1}, "of another shape"),
        ({"softmax": False, "weight": 0.1}, "does not return probabilities"),
        ({"softmax": False, "weight": float("nan")}, "does not return probabilities"),
        ({"weight": float("nan")}, "does not return probabilities"),
    ],
    ids=str,
)
def test_a_model_that_does_something_else(path, changed, reason):
    refused(write(path, model(**changed), METADATA), reason)
