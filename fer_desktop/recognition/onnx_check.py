"""Checks an ONNX file from an untrusted source before ONNX Runtime opens it.

The file is walked as Protocol Buffers, by the wire format of
https://protobuf.dev/programming-guides/encoding and the field numbers of onnx.proto3, without decoding it. It
is rejected if its weights lie in another file or at a memory address, which the runtime would read, if it
uses operators other than those of plain layers, or if it contains loops or branches, whose run time has no
limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from fer_desktop.core.errors import ModelError
from fer_desktop.core.messages import Message

MAX_MB = 512
"""The largest file, in MB of 2**20 bytes. The callers that read the file check it."""
MAX_FIELDS = 400_000
"""The most fields in a file: it bounds the time of the check."""
DOMAINS = (b"", b"ai.onnx")
"""The names of ONNX's own set of operators."""
_NAMES = (
    "Add AveragePool BatchNormalization Cast Clip Concat Constant Conv DequantizeLinear Div "
    "Dropout Elu Erf Exp Flatten Gather Gelu Gemm GlobalAveragePool GlobalMaxPool "
    "HardSigmoid HardSwish Identity InstanceNormalization LayerNormalization LeakyRelu "
    "LogSoftmax LRN MatMul Max MaxPool Min Mish Mul Neg Pad Pow PRelu QuantizeLinear "
    "Reciprocal ReduceMax ReduceMean ReduceSum Relu Reshape Resize Selu Shape Sigmoid Slice "
    "Softmax Softplus Split Sqrt Squeeze Sub Sum Tanh Transpose Unsqueeze "
)
LAYERS = frozenset(_NAMES.split())
"""The allowed operators of the domain ai.onnx. None of them loops or branches."""

MAX_FIELD_NUMBER = 2**29 - 1
"""The largest valid field number. The runtime truncates larger ones, and would see other fields than this."""

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class _Kind(Enum):
    MODEL = "model"
    GRAPH = "graph"
    NODE = "node"
    ATTRIBUTE = "attribute"
    TENSOR = "tensor"
    OPERATORS = "operators"


_MESSAGE_FIELDS = {
    _Kind.MODEL: {7: _Kind.GRAPH, 8: _Kind.OPERATORS},
    _Kind.GRAPH: {1: _Kind.NODE, 5: _Kind.TENSOR},
    _Kind.NODE: {5: _Kind.ATTRIBUTE},
    _Kind.ATTRIBUTE: {5: _Kind.TENSOR, 10: _Kind.TENSOR},
}
"""The fields that contain messages to walk, by the message's kind and the field's number."""

_REJECTED = {
    (_Kind.MODEL, 20): Message("contains a training graph"),
    (_Kind.MODEL, 25): Message("contains custom functions"),
    (_Kind.GRAPH, 15): Message("contains sparse weights"),
    (_Kind.ATTRIBUTE, 6): Message("contains loops or branches"),
    (_Kind.ATTRIBUTE, 11): Message("contains loops or branches"),
    (_Kind.ATTRIBUTE, 22): Message("contains sparse weights"),
    (_Kind.ATTRIBUTE, 23): Message("contains sparse weights"),
    (_Kind.TENSOR, 13): Message("stores weights in another file"),
}
_DATA_LOCATION = (_Kind.TENSOR, 14)
_OPERATOR, _DOMAINS = (_Kind.NODE, 4), ((_Kind.NODE, 7), (_Kind.OPERATORS, 1))


class _Rejected(ModelError):
    """The file is rejected; the message is the end of a sentence that begins with the model's name."""


def rejection_reason(content: bytes) -> str:
    """Return why a model file is rejected, as a `Message` that ends a sentence; empty if it is accepted.

    content: the whole file, at most `MAX_MB`.
    """
    try:
        _ProtobufVisitor().walk(_Kind.MODEL, memoryview(content))
    except _Rejected as error:
        return error.message
    return ""


class _ProtobufVisitor:
    """Walks a message and those in it; raises `_Rejected` at the first field that is not allowed."""

    def __init__(self) -> None:
        self._fields_seen = 0

    def walk(self, kind: _Kind, content: memoryview) -> None:
        for number, value in _fields(content):
            self._count()
            _check(kind, number, value)
            nested = _MESSAGE_FIELDS.get(kind, {}).get(number)
            if nested is not None and isinstance(value, memoryview):
                self.walk(nested, value)

    def _count(self) -> None:
        self._fields_seen += 1
        if self._fields_seen > MAX_FIELDS:
            raise _Rejected("has too many parts")


def _check(kind: _Kind, number: int, value: int | memoryview) -> None:
    field = (kind, number)
    if field in _REJECTED:
        raise _Rejected(_REJECTED[field])
    if field == _DATA_LOCATION and value != 0:
        raise _Rejected(_REJECTED[_Kind.TENSOR, 13])
    if field in _DOMAINS and bytes(_as_bytes(value)) not in DOMAINS:
        raise _Rejected("uses operators that are not ONNX's own")
    if field == _OPERATOR and (name := bytes(_as_bytes(value)).decode("ascii", "replace")) not in LAYERS:
        raise _Rejected("uses an operator that this program does not allow ({name})", name=repr(name[:40]))


def _as_bytes(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise _Rejected("is damaged or not an ONNX model")
    return value


def _fields(content: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield each field's number and value: an int for a varint, otherwise its bytes, undecoded."""
    at = 0
    while at < len(content):
        key, at = _varint(content, at)
        number, wire_type = key >> 3, key & 7
        value: int | memoryview
        if wire_type == _VARINT:
            value, at = _varint(content, at)
        else:
            length, at = _length(content, wire_type, at)
            value, at = content[at : at + length], at + length
        if at > len(content) or not 0 < number <= MAX_FIELD_NUMBER:
            raise _Rejected("is damaged or not an ONNX model")
        yield number, value


def _length(content: memoryview, wire_type: int, at: int) -> tuple[int, int]:
    """Return a value's length in bytes and where it begins."""
    if wire_type == _BYTES:
        return _varint(content, at)
    if wire_type not in (_FIXED32, _FIXED64):
        raise _Rejected("is damaged or not an ONNX model")
    return (4 if wire_type == _FIXED32 else 8), at


def _varint(content: memoryview, at: int) -> tuple[int, int]:
    """Return a varint (seven bits per byte, lowest first) and where the next value begins."""
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(content):
            break
        byte = content[at]
        value, at = value | (byte & 0x7F) << shift, at + 1
        if byte < 0x80:
            return value, at
    raise _Rejected("is damaged or not an ONNX model")
