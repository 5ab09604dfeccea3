"""What an ONNX file asks of the runtime, read before the runtime sees it.

The file may be a stranger's. It is walked as Protocol Buffers (the wire format of
https://protobuf.dev/programming-guides/encoding, the fields of onnx.proto3) without being decoded. It is
refused if it names another file as the place of its weights, which the runtime would open (or an address in
memory, which it would read), uses operators beyond plain layers, or holds loops and branches, whose time
nothing limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from fer_desktop.core.errors import ModelError
from fer_desktop.core.messages import Message

MAX_MB = 512
MAX_PARTS = 400_000
DOMAINS = (b"", b"ai.onnx")
_NAMES = (
    "Add AveragePool BatchNormalization Cast Clip Concat Constant Conv DequantizeLinear Div "
    "Dropout Elu Erf Exp Flatten Gather Gelu Gemm GlobalAveragePool GlobalMaxPool "
    "HardSigmoid HardSwish Identity InstanceNormalization LayerNormalization LeakyRelu "
    "LogSoftmax LRN MatMul Max MaxPool Min Mish Mul Neg Pad Pow PRelu QuantizeLinear "
    "Reciprocal ReduceMax ReduceMean ReduceSum Relu Reshape Resize Selu Shape Sigmoid Slice "
    "Softmax Softplus Split Sqrt Squeeze Sub Sum Tanh Transpose Unsqueeze "
)
LAYERS = frozenset(_NAMES.split())
"""The operators that a model may use, those of the domain ai.onnx: none of them repeats or chooses."""

MAX_NUMBER = 2**29 - 1
"""Of a field. The runtime's reader cuts larger ones off, and would see another field than this walk."""

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class _Kind(Enum):
    MODEL = "model"
    GRAPH = "graph"
    NODE = "node"
    ATTRIBUTE = "attribute"
    TENSOR = "tensor"
    OPERATORS = "operators"


_INSIDE = {
    _Kind.MODEL: {7: _Kind.GRAPH, 8: _Kind.OPERATORS},
    _Kind.GRAPH: {1: _Kind.NODE, 5: _Kind.TENSOR},
    _Kind.NODE: {5: _Kind.ATTRIBUTE},
    _Kind.ATTRIBUTE: {5: _Kind.TENSOR, 10: _Kind.TENSOR},
}
"""Which fields hold messages that are walked in their turn."""

_REFUSED = {
    (_Kind.MODEL, 20): Message("holds a training program"),
    (_Kind.MODEL, 25): Message("holds functions of its own"),
    (_Kind.GRAPH, 15): Message("holds sparse weights"),
    (_Kind.ATTRIBUTE, 6): Message("holds loops or branches"),
    (_Kind.ATTRIBUTE, 11): Message("holds loops or branches"),
    (_Kind.ATTRIBUTE, 22): Message("holds sparse weights"),
    (_Kind.ATTRIBUTE, 23): Message("holds sparse weights"),
    (_Kind.TENSOR, 13): Message("keeps weights in another file"),
}
_PLACE_OF_DATA = (_Kind.TENSOR, 14)
_OPERATOR, _DOMAINS = (_Kind.NODE, 4), ((_Kind.NODE, 7), (_Kind.OPERATORS, 1))


class _Refused(ModelError):
    """The reason, as the end of a sentence."""


def rejection_reason(content: bytes) -> str:
    """Why a model file is not for the runtime, as the end of a `Sentence`; empty if nothing is wrong."""
    try:
        _ProtobufVisitor().walk(_Kind.MODEL, memoryview(content))
    except _Refused as reason:
        return reason.message
    return ""


class _ProtobufVisitor:
    def __init__(self) -> None:
        self._parts = 0

    def walk(self, kind: _Kind, content: memoryview) -> None:
        for number, value in _fields(content):
            self._count()
            _check(kind, number, value)
            inside = _INSIDE.get(kind, {}).get(number)
            if inside is not None and isinstance(value, memoryview):
                self.walk(inside, value)

    def _count(self) -> None:
        self._parts += 1
        if self._parts > MAX_PARTS:
            raise _Refused("has too many parts")


def _check(kind: _Kind, number: int, value: int | memoryview) -> None:
    place = (kind, number)
    if place in _REFUSED:
        raise _Refused(_REFUSED[place])
    if place == _PLACE_OF_DATA and value != 0:
        raise _Refused(_REFUSED[_Kind.TENSOR, 13])
    if place in _DOMAINS and bytes(_text(value)) not in DOMAINS:
        raise _Refused("uses operators that are not ONNX's own")
    if place == _OPERATOR and (name := bytes(_text(value)).decode("ascii", "replace")) not in LAYERS:
        raise _Refused("uses an operator that this program does not allow ({name})", name=repr(name[:40]))


def _text(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise _Refused("is damaged or not an ONNX model")
    return value


def _fields(content: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Each field's number with its value; the bytes of what is not a number by themselves."""
    at = 0
    while at < len(content):
        key, at = _varint(content, at)
        number, kind = key >> 3, key & 7
        value: int | memoryview
        if kind == _VARINT:
            value, at = _varint(content, at)
        else:
            length, at = _length(content, kind, at)
            value, at = content[at : at + length], at + length
        if at > len(content) or not 0 < number <= MAX_NUMBER:
            raise _Refused("is damaged or not an ONNX model")
        yield number, value


def _length(content: memoryview, kind: int, at: int) -> tuple[int, int]:
    if kind == _BYTES:
        return _varint(content, at)
    if kind not in (_FIXED32, _FIXED64):
        raise _Refused("is damaged or not an ONNX model")
    return (4 if kind == _FIXED32 else 8), at


def _varint(content: memoryview, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, and where it ends."""
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(content):
            break
        byte = content[at]
        value, at = value | (byte & 0x7F) << shift, at + 1
        if byte < 0x80:
            return value, at
    raise _Refused("is damaged or not an ONNX model")
