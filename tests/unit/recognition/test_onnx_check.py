"""A model file that asks for more than plain layers is refused before the runtime sees it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from google.protobuf.message import DecodeError
from onnx import AttributeProto, ModelProto, TensorProto, helper

from fer_desktop.core import paths
from fer_desktop.core.errors import ModelError
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.onnx_check import LAYERS, rejection_reason
from tests.unit.recognition.models import METADATA, always, model, write

FLIPS, MUTATIONS = 400, 5000


def _weights_elsewhere(proto: ModelProto, place: str) -> None:
    [weights] = proto.graph.initializer
    weights.ClearField("raw_data")
    weights.data_location = TensorProto.EXTERNAL
    entry = weights.external_data.add()
    entry.key, entry.value = "location", place


def _another_file(proto: ModelProto) -> None:
    _weights_elsewhere(proto, "../../../etc/passwd")


def _memory(proto: ModelProto) -> None:
    """The mark by which the runtime takes an address for the place of the weights."""
    _weights_elsewhere(proto, "*/_ORT_MEM_ADDR_/*")


def _constant_elsewhere(proto: ModelProto) -> None:
    tensor = TensorProto(data_type=TensorProto.FLOAT, dims=[1], data_location=TensorProto.EXTERNAL)
    proto.graph.node.append(helper.make_node("Constant", [], ["more"], value=tensor))


def _only_a_place(proto: ModelProto) -> None:
    proto.graph.initializer[0].external_data.add(key="location", value="here")


def _foreign_operator(proto: ModelProto) -> None:
    proto.graph.node[0].domain = "com.example"


def _foreign_operators(proto: ModelProto) -> None:
    proto.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def _unknown_operator(proto: ModelProto) -> None:
    proto.graph.node[0].op_type = "ImageDecoder"


def _branch(proto: ModelProto) -> None:
    inner = helper.make_graph([], "inner", [], [])
    proto.graph.node[0].attribute.append(helper.make_attribute("body", inner))


def _branches(proto: ModelProto) -> None:
    inner = helper.make_graph([], "inner", [], [])
    proto.graph.node[0].attribute.append(AttributeProto(name="bodies", graphs=[inner]))


def _loop(proto: ModelProto) -> None:
    proto.graph.node[0].op_type = "Loop"


def _function(proto: ModelProto) -> None:
    proto.functions.add().name = "mine"


def _training(proto: ModelProto) -> None:
    proto.training_info.add()


def _sparse(proto: ModelProto) -> None:
    proto.graph.sparse_initializer.add()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_another_file, "in another file"),
        (_memory, "in another file"),
        (_constant_elsewhere, "in another file"),
        (_only_a_place, "in another file"),
        (_foreign_operator, "not ONNX's own"),
        (_foreign_operators, "not ONNX's own"),
        (_unknown_operator, "does not allow ('ImageDecoder')"),
        (_loop, "does not allow ('Loop')"),
        (_branch, "loops or branches"),
        (_branches, "loops or branches"),
        (_function, "custom functions"),
        (_training, "a training graph"),
        (_sparse, "sparse weights"),
    ],
)
def test_what_asks_for_more_is_refused(
    tmp_path: Path, change: Callable[[ModelProto], None], reason: str
) -> None:
    proto = model()
    change(proto)
    path = write(tmp_path / "model.onnx", proto, METADATA)
    assert reason in rejection_reason(path.read_bytes())
    with pytest.raises(ModelError, match=r"The expression model model\.onnx "):
        Classifier(path)


def test_plain_models_pass() -> None:
    assert rejection_reason(paths.model().read_bytes()) == ""
    assert rejection_reason(always("fear")) == ""


def test_a_field_number_that_the_runtime_would_cut_off() -> None:
    """Number 7, the graph, with a bit beyond the 32 that the runtime's reader keeps."""
    hidden = bytes([0x80 | 7 << 3 | 2, 0x80, 0x80, 0x80, 0x10])
    assert "damaged" in rejection_reason(hidden + b"\0")


@pytest.mark.slow
def test_what_has_no_end() -> None:
    assert "too many parts" in rejection_reason(b"\x08\x08" * 500_000)


@pytest.mark.parametrize("content", [b"\x3a", b"\x3a\xff\xff\xff\xff\x7f", b"\x0b", b"\x00", b"\xff" * 20])
def test_what_is_no_message(content: bytes) -> None:
    assert "damaged" in rejection_reason(content)


def test_damaged_bytes_are_judged_and_never_stumbled_over() -> None:
    """Also a text in an operator's place, or a number where a message is expected."""
    whole = always("sadness")
    for seed in range(FLIPS):
        chance = random.Random(seed)
        content = bytearray(whole)
        # Most of the file is weights: what counts lies at its ends
        for _ in range(chance.choice((1, 2, 8))):
            content[chance.choice((chance.randrange(200), -chance.randrange(1, 600)))] = chance.randrange(256)
        assert isinstance(rejection_reason(bytes(content)), str)


def _asks_for_more(proto: ModelProto) -> bool:
    """The same question to the whole message, as the library of the format decodes it."""
    nodes = proto.graph.node
    tensors = [*proto.graph.initializer, *(each.t for node in nodes for each in node.attribute)]
    return (
        any(tensor.data_location or tensor.external_data for tensor in tensors)
        or any(node.domain not in ("", "ai.onnx") or node.op_type not in {*LAYERS, ""} for node in nodes)
        or any(each.HasField("g") or each.graphs for node in nodes for each in node.attribute)
        or bool(proto.functions or proto.training_info or proto.graph.sparse_initializer)
    )


def test_no_damage_hides_what_asks_for_more() -> None:
    """Whatever a file looks like, as long as it can be decoded: what is in it is seen."""
    chance, seen = random.Random(1), 0
    changes = (_memory, _constant_elsewhere, _foreign_operator, _branch, _function, _sparse)
    wholes = [_changed(change) for change in changes]
    for _ in range(MUTATIONS):
        content = bytearray(chance.choice(wholes))
        place = chance.randrange(len(content))
        content[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(1, 3))
        proto = ModelProto()
        try:
            proto.ParseFromString(bytes(content))
        except DecodeError:
            continue
        if _asks_for_more(proto):
            seen += 1
            assert rejection_reason(bytes(content))
    assert seen > MUTATIONS / 10


def _changed(change: Callable[[ModelProto], None]) -> bytes:
    proto = model(size=16)
    change(proto)
    return bytes(proto.SerializeToString())
