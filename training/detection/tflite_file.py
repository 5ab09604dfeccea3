"""Reads a TensorFlow Lite file: its tensors, constants and operators, without TensorFlow.

The file is a FlatBuffer (https://flatbuffers.dev/internals): tables whose fields are found through a table of
offsets before them. The numbers of fields and operators are those of TensorFlow Lite's public schema, as far
as the face detectors need it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
import numpy.typing as npt

IDENTIFIER = b"TFL3"
Values = npt.NDArray[np.generic]


class Kind(IntEnum):
    """The operators of the schema that are understood."""

    ADD = 0
    CONCATENATION = 2
    CONV_2D = 3
    DEPTHWISE_CONV_2D = 4
    DEQUANTIZE = 6
    MAX_POOL_2D = 17
    RELU = 19
    RESHAPE = 22
    RESIZE_BILINEAR = 23
    PAD = 34


TYPES: dict[int, type[np.float32] | type[np.float16] | type[np.int32]] = {
    0: np.float32,
    1: np.float16,
    2: np.int32,
}
SAME = 0
"""Of a window's padding: the output is as large as the input, divided by the stride."""


class Table:
    """One table of a FlatBuffer, its fields by their number in the schema."""

    def __init__(self, content: bytes, at: int) -> None:
        self._content, self._at = content, at
        self._fields = at - self._number("<i", at)
        self._count = (self._number("<H", self._fields) - 4) // 2

    @classmethod
    def root(cls, content: bytes) -> Table:
        """The outermost table. Raises `ValueError` for another file than TensorFlow Lite's."""
        if content[4:8] != IDENTIFIER:
            raise ValueError("not a TensorFlow Lite file")
        return cls(content, int(struct.unpack_from("<I", content)[0]))

    def number(self, field: int, form: str = "<i", default: int = 0) -> int:
        """A field that is a number, in the form that `struct` knows."""
        place = self._place(field)
        return default if place is None else self._number(form, place)

    def table(self, field: int) -> Table:
        """A field that is another table; an empty one where it was left out."""
        place = self._place(field)
        return _EMPTY if place is None else Table(self._content, self._target(place))

    def tables(self, field: int) -> list[Table]:
        """A field that is a list of tables."""
        start, count = self._list(field)
        return [Table(self._content, self._target(start + 4 * n)) for n in range(count)]

    def numbers(self, field: int) -> list[int]:
        """A field that is a list of 32-bit numbers."""
        start, count = self._list(field)
        return list(struct.unpack_from(f"<{count}i", self._content, start))

    def content(self, field: int) -> bytes:
        """A field that is a list of bytes, or a text."""
        start, count = self._list(field)
        return self._content[start : start + count]

    def _list(self, field: int) -> tuple[int, int]:
        """Where its first entry is, and how many there are."""
        place = self._place(field)
        if place is None:
            return 0, 0
        start = self._target(place)
        return start + 4, self._number("<I", start)

    def _place(self, field: int) -> int | None:
        offset = self._number("<H", self._fields + 4 + 2 * field) if field < self._count else 0
        return self._at + offset if offset else None

    def _target(self, place: int) -> int:
        return place + self._number("<I", place)

    def _number(self, form: str, place: int) -> int:
        return int(struct.unpack_from(form, self._content, place)[0])


_EMPTY = Table(struct.pack("<HHi", 4, 4, 4), 4)


@dataclass(frozen=True)
class Tensor:
    """A value of the network, rows and columns before channels (NHWC); with values if it is a constant."""

    shape: tuple[int, ...]
    values: Values | None


@dataclass(frozen=True)
class Window:
    """What a convolution or a pooling looks at, each as (rows, columns)."""

    same: bool
    strides: tuple[int, int]
    dilations: tuple[int, int] = (1, 1)
    size: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Operator:
    """One step of the network: which tensors go in, which one comes out."""

    kind: Kind
    inputs: tuple[int, ...]
    output: int
    options: Table

    @property
    def convolution(self) -> Window:
        """The window of a convolution."""
        first_dilation = 5 if self.kind == Kind.DEPTHWISE_CONV_2D else 4
        across, down = (self.options.number(first_dilation + n, default=1) for n in range(2))
        return Window(self._same, self._strides, (down, across))

    @property
    def pooling(self) -> Window:
        """The window of a pooling."""
        return Window(self._same, self._strides, size=(self.options.number(4), self.options.number(3)))

    @property
    def half_pixel_centres(self) -> bool:
        """Of a resizing: whether a pixel's place is its middle."""
        return bool(self.options.number(3, "<b"))

    @property
    def axis(self) -> int:
        """Of a concatenation."""
        return self.options.number(0)

    @property
    def _same(self) -> bool:
        return self.options.number(0, "<b") == SAME

    @property
    def _strides(self) -> tuple[int, int]:
        return self.options.number(2), self.options.number(1)


@dataclass(frozen=True)
class Network:
    """The whole file."""

    tensors: tuple[Tensor, ...]
    operators: tuple[Operator, ...]
    input: int
    outputs: tuple[int, ...]


def read(path: Path) -> Network:
    """The network in a file. Raises `ValueError` for what this reader does not understand."""
    model = Table.root(path.read_bytes())
    graph, codes = model.tables(2)[0], [_kind(code) for code in model.tables(1)]
    contents = [buffer.content(0) for buffer in model.tables(4)]
    return Network(
        tuple(_tensor(each, contents) for each in graph.tables(0)),
        tuple(_operator(each, codes) for each in graph.tables(3)),
        graph.numbers(1)[0],
        tuple(graph.numbers(2)),
    )


def _kind(code: Table) -> Kind:
    """The older field holds the numbers below 127, the newer one all of them."""
    return Kind(max(code.number(0, "<b"), code.number(3)))


def _tensor(table: Table, contents: list[bytes]) -> Tensor:
    shape = tuple(table.numbers(0))
    content = contents[table.number(2, "<I")]
    if not content:
        return Tensor(shape, None)
    return Tensor(shape, np.frombuffer(content, TYPES[table.number(1, "<b")]).reshape(shape))


def _operator(table: Table, kinds: list[Kind]) -> Operator:
    kind = kinds[table.number(0, "<I")]
    fused = {
        Kind.ADD: 0,
        Kind.CONCATENATION: 1,
        Kind.CONV_2D: 3,
        Kind.DEPTHWISE_CONV_2D: 4,
        Kind.MAX_POOL_2D: 5,
    }
    options = table.table(4)
    if kind in fused and options.number(fused[kind], "<b"):
        raise ValueError(f"{kind.name} with an activation inside it is not understood")
    return Operator(kind, tuple(table.numbers(1)), table.numbers(2)[0], options)
