"""A model of the user's own: taken over, chosen, refused when it changed, removed."""

from __future__ import annotations

import json
import os
import random
import stat
from pathlib import Path

import numpy as np
import pytest
from onnx import ModelProto, helper, numpy_helper

from fer_desktop.core.errors import ModelError
from fer_desktop.models import importer, registry
from fer_desktop.models.card import ModelCard, read_card
from fer_desktop.models.loading import load_classifier, load_recognizer, load_recognizer_with
from fer_desktop.models.registry import SHIPPED, Model, ModelSelection
from tests.support.own_models import add, sad_file  # noqa: F401 - a fixture
from tests.unit.recognition.models import METADATA, always, model, write

TRIES = 60


def resizing(factor: float) -> ModelProto:
    """A model of allowed layers that makes each picture so many times as wide and high, then averages it."""
    scales = numpy_helper.from_array(np.array([1, 1, factor, factor], np.float32), "scales")
    proto = model()
    nodes = [
        helper.make_node("Resize", ["pixels", "", "scales"], ["large"]),
        helper.make_node("ReduceMean", ["large"], ["mean"], axes=[2, 3], keepdims=1),
        helper.make_node("Add", ["pixels", "mean"], ["sum"]),
    ]
    proto.graph.node[0].input[0] = "sum"
    for node in reversed(nodes):
        proto.graph.node.insert(0, node)
    proto.graph.initializer.append(scales)
    return proto


@pytest.mark.slow
def test_a_model_is_copied_with_its_card_and_answers(sad_file, astronaut):  # noqa: F811
    card = {"version": "9.9", "bytes": sad_file.stat().st_size, "architecture": "reaction"}
    told = {"valid": {"accuracy": 0.61, "macro_recall": 0.4}, "note": "small\u202e\n", "date": "1999-01-01"}
    sad_file.with_suffix(".json").write_text(json.dumps(card | told))
    made = importer.import_model(sad_file)
    sad_file.unlink()
    assert made.name == "always sad 9.9" and registry.installed() == [made]
    assert (made.card.architecture, made.card.valid_accuracy, made.card.note) == ("reaction", 0.61, "small")
    assert made.card.date == METADATA["date"], "what the model says of itself comes first"
    recognizer = load_recognizer(ModelSelection(made.key), threads=1)
    assert recognizer.classifier.display_name == made.called != "9.9"
    assert int(recognizer.read(astronaut)[0].probabilities.argmax()) == 3
    if os.name == "posix":
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


@pytest.mark.slow
def test_without_a_card_of_its_own_a_model_speaks_for_itself(sad_file):  # noqa: F811
    other = {"version": "9.9", "bytes": 7, "architecture": "other", "valid": {"accuracy": 1.0}}
    sad_file.with_suffix(".json").write_text(json.dumps(other))
    card = importer.import_model(sad_file).card
    assert (card.version, card.architecture, card.measured) == ("9.9", "", False)


@pytest.mark.slow
def test_a_file_that_is_no_model_leaves_nothing_behind(tmp_path):
    path = tmp_path / "model.onnx"
    path.write_bytes(always("fear")[:-20])
    with pytest.raises(ModelError, match=r"The expression model model.onnx .*Choose another file\."):
        importer.import_model(path)
    assert list(registry.models_folder().iterdir()) == []


def test_what_can_not_be_read_is_told(tmp_path):
    for path, reason in ((tmp_path / "gone.onnx", "doesn't exist"), (tmp_path, "is a folder")):
        with pytest.raises(ModelError, match=reason):
            importer.import_model(path)


@pytest.mark.slow
def test_a_model_that_wants_all_the_memory_costs_only_the_check(tmp_path):
    path = write(tmp_path / "huge.onnx", resizing(2000), METADATA)
    with pytest.raises(ModelError, match=r"huge\.onnx"):
        importer.import_model(path)
    assert registry.installed() == []


def test_a_model_that_takes_too_long(sad_file):  # noqa: F811
    with pytest.raises(ModelError, match="takes more than 0 s"):
        importer.import_model(sad_file, within_s=0.0)
    assert registry.installed() == []


@pytest.mark.slow
def test_a_changed_or_missing_model_is_told_and_the_shipped_one_answers(astronaut):
    for spoil, reason in (
        (lambda path: path.write_bytes(always("anger")), "is damaged or was changed"),
        (lambda path: path.write_bytes(path.read_bytes()[:100]), "is damaged or was changed"),
        (Path.unlink, "is missing"),
    ):
        made = add(always("sadness"))
        models = ModelSelection(made.key)
        assert models.active == made and models.warning == ""
        spoil(made.path)
        assert load_recognizer(models, threads=1).read(astronaut)[0].emotion == "happiness"
        assert models.selected == made and models.active == SHIPPED
        assert reason in models.warning and "the built-in model is used" in models.warning
        with pytest.raises(ModelError, match=reason):
            load_recognizer_with(made, threads=1)
        made.path.write_bytes(always("sadness"))
        assert load_classifier(models, 1).display_name == made.called and models.warning == ""


def test_damaged_models_are_refused_in_a_sentence():
    whole = always("sadness")
    made = add(whole)
    for seed in range(TRIES):
        chance = random.Random(seed)
        content = bytearray(whole)
        content[chance.choice((chance.randrange(200), -chance.randrange(1, 600)))] ^= chance.randrange(1, 256)
        made.path.write_bytes(content)
        with pytest.raises(ModelError, match=r"is damaged or was changed\. Add it again"):
            load_recognizer_with(made, threads=1)


@pytest.mark.parametrize(
    "key", ["../../etc/passwd", "x", ".0123456789abcdef", "a/b.0123456789abcdef", "a\0.0123"]
)
def test_a_key_that_can_not_be_stands_for_the_shipped_model(key):
    assert ModelSelection(key).selected == SHIPPED == registry.model_of(key)


@pytest.mark.slow
def test_a_removed_model_is_gone_with_its_card(sad_file):  # noqa: F811
    made = importer.import_model(sad_file)
    models = ModelSelection(made.key)
    models.remove(made)
    assert models.selected == SHIPPED
    assert list(registry.models_folder().iterdir()) == []
    models.remove(made)
    with pytest.raises(ModelError, match="can't be removed"):
        models.remove(SHIPPED)


def test_what_holds_a_recognizer_loads_it_anew_for_another_model():
    loads: list[str] = []
    models = ModelSelection()
    hold = models.cached(lambda: loads.append(models.selected.name) or len(loads))
    assert (hold(), hold()) == (1, 1)
    models.select(Model("mine", "0" * 16))
    assert (hold(), hold()) == (2, 2)
    models.select(SHIPPED)
    assert hold() == 3


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b"\xff\xfe", b"[" * 5000, b" " * (2**20 + 2), b'{"version": {}, "bytes": -1}'],
)
def test_damaged_cards_say_nothing(tmp_path, content):
    path = tmp_path / "card.json"
    path.write_bytes(content)
    assert read_card(path) in (None, ModelCard())


def test_figures_that_can_not_be_count_as_not_said(tmp_path):
    path = tmp_path / "card.json"
    path.write_text(
        '{"version": 3, "valid": {"accuracy": 7, "macro_recall": NaN}, "test": {"accuracy": true}}'
    )
    card = read_card(path)
    assert card is not None and not card.measured
